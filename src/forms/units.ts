/** What a form knows of units, for rules over its indicators. */
export interface UnitTable {
  /** The unit of the form's own amounts. */
  readonly amounts: string
  /** Units of money, the usual ones first, and how many of the smallest one each is worth. */
  readonly money: ReadonlyMap<string, string>
  /** Signs of a percentage. */
  readonly percent: readonly string[]
  /** Units that count whole things: there is no half of one. */
  readonly counted: readonly string[]
}

/** The unit of money in a unit, `元` of `元/人`; undefined where it is none. */
export function moneyUnitIn(unit: string, { money }: UnitTable): string | undefined {
  const [first = ''] = unit.split(/[/／每]/)
  return money.has(first.trim()) ? first.trim() : undefined
}

/** Units of money by their worth in 元, the usual ones first. */
export const MONEY_UNITS: ReadonlyMap<string, string> = new Map([
  ['元', '1'],
  ['万元', '10000'],
  ['亿元', '100000000'],
  ['百元', '100'],
  ['千元', '1000'],
  ['百万元', '1000000'],
])

/** Signs of a percentage. */
export const PERCENT_SIGNS: readonly string[] = ['%', '％', '百分比']

/** Units of which forms count whole ones: people, times, things, events, papers. */
export const COUNTED_UNITS: readonly string[] = [
  ...['人', '人次', '名', '户', '户次', '家', '家次', '位'],
  ...['次', '场', '场次', '期', '批', '批次', '届', '班', '班次', '轮', '回'],
  ...['件', '份', '个', '项', '宗', '起', '例', '单', '笔', '条'],
  ...[
    '台',
    '套',
    '辆',
    '艘',
    '架',
    '座',
    '幢',
    '栋',
    '处',
    '所',
    '间',
    '只',
    '头',
    '株',
    '棵',
    '块',
    '张',
    '盏',
  ],
  ...['篇', '本', '册', '部', '门', '幅'],
]
