/** Quotes, dashes, middle dots, figures and boxes in each face that forms are set in. */
import { describe, expect, it } from 'vitest'
import { breakText } from '../../src/text/break.ts'
import type { Line } from '../../src/text/types.ts'
import { em, positions } from '../text/fixed-face.ts'
import { openRole } from './faces.ts'

const ROLES = ['song', 'title', 'hei', 'fangsong', 'kai'] as const

/** A glyph of a line: where its ink begins and ends, and where its space does. */
interface Drawn {
  readonly character: string
  readonly ink: readonly [from: number, to: number]
  readonly face: string
}

describe.each(ROLES)('in the %s face', role => {
  const chain = [...new Set([role, 'song', 'rare'] as const)].map(openRole)
  const set = (text: string): Line => {
    const [line] = breakText(text, { chain, size: em }, 100 * em)
    if (!line) throw new Error('no line')
    return line
  }
  const drawn = (text: string): readonly Drawn[] => {
    const line = set(text)
    const places = positions(line)
    return line.runs
      .flatMap(run => run.glyphs.map((glyph, i) => ({ run, glyph, codePoint: run.codePoints[i] ?? 0 })))
      .map(({ run, glyph, codePoint }, i) => {
        const [at, ink] = [places[i] ?? 0, run.face.inkOf(glyph)]
        return {
          character: String.fromCodePoint(codePoint),
          ink: [at + (ink.left * em) / 1000, at + (ink.right * em) / 1000] as const,
          face: run.face.postscriptName,
        }
      })
  }
  const inkOf = (text: string, index: number) => drawn(text)[index]?.ink ?? [Number.NaN, Number.NaN]

  it.each([
    ['“', '”'],
    ['‘', '’'],
  ])('%s and %s stand in an em, each beside what it encloses', (opening, closing) => {
    const text = `甲${opening}乙${closing}丙`
    expect(set(text).width).toBe(5 * em)
    const [from] = inkOf(text, 1)
    expect(from).toBeGreaterThanOrEqual(1.45 * em)
    expect(inkOf(text, 1)[1]).toBeLessThanOrEqual(2 * em)
    const [start, end] = inkOf(text, 3)
    expect(start).toBeGreaterThanOrEqual(3 * em)
    expect(end).toBeLessThanOrEqual(3.55 * em)
  })

  it('—— is two em long, without a gap, and … stays in its em', () => {
    expect(set('甲——乙').width).toBe(4 * em)
    const [first, second] = [inkOf('甲——乙', 1), inkOf('甲——乙', 2)]
    expect(second[0]).toBeLessThanOrEqual(first[1])
    expect(second[1]).toBeLessThanOrEqual(3.02 * em)
    expect(first[0]).toBeGreaterThanOrEqual(0.98 * em)
    expect(set('甲……乙').width).toBe(4 * em)
  })

  it('· stands in the middle of an em between 汉字', () => {
    expect(set('阿·买').width).toBe(3 * em)
    const [from, to] = inkOf('阿·买', 1)
    expect(Math.abs((from + to) / 2 - 1.5 * em)).toBeLessThan(0.06 * em)
  })

  it('figures are of one width, so that amounts stand in columns', () => {
    const widths = Array.from('0123456789', figure => set(figure.repeat(4)).width)
    expect(new Set(widths).size).toBe(1)
    expect(widths[0]).toBeGreaterThan(4 * 0.4 * em)
    expect(widths[0]).toBeLessThanOrEqual(4 * 0.6 * em)
  })

  it('¥ is narrow, ￥ and full-width brackets and figures are an em', () => {
    for (const character of '￥（）１') expect(set(`甲${character}甲`).width).toBe(3 * em)
    expect(set('¥').width).toBeLessThan(0.7 * em)
  })

  it('√ × ○ ● □ ■ have ink, whichever face draws them', () => {
    for (const { character, ink } of drawn('√×○●□■')) {
      expect(ink[1] - ink[0], character).toBeGreaterThan(0.25 * em)
    }
  })
})
