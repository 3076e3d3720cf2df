import { describe, expect, it } from 'vitest'
import type { Face } from '../../src/font/types.ts'
import { breakText, naturalWidth } from '../../src/text/break.ts'
import { openRole } from '../font/faces.ts'
import { em, fixedFace, positions, style, textOf } from './fixed-face.ts'

const half = em / 2

/** Origins of the glyphs of a text on one line, the last entry being where it ends. */
function place(text: string): readonly number[] {
  const [line] = breakText(text, style, 100 * em)
  return line ? positions(line) : []
}

describe('adjoining marks', () => {
  it('share: a closing mark before another gives up its right half', () => {
    expect(place('甲），乙')).toEqual([0, em, 1.5 * em, 2.5 * em, 3.5 * em])
    expect(place('甲。”乙')).toEqual([0, em, 1.5 * em, 2.5 * em, 3.5 * em])
  })

  it('share: between a closing and an opening mark half an em stays', () => {
    expect(place('》《乙')).toEqual([0, half, 1.5 * em, 2.5 * em])
    expect(place('：“乙')).toEqual([0, half, 1.5 * em, 2.5 * em])
  })

  it('share: an opening mark after another gives up its left half, and moves left by it', () => {
    expect(place('（《乙')).toEqual([0, half, 1.5 * em, 2.5 * em])
  })

  it('share in threes', () => {
    expect(place('甲”、“乙')).toEqual([0, em, 1.5 * em, 2 * em, 3 * em, 4 * em])
  })

  it('keep their em beside anything else', () => {
    expect(place('甲，乙（丙）丁')).toEqual([0, 1, 2, 3, 4, 5, 6, 7].map(n => n * em))
  })

  it('keep their em in a face that draws them in its middle', () => {
    const centred: Face = { ...fixedFace, inkOf: () => ({ left: 300, right: 700 }) }
    const [line] = breakText('甲！？', { ...style, chain: [centred] }, 100 * em)
    expect(line?.width).toBe(3 * em)
  })
})

describe('a closing mark at a line’s end', () => {
  it('takes half an em', () => {
    expect(naturalWidth('甲乙。', style)).toBe(2.5 * em)
    expect(naturalWidth('甲乙（丙）', style)).toBe(4.5 * em)
  })

  it('lets one more character onto the line', () => {
    expect(breakText('甲乙丙，丁戊', style, 3.5 * em).map(textOf)).toEqual(['甲乙丙，', '丁戊'])
  })

  it('has hanging blanks after its half', () => {
    expect(place('甲。  ')).toEqual([0, em, 1.5 * em, 2 * em, 2.5 * em])
    expect(naturalWidth('甲。  ', style)).toBe(1.5 * em)
  })
})

describe('squeezing', () => {
  it('comes before pushing out: marks give up what a mark at the end needs', () => {
    const lines = breakText('甲，乙丙丁。戊己庚', style, 5 * em)
    expect(lines.map(textOf)).toEqual(['甲，乙丙丁。', '戊己庚'])
    const [first] = lines
    expect(first && positions(first)).toEqual([0, em, 1.5 * em, 2.5 * em, 3.5 * em, 4.5 * em, 5 * em])
    expect(first?.width).toBe(5 * em)
  })

  it('takes equal parts of all marks, and of an opening mark on its left', () => {
    const [first] = breakText('甲，乙（丙丁）戊己。庚辛', style, 9 * em)
    expect(first && textOf(first)).toBe('甲，乙（丙丁）戊己。')
    expect(first && positions(first).map(x => Math.round(x))).toEqual([
      0,
      10_000,
      18_333,
      // （ loses 1,667 of its left half: its origin moves left of the pen at 28,333.
      28_333 - 1_667,
      36_666,
      46_666,
      56_666,
      65_000,
      75_000,
      85_000,
      90_000,
    ])
  })

  it('is not done for a character that could as well begin the next line', () => {
    expect(breakText('甲，乙丙丁戊己', style, 4.5 * em).map(textOf)).toEqual(['甲，乙丙', '丁戊己'])
  })

  it('gives way to pushing out where the marks have too little', () => {
    expect(breakText('甲乙丙丁。戊己庚', style, 4 * em).map(textOf)).toEqual(
      ['甲乙丙', '丁。戊己', '庚'].length === 3 ? ['甲乙丙', '丁。戊', '己庚'] : [],
    )
  })
})

describe('dashes and dots', () => {
  it('—— is two em, its halves touching', () => {
    // Ink from 100 to 900: the halves move together by 100, and 5 more each.
    expect(place('甲——乙')).toEqual([0, em + 1050, 2 * em - 1050, 3 * em, 4 * em])
  })

  it('— alone is one em', () => {
    const narrow: Face = {
      ...fixedFace,
      advanceOf: glyph => (glyph === 0x2014 ? 890 : fixedFace.advanceOf(glyph)),
    }
    const [line] = breakText('甲—乙', { ...style, chain: [narrow] }, 100 * em)
    expect(line && positions(line)).toEqual([0, em + 550, 2 * em, 3 * em])
  })

  it('· stands in the middle of an em between 汉字, and keeps its width elsewhere', () => {
    expect(place('阿·买')).toEqual([0, em + 3500, 2 * em, 3 * em])
    expect(place('N·m')).toEqual([0, 5000, 8000, 13_000])
  })
})

describe('quotation marks', () => {
  const narrow: Face = {
    ...fixedFace,
    advanceOf: glyph => (glyph === 0x201c || glyph === 0x201d ? 350 : fixedFace.advanceOf(glyph)),
    inkOf: glyph =>
      glyph === 0x201c || glyph === 0x201d ? { left: 50, right: 300 } : fixedFace.inkOf(glyph),
  }
  const set = (text: string) => {
    const [line] = breakText(text, { ...style, chain: [narrow] }, 100 * em)
    return line ? positions(line) : []
  }

  it('of a narrow face take an em in Chinese, beside what they enclose', () => {
    expect(set('甲“乙”丙')).toEqual([0, em + 6500, 2 * em, 3 * em, 4 * em, 5 * em])
  })

  it('keep their width in Latin text', () => {
    expect(set('甲 a “b” c')).toEqual([
      0, 10_000, 15_000, 20_000, 25_000, 28_500, 33_500, 37_000, 42_000, 47_000,
    ])
  })
})

describe('the song face', () => {
  const song = { chain: [openRole('song')], size: 10_000 }
  const width = (text: string) => naturalWidth(text, song)

  it('squeezes every mark of Chinese text, whose ink stays in one half', () => {
    for (const mark of '，。、；：？！）》」』】”’〉〕］｝〗') expect(width(`甲${mark}`)).toBe(15_000)
    for (const mark of '（《「『【“‘〈〔［｛〖') expect(width(`（${mark}甲`)).toBe(25_000)
  })

  it('sets amounts in figures of one width', () => {
    expect(width('1,111.11')).toBe(width('8,888.88'))
  })

  it('sets —— to two em with no gap between', () => {
    const [line] = breakText('——', song, 100 * em)
    const [run] = line?.runs ?? []
    const ink = run && song.chain[0]?.inkOf(run.glyphs[0] ?? 0)
    const [first = 0, second = 0, end = 0] = line ? positions(line) : []
    expect(end).toBe(20_000)
    expect(first + (ink?.right ?? 0) * 10).toBeGreaterThanOrEqual(second + (ink?.left ?? 0) * 10)
  })
})
