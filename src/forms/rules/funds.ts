/** Rules over a form's amounts. */
import { type Amount, compareAmounts, subtractAmounts, sumAmounts } from '../../declaration/amount.ts'
import { valueAt } from '../../declaration/issues.ts'
import type { ConcretePath } from '../../shape/path.ts'
import type { Fields } from '../indicators.ts'
import type { RuleOf } from '../types.ts'

/** A total and what it must add up from, with the parts' labels for the message. */
export interface Sum {
  readonly total: ConcretePath
  readonly parts: readonly { readonly path: ConcretePath; readonly label: string }[]
}

/**
 * Sums of a table under `funds` that has a row for the total and for each part, and the same columns in all:
 * `funds.total.initial` is the sum of `funds.<part>.initial`.
 */
export function columnSums(
  columns: readonly string[],
  parts: readonly { readonly field: string; readonly label: string }[],
): readonly Sum[] {
  return columns.map(column => ({
    total: ['funds', 'total', column],
    parts: parts.map(({ field, label }) => ({ path: ['funds', field, column], label })),
  }))
}

/** Totals are the exact sums of their parts; blanks count 0. Always refuses. */
export function sumsHold(sums: readonly Sum[]): RuleOf<Fields, 'rule.sum'> {
  return {
    code: 'rule.sum',
    severity: 'error',
    check: fields =>
      sums.flatMap(({ total, parts }) => {
        const given = amountAt(fields, total) ?? '0.00'
        const sum = sumAmounts(parts.map(({ path }) => amountAt(fields, path)))
        const more = compareAmounts(given, sum)
        if (more === 0) return []
        const difference = more > 0 ? subtractAmounts(given, sum) : subtractAmounts(sum, given)
        const facts = { total: given, sum, difference, parts: parts.map(({ label }) => label) }
        return [{ path: total, facts }]
      }),
  }
}

/**
 * What is applied for in the year is no more than the project's total. It may be less: projects of several
 * years. Says nothing where either is blank.
 */
export function annualWithinProject(
  annualTotal: ConcretePath,
  projectTotal: ConcretePath,
): RuleOf<Fields, 'rule.annual-exceeds-project'> {
  return {
    code: 'rule.annual-exceeds-project',
    severity: 'warning',
    check: fields => {
      const annual = amountAt(fields, annualTotal)
      const project = amountAt(fields, projectTotal)
      if (annual === null || project === null || compareAmounts(annual, project) <= 0) return []
      const facts = { annual, project, difference: subtractAmounts(annual, project) }
      return [{ path: annualTotal, facts }]
    },
  }
}

/** The amount at a path of a parsed declaration; null where it is blank. */
export function amountAt(fields: Fields, path: ConcretePath): Amount | null {
  const value = valueAt(fields, path)
  return typeof value === 'string' ? value : null
}
