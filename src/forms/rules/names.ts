/** Rules over the names of indicators, and over targets that go by one name. */
import { compareAmounts } from '../../declaration/amount.ts'
import type { Measure } from '../../declaration/measure.ts'
import { quote } from '../../declaration/reading.ts'
import { foldWidth } from '../../declaration/target-signs.ts'
import { type Indicator, namePath, targetPath } from '../indicators.ts'
import type { IndicatorRuleOf } from '../types.ts'

/** No two rows have one name. The later one is told, with the first one's number. */
export const namesDistinct: IndicatorRuleOf<'rule.name-repeated'> = {
  code: 'rule.name-repeated',
  severity: 'warning',
  check: ({ rows }) =>
    repeated(rows).map(({ indicator, first }) => ({
      path: namePath(indicator),
      facts: { name: quote(indicator.name), row: first.row },
    })),
}

/**
 * No row's name is the end of another one's in the same group: 群众满意度 beside 服务对象群众满意度 may be
 * the same twice. In Chinese the end of a name says what is measured, so that a common beginning
 * (培训人数, 培训人数完成率) means nothing.
 */
export const namesDissimilar: IndicatorRuleOf<'rule.name-similar'> = {
  code: 'rule.name-similar',
  severity: 'info',
  check: ({ rows }) =>
    similar(rows).map(({ indicator, first }) => ({
      path: namePath(indicator),
      facts: { name: quote(indicator.name), other: quote(first.name), row: first.row },
    })),
}

/** Targets of one name, or of similar ones, can be met together: not ≥95 here and ≤90 there. */
export const targetsAgree: IndicatorRuleOf<'rule.targets-contradict'> = {
  code: 'rule.targets-contradict',
  severity: 'warning',
  check: ({ rows }) =>
    [...repeated(rows), ...similar(rows)]
      .filter(({ indicator, first }) => contradict(indicator.measure, first.measure))
      .map(({ indicator, first }) => ({
        path: targetPath(indicator),
        facts: { target: quote(indicator.target), other: quote(first.target), row: first.row },
      })),
}

/** A row and an earlier one of its name, or one whose name its own is like. */
interface Pair {
  readonly indicator: Indicator
  readonly first: Indicator
}

function repeated(indicators: readonly Indicator[]): readonly Pair[] {
  const seen = new Map<string, Indicator>()
  return indicators.flatMap(indicator => {
    const key = keyOf(indicator.name)
    const first = seen.get(key)
    if (first === undefined) seen.set(key, indicator)
    return key === '' || first === undefined ? [] : [{ indicator, first }]
  })
}

/** Characters of a name: shorter ones (投诉率) end many others; longer ones are sentences. */
const SHORTEST = 4
const LONGEST = 60

/** Pairs of a group, the later row first, where the name of one ends as the whole name of the other. */
function similar(rows: readonly Indicator[]): readonly Pair[] {
  if (!shareEnds(rows)) return []
  const groups = new Map<string, Map<string, Indicator>>()
  for (const indicator of rows) {
    const key = indicator.levels.map(({ text }) => keyOf(text)).join('\n')
    const group = groups.get(key) ?? new Map<string, Indicator>()
    groups.set(key, group)
    const name = keyOf(indicator.name)
    // Of rows with one name the first stands for all.
    if (!group.has(name)) group.set(name, indicator)
  }
  return [...groups.values()].flatMap(group =>
    [...group].flatMap(([name, longer]) => pairsOf(name, longer, group)),
  )
}

/** Whether any two rows have the last characters of their names in common, without which there are no pairs. */
function shareEnds(rows: readonly Indicator[]): boolean {
  const ends = new Set<string>()
  for (const { name } of rows) ends.add(keyOf(name).slice(-SHORTEST))
  return ends.size < rows.length
}

function pairsOf(name: string, longer: Indicator, group: ReadonlyMap<string, Indicator>): readonly Pair[] {
  const pairs: Pair[] = []
  if (name.length > LONGEST || group.size === 1) return pairs
  for (let start = 1; start <= name.length - SHORTEST; start++) {
    const other = group.get(name.slice(start))
    if (other === undefined) continue
    pairs.push(
      other.row > longer.row ? { indicator: other, first: longer } : { indicator: longer, first: other },
    )
  }
  return pairs
}

/** A name to compare by: blanks and width make no difference. */
function keyOf(name: string): string {
  return !/[\s\uff01-\uff5e]/.test(name) ? name : foldWidth(name).replace(/\s/g, '')
}

/** Whether no value satisfies both: of one unit, and nothing in both ranges. */
function contradict(a: Measure | undefined, b: Measure | undefined): boolean {
  if (a === undefined || b === undefined || a.unit !== b.unit) return false
  return isBelow(a, b) || isBelow(b, a)
}

/** Whether all that `a` allows is less than all that `b` allows. */
function isBelow(a: Measure, b: Measure): boolean {
  const [upper, lower] = [a.operator ?? '=', b.operator ?? '=']
  if (upper === '≥' || upper === '>' || lower === '≤' || lower === '<') return false
  const order = compareAmounts(a.value, b.value)
  return order < 0 || (order === 0 && (upper === '<' || lower === '>'))
}
