/** Which headings stand above a cell, in its columns; see {@link headingsOf}. */
import type { Cell, Grid } from '../grid/types.ts'
import type { Scope } from './heading-scopes.ts'

/** Headings of columns above each other that are taken: more no form has. */
const DEEPEST = 8

/** The headings of columns that stand in each column, from the top, by their indices. */
export function columnHeadings(
  { cells, columns }: Grid,
  starts: readonly number[],
  scopes: readonly (Scope | undefined)[],
): readonly (readonly number[])[] {
  const headings: number[][] = columns.map(() => [])
  for (const i of starts) {
    const cell = i >= 0 && scopes[i] === 'Column' ? cells[i] : undefined
    if (!cell) continue
    for (let c = cell.column; c < cell.column + cell.columnSpan; c++) headings[c]?.push(i)
  }
  return headings
}

/** What is known of a grid when the headings of its columns are looked for. */
export interface Above {
  readonly grid: Grid
  readonly columns: readonly (readonly number[])[]
  /** The headings of each cell's rows. */
  readonly rows: readonly (readonly number[])[]
}

/**
 * The headings of a cell's columns, from the top: the nearest above it that is as wide as the cell or wider,
 * and those that touch it. A heading inside a block (项目绩效目标) heads nothing outside of that.
 */
export function columnHeaders(cell: Cell, { grid, columns, rows }: Above): readonly number[] {
  const headings = columns[cell.column] ?? []
  let found: readonly number[] = []
  let top: number | undefined
  for (let h = headings.length - 1; h >= 0; h--) {
    const index = headings[h] ?? -1
    const other = grid.cells[index]
    if (!other || other.row + other.rowSpan > cell.row) continue
    if (top !== undefined && (other.row + other.rowSpan !== top || found.length >= DEEPEST)) break
    const near = (rows[index] ?? []).every(block => isInside(cell, grid.cells[block]))
    if (!near) continue
    const wide =
      other.column <= cell.column && other.column + other.columnSpan >= cell.column + cell.columnSpan
    if (wide) found = [index, ...found]
    if (wide || top !== undefined) top = other.row
  }
  return found
}

function isInside(cell: Cell, block: Cell | undefined): boolean {
  return block !== undefined && block.row <= cell.row && block.row + block.rowSpan >= cell.row + cell.rowSpan
}
