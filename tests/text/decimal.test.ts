import { describe, expect, it } from 'vitest'
import { breakText } from '../../src/text/break.ts'
import { decimalStart } from '../../src/text/decimal.ts'
import { openRole } from '../font/faces.ts'
import { em, positions, style } from './fixed-face.ts'

/** Where the character after the integer part begins, from the cell's right edge, in em. */
function pointFromRight(text: string, integer: string, decimals = 2, type = style): number {
  const [line] = breakText(text, type, 100 * em)
  if (!line) throw new Error('no line')
  const at = decimalStart(line, 20 * em, decimals) + (positions(line)[integer.length] ?? 0)
  return (20 * em - at) / em
}

describe('decimal alignment', () => {
  it('puts the points of a column in one place, whatever stands behind them', () => {
    for (const [text, integer] of [
      ['1,234.50', '1,234'],
      ['12', '12'],
      ['0.5', '0'],
      ['-3.', '-3'],
      ['1,234,567.89', '1,234,567'],
      ['7%', '7'],
      ['(5)', '(5'],
    ] as const) {
      expect(pointFromRight(text, integer), text).toBe(1.5)
    }
  })

  it('ends a text without figures where the points stand', () => {
    expect(pointFromRight('无', '无')).toBe(1.5)
  })

  it('leaves room for as many decimals as the style says', () => {
    expect(pointFromRight('12', '12', 0)).toBe(0)
    expect(pointFromRight('12.5', '12', 4)).toBe(2.5)
  })

  it('moves left what has more behind its point than room, so that it stays in the cell', () => {
    expect(pointFromRight('1.2345', '1')).toBe(2.5)
    expect(pointFromRight('12元整', '12', 0)).toBe(2)
  })

  it('moves right what is as wide as the cell', () => {
    const [line] = breakText('1234567890', style, 100 * em)
    expect(line && decimalStart(line, 5.5 * em, 2)).toBe(0)
    expect(line && decimalStart(line, 5 * em, 2)).toBe(0)
  })

  it.each(['song', 'hei', 'fangsong', 'kai'] as const)('takes the widths of the face: %s', role => {
    const type = { chain: [openRole(role)], size: 10_000 }
    const places = [
      pointFromRight('1,111.11', '1,111', 2, type),
      pointFromRight('88', '88', 2, type),
      pointFromRight('0.7', '0', 2, type),
    ]
    expect(new Set(places).size).toBe(1)
    // With as many decimals as there is room for, an amount ends at the cell's edge.
    const [line] = breakText('1,234.50', type, 100 * em)
    expect(line && decimalStart(line, 20 * em, 2) + line.width).toBe(20 * em)
  })
})
