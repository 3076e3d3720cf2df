import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPairList } from '../../src/font/pairs.ts'

describe('a list of pairs', () => {
  it('numbers each once, in order, whichever characters share a glyph or glyphs a character', () => {
    const small = fc.integer({ min: 1, max: 6 })
    fc.assert(
      fc.property(fc.array(fc.tuple(small, small)), uses => {
        const list = createPairList()
        for (const [glyph, codePoint] of uses) list.add(glyph, codePoint)
        const different = [...new Map(uses.map(use => [use.join(), use])).values()]
        expect(list.pairs).toEqual(different.map(([glyph, codePoint]) => ({ glyph, codePoint })))
        for (const [i, [glyph, codePoint]] of different.entries()) {
          expect(list.numberOf(glyph, codePoint)).toBe(i + 1)
        }
        expect(list.numberOf(7, 1)).toBeUndefined()
        expect(list.numberOf(1, 7)).toBeUndefined()
      }),
    )
  })
})
