import { describe, expect, it } from 'vitest'
import { annualWithinProject, sumsHold } from '../../../src/forms/rules/funds.ts'
import { datesInOrder, yearWithin } from '../../../src/forms/rules/period.ts'
import { broken, facts } from './support.ts'

const PERIOD = { start: ['start'], end: ['end'] }

describe('rule.sum', () => {
  const rule = sumsHold([
    {
      total: ['total'],
      parts: [
        { path: ['parts', 'a'], label: '甲' },
        { path: ['parts', 'b'], label: '乙' },
      ],
    },
  ])

  it('holds to the hundredth, blanks counting 0', () => {
    expect(broken(rule, { total: '0.30', parts: { a: '0.10', b: '0.20' } })).toEqual([])
    expect(broken(rule, { total: '0.10', parts: { a: '0.10', b: null } })).toEqual([])
    expect(broken(rule, { total: null, parts: { a: null, b: '0.00' } })).toEqual([])
  })

  it('finds one hundredth too many', () => {
    expect(
      facts(rule, { total: '999999999999999.99', parts: { a: '999999999999999.99', b: '0.01' } }),
    ).toEqual([
      { total: '999999999999999.99', sum: '1000000000000000.00', difference: '0.01', parts: ['甲', '乙'] },
    ])
  })
})

describe('rule.annual-exceeds-project', () => {
  const rule = annualWithinProject(['annual'], ['project'])

  it('holds for a part of the project, for all of it, and for blanks', () => {
    for (const fields of [
      { annual: '5.00', project: '9.00' },
      { annual: '9.00', project: '9.00' },
      { annual: '9.00', project: null },
      { annual: null, project: '9.00' },
    ]) {
      expect(broken(rule, fields)).toEqual([])
    }
  })

  it('finds a year that costs more than its project', () => {
    const fields = { annual: '10.00', project: '9.00' }
    expect(broken(rule, fields)).toEqual(['annual'])
    expect(facts(rule, fields)).toEqual([{ annual: '10.00', project: '9.00', difference: '1.00' }])
    expect(rule.severity).toBe('warning')
  })
})

describe('rule.dates-reversed', () => {
  const rule = datesInOrder(PERIOD)

  it('holds for a day, a period, and blanks', () => {
    expect(broken(rule, { start: '2024-01-01', end: '2024-01-01' })).toEqual([])
    expect(broken(rule, { start: '2024-01-01', end: '2026-12-31' })).toEqual([])
    expect(broken(rule, { start: null, end: '2024-01-01' })).toEqual([])
  })

  it('finds an end before the start', () => {
    expect(broken(rule, { start: '2024-12-31', end: '2024-01-01' })).toEqual(['end'])
  })
})

describe('rule.year-outside', () => {
  const rule = yearWithin(['year'], PERIOD)

  it('holds within the period, as far as that is known', () => {
    for (const fields of [
      { year: 2024, start: '2024-12-31', end: '2024-12-31' },
      { year: 2025, start: '2024-01-01', end: '2026-12-31' },
      { year: 2024, start: null, end: null },
      { year: null, start: '2024-01-01', end: '2024-12-31' },
    ]) {
      expect(broken(rule, fields)).toEqual([])
    }
  })

  it('finds a year before or after it', () => {
    expect(broken(rule, { year: 2023, start: '2024-01-01', end: '2024-12-31' })).toEqual(['year'])
    expect(broken(rule, { year: 2025, start: '2024-01-01', end: '2024-12-31' })).toEqual(['year'])
    expect(facts(rule, { year: 2023, start: '2024-01-01', end: null })).toEqual([
      { year: 2023, start: '2024-01-01', end: undefined },
    ])
  })
})
