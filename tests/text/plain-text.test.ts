/** Plain texts are prepared in a walk of their own: it must come to what the rules for all texts come to. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Face } from '../../src/font/types.ts'
import { scaleEm } from '../../src/geometry/length.ts'
import { breakLevels } from '../../src/text/break-levels.ts'
import { levelBefore } from '../../src/text/characters.ts'
import { faceFor } from '../../src/text/face-for.ts'
import { glyphForm } from '../../src/text/glyph-form.ts'
import { mixedCharacters } from '../../src/text/mixed-characters.ts'
import { plainCharacters } from '../../src/text/plain-characters.ts'
import { HANZI, isPlain, plainCharacter, plainLevel, plainNumber } from '../../src/text/plain-text.ts'
import { tokensOf } from '../../src/text/tokens.ts'
import { openRole } from '../font/faces.ts'
import { fixedFace } from './fixed-face.ts'

const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit))
const plain = units.filter(isPlain)
const hanzi = plain.filter(unit => plainNumber(unit, 0) === HANZI)
const others = plain.filter(unit => plainNumber(unit, 0) !== HANZI)

const text = (...from: (readonly string[])[]) =>
  fc.string({ unit: fc.oneof(...from.map(one => fc.constantFrom(...one))), maxLength: 40 })

describe('a text is plain', () => {
  it('with 汉字, letters, figures and common marks', () => {
    expect(isPlain('确保完成鉴定案件不少于3000件（含ABC类），合格率≥95.00%。')).toBe(true)
    expect(isPlain('')).toBe(true)
    expect(hanzi).toContain('一')
    expect(hanzi.length + others.length).toBeGreaterThan(27_000)
  })

  it.each([
    ...['“', '’', '—', '…', '·', '-', '~', '～', '/', '_', ' ', '\t', '\u3000', '\n', '\r', '\u2028', '\0'],
    ...['e\u0301', '\u200b', '\ufeff', '\ufdd0', '𠮷', '\ud842', '．', '－', '＋'],
  ])('without what depends on more than its neighbours: %j', mark => {
    expect(isPlain(`甲${mark}1`)).toBe(false)
  })
})

describe('where a plain text breaks', () => {
  const levelsOf = (written: string) =>
    Array.from(written, (_, i) =>
      i === 0 ? breakLevels(written)[0] : plainLevel(plainNumber(written, i - 1), plainNumber(written, i)),
    )

  it('depends on the two characters alone: each mark beside each', () => {
    const pairs = others.flatMap(a => others.map(b => a + b)).join('甲')
    expect(levelsOf(pairs)).toEqual(Array.from(breakLevels(pairs)))
  })

  it('is the same for all 汉字', () => {
    const written = hanzi.map(one => `${one}甲${one}a${one}1（${one}）${one}，${one}%${one}`).join('')
    expect(levelsOf(written)).toEqual(Array.from(breakLevels(written)))
  })

  it.each([
    ['marks and letters', text(others)],
    ['prose', text(hanzi, others)],
  ])('is what the rules for all texts say: %s', (_, any) => {
    fc.assert(
      fc.property(any, written => {
        expect(levelsOf(written).slice(1)).toEqual(Array.from(breakLevels(written)).slice(1))
      }),
      { numRuns: 500 },
    )
  })
})

describe('a plain text is set', () => {
  const lacking: Face = {
    ...fixedFace,
    id: 'lacking',
    glyphOf: codePoint => (codePoint % 3 === 0 ? codePoint : 0),
    advanceOf: glyph => 990 - (glyph % 7),
    variantOf: (glyph, feature) => (feature === 'tnum' && glyph < 0x3a ? glyph + 1 : glyph),
  }
  const chains = [[openRole('song')], [openRole('hei'), openRole('song')], [fixedFace], [lacking, fixedFace]]

  const written = text(hanzi.slice(0x19c0, 0x2000), others)
  /** As much of a text as a chain covers, and how it is to be set. */
  const cases = fc
    .tuple(written, fc.constantFrom(...chains), fc.constantFrom(10_500, 9037), fc.boolean())
    .map(([any, chain, size, autospace]) => {
      const covers = (one: string) => chain.some(face => face.glyphOf(one.charCodeAt(0)) !== 0)
      return { covered: Array.from(any).filter(covers).join(''), style: { chain, size, autospace } }
    })

  it('as the rules for all texts say', () => {
    fc.assert(
      fc.property(cases, ({ covered, style }) => {
        expect(plainCharacters(covered, style)).toEqual(mixedCharacters(covered, style))
      }),
      { numRuns: 1000 },
    )
  })

  it('in the glyphs of its neighbours’ rules, which make no difference', () => {
    fc.assert(
      fc.property(cases, ({ covered, style }) => {
        const tokens = tokensOf(covered)
        const set = plainCharacters(covered, style)
        const forms = tokens.map((token, i) =>
          glyphForm(
            faceFor(token.codePoint, style.chain, undefined),
            token,
            tokens[i - 1]?.codePoint,
            tokens[i + 1]?.codePoint,
          ),
        )
        expect(set.glyphs).toEqual(forms.map(form => form.glyph))
        forms.forEach((form, i) => {
          const given = scaleEm(form.advance, style.size) - (set.advances[i] ?? 0)
          expect(given === 0 || (given === set.half && tokens[i]?.side !== undefined)).toBe(true)
        })
      }),
      { numRuns: 500 },
    )
  })

  it('and is refused like any other where no face covers a character', () => {
    const style = { chain: [lacking], size: 10_000 }
    const uncovered = units.find(unit => isPlain(unit) && lacking.glyphOf(unit.charCodeAt(0)) === 0) ?? ''
    expect(() => plainCharacters(uncovered, style)).toThrow('is in no face of the chain')
  })

  it('with a level, a number and a character of its own for each mark', () => {
    for (const mark of others) expect(plainCharacter(plainNumber(mark, 0))).toBe(mark.charCodeAt(0))
    const two = plainCharacters('甲。', { chain: [fixedFace], size: 10_000 })
    expect([levelBefore(two, 1), levelBefore(two, 2)]).toEqual([breakLevels('甲。')[1], 2])
  })
})
