import { describe, expect, it } from 'vitest'
import { breakText, naturalWidth } from '../../src/text/break.ts'
import { justifyLine } from '../../src/text/justify.ts'
import { openRole } from '../font/faces.ts'
import { em, positions, style, textOf } from './fixed-face.ts'
import { sentencesOfCorpus, WIDTHS } from './line-break-oracle.ts'

const apart = { ...style, autospace: true }
const quarter = em / 4

/** Where a text has space between two characters, marked `_`. */
function spaced(text: string): string {
  const [close] = breakText(text, style, 1000 * em)
  const [wide] = breakText(text, apart, 1000 * em)
  const [from, to] = [close ? positions(close) : [], wide ? positions(wide) : []]
  return Array.from(text, (character, i) => {
    const grown = (to[i + 1] ?? 0) - (to[i] ?? 0) - ((from[i + 1] ?? 0) - (from[i] ?? 0))
    return character + (grown === quarter ? '_' : grown === 0 ? '' : '?')
  }).join('')
}

describe('autospace', () => {
  it.each([
    '到_2024_年',
    '完成_13000_件',
    '在_A_座_3_楼',
    'GDP_增长',
    '采购_N95_口罩',
    '编号_SX-2024-A01_的',
    '按_GB/T_执行',
    '角_α_与_Ж_和_é_等',
    '𠮷_a_〇_1_々',
  ])('parts 汉字 from letters and digits, and nothing within a token: %s', expected => {
    // 々 is no 汉字 but a mark of repetition.
    expect(spaced(expected.replaceAll('_', ''))).toBe(expected.replace('1_々', '1々'))
  })

  it.each([
    '达≥15.00(元)，',
    '5%以上',
    '长－',
    '共①项',
    '是１２个',
    '至 2024 年',
    '”2024“',
    '长×宽÷高',
    '甲\u200b2',
  ])('leaves signs, marks, full-width figures and written blanks alone: %s', text => {
    const close = naturalWidth(text, style)
    expect(naturalWidth(text, apart)).toBe(close)
  })

  it('keeps every line of real texts within its width, and loses nothing', () => {
    const type = { chain: [openRole('song')], size: 10_500, autospace: true }
    for (const sentence of sentencesOfCorpus()) {
      for (const width of WIDTHS.filter(em => em >= 16)) {
        const lines = breakText(sentence, type, width * type.size)
        expect(lines.map(textOf).join('')).toBe(sentence)
        for (const line of lines) {
          expect(line.width).toBeLessThanOrEqual(width * type.size)
          expect(justifyLine(line, width * type.size).width).toBeLessThanOrEqual(width * type.size)
        }
      }
    }
  })

  it('is off unless asked for', () => {
    expect(naturalWidth('到2024年', style)).toBe(4 * em)
    expect(naturalWidth('到2024年', apart)).toBe(4.5 * em)
  })

  it('counts neither at a line’s end nor at its start', () => {
    expect(breakText('甲乙12', apart, 3.24 * em).map(textOf)).toEqual(['甲乙', '12'])
    expect(breakText('甲乙12', apart, 3.25 * em).map(textOf)).toEqual(['甲乙12'])
    const lines = breakText('甲乙12丙丁戊', apart, 2.25 * em)
    expect(lines.map(line => [textOf(line), line.width, positions(line)[0]])).toEqual([
      ['甲乙', 2 * em, 0],
      ['12丙', 2.25 * em, 0],
      ['丁戊', 2 * em, 0],
    ])
  })

  it('is widened first where a line is justified, by up to a quarter em', () => {
    const [line] = breakText('甲乙12丙丁', apart, 100 * em)
    expect(line?.width).toBe(5.5 * em)
    const narrow = line && positions(justifyLine(line, 5.9 * em))
    expect(narrow).toEqual([0, em, 2.45 * em, 2.95 * em, 3.9 * em, 4.9 * em, 5.9 * em])
    const wide = line && positions(justifyLine(line, 6.4 * em))
    expect(wide).toEqual([0, 1.1 * em, 2.7 * em, 3.2 * em, 4.3 * em, 5.4 * em, 6.4 * em])
  })

  it('runs on between two faces', () => {
    const chain = [openRole('song'), openRole('rare')]
    const [line] = breakText('吉a𠮷1', { chain, size: 10_000, autospace: true }, 100 * em)
    const [song, rare, again] = line?.runs ?? []
    const a = song?.face.advanceOf(song.glyphs[1] ?? 0) ?? 0
    expect(rare?.x).toBe(10_000 + 2500 + a * 10 + 2500)
    expect(again?.x).toBe((rare?.x ?? 0) + 10_000 + 2500)
  })
})
