/** What an empty sheet says to who fills it in. */
import type { Language } from '../messages/messages.ts'
import type { BlankColumn } from '../readers/sheets/table/blank.ts'

export interface SheetPhrases {
  readonly projects: string
  readonly instructions: string
  readonly howTo: readonly string[]
  readonly headings: readonly [name: string, path: string, needed: string, howTo: string]
  readonly required: string
  readonly optional: string
  readonly colon: string
  readonly kinds: { readonly [T in BlankColumn['type']]: string }
  readonly project: (column: string) => string
  readonly oneOf: string
  readonly mostly: string
}

export const SHEET_PHRASES: { readonly [L in Language]: SheetPhrases } = {
  zh: {
    projects: '项目',
    instructions: '填写说明',
    howTo: [
      '每个项目填一行；指标等明细另有工作表，每条一行，用项目名称对应。',
      '橙色的栏目必须填写。合并的单元格按向下填充读取；隐藏的工作表和本页不读取。',
      '填好后运行 formpress import，得到各项目的申报数据。',
    ],
    headings: ['栏目', '数据中的名称', '是否必填', '填写方法'],
    required: '必填',
    optional: '可空',
    colon: '：',
    kinds: {
      text: '文字',
      integer: '整数',
      number: '数字',
      amount: '金额，最多两位小数；空白与 0 不同',
      date: '日期，如 2024-01-01',
      percent: '百分数，如 95%',
      target: '如 ≥15.00(元)；也可直接写文字，如 及时、985米',
      boolean: '是 或 否',
    },
    project: column => `与“${column}”一栏相同，可从下拉列表中选择`,
    oneOf: '从下拉列表中选择',
    mostly: '一般从下拉列表中选择',
  },
  en: {
    projects: 'projects',
    instructions: 'instructions',
    howTo: [
      'One row for each project. Lists have sheets of their own: one row for each element, joined by project.',
      'Orange columns are required. Merged cells fill downward; hidden sheets and this one are not read.',
      'When it is filled in, formpress import makes the declarations of it.',
    ],
    headings: ['column', 'path', 'needed', 'how to fill it in'],
    required: 'required',
    optional: 'optional',
    colon: ': ',
    kinds: {
      text: 'text',
      integer: 'a whole number',
      number: 'a number',
      amount: 'an amount with up to two decimals; blank is not 0',
      date: 'a date, 2024-01-01',
      percent: 'a percentage, 95%',
      target: '≥15.00(元), or plain text',
      boolean: 'TRUE or FALSE',
    },
    project: column => `the same as in the column "${column}"; choose it from the list`,
    oneOf: 'choose one from the list',
    mostly: 'mostly one from the list',
  },
}
