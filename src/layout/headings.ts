/**
 * Which cells of a grid are headings, and which headings tell what a cell means.
 *
 *     ┌────────┬────────────┬───────┬────────────┬───────┐
 *     │        │ 项目总额   │   1   │ 年度总额   │   4   │   4 is headed by 项目资金 and 年度总额, not by 项目总额:
 *     │项目资金├────────────┼───────┼────────────┼───────┤   a label that stands before a value of its own rows
 *     │        │ 其中：财政 │   2   │ 其中：当年 │   5   │   is that value's
 *     └────────┴────────────┴───────┴────────────┴───────┘
 *     ┌────────┬────────────┬───────┬───────┐
 *     │        │ 一级指标   │ 名称  │ 指标值│   headings of columns: nothing but headings to their right
 *     │绩效指标├────────────┼───────┼───────┤
 *     │        │ 产出指标   │ 件数  │   9   │   9: 指标值 above; 绩效指标, 产出指标, 件数 before it
 *     └────────┴────────────┴───────┴───────┘
 *
 * ISO 32000-2, 14.8.4.8.3 lets a reader search for headers by Scope, to the left and upward; in grids like
 * these it would find wrong ones, so each cell names its own.
 */
import type { Cell, Grid } from '../grid/types.ts'

export type Scope = 'Row' | 'Column'

/** What is known of one cell. */
export interface Heading {
  /** What it heads; undefined for a cell that is no heading. */
  readonly scope: Scope | undefined
  /** The cells that head it: those of its columns from the top and those of its rows from the left. */
  readonly headers: readonly number[]
}

/** Headings of columns above each other that are taken: more no form has. */
const DEEPEST = 8

/** The headings of a grid, one entry a cell. */
export function headingsOf(grid: Grid): readonly Heading[] {
  const scopes = scopesOf(grid)
  const headers: (readonly number[])[] = []
  const columns = columnHeadings(grid, scopes)
  const rows = grid.cells.map((_, i) => rowHeaders(i, grid, scopes))
  for (const [i, cell] of grid.cells.entries()) {
    const before = rows[i] ?? []
    const isRowLabel = scopes[i] === 'Row' && cell.role === 'label'
    const above = isRowLabel ? [] : columnHeaders(cell, { grid, columns, rows })
    // What heads the column heading too is more general than that: 项目绩效目标, 年度总体目标.
    const general = before.every(heading => above.every(one => rows[one]?.includes(heading)))
    headers.push(general ? [...before, ...above] : [...above, ...before])
  }
  return headers.map((found, i) => ({ scope: scopes[i], headers: found }))
}

/** A letter or a 汉字: `10`, `—` and blanks are no headings, though they are printed as they stand. */
const WORD = /[A-Za-z\u00C0-\u024F\u3400-\u9FFF\uF900-\uFAFF\uD840-\uD8FF]/

/** Whether a cell can be a heading at all. */
function isHeading({ role, text, headsRow }: Cell): boolean {
  return WORD.test(text) && (role === 'label' || headsRow === true)
}

/** What each cell heads, found from right to left, because it depends on what stands to the right. */
function scopesOf(grid: Grid): readonly (Scope | undefined)[] {
  const scopes = new Array<Scope | undefined>(grid.cells.length).fill(undefined)
  const order = grid.cells.map((_, i) => i).sort((a, b) => columnOf(grid, b) - columnOf(grid, a))
  for (const i of order) {
    const cell = grid.cells[i]
    if (cell && isHeading(cell)) scopes[i] = scopeOf(cell, grid, scopes)
  }
  return scopes
}

function columnOf({ cells }: Grid, i: number): number {
  return cells[i]?.column ?? 0
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

function ownerAt({ slots, columns }: Grid, row: number, column: number): number {
  return slots[row * columns.length + column] ?? -1
}

/** The headings of a cell's rows, from the left: looked for in each of its rows. */
function rowHeaders(i: number, grid: Grid, scopes: readonly (Scope | undefined)[]): readonly number[] {
  const cell = grid.cells[i]
  if (!cell) return []
  const found = new Set<number>()
  const isLabel = scopes[i] !== undefined && cell.role === 'label'
  for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
    lookLeft({ row, from: cell.column, cell, isLabel }, grid, scopes, found)
  }
  return [...found].sort((a, b) => columnOf(grid, a) - columnOf(grid, b) || a - b)
}

interface Search {
  readonly row: number
  readonly from: number
  readonly cell: Cell
  /** A label is headed only by what spans more rows than itself; its neighbours are its peers. */
  readonly isLabel: boolean
}

/**
 * Looks from a cell to the left. The nearest heading counts, and those that touch it; beyond a value only
 * what spans more rows than that value, because a label before it is its own, and what the array itself says
 * of the row.
 */
function lookLeft(
  { row, from, cell, isLabel }: Search,
  grid: Grid,
  scopes: readonly (Scope | undefined)[],
  found: Set<number>,
): void {
  let any = false
  let between: Cell | undefined
  for (let column = from - 1; column >= 0; ) {
    const index = ownerAt(grid, row, column)
    const other = grid.cells[index]
    if (!other) return
    column = other.column - 1
    const heads = scopes[index] === 'Row' && isOfOneArray(other, cell)
    const beyond = between === undefined || other.role === 'value' || spansMore(other, between)
    if (heads && (isLabel ? spansMore(other, cell) && beyond : !any || beyond)) {
      found.add(index)
      any = true
    } else if (!heads && (any || isLabel) && (between === undefined || spansMore(other, between))) {
      between = other
    }
  }
}

/**
 * Whether a bound heading is of the array of a cell, or of one around it: of two arrays side by side in one
 * row, `goals[].mid[]` heads nothing of `goals[].annual[]`.
 */
function isOfOneArray(heading: Cell, cell: Cell): boolean {
  const [path] = heading.role === 'value' ? heading.paths : []
  const [other] = cell.paths
  if (path === undefined) return true
  // A blank beside a longer array is of no element.
  if (other === undefined) return cell.role === 'label'
  const array = withoutIndices(path.slice(0, path.lastIndexOf(']') + 1))
  return withoutIndices(other).startsWith(array)
}

function withoutIndices(path: string): string {
  return path.replace(/\[\d+\]/g, '[]')
}

/** Whether a cell stands in all rows of another, and more. */
function spansMore(one: Cell, other: Cell): boolean {
  const [end, otherEnd] = [one.row + one.rowSpan, other.row + other.rowSpan]
  return one.row <= other.row && end >= otherEnd && one.rowSpan > other.rowSpan
}

/** The headings of columns that stand in each column, from the top. */
function columnHeadings(grid: Grid, scopes: readonly (Scope | undefined)[]): readonly (readonly Cell[])[] {
  const columns: Cell[][] = grid.columns.map(() => [])
  const heading = grid.cells.filter((_, i) => scopes[i] === 'Column').sort((a, b) => a.row - b.row)
  for (const cell of heading) {
    for (let c = cell.column; c < cell.column + cell.columnSpan; c++) columns[c]?.push(cell)
  }
  return columns
}

interface Above {
  readonly grid: Grid
  readonly columns: readonly (readonly Cell[])[]
  /** The headings of each cell's rows. */
  readonly rows: readonly (readonly number[])[]
}

/**
 * The headings of a cell's columns, from the top: the nearest above it that is as wide as the cell or wider,
 * and those that touch it. A heading inside a block (项目绩效目标) heads nothing outside of that.
 */
function columnHeaders(cell: Cell, { grid, columns, rows }: Above): readonly number[] {
  const found: number[] = []
  let top: number | undefined
  for (const other of (columns[cell.column] ?? []).toReversed()) {
    const end = other.row + other.rowSpan
    if (end > cell.row) continue
    if (top !== undefined && (end !== top || found.length >= DEEPEST)) break
    const index = ownerAt(grid, other.row, other.column)
    const wide =
      other.column <= cell.column && other.column + other.columnSpan >= cell.column + cell.columnSpan
    const near = (rows[index] ?? []).every(block => isInside(cell, grid.cells[block]))
    if (!near) continue
    if (wide) found.push(index)
    if (wide || top !== undefined) top = other.row
  }
  return found.reverse()
}

function isInside(cell: Cell, block: Cell | undefined): boolean {
  return block !== undefined && block.row <= cell.row && block.row + block.rowSpan >= cell.row + cell.rowSpan
}
