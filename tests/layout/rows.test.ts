import { describe, expect, it } from 'vitest'
import { columnWidths } from '../../src/layout/columns.ts'
import { solveRowHeights } from '../../src/layout/rows.ts'

const free = { minHeight: 0, fixed: false }
const need = (row: number, rowSpan: number, height: number) => ({ row, rowSpan, need: height })

describe('row heights', () => {
  it('take the tallest cell of one row, and at least the minimum', () => {
    const { heights } = solveRowHeights(
      [free, { minHeight: 30, fixed: false }],
      [need(0, 1, 10), need(0, 1, 25), need(1, 1, 12)],
    )
    expect(heights).toEqual([25, 30])
  })

  it('share what a spanning cell lacks equally, the last row taking the remainder', () => {
    const { heights } = solveRowHeights(
      [free, free, free],
      [need(0, 3, 50), need(0, 1, 10), need(1, 1, 10), need(2, 1, 10)],
    )
    expect(heights).toEqual([16, 16, 18])
  })

  it('settle an inner span before the one around it', () => {
    //   ┌───────┬───────┐
    //   │       │ inner │ 40 over rows 0-1
    //   │ outer │       │
    //   │  60   ├───────┤
    //   │       │  10   │
    //   └───────┴───────┘
    const { heights } = solveRowHeights([free, free, free], [need(0, 3, 60), need(0, 2, 40), need(2, 1, 10)])
    expect(heights).toEqual([23, 23, 14])
  })

  it('leave fixed rows alone and say which cell does not fit', () => {
    const fixed = { minHeight: 20, fixed: true }
    const { heights, short } = solveRowHeights([fixed, free], [need(0, 1, 30), need(0, 2, 60)])
    expect(heights).toEqual([20, 40])
    expect(short).toEqual([0])
    expect(solveRowHeights([fixed, fixed], [need(0, 2, 60)])).toEqual({ heights: [20, 20], short: [0] })
  })
})

describe('column widths', () => {
  const em = (value: number) => ({ value, unit: 'em' as const })
  const fr = (value: number) => ({ value, unit: 'fr' as const })

  it('take em from the type size and share the rest by fr, to the last thousandth', () => {
    expect(columnWidths([em(2), fr(1), fr(2)], 10_500, 100_000)).toEqual([21_000, 26_333, 52_667])
  })

  it('take % of the room', () => {
    expect(columnWidths([{ value: 25, unit: '%' }, fr(1)], 10_500, 1000)).toEqual([250, 750])
  })
})
