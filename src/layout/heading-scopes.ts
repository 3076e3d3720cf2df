/** Which cells of a grid head its rows, and which its columns; see {@link headingsOf}. */
import type { Cell, Grid } from '../grid/types.ts'

export type Scope = 'Row' | 'Column'

/**
 * The cells that start in each slot, by their indices; -1 in a slot that a cell only goes on in. No array is
 * asked for its entry -1: that takes as long as a hundred others.
 */
export function startsOf({ cells, slots, columns }: Grid): readonly number[] {
  const starts = new Array<number>(slots.length).fill(-1)
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]
    if (cell) starts[cell.row * columns.length + cell.column] = i
  }
  return starts
}

/** A letter or a 汉字: `10`, `—` and blanks are no headings, though they are printed as they stand. */
const WORD = /[A-Za-z\u00C0-\u024F\u3400-\u9FFF\uF900-\uFAFF\uD840-\uD8FF]/

/** Whether a cell can be a heading at all. */
function isHeading({ role, text, headsRow }: Cell): boolean {
  return (role === 'label' || headsRow === true) && WORD.test(text)
}

/** What each cell heads, found from right to left, because it depends on what stands to the right. */
export function scopesOf(grid: Grid, starts: readonly number[]): readonly (Scope | undefined)[] {
  const scopes = new Array<Scope | undefined>(grid.cells.length).fill(undefined)
  const width = grid.columns.length
  for (let column = width - 1; column >= 0; column--) {
    for (let slot = column; slot < starts.length; slot += width) {
      const i = starts[slot] ?? -1
      const cell = i < 0 ? undefined : grid.cells[i]
      if (cell && isHeading(cell)) scopes[i] = scopeOf(cell, grid, scopes)
    }
  }
  return scopes
}

/**
 * A heading with a value or a heading of rows to its right heads its rows, any other its columns. What
 * stands wholly in header rows heads columns; what stands in the last row, or again and again in a band,
 * has no columns to head.
 */
function scopeOf(cell: Cell, grid: Grid, scopes: readonly (Scope | undefined)[]): Scope | undefined {
  if (cell.role === 'value') return 'Row'
  const end = cell.row + cell.rowSpan
  if (grid.headers.some(({ from, to }) => cell.row >= from && end <= to)) return 'Column'
  const right = cell.column + cell.columnSpan
  for (let row = cell.row; row < end && right < grid.columns.length; row++) {
    const neighbour = ownerAt(grid, row, right)
    if (scopes[neighbour] !== 'Column') return 'Row'
  }
  const repeated = grid.rows[cell.row]?.band !== undefined
  return repeated || end >= grid.rows.length ? undefined : 'Column'
}

/** The cell that owns a slot, by its index; -1 beyond the grid. */
export function ownerAt({ slots, columns }: Grid, row: number, column: number): number {
  return slots[row * columns.length + column] ?? -1
}
