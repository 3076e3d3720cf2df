/** Superscripts, fractions, circled figures and ※, in the faces that ship. */
import { describe, expect, it } from 'vitest'
import { covers } from '../../src/font/coverage.ts'
import { breakText } from '../../src/text/break.ts'
import { openRole } from '../font/faces.ts'
import { textOf } from './fixed-face.ts'

const SYMBOLS = '㎡㎏㎜℃‰％²³½¼①②⑩⑳㈠※×÷±≥≤→☆★○●□■√'

describe('symbols of forms', () => {
  it.each([
    'song',
    'title',
    'hei',
    'fangsong',
    'kai',
  ] as const)('have a glyph with ink in the chain of %s', role => {
    const chain = [openRole(role), openRole('song')]
    const [line] = breakText(SYMBOLS, { chain, size: 10_000 }, Number.POSITIVE_INFINITY)
    expect(line && textOf(line)).toBe(SYMBOLS)
    for (const run of line?.runs ?? []) {
      for (const glyph of run.glyphs) {
        expect(glyph).toBeGreaterThan(0)
        expect(run.face.inkOf(glyph).right).toBeGreaterThan(run.face.inkOf(glyph).left)
      }
    }
  })

  it('come from the face of the text where it has them', () => {
    const [fangsong, song] = [openRole('fangsong'), openRole('song')]
    const [line] = breakText('共35㎡、½和m²', { chain: [fangsong, song], size: 10_000 }, 200_000)
    const faceOf = (character: string) =>
      line?.runs.find(run => run.codePoints.includes(character.codePointAt(0) ?? 0))?.face
    expect(faceOf('㎡')).toBe(song)
    expect(faceOf('½')).toBe(fangsong)
    expect(faceOf('²')).toBe(fangsong)
    expect(covers(fangsong, 0x33a1)).toBe(false)
  })

  it('in units and fractions stay with their number', () => {
    const chain = [openRole('song')]
    for (const token of ['1,200㎡', '35m²', '≥1½', '20℃', '5‰']) {
      for (let width = 4; width < 14; width++) {
        const lines = breakText(`建筑面积共计${token}以上的房屋`, { chain, size: 10_000 }, width * 10_000)
        expect(
          lines.some(line => textOf(line).includes(token)),
          `${token} at ${width} em`,
        ).toBe(true)
      }
    }
  })
})
