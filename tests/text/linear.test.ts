/** Time in the length of a text, counted in looks at its characters and at its face rather than by the clock. */
import { describe, expect, it } from 'vitest'
import type { Face } from '../../src/font/types.ts'
import { fitLines } from '../../src/text/fit-lines.ts'
import { charactersOf } from '../../src/text/prepare.ts'
import { cpuMs } from '../support/cpu-time.ts'
import { em, fixedFace, style } from './fixed-face.ts'

const KINDS: readonly [string, string][] = [
  ['prose', '绩效目标，按（计划）完成2024-01-01起的13000件。'],
  ['one long word', 'a'],
  ['one long number', '1,000.'],
  ['marks that may not begin a line', '。'],
  ['marks that may not end one', '（'],
  ['dashes', '—'],
  ['blanks', ' '],
  ['Chinese blanks', '　'],
  ['marks on letters', 'e\u0301\u0301\u0301\u0301'],
  ['what prints as nothing', '\u200d'],
  ['lines of one word and a long tail of blanks', '甲        '],
]

const BASE = 2000

/** How often a text's characters are looked at while its lines are found. */
function looks(text: string, width: number): number {
  let count = 0
  const characters = charactersOf(text, style)
  const traits = new Proxy(characters.traits, {
    get: (target, key) => {
      if (typeof key === 'string' && /^\d+$/.test(key)) count++
      return Reflect.get(target, key)
    },
  })
  fitLines({ ...characters, traits }, width, 0)
  return count
}

describe('finding lines takes time in proportion to the text', () => {
  it.each(KINDS)('%s', (_, piece) => {
    for (const width of [em / 2, 5 * em, 200 * em]) {
      const text = (factor: number) => piece.repeat(Math.ceil((BASE * factor) / piece.length))
      const [one, two, four] = [looks(text(1), width), looks(text(2), width), looks(text(4), width)]
      expect(two / one).toBeLessThan(2.3)
      expect(four / two).toBeLessThan(2.3)
    }
  })
})

describe('choosing glyphs takes time in proportion to the text', () => {
  it.each(KINDS)('%s', (_, piece) => {
    const calls = (text: string) => {
      let count = 0
      const counting: Face = {
        ...fixedFace,
        glyphOf: codePoint => {
          count++
          return fixedFace.glyphOf(codePoint)
        },
        advanceOf: glyph => {
          count++
          return fixedFace.advanceOf(glyph)
        },
      }
      charactersOf(text, { ...style, chain: [counting] })
      return count
    }
    const text = piece.repeat(500)
    expect(calls(text + text)).toBeLessThanOrEqual(2 * calls(text) + 5)
    expect(calls(text)).toBeLessThanOrEqual(5 * text.length)
  })
})

describe('a long text', () => {
  const seconds = (text: string) => {
    const start = cpuMs()
    const characters = charactersOf(text, style)
    expect(fitLines(characters, 20 * em, 0).at(-1)?.end).toBe(characters.count)
    return (cpuMs() - start) / 1000
  }

  // A rule that is quadratic in a regular expression shows in neither count: it would take minutes here.
  it.each(KINDS)('of 200,000 characters is prepared and broken in seconds: %s', (_, piece) => {
    expect(seconds(piece.repeat(Math.floor(200_000 / piece.length)))).toBeLessThan(10)
  })

  it('of the longest length allowed is as well', () => {
    expect(seconds('绩效目标，完成13000件。'.repeat(66_666))).toBeLessThan(30)
  })
})
