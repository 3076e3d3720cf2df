import type { Declaration } from '../declaration/types.ts'
import { type Checked, type Code, type Finding, finding, info, refuses } from '../diagnostics/finding.ts'
import { FormError } from '../diagnostics/form-error.ts'
import type { FormRegistry } from '../forms/registry.ts'
import { ALWAYS_REFUSE } from '../forms/severities.ts'
import type { CheckOptions } from './types.ts'

/** The codes that a caller may allow: of all rules of the forms there are, and of required fields left blank. */
export function allowableCodes(registry: FormRegistry): readonly Code[] {
  const rules = [...registry.values()].flatMap(form => form.editions.flatMap(edition => edition.rules))
  const codes = new Set<Code>(['declaration.missing', ...rules.map(({ code }) => code)])
  return [...codes].filter(code => !ALWAYS_REFUSE.includes(code)).sort()
}

/**
 * The codes of the options, checked.
 *
 * @throws FormError where one of them cannot be allowed
 */
export function allowedIn({ allow = [] }: CheckOptions, registry: FormRegistry): readonly Code[] {
  if (allow.length === 0) return []
  const allowable = allowableCodes(registry)
  return allow.map(code => {
    const known = allowable.find(one => one === code)
    if (known === undefined)
      throw new FormError(`${code} cannot be allowed; it is none of ${allowable.join(', ')}`)
    return known
  })
}

/** What was let pass: the codes, in order, of which the declaration had errors. */
export interface Weighed<T> {
  readonly checked: Checked<T>
  readonly passed: readonly Code[]
}

/**
 * Weighs what was found as the caller asks: an error that is allowed becomes a warning, and a strict caller
 * is refused for any warning that is not allowed. What does not parse cannot pass.
 *
 * Findings: `press.allowed` (info), once for each code that was let pass.
 */
export function weigh<T extends { readonly declaration: Declaration }>(
  outcome: Checked<T>,
  allow: readonly Code[],
  strict: boolean,
): Weighed<T> {
  const parsed = outcome.ok ? outcome.value : outcome.parsed
  if (parsed === undefined || (allow.length === 0 && !strict)) return { checked: outcome, passed: [] }
  const isAllowed = ({ severity, code }: Finding) => severity === 'error' && allow.includes(code)
  const errors = outcome.findings.filter(isAllowed)
  const passed = [...new Set(errors.map(({ code }) => code))].sort()
  const findings = [
    ...outcome.findings.map(one => (isAllowed(one) ? finding('warning', one.code, one.facts, one.at) : one)),
    ...passed.map(code => {
      const count = errors.filter(one => one.code === code).length
      return info('press.allowed', { code, count }, { form: parsed.declaration.form })
    }),
  ]
  const refused = refuses(findings) || (strict && hasWarnings(findings, allow))
  return {
    checked: refused ? { ok: false, parsed, findings } : { ok: true, value: parsed, findings },
    passed,
  }
}

/** Whether there is a warning that is not allowed. */
export function hasWarnings(findings: readonly Finding[], allow: readonly Code[]): boolean {
  return findings.some(({ severity, code }) => severity === 'warning' && !allow.includes(code))
}
