import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createGlyphNumbers } from '../../src/writers/pdf/glyph-numbers.ts'

describe('pairs of glyph and character', () => {
  it('are numbered from 1 as they come, each once, however many there are', () => {
    const pair = fc.record({ glyph: fc.integer({ min: 1, max: 0xffff }), codePoint: fc.nat(0x10ffff) })
    const few = fc.record({ glyph: fc.integer({ min: 1, max: 3 }), codePoint: fc.nat(5) })
    fc.assert(
      fc.property(fc.array(fc.oneof(pair, few), { maxLength: 3000, size: 'max' }), pairs => {
        const numbers = createGlyphNumbers()
        const known = new Map<string, number>()
        const wanted = pairs.map(({ glyph, codePoint }) => {
          const key = `${glyph} ${codePoint}`
          const before = known.get(key) ?? 0
          if (before === 0) known.set(key, known.size + 1)
          return [before, known.get(key)]
        })
        const given = pairs.map(({ glyph, codePoint }) => [
          numbers.numberOf(glyph, codePoint),
          numbers.add(glyph, codePoint),
        ])
        expect(given).toEqual(wanted)
        expect(numbers.size).toBe(known.size)
        expect(pairs.map(one => numbers.numberOf(one.glyph, one.codePoint))).toEqual(
          pairs.map(one => known.get(`${one.glyph} ${one.codePoint}`)),
        )
      }),
      { numRuns: 10 },
    )
  })

  it('come sorted by character, then by glyph', () => {
    const numbers = createGlyphNumbers()
    for (const [glyph, codePoint] of [
      [9, 0x20000],
      [7, 0x4e00],
      [5, 0x4e00],
      [65_535, 0x30],
    ] as const) {
      numbers.add(glyph, codePoint)
    }
    expect(numbers.byCharacter()).toEqual([
      { glyph: 65_535, codePoint: 0x30 },
      { glyph: 5, codePoint: 0x4e00 },
      { glyph: 7, codePoint: 0x4e00 },
      { glyph: 9, codePoint: 0x20000 },
    ])
  })
})
