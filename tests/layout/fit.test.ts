import { describe, expect, it } from 'vitest'
import { createFitter, textHeight } from '../../src/layout/fit.ts'
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
