import { describe, expect, it } from 'vitest'
import { FormError } from '../../src/diagnostics/form-error.ts'
import type { Face } from '../../src/font/types.ts'
import { setVertically } from '../../src/text/vertical.ts'
import { openRole } from '../font/faces.ts'
import { em, fixedFace, style, textOf } from './fixed-face.ts'

const column = (text: string, width = 2) => setVertically(text, style, width * em).map(textOf)

/** A face whose vertical forms are a million beyond the others. */
const VERT = 1_000_000
const upright: Face = {
  ...fixedFace,
  advanceOf: glyph => fixedFace.advanceOf(glyph % VERT),
  variantOf: (glyph, feature) =>
    feature === 'vert' && '，（）—…“”'.includes(String.fromCodePoint(glyph)) ? glyph + VERT : glyph,
}

describe('a column of characters', () => {
  it('has an em for each character, from top to bottom', () => {
    expect(column('项目绩效')).toEqual(['项', '目', '绩', '效'])
  })

  it('goes on below at a line break', () => {
    expect(column('项目\n绩效\r\n目标')).toEqual(['项', '目', '绩', '效', '目', '标'])
    expect(column('')).toEqual([])
  })

  it('sets a number or word of two or three characters side by side', () => {
    expect(column('第12月')).toEqual(['第', '12', '月'])
    expect(column('约100件')).toEqual(['约', '100', '件'])
    expect(column('达95%的')).toEqual(['达', '95%', '的'])
    expect(column('按GDP值')).toEqual(['按', 'GDP', '值'])
  })

  it('sets it upright, one below the other, if it is longer or wider than the column', () => {
    expect(column('到2024年')).toEqual(['到', '2', '0', '2', '4', '年'])
    expect(column('约100件', 1)).toEqual(['约', '1', '0', '0', '件'])
    expect(column('12月', 1)).toEqual(['12', '月'])
  })

  it('keeps a mark with its letter, and rare characters whole', () => {
    expect(column('e\u0301𠮷a')).toEqual(['e\u0301', '𠮷', 'a'])
    expect(column('cafe\u0301甲ne\u0301')).toEqual(['c', 'a', 'f', 'e\u0301', '甲', 'n', 'e\u0301'])
  })

  it('leaves out what prints as nothing, and keeps blanks', () => {
    expect(column('甲\u200b乙　丙')).toEqual(['甲', '乙', '　', '丙'])
  })

  it('gives marks, brackets, —— and …… their vertical forms, and nothing else', () => {
    const glyphs = (text: string) =>
      setVertically(text, { ...style, chain: [upright] }, 2 * em).flatMap(line => line.runs[0]?.glyphs ?? [])
    const codes = (text: string) => Array.from(text, character => character.codePointAt(0) ?? 0)
    expect(glyphs('（甲），——……“乙”')).toEqual(
      codes('（甲），——……“乙”').map(code =>
        '甲乙'.includes(String.fromCodePoint(code)) ? code : code + VERT,
      ),
    )
    expect(glyphs('1a12')).toEqual(codes('1a12'))
  })

  it('moves the halves of —— together, and a lone dash not', () => {
    // Ink from 100 to 900: each half moves by its margin and half of 10 more, as in a line.
    const drops = (text: string) => setVertically(text, style, em).map(line => line.drop)
    expect(drops('甲——乙')).toEqual([0, 1050, -1050, 0])
    expect(drops('甲—乙（')).toEqual([0, 0, 0, 0])
    expect(drops('———')).toEqual([1050, -1050, 0])
  })

  it('takes texts of any length, in time linear in it', () => {
    const start = performance.now()
    for (const text of [`e${'\u0301'.repeat(200_000)}`, '绩效12月'.repeat(50_000), 'a'.repeat(200_000)]) {
      const runs = setVertically(text, style, em).flatMap(line => line.runs)
      expect(runs.reduce((count, run) => count + run.glyphs.length, 0)).toBe(text.length)
    }
    expect(performance.now() - start).toBeLessThan(10_000)
  })

  it('refuses what no face covers, as lines do', () => {
    expect(() => column('\u{1f600}')).toThrow(FormError)
  })

  it('keeps its text in reading order and tears nothing', () => {
    const text = '项目（一）2024年12月“总体”——目标95%'
    const lines = setVertically(text, style, 2 * em)
    expect(lines.map(textOf).join('')).toBe(text)
    expect(lines.every(line => line.torn === undefined && line.last)).toBe(true)
  })
})

describe('the shipped faces', () => {
  it.each([
    'song',
    'title',
    'hei',
    'fangsong',
    'kai',
  ] as const)('have vertical forms of brackets and dashes: %s', role => {
    const chain = [openRole(role)]
    for (const mark of '（）()《》〔〕—…') {
      const [line] = setVertically(mark, { chain, size: 10_000 }, 10_000)
      const run = line?.runs[0]
      expect(run?.glyphs[0], mark).not.toBe(chain[0]?.glyphOf(mark.codePointAt(0) ?? 0))
      expect(run?.codePoints).toEqual([mark.codePointAt(0)])
    }
  })
})
