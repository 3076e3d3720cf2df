import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FormError } from '../../src/diagnostics/form-error.ts'
import { formatPt } from '../../src/writers/pdf/numbers.ts'

describe('formatPt', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [10_500, '10.5'],
    [595_276, '595.276'],
    [500, '.5'],
    [1, '.001'],
    [-30, '-.03'],
    [-1_200, '-1.2'],
    [14_400_000, '14400'],
  ])('writes %d as %s', (length, text) => {
    expect(formatPt(length)).toBe(text)
  })

  it('is exact, short and without an exponent for every length that a page can have', () => {
    fc.assert(
      fc.property(fc.integer({ min: -14_400_000_000, max: 14_400_000_000 }), length => {
        const text = formatPt(length)
        expect(text).toMatch(/^-?(\d+(\.\d{1,3})?|\.\d{1,3})$/)
        expect(text).not.toMatch(/\..*0$|^-?0\d/)
        expect(Math.round(Number(text) * 1000)).toBe(length)
      }),
    )
  })

  it.each([
    0.5,
    Number.NaN,
    Number.POSITIVE_INFINITY,
  ])('refuses %d, which layout cannot have counted', length => {
    expect(() => formatPt(length)).toThrow(FormError)
  })
})
