import type { MilliPt } from '../geometry/length.ts'

/** What a cell asks of the rows it covers. */
export interface HeightNeed {
  readonly row: number
  readonly rowSpan: number
  readonly need: MilliPt
}

/** What a row has before any cell asks. */
export interface RowRule {
  readonly minHeight: MilliPt
  readonly fixed: boolean
}

/**
 * Row heights: each row as tall as its tallest unspanned cell, then what a spanning cell still lacks is
 * shared equally over its rows that are not fixed, the last taking the remainder.
 *
 *   ┌──────┬────┐        ┌──────┬────┐
 *   │ tall │ 10 │        │ tall │ 15 │    tall needs 30, its rows have 20:
 *   │ cell ├────┤   ──►  │ cell ├────┤    5 more for each
 *   │ (30) │ 10 │        │ (30) │ 15 │
 *   └──────┴────┘        └──────┴────┘
 *
 * Spans are taken by end row and then length, so that an inner span settles before the one around it.
 *
 * @param needs one entry a cell, in any order
 * @returns the heights, and the indices of needs whose rows are all fixed and too low
 */
export function solveRowHeights(
  rows: readonly RowRule[],
  needs: readonly HeightNeed[],
): { readonly heights: readonly MilliPt[]; readonly short: readonly number[] } {
  const heights = rows.map(row => row.minHeight)
  const short: number[] = []
  const spanning: { readonly need: HeightNeed; readonly index: number }[] = []
  needs.forEach((need, index) => {
    if (need.rowSpan > 1) spanning.push({ need, index })
    else if (!growRow(heights, rows, need)) short.push(index)
  })
  spanning.sort(
    (a, b) =>
      a.need.row + a.need.rowSpan - (b.need.row + b.need.rowSpan) ||
      a.need.rowSpan - b.need.rowSpan ||
      a.index - b.index,
  )
  for (const { need, index } of spanning) if (!growSpan(heights, rows, need)) short.push(index)
  return { heights, short }
}

function growRow(heights: MilliPt[], rows: readonly RowRule[], cell: HeightNeed): boolean {
  const height = heights[cell.row] ?? 0
  if (cell.need <= height) return true
  if (rows[cell.row]?.fixed) return false
  heights[cell.row] = cell.need
  return true
}

/**
 * Shares what a spanning cell lacks over its rows; `heights` is the caller's own and changes in place.
 *
 * @returns false if it lacks height and all its rows are fixed
 */
export function growSpan(heights: MilliPt[], rows: readonly RowRule[], cell: HeightNeed): boolean {
  const end = cell.row + cell.rowSpan
  let lack = cell.need
  // A label over thousands of rows has what it needs after the first few.
  for (let r = cell.row; r < end && lack > 0; r++) lack -= heights[r] ?? 0
  if (lack <= 0) return true
  const free: number[] = []
  for (let r = cell.row; r < end; r++) if (!rows[r]?.fixed) free.push(r)
  if (free.length === 0) return false
  const share = Math.floor(lack / free.length)
  free.forEach((r, i) => {
    heights[r] = (heights[r] ?? 0) + (i === free.length - 1 ? lack - share * (free.length - 1) : share)
  })
  return true
}
