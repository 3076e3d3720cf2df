/** What the commands for samples and empty forms say. */
import type { Language } from '../messages/messages.ts'

export interface BlankPhrases {
  readonly commands: { readonly sample: string; readonly blank: string }
  readonly data: string
  readonly sampleOutput: string
  readonly blankOutput: string
  /** A form and a template, or neither. */
  readonly ofWhat: string
  /** Several declarations where one belongs. */
  readonly oneOnly: (file: string, count: number) => string
}

export const BLANK_PHRASES: { readonly [L in Language]: BlankPhrases } = {
  zh: {
    commands: {
      sample: '生成一份示例申报数据（JSON），照着改即可',
      blank: '印出空表供手写，可带上已知的单位、年度等内容',
    },
    data: '只填了一部分的申报数据，如单位和年度（用 --template 时写在第一个参数）',
    sampleOutput: '输出文件，默认写到标准输出',
    blankOutput: '输出文件，默认为“表的代号-blank.pdf”',
    ofWhat: '请给出一种表的代号，或用 --template 指定模板，二者只取其一',
    oneOnly: (file, count) => `${file} 中有 ${count} 份申报，空表只能带一份的内容`,
  },
  en: {
    commands: {
      sample: 'write a sample declaration (JSON) to start from',
      blank: 'print the empty form for handwriting, with what is known already',
    },
    data: 'a part of a declaration, unit and year say (the first argument with --template)',
    sampleOutput: 'output file, by default standard output',
    blankOutput: "output file, by default the form's id with -blank.pdf",
    ofWhat: 'name a form, or a template with --template, and not both',
    oneOnly: (file, count) => `${file} has ${count} declarations; an empty form takes what is known of one`,
  },
}
