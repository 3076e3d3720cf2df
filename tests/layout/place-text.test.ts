import { describe, expect, it } from 'vitest'
import { type Chains, createFitter } from '../../src/layout/fit.ts'
import { placeText } from '../../src/layout/place-text.ts'
import { BASE_STYLE } from '../../src/template/style-defaults.ts'
import type { FaceRole, StylePatch } from '../../src/template/types.ts'
import { openRole } from '../font/faces.ts'

const song = openRole('song')
const chains: Chains = () => [song]

/** 10 pt type in a box of 100 × 200 pt without padding, at 50, 20. */
const box = { x: 50_000, y: 20_000, width: 100_000, height: 200_000 }
const padding = { top: 0, right: 0, bottom: 0, left: 0 }

interface Glyph {
  readonly character: string
  readonly x: number
  readonly y: number
  readonly face: string
}

function place(text: string, patch: StylePatch = {}, faces: Chains = chains): readonly Glyph[] {
  const style = { ...BASE_STYLE, size: 10_000, leading: 1.5, padding, ...patch }
  const fitted = createFitter(faces)(text, style, { width: box.width, height: undefined })
  const part = { text: fitted.text, firstLine: 0, endLine: fitted.text.lines.length }
  return placeText(part, box, style, 'artifact').flatMap(run => {
    if (run.kind !== 'glyphs') return []
    let { x, y } = run
    return run.codePoints.map((codePoint, i) => {
      const glyph = { character: String.fromCodePoint(codePoint), x, y, face: run.face }
      if (run.rotation === 90) y += run.advances[i] ?? 0
      else x += run.advances[i] ?? 0
      return glyph
    })
  })
}

const xs = (text: string, patch: StylePatch) => place(text, patch).map(glyph => (glyph.x - box.x) / 1000)

describe('a distributed label', () => {
  it.each([
    ['项目', [0, 90]],
    ['负责人', [0, 45, 90]],
    ['项目名称', [0, 30, 60, 90]],
    ['主管部门章', [0, 22.5, 45, 67.5, 90]],
    ['年度资金总额', [0, 18, 36, 54, 72, 90]],
  ] as const)('of two to six characters takes the whole width: %s', (label, expected) => {
    expect(xs(label, { align: 'distribute' })).toEqual(expected)
  })

  it('of one character stands in the middle', () => {
    expect(xs('元', { align: 'distribute' })).toEqual([45])
  })

  it('keeps a number in it whole', () => {
    const [first = 0, second = 0] = xs('12月', { align: 'distribute' })
    expect([first, second - first]).toEqual([0, 5])
  })
})

describe('a column of amounts', () => {
  it('has its points in one line', () => {
    const points = ['1,234.50', '0.5', '12.25'].map(
      amount => place(amount, { align: 'decimal' }).find(glyph => glyph.character === '.')?.x,
    )
    expect(new Set(points).size).toBe(1)
    const whole = place('7', { align: 'decimal' })[0]
    expect((whole?.x ?? 0) + 5000).toBe(points[0])
  })

  it('leaves room for the decimals that its style says', () => {
    expect(xs('7', { align: 'decimal', decimals: 0 })).toEqual([95])
  })
})

describe('a vertical label', () => {
  const vertical: StylePatch = { direction: 'vertical' }

  it('is one column, in the middle of its cell both ways', () => {
    const glyphs = place('绩效指标', vertical)
    expect(glyphs.map(glyph => (glyph.x - box.x) / 1000)).toEqual([45, 45, 45, 45])
    // 40 pt of 200: the first em box begins at 80, its baseline 8.8 below.
    expect(glyphs.map(glyph => (glyph.y - box.y) / 1000)).toEqual([88.8, 98.8, 108.8, 118.8])
  })

  it('is centred whatever its style says of lines', () => {
    for (const align of ['left', 'right', 'justify', 'decimal'] as const) {
      expect(place('绩效（1）', { ...vertical, align })).toEqual(place('绩效（1）', vertical))
    }
  })

  it('sets short numbers side by side, in the middle too', () => {
    expect(xs('第12月', vertical)).toEqual([45, 45, 50, 45])
    expect(xs('第3月', vertical)).toEqual([45, 47.5, 45])
  })

  it.each([
    ['项目', [0, 190]],
    ['负责人', [0, 95, 190]],
    ['项目名称', [0, 63.334, 126.667, 190]],
    ['主管部门章', [0, 47.5, 95, 142.5, 190]],
    ['年度资金总额', [0, 38, 76, 114, 152, 190]],
  ])('is spread over the height of its cell by distribute: %s', (label, expected) => {
    const glyphs = place(label, { ...vertical, align: 'distribute' })
    expect(glyphs.map(glyph => (glyph.y - 8800 - box.y) / 1000)).toEqual(expected)
    expect(new Set(glyphs.map(glyph => glyph.x)).size).toBe(1)
  })

  it('keeps one character in the middle, and words, dashes and brackets whole, when it is spread', () => {
    const tops = (text: string) =>
      place(text, { ...vertical, align: 'distribute' }).map(glyph => Math.round((glyph.y - box.y) / 1000))
    expect(tops('章')).toEqual([104])
    // The word begins at its top, the characters on their baselines.
    expect(tops('到2024')).toEqual([9, 180, 185, 190, 195])
    const [open = 0, one = 0, close = 0, last = 0] = tops('（一）章')
    expect([one - open, close - one, last]).toEqual([10, 10, 199])
  })

  it('that is as high as its cell or higher is not spread', () => {
    const text = '章'.repeat(20)
    expect(place(text, { ...vertical, align: 'distribute' })).toEqual(place(text, vertical))
  })

  it('has its turned words on the axis of the column, their tops to the right', () => {
    const fitted = createFitter(chains)(
      '到2024年',
      { ...BASE_STYLE, size: 10_000, padding, ...vertical },
      {
        width: box.width,
        height: undefined,
      },
    )
    expect(fitted.text.tops).toEqual([0, 10_000, 30_000, 40_000])
    const part = { text: fitted.text, firstLine: 0, endLine: 3 }
    const style = { ...BASE_STYLE, size: 10_000, padding, ...vertical, valign: 'top' as const }
    const runs = placeText(part, box, style, 'artifact')
    // The axis is at 100: 3.8 pt above the baseline is the middle of the em box.
    expect(runs[1]).toMatchObject({
      rotation: 90,
      x: 96_200,
      y: 30_000,
      codePoints: [0x32, 0x30, 0x32, 0x34],
    })
    expect(runs[2]).toMatchObject({ x: 95_000, y: 58_800 })
    expect([runs[0], runs[2]].some(run => run && 'rotation' in run)).toBe(false)
  })

  it('can stand at the top', () => {
    expect(place('绩效', { ...vertical, valign: 'top' })[0]?.y).toBe(box.y + 8800)
  })
})

describe('one baseline', () => {
  const opened = {
    song,
    fangsong: openRole('fangsong'),
    kai: openRole('kai'),
    rare: openRole('rare'),
    hei: openRole('hei'),
  }

  it.each([
    ['fangsong', '面积㎡、①期、※注、𠮷字，３.5m²'],
    ['kai', '𠀀建筑35㎡ Ω≥½ ③ ※'],
    ['hei', '㈱甲𠮷乙m³、⅓与℃‰'],
  ] as const)('holds all faces of a line, those of fallback included: %s', (role, text) => {
    const faces: Chains = () => [opened[role], song, opened.kai, opened.rare]
    const glyphs = place(text, { align: 'left' }, faces)
    expect(glyphs.map(glyph => glyph.character).join('')).toBe(text)
    expect(new Set(glyphs.map(glyph => glyph.face)).size).toBeGreaterThan(1)
    const ys = glyphs.map(glyph => glyph.y)
    const lines = [...new Set(ys)]
    expect(lines.every((y, i) => i === 0 || y - (lines[i - 1] ?? 0) === 15_000)).toBe(true)
    expect(ys).toEqual([...ys].sort((a, b) => a - b))
  })

  it('is where it is without fallback', () => {
    const face = (role: FaceRole) => (role === 'fangsong' ? [opened.fangsong, song] : [song])
    expect(place('甲㎡', { face: 'fangsong' }, face)[0]?.y).toBe(
      place('甲甲', { face: 'fangsong' }, face)[0]?.y,
    )
  })

  it('puts the middle of a line’s em box in the middle of its cell', () => {
    const [glyph] = place('甲')
    // The em box reaches from 8.8 pt above the baseline to 1.2 pt below.
    expect((glyph?.y ?? 0) - 8800 + 5000).toBe(box.y + box.height / 2)
  })
})
