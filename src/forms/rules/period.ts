/** Rules over a project's period. */
import { valueAt } from '../../declaration/issues.ts'
import type { ConcretePath } from '../../shape/path.ts'
import type { Fields } from '../indicators.ts'
import type { RuleOf } from '../types.ts'

/** Where a form has a project's first and last day. */
export interface Period {
  readonly start: ConcretePath
  readonly end: ConcretePath
}

/**
 * A project does not end before it starts. That both are real dates, parsing has seen to. Always refuses.
 */
export function datesInOrder({ start, end }: Period): RuleOf<Fields, 'rule.dates-reversed'> {
  return {
    code: 'rule.dates-reversed',
    severity: 'error',
    check: fields => {
      const [first, last] = [dateAt(fields, start), dateAt(fields, end)]
      if (first === undefined || last === undefined || first <= last) return []
      return [{ path: end, facts: { start: first, end: last } }]
    },
  }
}

/** The form's year lies within the project's period, as far as its ends are given. */
export function yearWithin(year: ConcretePath, { start, end }: Period): RuleOf<Fields, 'rule.year-outside'> {
  return {
    code: 'rule.year-outside',
    severity: 'warning',
    check: fields => {
      const given = valueAt(fields, year)
      if (typeof given !== 'number') return []
      const [first, last] = [dateAt(fields, start), dateAt(fields, end)]
      const early = first !== undefined && given < yearOf(first)
      const late = last !== undefined && given > yearOf(last)
      return early || late ? [{ path: year, facts: { year: given, start: first, end: last } }] : []
    },
  }
}

function dateAt(fields: Fields, path: ConcretePath): string | undefined {
  const value = valueAt(fields, path)
  return typeof value === 'string' ? value : undefined
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4))
}
