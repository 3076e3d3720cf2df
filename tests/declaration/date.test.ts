import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRealDate, readDate } from '../../src/declaration/date.ts'

const read = (input: unknown) => {
  const outcome = readDate(input)
  return outcome.ok ? outcome.value : outcome.findings.map(finding => finding.code).join()
}

describe('reading a date', () => {
  it.each([
    ['2024-01-01', '2024-01-01'],
    ['2024/1/1', '2024-01-01'],
    ['2024-2-29', '2024-02-29'],
    [' 2024/12/31 ', '2024-12-31'],
    ['2000-02-29', '2000-02-29'],
    ['0001-01-01', '0001-01-01'],
  ])('takes %j as %j', (input, date) => {
    expect(read(input)).toBe(date)
  })

  it('takes blanks as no date', () => {
    for (const blank of [null, undefined, '', ' ']) expect(read(blank)).toBeNull()
  })

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2024-02-30',
    '2024-13-01',
    '2024-00-10',
    '2024-04-31',
    '2024-01-00',
    '0000-01-01',
  ])('knows that %s is no day', text => {
    expect(read(text)).toBe('declaration.date-impossible')
  })

  it.each([
    '2024',
    '2024-01',
    '2024/1-1',
    '24-01-01',
    '2024-001-01',
    '20240101',
    '2024年1月1日',
    '2024-01-01T00:00',
    'x',
  ])('does not take %s for a date', text => {
    expect(read(text)).toBe('declaration.date-invalid')
  })

  it('refuses numbers and date objects by their kind', () => {
    expect(read(45292)).toBe('declaration.wrong-type')
    expect(read(new Date(0))).toBe('declaration.wrong-type')
  })

  it('knows the same days as the platform’s calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.nat(13), fc.nat(32), (year, month, day) => {
        const date = new Date(0)
        date.setUTCFullYear(year, month - 1, day)
        const same =
          date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
        expect(isRealDate(year, month, day)).toBe(same)
      }),
      { numRuns: 2000 },
    )
  })
})
