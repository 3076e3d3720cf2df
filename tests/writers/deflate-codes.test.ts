import { describe, expect, it } from 'vitest'
import {
  codesOf,
  DISTANCE_BASE,
  DISTANCE_EXTRA,
  distanceSymbol,
  LENGTH_BASE,
  LENGTH_EXTRA,
  LENGTH_SYMBOL,
  LITERAL_SYMBOLS,
  LONGEST,
  SHORTEST,
  WINDOW,
} from '../../src/writers/pdf/deflate-codes.ts'
import { CHARACTER_CODE, OUTLINE_CODE, TABLE_CODE } from '../../src/writers/pdf/outline-code.gen.ts'

describe('the tables of RFC 1951, 3.2.5', () => {
  it('begin and end as printed there', () => {
    expect([...LENGTH_BASE].slice(0, 12)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17])
    expect([...LENGTH_BASE].slice(-4)).toEqual([163, 195, 227, 258])
    expect([...DISTANCE_BASE].slice(0, 8)).toEqual([1, 2, 3, 4, 5, 7, 9, 13])
    expect([...DISTANCE_BASE].slice(-2)).toEqual([16_385, 24_577])
  })

  it('say every length in one way', () => {
    for (let length = SHORTEST; length <= LONGEST; length++) {
      const symbol = LENGTH_SYMBOL[length] ?? -1
      const extra = length - (LENGTH_BASE[symbol] ?? 0)
      expect(extra).toBeGreaterThanOrEqual(0)
      expect(extra).toBeLessThan(2 ** (LENGTH_EXTRA[symbol] ?? 0))
    }
  })

  it('say every distance in one way', () => {
    for (let distance = 1; distance <= WINDOW; distance++) {
      const symbol = distanceSymbol(distance)
      const extra = distance - (DISTANCE_BASE[symbol] ?? 0)
      if (extra < 0 || extra >= 2 ** (DISTANCE_EXTRA[symbol] ?? 0)) throw new Error(`distance ${distance}`)
    }
  })
})

describe('codesOf', () => {
  it('gives the codes of RFC 1951’s example, turned round', () => {
    // ABCDEFGH of lengths 3 3 3 3 3 2 4 4: 010 011 100 101 110 00 1110 1111.
    const codes = codesOf(Uint8Array.of(3, 3, 3, 3, 3, 2, 4, 4))
    const turned = [...codes].map((code, i) =>
      code.toString(2).padStart([3, 3, 3, 3, 3, 2, 4, 4][i] ?? 0, '0'),
    )
    expect(turned).toEqual(['010', '110', '001', '101', '011', '00', '0111', '1111'])
  })
})

describe.each([
  ['outlines', OUTLINE_CODE],
  ['tables', TABLE_CODE],
  ['characters', CHARACTER_CODE],
])('the code of %s', (_, { lengths }) => {
  const bits = Array.from(lengths, digit => Number.parseInt(digit, 16))

  it.each([
    ['literals and lengths', bits.slice(0, LITERAL_SYMBOLS)],
    ['distances', bits.slice(LITERAL_SYMBOLS)],
  ])('has a code for each of the %s, and no unused one', (_, own) => {
    expect(own.filter(length => length < 1 || length > 15)).toEqual([])
    expect(own.reduce((sum, length) => sum + 2 ** -length, 0)).toBe(1)
  })
})
