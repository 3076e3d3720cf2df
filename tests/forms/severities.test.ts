/** An edition says how much each of its rules weighs. */
import { describe, expect, it } from 'vitest'
import type { Declaration } from '../../src/declaration/types.ts'
import { FormError } from '../../src/diagnostics/form-error.ts'
import { checkDeclaration } from '../../src/forms/check.ts'
import { defineEdition } from '../../src/forms/define.ts'
import { createRegistry } from '../../src/forms/registry.ts'
import type { Severities } from '../../src/forms/severities.ts'
import { INDICATORS, indicatorRules, rules } from '../../src/forms/shanghai-project-target/rules.ts'
import { FORM_ID, schema } from '../../src/forms/shanghai-project-target/schema.ts'
import type { FormEdition } from '../../src/forms/types.ts'
import { seeds } from '../seeds.ts'

const [seed] = seeds

/** The form of Shanghai with the severities of another province. */
function edition(severities: Severities, name = '2024'): FormEdition {
  return defineEdition<Declaration['value']>({
    form: FORM_ID,
    edition: name,
    valid: { from: 2024, to: undefined },
    schema,
    rules,
    indicators: [{ list: INDICATORS, rules: indicatorRules }],
    severities,
  })
}

function found(severities: Severities): { readonly ok: boolean; readonly weighed: readonly string[] } {
  const registry = createRegistry([{ id: FORM_ID, title: '', editions: [edition(severities)] }])
  const data = { form: FORM_ID, ...seed, year: 2030 }
  const { ok, findings } = checkDeclaration({ data, locate: () => ({}) }, registry)
  return { ok, weighed: findings.map(({ severity, code }) => `${severity} ${code}`) }
}

describe('the severities of an edition', () => {
  it('are those of its rules, where it sets none', () => {
    const { ok, weighed } = found({})
    expect(ok).toBe(true)
    expect(weighed).toContain('warning rule.cost-floor')
    expect(weighed).toContain('warning rule.year-outside')
  })

  it('weigh what is found, in rules over the form and over its indicators', () => {
    const { ok, weighed } = found({ 'rule.cost-floor': 'error', 'rule.year-outside': 'info' })
    expect(ok).toBe(false)
    expect(weighed).toContain('error rule.cost-floor')
    expect(weighed).toContain('info rule.year-outside')
    expect(weighed).toContain('warning rule.cost-unit')
  })

  it('are listed with its rules', () => {
    const { rules: listed } = edition({ 'rule.level-missing': 'warning' })
    expect(listed).toContainEqual({ code: 'rule.level-missing', severity: 'warning' })
    expect(listed).toContainEqual({ code: 'rule.sum', severity: 'error' })
  })

  it('cannot make light of what always refuses, nor name a rule that is not there', () => {
    expect(() => edition({ 'rule.sum': 'warning' })).toThrow(FormError)
    expect(() => edition({ 'rule.dates-reversed': 'info' })).toThrow('refuses in every form')
    expect(() => edition({ 'file.empty': 'info' })).toThrow('has no rule file.empty')
    expect(() => edition({ 'rule.sum': 'error' })).not.toThrow()
  })
})
