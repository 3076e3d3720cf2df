import { describe, expect, it } from 'vitest'
import type { Face } from '../../src/font/types.ts'
import { createFitter, createTextMemory } from '../../src/layout/fit.ts'
import { textHeight } from '../../src/layout/fit-text.ts'
import { BASE_STYLE } from '../../src/template/style-defaults.ts'
import type { StylePatch } from '../../src/template/types.ts'
import { fixedFace } from '../text/fixed-face.ts'

const style = (patch: StylePatch) => ({ ...BASE_STYLE, size: 10_000, ...patch })

/** A text fitted to a width in em of 10 pt, in rows that promise `height` pt. */
function fitted(text: string, width: number, patch: StylePatch = {}, height?: number) {
  const room = { width: width * 10_000, height: height === undefined ? undefined : height * 1000 }
  return createFitter(() => [fixedFace])(text, style(patch), room)
}

describe('a token wider than its cell', () => {
  it('is broken at full size where the row grows, and named', () => {
    const { text, outcome, torn } = fitted('1,234,567.89', 4)
    expect([text.size, text.lines.length, outcome, torn]).toEqual([10_000, 2, 'whole', '1,234,567.89'])
  })

  it('shrinks until it is whole where the type may', () => {
    const { text, outcome, torn } = fitted('1,234,567.89', 5, { overflow: 'shrink' }, 100)
    expect([outcome, torn, text.lines.length]).toEqual(['shrunk', undefined, 1])
    // 12 half-width characters in 50 pt: 8.33 pt, to a tenth.
    expect(text.size).toBeGreaterThan(8200)
    expect(text.size).toBeLessThanOrEqual(8334)
  })

  it('is broken at the least size if it is still too wide there', () => {
    const { text, outcome, torn } = fitted('1,234,567.89', 3, { overflow: 'shrink', minSize: 8000 }, 100)
    expect([text.size, outcome, torn]).toEqual([8000, 'shrunk', '1,234,567.89'])
  })

  it('is refused where nothing may be done', () => {
    const { outcome, torn } = fitted('1,234,567.89', 4, { overflow: 'error' }, 100)
    expect([outcome, torn]).toEqual(['overflows', undefined])
    expect(fitted('1,234,567.89', 6, { overflow: 'error' }, 100).outcome).toBe('whole')
  })

  it('is none in a text that breaks where it may', () => {
    expect(fitted('绩效目标，完成13000件', 4).torn).toBeUndefined()
    expect(fitted('', 4).torn).toBeUndefined()
  })
})

describe('a text that shrinks', () => {
  it.each([
    ['费用执行合理合规，完成13000件，满意度≥95.00%', 6, 40],
    ['这一格的文字比格子高得多，要换成小字才放得下', 4, 61],
    ['到2024-12-31为止完成全部工作', 5, 33],
  ])('takes the largest size that fits, to a tenth of a point: %s', (text, width, height) => {
    const { text: shrunk, outcome } = fitted(text, width, { overflow: 'shrink', minSize: 4000 }, height)
    expect(outcome).toBe('shrunk')
    const at = (size: number) => fitted(text, width, { overflow: 'error', size }, height).outcome
    expect([at(shrunk.size), at(shrunk.size + 100)]).toEqual(['whole', 'overflows'])
  })

  it('stops at its least size and grows from there', () => {
    const { text, outcome } = fitted('甲'.repeat(60), 4, { overflow: 'shrink', minSize: 8000 }, 20)
    expect([outcome, text.size, text.lines.length]).toEqual(['shrunk', 8000, 12])
  })
})

describe('a label that stands in many cells', () => {
  it('is set no more than twice: what comes again is kept', () => {
    let asked = 0
    const advanceOf = (glyph: number): number => {
      asked++
      return fixedFace.advanceOf(glyph)
    }
    const face: Face = { ...fixedFace, advanceOf }
    const fitter = createFitter(() => [face])
    const label = style({})
    const room = { width: 80_000, height: undefined }
    const first = fitter('满意度指标', label, room)
    const once = asked
    const again = fitter('满意度指标', label, room)
    expect(again).toEqual(first)
    for (let i = 0; i < 1000; i++) expect(fitter('满意度指标', label, room)).toBe(again)
    expect(once).toBeGreaterThan(0)
    expect(asked).toBeLessThanOrEqual(2 * once)
  })
})

describe('a memory of texts', () => {
  /** Styles and rooms that differ in one thing each, which changes how some text is set. */
  const patches: readonly StylePatch[] = [
    {},
    { size: 9000 },
    { leading: 2 },
    { indent: 2 },
    { overflow: 'shrink', minSize: 4000 },
    { overflow: 'shrink', minSize: 8000 },
    { overflow: 'error' },
    { overflow: 'error', padding: { ...BASE_STYLE.padding, top: 9000 } },
    { overflow: 'error', padding: { ...BASE_STYLE.padding, bottom: 9000 } },
    { direction: 'vertical' },
    { autospace: true },
    { face: 'hei' },
  ]
  const hei: Face = { ...fixedFace, advanceOf: glyph => fixedFace.advanceOf(glyph) + 100 }
  const texts = ['', '到2024年为止完成全部工作', '1,234,567.89', '（一）甲，乙。']
  const cases = texts.flatMap(text =>
    patches.flatMap(patch =>
      [40_000, 50_000].flatMap(width =>
        [undefined, 14_000, 18_000, 30_000].map(height => ({ text, patch, room: { width, height } })),
      ),
    ),
  )

  it('never shows: a text is set as it is without one', () => {
    const memory = createTextMemory()
    const chains = (role: string) => [role === 'hei' ? hei : fixedFace]
    for (let round = 0; round < 3; round++) {
      for (const { text, patch, room } of cases) {
        // Styles and faces are looked up anew for each form: equal ones are other objects.
        const kept = createFitter(chains, memory)(text, style(patch), room)
        expect(kept).toEqual(createFitter(chains)(text, style(patch), room))
      }
    }
  })

  it('keeps what comes again and again while thousands of others come and go', () => {
    const fitter = createFitter(() => [fixedFace], createTextMemory())
    const label = () => fitter('满意度指标', style({}), { width: 80_000, height: undefined })
    label()
    const kept = label()
    for (let i = 0; i < 10_000; i++) {
      for (let twice = 0; twice < 2; twice++)
        fitter(`甲${i}`, style({}), { width: 80_000, height: undefined })
      if (i % 1000 === 0) expect(label()).toBe(kept)
    }
  })
})

describe('a vertical label', () => {
  const vertical: StylePatch = {
    direction: 'vertical',
    padding: { top: 2000, right: 0, bottom: 2000, left: 0 },
  }

  it('asks for an em of height for each character', () => {
    const { text } = fitted('项目（一）', 2, vertical)
    expect([text.lines.length, text.lineHeight]).toEqual([5, 10_000])
    expect(textHeight(text, style(vertical))).toBe(54_000)
  })

  it('asks for the length of a word that is turned', () => {
    const { text } = fitted('到2024年GB/T 2312', 1, vertical)
    expect(text.tops).toEqual([0, 10_000, 30_000, 40_000, 85_000])
    expect(textHeight(text, style(vertical))).toBe(89_000)
  })

  it('shrinks to the height that its rows promise, and stays as it is where they promise none', () => {
    const patch: StylePatch = { ...vertical, overflow: 'shrink' }
    expect(fitted('项目绩效', 2, patch).outcome).toBe('whole')
    const { text, outcome } = fitted('项目绩效', 2, patch, 36)
    expect(outcome).toBe('shrunk')
    expect(text.size).toBeGreaterThan(7850)
    expect(text.size).toBeLessThanOrEqual(8000)
  })
})

describe('autospace', () => {
  it('is the style’s', () => {
    const width = (autospace: boolean) => fitted('到2024年', 20, { autospace }).text.lines[0]?.width
    expect([width(false), width(true)]).toEqual([40_000, 45_000])
  })
})
