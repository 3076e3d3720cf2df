import type { GridMetrics } from './types.ts'

/**
 * Rows that belong together: `start[r]` and `end[r]` bound the unit of row `r`, `band…` its repeated band.
 */
export interface Units {
  readonly start: readonly number[]
  readonly end: readonly number[]
  readonly bandStart: readonly number[]
  readonly bandEnd: readonly number[]
}

/**
 * Groups rows into units that are kept whole where a page can hold them.
 *
 * A unit is the closure of the cells that may not be repeated (`flow` and `cut`) over the rows they span,
 * and of a header with the first row it governs:
 *
 *   ┌──────┬───────┐
 *   │      │  1    │ ┐ unit: a value spans both
 *   │ copy │ value ├ │
 *   │      │       │ ┘
 *   │      ├───────┤
 *   │      │  3    │   unit of its own: the label beside it can be repeated
 *   └──────┴───────┘
 */
export function findUnits(grid: GridMetrics): Units {
  const count = grid.rows.length
  const joined = new Array<boolean>(count + 1).fill(false) // joined[r]: rows r-1 and r are in one unit
  for (const cell of grid.cells) {
    if (cell.split === 'copy') continue
    for (let r = cell.row + 1; r < cell.row + cell.rowSpan; r++) joined[r] = true
  }
  for (const header of grid.headers) {
    for (let r = header.from + 1; r <= Math.min(header.to, header.until - 1); r++) joined[r] = true
  }
  const sameBand = (r: number): boolean => {
    const band = grid.rows[r]?.band
    return band !== undefined && band === grid.rows[r - 1]?.band
  }
  const units = runs(count, r => joined[r] ?? false)
  const bands = runs(count, sameBand)
  return { start: units.start, end: units.end, bandStart: bands.start, bandEnd: bands.end }
}

/** Bounds of the maximal runs of rows in which each row is tied to the one before it. */
function runs(count: number, tied: (row: number) => boolean): { start: number[]; end: number[] } {
  const start: number[] = []
  for (let r = 0; r < count; r++) start.push(r > 0 && tied(r) ? (start[r - 1] ?? r) : r)
  const end = new Array<number>(count).fill(count)
  for (let r = count - 2; r >= 0; r--) end[r] = start[r + 1] === r + 1 ? r + 1 : (end[r + 1] ?? count)
  return { start, end }
}
