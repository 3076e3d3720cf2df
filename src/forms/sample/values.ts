/** Plausible values of single fields, by their type and what they are called. */
import type { MeasuredTarget } from '../../declaration/target.ts'
import type { Value } from '../../declaration/types.ts'
import type { ScalarShape } from '../../shape/shape.ts'
import type { LevelWord } from '../levels.ts'

/** What is known of a field beside its type. */
export interface FieldNames {
  /** Its label and the names on the way to it: `项目名称 name`. */
  readonly words: string
  readonly label: string
  /** The form's own example of it. */
  readonly example: string | undefined
  /** The lowest level of its indicator. */
  readonly level: LevelWord | undefined
  /** Its row in the list around it, from 1; 0 outside lists. */
  readonly row: number
  readonly year: number
}

/** Texts by what a field is called; the first that matches. */
const TEXTS: readonly (readonly [RegExp, string])[] = [
  [/年度|year/i, ''],
  [/科目名称|支出功能|经济分类/, '社会保障和就业支出'],
  [/项目名称|project.?name|^\S*名称|\bname$/i, '公共就业服务项目'],
  [/主管部门|部门|department/i, '某市人力资源和社会保障局'],
  [/单位|机构|unit\b/i, '某市就业服务中心'],
  [
    /总体目标|总目标|绩效目标|goal/i,
    '为城乡劳动者提供职业介绍、职业指导和技能培训，全年服务不少于 5,000 人次，服务对象满意度达到 90%以上。',
  ],
  [/任务/, '公共就业服务'],
  [/性质|nature/i, '经常性项目'],
  [/类别|类型|category|type\b/i, '特定目标类'],
  [/填报人|联系人|负责人|经办|审核|person|contact/i, '张明'],
  [/电话|手机|phone|tel/i, '12345'],
  [/地址|address/i, '某市人民路 1 号'],
  [/日期|时间|date/i, '2024 年 12 月'],
  [/偏差|原因|措施/, '无偏差'],
  [/完成情况|完成值|执行情况|结果|actual/i, '已完成'],
  [/科目编码|^类|\b类$|code1|category1/i, '208'],
  [/^款|\b款$|code2/i, '06'],
  [/^项|\b项$|code3/i, '01'],
  [/备注|说明|remark|note/i, '按年度工作计划实施'],
]

/** Names of indicators by the level they stand under. */
const INDICATORS: readonly (readonly [RegExp, string])[] = [
  [/数量/, '服务人次'],
  [/质量/, '服务规范率'],
  [/时效/, '服务及时率'],
  [/经济成本|^成本/, '人均服务成本'],
  [/社会成本/, '服务投诉量'],
  [/环境成本|生态环境成本/, '纸质材料用量'],
  [/经济效益/, '促进就业增收'],
  [/社会效益/, '帮助就业人员比例'],
  [/生态|环境/, '线上办理比例'],
  [/可持续/, '服务机制健全'],
  [/满意/, '服务对象满意度'],
]

/** A value that the field takes. */
export function sampleValue(shape: ScalarShape, names: FieldNames): Value {
  const [option] = shape.options ?? []
  if (option !== undefined) return option
  switch (shape.type) {
    case 'amount':
      if (/结转|其他|carryover|other\b/i.test(names.words)) return '0.00'
      return names.row > 0 ? '12000.00' : '120000.00'
    case 'date':
      return dateOf(names)
    case 'percent':
      return '95'
    case 'integer':
      return /年|year/i.test(names.words) ? names.year : 10
    case 'number':
      return '10'
    case 'boolean':
      return true
    case 'target':
      return targetOf(names.level)
    default:
      return textOf(names)
  }
}

function dateOf({ words, year }: FieldNames): string {
  return /完成|结束|终止|截止|止|end|finish|until/i.test(words) ? `${year}-12-31` : `${year}-01-01`
}

function textOf({ words, label, example, level, row, year }: FieldNames): string {
  if (level !== undefined && /名称|指标|name/i.test(words)) return nameOf(level)
  if (example !== undefined) return example
  if (/年度$|^year\b|\byear$/i.test(words)) return String(year)
  const found = TEXTS.find(([pattern, text]) => text !== '' && pattern.test(words))?.[1]
  // A list's elements have names of their own.
  if (found !== undefined) return row > 0 && /名称|name/i.test(words) ? `${found}${row}` : found
  return row > 0 ? `${label}${row}` : `${label}示例`
}

/** An indicator's name by its level: 数量指标 → 服务人次. */
export function nameOf({ name }: LevelWord): string {
  return INDICATORS.find(([pattern]) => pattern.test(name))?.[1] ?? name.replace(/指标$/, '情况')
}

function targetOf(level: LevelWord | undefined): MeasuredTarget | string {
  if (level?.measures === 'quantity') return { operator: '≥', value: '5000.00', unit: '人次' }
  if (level?.measures === 'money' || /经济成本|^成本/.test(level?.name ?? '')) {
    return { operator: '≤', value: '24.00', unit: '元' }
  }
  if (level?.measures === 'cost') return '不高于上年'
  if (/可持续|经济效益|社会成本|环境成本/.test(level?.name ?? '')) return '较上年改善'
  return { operator: '≥', value: '90.00', unit: '%' }
}
