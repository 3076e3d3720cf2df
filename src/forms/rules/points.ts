/** Rules over the points of a self-evaluation. */
import { compareAmounts, subtractAmounts, sumAmounts } from '../../declaration/amount.ts'
import { valueAt } from '../../declaration/issues.ts'
import type { ConcretePath } from '../../shape/path.ts'
import type { Fields } from '../indicators.ts'
import type { RuleOf } from '../types.ts'
import { amountAt } from './funds.ts'

/** Where a form keeps points: those of its indicators, and those of carrying out the budget. */
export interface PointTable {
  readonly list: string
  /** Fields of an indicator. */
  readonly points: string
  readonly score: string
  /** 执行率: points that are given beside the indicators'. */
  readonly besides: { readonly points: ConcretePath; readonly score: ConcretePath; readonly label: string }
  /** 总分. */
  readonly total: ConcretePath
}

const ALL = '100.00'

/** 10 + 50 + 30 + 10: all points together are 100. Says nothing where no indicator has any. */
export function pointsMakeHundred(table: PointTable): RuleOf<Fields, 'rule.points-total'> {
  return {
    code: 'rule.points-total',
    severity: 'warning',
    check: fields => {
      const points = places(fields, table, table.points).map(path => amountAt(fields, path))
      if (points.every(one => one === null)) return []
      const sum = sumAmounts([...points, amountAt(fields, table.besides.points)])
      return compareAmounts(sum, ALL) === 0 ? [] : [{ path: [table.list], facts: { sum } }]
    },
  }
}

/** No score is above its points. */
export function scoresWithinPoints(table: PointTable): RuleOf<Fields, 'rule.score-exceeds'> {
  const { list, points, score, besides } = table
  return {
    code: 'rule.score-exceeds',
    severity: 'error',
    check: fields =>
      [
        { given: besides.score, most: besides.points },
        ...indices(fields, list).map(i => ({ given: [list, i, score], most: [list, i, points] })),
      ].flatMap(({ given, most }) => {
        const [value, limit] = [amountAt(fields, given), amountAt(fields, most)]
        if (value === null || limit === null || compareAmounts(value, limit) <= 0) return []
        return [{ path: given, facts: { score: value, points: limit } }]
      }),
  }
}

/** 总分 is the sum of all scores. Says nothing where it is blank. */
export function scoresAddUp(table: PointTable): RuleOf<Fields, 'rule.sum'> {
  return {
    code: 'rule.sum',
    severity: 'error',
    check: fields => {
      const total = amountAt(fields, table.total)
      if (total === null) return []
      const scores = [table.besides.score, ...places(fields, table, table.score)]
      const sum = sumAmounts(scores.map(path => amountAt(fields, path)))
      const more = compareAmounts(total, sum)
      if (more === 0) return []
      const difference = more > 0 ? subtractAmounts(total, sum) : subtractAmounts(sum, total)
      const parts = [table.besides.label, '各指标得分']
      return [{ path: table.total, facts: { total, sum, difference, parts } }]
    },
  }
}

function places(fields: Fields, { list }: PointTable, field: string): readonly ConcretePath[] {
  return indices(fields, list).map(i => [list, i, field])
}

function indices(fields: Fields, list: string): readonly number[] {
  const elements = valueAt(fields, [list])
  return Array.isArray(elements) ? elements.map((_, i) => i) : []
}
