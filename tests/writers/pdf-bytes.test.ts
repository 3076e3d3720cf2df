import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FormError } from '../../src/diagnostics/form-error.ts'
import {
  insertText,
  pdfBytes,
  putHex4,
  putInteger,
  putPt,
  putText,
  written,
} from '../../src/writers/pdf/pdf-bytes.ts'
import { latin1 } from '../support/pdf-syntax.ts'

/** What is written, into a buffer that must grow for it. */
function text(...puts: ((out: ReturnType<typeof pdfBytes>) => void)[]): string {
  const out = pdfBytes(1)
  for (const put of puts) put(out)
  return latin1(written(out))
}

const pt = (length: number) => text(out => putPt(out, length))

describe('putPt', () => {
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
  ])('writes %d as %s', (length, written) => {
    expect(pt(length)).toBe(written)
  })

  it('is exact, short and without an exponent for every length that a page can have', () => {
    fc.assert(
      fc.property(fc.integer({ min: -14_400_000_000, max: 14_400_000_000 }), length => {
        const written = pt(length)
        expect(written).toMatch(/^-?(\d+(\.\d{1,3})?|\.\d{1,3})$/)
        expect(written).not.toMatch(/\..*0$|^-?0\d/)
        expect(Math.round(Number(written) * 1000)).toBe(length)
      }),
    )
  })

  it.each([
    0.5,
    Number.NaN,
    Number.POSITIVE_INFINITY,
  ])('refuses %d, which layout cannot have counted', length => {
    expect(() => pt(length)).toThrow(FormError)
  })
})

describe('a buffer of PDF source', () => {
  it('holds what was put into it in its order, whatever its size', () => {
    const piece = fc.oneof(fc.nat(0xffff), fc.string({ unit: 'binary-ascii', maxLength: 40 }))
    fc.assert(
      fc.property(fc.array(piece), pieces => {
        const puts = pieces.map(one => (out: ReturnType<typeof pdfBytes>) => {
          if (typeof one === 'string') putText(out, one)
          else {
            putHex4(out, one)
            putInteger(out, one)
          }
        })
        const hex = (one: number) => one.toString(16).toUpperCase().padStart(4, '0') + one
        expect(text(...puts)).toBe(pieces.map(one => (typeof one === 'string' ? one : hex(one))).join(''))
      }),
    )
  })

  it('takes a text before others', () => {
    const insert = (out: ReturnType<typeof pdfBytes>) => insertText(out, 1, '[(')
    expect(
      text(
        out => putText(out, 'a<00>'),
        insert,
        out => putText(out, '] TJ'),
      ),
    ).toBe('a[(<00>] TJ')
  })
})
