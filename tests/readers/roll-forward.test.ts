/** Last year's forms rolled forward: what changes, what stays, and what is listed to be checked. */
import { describe, expect, it } from 'vitest'
import type { Value } from '../../src/declaration/types.ts'
import { importForms } from '../../src/readers/import-forms.ts'
import type { ImportedForm, KnownForm } from '../../src/readers/imported.ts'
import { rollForward } from '../../src/readers/roll-forward.ts'
import { seeds } from '../seeds.ts'
import { forms, projectTarget, seedParts } from './known-forms.ts'

/** The first seed's form, with texts of its source replaced. */
function imported(replace: readonly (readonly [string, string])[] = []): ImportedForm {
  const text = replace.reduce((all, [from, to]) => all.replaceAll(from, to), seedParts[0] ?? '')
  const [form] = importForms(text, { file: 'x.md', forms }).declarations
  if (!form) throw new Error('no form')
  return form
}

const told = (form: ImportedForm, code: string) => form.findings.filter(finding => finding.code === code)
const severities = (form: ImportedForm) => form.findings.map(f => `${f.severity} ${f.code}`)

describe('a form of last year', () => {
  const form = imported()
  const rolled = rollForward(form, 2025, forms)

  it('becomes one of the new year: the year and the dates of a project of one year', () => {
    const { year, start, end, ...rest } = rolled.data
    expect([year, start, end]).toEqual([2025, '2025-01-01', '2025-12-31'])
    const { year: oldYear, start: oldStart, end: oldEnd, ...oldRest } = form.data
    expect([oldYear, oldStart, oldEnd]).toEqual([2024, '2024-01-01', '2024-12-31'])
    expect(rest).toEqual(oldRest)
  })

  it('says all that was changed and all that must be checked, at its place', () => {
    expect(severities(rolled)).toEqual([
      'info roll.year',
      'info roll.date-moved',
      'info roll.date-moved',
      'warning roll.amounts',
      'warning roll.carryover',
      'warning roll.targets',
    ])
    expect(told(rolled, 'roll.year')).toMatchObject([
      { facts: { from: 2024, to: 2025 }, at: { file: 'x.md', path: 'year' } },
    ])
    expect(told(rolled, 'roll.carryover')).toMatchObject([
      {
        facts: { amount: '0.00' },
        at: {
          file: 'x.md',
          path: 'funds.annual.carryover',
          label: expect.stringMatching(/^工伤鉴定 › .*上年结转资金$/),
        },
      },
    ])
    const [amounts] = told(rolled, 'roll.amounts')
    expect(amounts?.code === 'roll.amounts' && amounts.facts.amounts).toHaveLength(6)
    expect(told(rolled, 'roll.targets')).toMatchObject([{ facts: { count: seeds[0]?.indicators.length } }])
  })

  it('has texts that speak of a year named and not changed', () => {
    const spoken = rollForward(
      imported([['全年案件文书', '2024年案件文书（2023年为12000件，编号320245）']]),
      2025,
      forms,
    )
    expect(told(spoken, 'roll.year-in-text')).toMatchObject([
      { severity: 'warning', facts: { years: ['2023', '2024'] }, at: { path: 'goals.project' } },
      { facts: { years: ['2023', '2024'] }, at: { path: 'goals.annual' } },
    ])
    expect(JSON.stringify(spoken.data.goals)).toContain('2024年案件文书')
  })

  it('keeps the dates of a project of several years, and says so', () => {
    const long = rollForward(imported([['2024-12-31', '2026-12-31']]), 2025, forms)
    expect([long.data.start, long.data.end]).toEqual(['2024-01-01', '2026-12-31'])
    expect(told(long, 'roll.date-kept').map(f => f.at.path)).toEqual(['start', 'end'])
    expect(told(long, 'roll.date-moved')).toEqual([])
  })

  it('ends on 28 February where the new year has no 29th, with a warning', () => {
    const leap = rollForward(imported([['2024-12-31', '2024-02-29']]), 2025, forms)
    expect(leap.data.end).toBe('2025-02-28')
    expect(told(leap, 'roll.date-moved').map(f => f.severity)).toEqual(['info', 'warning'])
  })

  it('is left alone if it is of that year, or of none', () => {
    const same = rollForward(form, 2024, forms)
    expect(same.data).toEqual(form.data)
    expect(severities(same)).toEqual(['warning roll.same-year'])
    const yearless = imported([['(2024年度)', '']])
    const kept = rollForward(yearless, 2025, forms)
    expect(kept.data).toEqual(yearless.data)
    expect(told(kept, 'roll.year-missing')).toMatchObject([{ severity: 'error' }])
  })

  it('is checked again for what it has become', () => {
    const check = ({ data }: { readonly data: unknown }) =>
      projectTarget.check?.({ data, locate: () => ({}) }) ?? []
    const years: Value[] = []
    const watched: KnownForm = {
      ...projectTarget,
      check: source => {
        const { data } = source
        if (typeof data === 'object' && data !== null && 'year' in data) years.push(Number(data.year))
        return check(source)
      },
    }
    const broken = imported([['当年财政拨款 | 666,000.00', '当年财政拨款 | 665,000.00']])
    expect(told(broken, 'rule.sum')).toHaveLength(1)
    const again = rollForward(broken, 2025, [watched])
    expect(told(again, 'rule.sum')).toHaveLength(1)
    expect(years).toEqual([2025])
  })

  it('takes the edition of the new year, and says so', () => {
    const { template } = projectTarget
    const old: KnownForm = {
      ...projectTarget,
      template: { ...template, edition: '2024', valid: { from: 2024, to: 2025 } },
    }
    const next: KnownForm = {
      ...projectTarget,
      template: { ...template, edition: '2026', valid: { from: 2026, to: 2026 } },
    }
    const later = rollForward(form, 2026, [old, next])
    expect(later.data.edition).toBe('2026')
    expect(told(later, 'roll.edition')).toMatchObject([{ facts: { from: '2024', to: '2026' } }])
    const none = rollForward(form, 2027, [old, next])
    expect(none.data.edition).toBe('2024')
    expect(told(none, 'declaration.edition-none')).toMatchObject([
      { severity: 'error', facts: { year: 2027 } },
    ])
  })
})
