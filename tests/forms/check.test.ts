import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { integer, text } from '../../src/declaration/fields.ts'
import { FormError } from '../../src/diagnostics/form-error.ts'
import { checkDeclaration } from '../../src/forms/check.ts'
import { defineEdition } from '../../src/forms/define.ts'
import { chooseEdition, structureOf } from '../../src/forms/edition.ts'
import { createRegistry } from '../../src/forms/registry.ts'
import type { FormDefinition, Rule } from '../../src/forms/types.ts'

const schema = z.object({
  form: z.literal('trial'),
  edition: text(),
  year: integer({ title: '年度', required: true }),
  name: text({ title: '名称', required: true }),
})

const short: Rule<z.output<typeof schema>> = {
  code: 'declaration.refused',
  severity: 'warning',
  check: ({ name }) =>
    name !== null && name.length > 3 ? [{ path: ['name'], facts: { message: '名称过长' } }] : [],
}

const edition = (
  name: string,
  from: number,
  to?: number,
  rules: readonly Rule<z.output<typeof schema>>[] = [],
) => defineEdition({ form: 'trial', edition: name, valid: { from, to }, schema, rules })

const form: FormDefinition = {
  id: 'trial',
  title: '试用表',
  editions: [edition('2016', 2016, 2021), edition('2022', 2022, undefined, [short])],
}

const registry = createRegistry([form])
const check = (data: unknown, options?: Parameters<typeof checkDeclaration>[2]) =>
  checkDeclaration({ data, locate: () => ({}) }, registry, options)
const found = (data: unknown) => check(data).findings.map(({ code, at }) => `${at.path ?? ''} ${code}`)

describe('finding the form', () => {
  it('lists the forms where none is named', () => {
    for (const missing of [{}, { form: null }, { form: '' }]) {
      expect(check(missing).findings).toMatchObject([
        { code: 'declaration.form-missing', facts: { known: ['trial'] } },
      ])
    }
  })

  it('suggests the nearest name', () => {
    expect(check({ form: 'tiral' }).findings).toMatchObject([
      {
        code: 'declaration.form-unknown',
        facts: { form: 'tiral', known: ['trial'], nearest: 'trial' },
        at: { path: 'form' },
      },
    ])
    expect(check({ form: '__proto__' }).findings).toMatchObject([{ facts: { nearest: undefined } }])
    expect(found({ form: 5 })).toEqual(['form declaration.wrong-type'])
  })

  it('wants an object', () => {
    for (const data of [null, [], 'x', 7]) expect(found(data)).toEqual([' declaration.not-an-object'])
  })
})

describe('finding the edition', () => {
  const data = { form: 'trial', year: 2020, name: '甲' }

  it('takes the one that is named, or the one valid in the year', () => {
    const editionOf = (given: object) => {
      const checked = check({ ...data, ...given })
      return checked.ok ? checked.value.edition : checked.findings
    }
    expect(editionOf({})).toBe('2016')
    expect(editionOf({ year: 2021 })).toBe('2016')
    expect(editionOf({ year: 2022 })).toBe('2022')
    expect(editionOf({ year: 2036 })).toBe('2022')
    expect(editionOf({ edition: '2022' })).toBe('2022')
    expect(editionOf({ edition: '' })).toBe('2016')
  })

  it('lists the editions where none fits', () => {
    expect(check({ ...data, year: 2010 }).findings).toMatchObject([
      {
        code: 'declaration.edition-none',
        facts: { year: 2010, known: ['2016 (2016..2021)', '2022 (2022..)'] },
        at: { form: 'trial', path: 'year', label: '甲 › 年度' },
      },
    ])
    expect(check({ ...data, edition: '2202' }).findings).toMatchObject([
      {
        code: 'declaration.edition-unknown',
        facts: { edition: '2202', nearest: '2022' },
        at: { path: 'edition' },
      },
    ])
  })

  it('tells what else is wrong beside it', () => {
    expect(found({ form: 'trial', year: 2010, extra: 1 })).toEqual([
      'extra declaration.unknown-key',
      'name declaration.missing',
      'year declaration.edition-none',
    ])
  })

  it('does not tell twice of a year that is missing or wrong', () => {
    expect(found({ form: 'trial', name: '甲' })).toEqual(['year declaration.missing'])
    expect(found({ form: 'trial', name: '甲', year: 'MMXX' })).toEqual(['year declaration.wrong-type'])
    expect(found({ form: 'trial', name: '甲', edition: {}, year: 2020 })).toEqual([
      'edition declaration.wrong-type',
    ])
  })

  it('can be given the editions that have templates', () => {
    const templates = [{ edition: '2030', valid: { from: 2030, to: undefined } }]
    const checked = check({ ...data, year: 2031, name: '四个字长' }, { editionsOf: () => templates })
    expect(checked.ok && checked.value.edition).toBe('2030')
    expect(checked.findings.map(finding => finding.code)).toEqual(['declaration.refused'])
    expect(check(data, { editionsOf: () => templates }).ok).toBe(false)
  })

  it('takes only valid ones, and of several the one that begins last', () => {
    const both = [
      { edition: 'a', valid: { from: 2020, to: undefined } },
      { edition: 'b', valid: { from: 2023, to: undefined } },
    ]
    expect(chooseEdition(both, undefined, 2024)).toMatchObject({ ok: true, value: { edition: 'b' } })
    expect(chooseEdition(both, undefined, 2021)).toMatchObject({ ok: true, value: { edition: 'a' } })
    const ended = [{ edition: 'a', valid: { from: 2016, to: 2018 } }]
    expect(chooseEdition(ended, undefined, 2018).ok).toBe(true)
    expect(chooseEdition(ended, undefined, 2019).ok).toBe(false)
    expect(chooseEdition(both, undefined, undefined).ok).toBe(false)
    expect(chooseEdition([], undefined, 2024)).toMatchObject({
      ok: false,
      findings: [{ facts: { known: [] } }],
    })
  })

  it('finds the structure in force behind an edition', () => {
    const behind = (name: string, from: number) =>
      structureOf(form, { edition: name, valid: { from, to: undefined } }).edition
    expect(behind('2016', 2030)).toBe('2016')
    expect(behind('2019', 2019)).toBe('2016')
    expect(behind('2030', 2030)).toBe('2022')
    expect(behind('1999', 1999)).toBe('2016')
  })
})

describe('rules', () => {
  it('of a warning do not refuse', () => {
    const checked = check({ form: 'trial', year: 2024, name: '四个字长' })
    expect(checked).toMatchObject({
      ok: true,
      findings: [{ severity: 'warning', at: { form: 'trial', path: 'name' } }],
    })
  })

  it('look only at what parses', () => {
    expect(found({ form: 'trial', year: '2024', name: '四个字长', edition: '2022' })).toEqual([
      'year declaration.wrong-type',
    ])
  })

  it('tell no more than the limit, and refuse for what they do not tell only if it is an error', () => {
    const flood = (severity: 'error' | 'warning'): Rule<z.output<typeof schema>> => ({
      code: 'declaration.refused',
      severity,
      check: () => Array.from({ length: 10_001 }, () => ({ path: ['name'], facts: { message: '太多' } })),
    })
    for (const severity of ['warning', 'error'] as const) {
      const many: FormDefinition = {
        ...form,
        editions: [edition('2030', 2016, undefined, [flood(severity)])],
      }
      const data = { form: 'trial', year: 2024, name: '甲' }
      const { ok, findings } = checkDeclaration({ data, locate: () => ({}) }, createRegistry([many]))
      expect([ok, findings.length]).toEqual([severity === 'warning', 10_001])
      expect(findings.at(-1)).toMatchObject({ severity, code: 'declaration.too-many-findings' })
    }
  })

  it('are listed with their severities', () => {
    expect(form.editions[1]?.rules).toEqual([{ code: 'declaration.refused', severity: 'warning' }])
  })
})

describe('the registry', () => {
  it('refuses two forms of one name', () => {
    expect(() => createRegistry([form, { ...form }])).toThrow(FormError)
  })
})
