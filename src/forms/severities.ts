/** How much the breach of a rule weighs in one edition of a form: data, so that a province or a year can differ. */
import type { Code, Severity } from '../diagnostics/finding.ts'
import { FormError } from '../diagnostics/form-error.ts'
import type { Rule } from './types.ts'

/** Severities by the codes of rules; a rule that is not named keeps its own. */
export type Severities = { readonly [C in Code]?: Severity }

/**
 * Rules that refuse in every form: sums that do not hold and impossible dates. Wrong types and characters
 * that cannot be drawn are no rules of a form; nothing can be printed of them.
 */
export const ALWAYS_REFUSE: readonly Code[] = ['rule.sum', 'rule.dates-reversed']

/** The rules with the severities of an edition. */
export function withSeverities<T>(rules: readonly Rule<T>[], severities: Severities): readonly Rule<T>[] {
  return rules.map(rule => ({ ...rule, severity: severities[rule.code] ?? rule.severity }))
}

/**
 * Holds an edition's table of severities against its rules.
 *
 * @throws FormError where it names a rule that the edition does not have, or makes light of one that refuses
 *   in every form
 */
export function assertSeverities(severities: Severities, codes: readonly Code[], edition: string): void {
  const named = Object.entries(severities)
  const unknown = named.find(([code]) => !codes.some(one => one === code))
  if (unknown) throw new FormError(`edition ${edition} has no rule ${unknown[0]} to give a severity to`)
  const light = named.find(
    ([code, severity]) => severity !== 'error' && ALWAYS_REFUSE.some(one => one === code),
  )
  if (light) throw new FormError(`${light[0]} refuses in every form; edition ${edition} cannot change that`)
}
