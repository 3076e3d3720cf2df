/**
 * Which cells of a grid head which, for readers who hear a table cell by cell (WCAG 2.2, technique H43: in
 * tables that are not regular every cell names its headers).
 *
 *     ┌────────┬──────────┬─────┐       the value's headers: 项目资金, 项目资金总额
 *     │ 项目资金 │ 项目资金总额 │  v  │
 */
import type { Cell, Grid } from '../../grid/types.ts'

/** What a cell is in the table. */
export interface CellRole {
  /** The direction in which it heads others; undefined for a cell that heads none. */
  readonly scope: 'row' | 'col' | undefined
  /** Indices of the cells that head it, the nearest first. */
  readonly headers: readonly number[]
}

/** The role of each cell of a grid. */
export function cellRoles(grid: Grid): readonly CellRole[] {
  const groups = groupColumns(grid)
  const scopes = grid.cells.map(cell => scopeOf(cell, grid, groups))
  return grid.cells.map((cell, i) => ({
    scope: scopes[i],
    headers: scopes[i] === undefined ? headersOf(cell, grid, scopes) : [],
  }))
}

type Scopes = readonly CellRole['scope'][]

/** The cell that owns a slot; undefined beyond the grid's edges. */
function ownerAt(grid: Grid, row: number, column: number): number | undefined {
  const columns = grid.columns.length
  if (row < 0 || column < 0 || column >= columns) return undefined
  return grid.slots[row * columns + column]
}

/** Columns of repeated rows in which cells merge: what they say holds for the rest of their rows. */
function groupColumns(grid: Grid): ReadonlySet<string> {
  const merged = grid.cells.filter(cell => cell.role === 'value' && cell.rowSpan > 1 && inBand(cell, grid))
  return new Set(merged.map(cell => columnKey(cell, grid)))
}

function inBand(cell: Cell, grid: Grid): boolean {
  return grid.rows[cell.row]?.band !== undefined
}

function columnKey(cell: Cell, grid: Grid): string {
  return `${grid.rows[cell.row]?.band}:${cell.column}`
}

function scopeOf(cell: Cell, grid: Grid, groups: ReadonlySet<string>): CellRole['scope'] {
  if (cell.role === 'value') {
    return inBand(cell, grid) && groups.has(columnKey(cell, grid)) && cell.text !== '' ? 'row' : undefined
  }
  if (cell.text.trim() === '') return undefined
  const end = cell.row + cell.rowSpan
  if (grid.headers.some(header => header.from <= cell.row && end <= header.to)) return 'col'
  const right = grid.cells[ownerAt(grid, cell.row, cell.column + cell.columnSpan) ?? -1]
  if (right?.role === 'value') return 'row'
  const below = grid.cells[ownerAt(grid, end, cell.column) ?? -1]
  return below?.role === 'value' && below.column === cell.column ? 'col' : 'row'
}

function headersOf(cell: Cell, grid: Grid, scopes: Scopes): readonly number[] {
  const found = [
    ...leftOf(cell, grid, scopes),
    ...above(cell, grid, scopes),
    ...repeatedAbove(cell, grid, scopes),
  ]
  return [...new Set(found)]
}

/** Row headers to the left, up to the next cell that is none. */
function leftOf(cell: Cell, grid: Grid, scopes: Scopes): readonly number[] {
  const found: number[] = []
  for (let column = cell.column - 1; column >= 0; column--) {
    const index = ownerAt(grid, cell.row, column)
    if (index === undefined || found.at(-1) === index) continue
    if (scopes[index] === 'row') found.push(index)
    // Between a repeated row's groups and its cell other cells of the row may stand.
    else if (!inBand(cell, grid)) break
  }
  return found
}

/** A column header right above: 项目总目标 over its text. */
function above(cell: Cell, grid: Grid, scopes: Scopes): readonly number[] {
  const index = ownerAt(grid, cell.row - 1, cell.column)
  return index !== undefined && scopes[index] === 'col' ? [index] : []
}

/** Header rows that govern the cell's row. */
function repeatedAbove(cell: Cell, grid: Grid, scopes: Scopes): readonly number[] {
  const found: number[] = []
  for (const { from, to, until } of grid.headers) {
    if (cell.row < to || cell.row >= until) continue
    for (let row = to - 1; row >= from; row--) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
        const index = ownerAt(grid, row, column)
        if (index !== undefined && scopes[index] === 'col') found.push(index)
      }
    }
  }
  return found
}
