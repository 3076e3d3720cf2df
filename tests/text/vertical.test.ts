import { describe, expect, it } from 'vitest'
import { FormError } from '../../src/diagnostics/form-error.ts'
import type { Face } from '../../src/font/types.ts'
import { extentOf, setVertically } from '../../src/text/vertical.ts'
import { openRole } from '../font/faces.ts'
import { cpuMs } from '../support/cpu-time.ts'
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

  it('sets a number of two or three figures upright, one below the other, if the column is narrower', () => {
    expect(column('约100件', 1)).toEqual(['约', '1', '0', '0', '件'])
    expect(column('12月', 1)).toEqual(['12', '月'])
    expect(setVertically('约100件', style, em).some(line => line.turned)).toBe(false)
  })

  it.each([
    ['到2024年', ['到', '<2024>', '年']],
    ['按GB/T 2312执行', ['按', '<GB/T 2312>', '执', '行']],
    ['用Microsoft Office软件', ['用', '<Microsoft Office>', '软', '件']],
    ['编号SX-2024-A01', ['编', '号', '<SX-2024-A01>']],
    ['达≥15.00%的', ['达', '<≥15.00%>', '的']],
    ['至2024-12-31，共￥1,000.00', ['至', '<2024-12-31>', '，', '共', '￥', '<1,000.00>']],
    ['达95%A座', ['达', '95%', 'A', '座']],
  ])('turns a longer number or word, whole: %s', (text, expected) => {
    const lines = setVertically(text, style, 2 * em)
    expect(lines.map(line => (line.turned ? `<${textOf(line)}>` : textOf(line)))).toEqual(expected)
  })

  it('turns a short word that is wider than the column', () => {
    const lines = setVertically('按GDP值', style, em)
    expect(lines.map(line => [textOf(line), line.turned ?? false])).toEqual([
      ['按', false],
      ['GDP', true],
      ['值', false],
    ])
  })

  it('gives a turned word the height of its length, and every other line an em', () => {
    // Figures and letters of the face are half an em wide.
    const extents = setVertically('到2024年ABCDE', style, em).map(line => extentOf(line) / em)
    expect(extents).toEqual([1, 2, 1, 2.5])
  })

  it('sets a word longer than 12 em in pieces that follow each other without a gap', () => {
    const word = 'abcdefghij klmnopqrstuvwxyz0123456789'
    const lines = setVertically(word, style, em)
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.map(textOf).join('')).toBe(word)
    expect(lines.every(line => line.turned && !line.torn && line.width <= 12.5 * em)).toBe(true)
    expect(lines.reduce((sum, line) => sum + extentOf(line), 0)).toBe((word.length * em) / 2)
  })

  it('parts it from 汉字 by a quarter em where its style has autospace', () => {
    const [, word] = setVertically('到2024年', { ...style, autospace: true }, em)
    expect(word && [word.width, word.runs[0]?.x]).toEqual([2.5 * em, em / 4])
    const [marked] = setVertically('2024，', { ...style, autospace: true }, em)
    expect(marked?.width).toBe(2 * em)
  })

  it('keeps a mark with its letter, and rare characters whole', () => {
    expect(column('e\u0301𠮷a')).toEqual(['e\u0301', '𠮷', 'a'])
    expect(column('cafe\u0301甲ne\u0301')).toEqual(['cafe\u0301', '甲', 'ne\u0301'])
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
    const start = cpuMs()
    for (const text of [`e${'\u0301'.repeat(200_000)}`, '绩效12月'.repeat(50_000), 'a'.repeat(200_000)]) {
      const runs = setVertically(text, style, em).flatMap(line => line.runs)
      expect(runs.reduce((count, run) => count + run.glyphs.length, 0)).toBe(text.length)
    }
    expect(cpuMs() - start).toBeLessThan(10_000)
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
