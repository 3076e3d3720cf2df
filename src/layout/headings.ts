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

/** What is known of a grid's cells: one entry a cell. */
export interface Headings {
  /** What a cell heads; undefined for one that is no heading. */
  readonly scopes: readonly (Scope | undefined)[]
  /** The cells that head a cell: those of its columns from the top and those of its rows from the left. */
  readonly headers: readonly (readonly number[])[]
}

/** Headings of columns above each other that are taken: more no form has. */
const DEEPEST = 8

const NONE: readonly number[] = []

/**
 * The headings of a grid. Every tagged form asks for them: so they are found in walks over the grid's slots,
 * without an object for each (0.02 ms for a form of 80 cells, where sets and copies took 0.3).
 */
export function headingsOf(grid: Grid): Headings {
  const starts = startsOf(grid)
  const scopes = scopesOf(grid, starts)
  const columns = columnHeadings(grid, starts, scopes)
  const rows = grid.cells.map((cell, i) => rowHeaders(cell, scopes[i] !== undefined, grid, scopes))
  const above = { grid, columns, rows }
  const headers = grid.cells.map((cell, i) => {
    const isRowLabel = scopes[i] === 'Row' && cell.role === 'label'
    return joined(rows[i] ?? NONE, isRowLabel ? NONE : columnHeaders(cell, above), rows)
  })
  return { scopes, headers }
}

/** The headings of a cell's rows and of its columns, the more general first. */
function joined(
  before: readonly number[],
  above: readonly number[],
  rows: readonly (readonly number[])[],
): readonly number[] {
  if (above.length === 0) return before
  if (before.length === 0) return above
  // What heads the column heading too is more general than that: 项目绩效目标, 年度总体目标.
  const general = before.every(heading => above.every(one => rows[one]?.includes(heading)))
  return general ? [...before, ...above] : [...above, ...before]
}

/** The cells that start in each slot, by their indices; -1 in a slot that a cell only goes on in. */
function startsOf({ cells, slots, columns }: Grid): readonly number[] {
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
function scopesOf(grid: Grid, starts: readonly number[]): readonly (Scope | undefined)[] {
  const scopes = new Array<Scope | undefined>(grid.cells.length).fill(undefined)
  const width = grid.columns.length
  for (let column = width - 1; column >= 0; column--) {
    for (let slot = column; slot < starts.length; slot += width) {
      const i = starts[slot] ?? -1
      const cell = grid.cells[i]
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

function ownerAt({ slots, columns }: Grid, row: number, column: number): number {
  return slots[row * columns.length + column] ?? -1
}

/** The headings of a cell's rows, from the left: looked for in each of its rows. */
function rowHeaders(
  cell: Cell,
  isHeading: boolean,
  grid: Grid,
  scopes: readonly (Scope | undefined)[],
): readonly number[] {
  if (cell.column === 0) return NONE
  const search = { cell, isLabel: isHeading && cell.role === 'label', grid, scopes, found: [] }
  for (let row = cell.row; row < cell.row + cell.rowSpan; row++) lookLeft(row, search)
  return search.found
}

interface Search {
  readonly cell: Cell
  /** A label is headed only by what spans more rows than itself; its neighbours are its peers. */
  readonly isLabel: boolean
  readonly grid: Grid
  readonly scopes: readonly (Scope | undefined)[]
  /** What is found, from the left. */
  readonly found: number[]
}

/**
 * Looks from a cell to the left, in one of its rows. The nearest heading counts, and those that touch it; beyond
 * a value only what spans more rows than that value, because a label before it is its own, and what the array
 * itself says of the row.
 */
function lookLeft(row: number, { cell, isLabel, grid, scopes, found }: Search): void {
  let any = false
  let between: Cell | undefined
  for (let column = cell.column - 1; column >= 0; ) {
    const index = ownerAt(grid, row, column)
    const other = grid.cells[index]
    if (!other) return
    column = other.column - 1
    const heads = scopes[index] === 'Row' && isOfOneArray(other, cell)
    const beyond = between === undefined || other.role === 'value' || spansMore(other, between)
    if (heads && (isLabel ? spansMore(other, cell) && beyond : !any || beyond)) {
      insert(found, index, grid)
      any = true
    } else if (!heads && (any || isLabel) && (between === undefined || spansMore(other, between))) {
      between = other
    }
  }
}

/** Adds a cell to those found, once, in the order of their columns and rows. */
function insert(found: number[], index: number, { cells }: Grid): void {
  if (found.includes(index)) return
  const column = cells[index]?.column ?? 0
  let place = 0
  for (const other of found) {
    const before = (cells[other]?.column ?? 0) - column || other - index
    if (before > 0) break
    place++
  }
  found.splice(place, 0, index)
}

/**
 * Whether a bound heading is of the array of a cell, or of one around it: of two arrays side by side in one
 * row, `goals[].mid[]` heads nothing of `goals[].annual[]`.
 */
function isOfOneArray(heading: Cell, cell: Cell): boolean {
  const path = heading.role === 'value' ? heading.paths[0] : undefined
  if (path === undefined) return true
  const other = cell.paths[0]
  // A blank beside a longer array is of no element.
  if (other === undefined) return cell.role === 'label'
  return isInArray(other, path, path.lastIndexOf(']') + 1)
}

const BRACKET = 0x5b

/** Whether a path begins with the first part of another, up to `end`, whatever the indices in them. */
function isInArray(path: string, other: string, end: number): boolean {
  let at = 0
  for (let i = 0; i < end; i++) {
    const unit = other.charCodeAt(i)
    if (path.charCodeAt(at) !== unit) return false
    at++
    if (unit !== BRACKET) continue
    while (isDigit(path.charCodeAt(at))) at++
    while (isDigit(other.charCodeAt(i + 1))) i++
  }
  return true
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

/** Whether a cell stands in all rows of another, and more. */
function spansMore(one: Cell, other: Cell): boolean {
  return (
    one.rowSpan > other.rowSpan && one.row <= other.row && one.row + one.rowSpan >= other.row + other.rowSpan
  )
}

/** The headings of columns that stand in each column, from the top, by their indices. */
function columnHeadings(
  { cells, columns }: Grid,
  starts: readonly number[],
  scopes: readonly (Scope | undefined)[],
): readonly (readonly number[])[] {
  const headings: number[][] = columns.map(() => [])
  for (const i of starts) {
    const cell = scopes[i] === 'Column' ? cells[i] : undefined
    if (!cell) continue
    for (let c = cell.column; c < cell.column + cell.columnSpan; c++) headings[c]?.push(i)
  }
  return headings
}

interface Above {
  readonly grid: Grid
  readonly columns: readonly (readonly number[])[]
  /** The headings of each cell's rows. */
  readonly rows: readonly (readonly number[])[]
}

/**
 * The headings of a cell's columns, from the top: the nearest above it that is as wide as the cell or wider,
 * and those that touch it. A heading inside a block (项目绩效目标) heads nothing outside of that.
 */
function columnHeaders(cell: Cell, { grid, columns, rows }: Above): readonly number[] {
  const headings = columns[cell.column] ?? NONE
  const found: number[] = []
  let top: number | undefined
  for (let h = headings.length - 1; h >= 0; h--) {
    const index = headings[h] ?? -1
    const other = grid.cells[index]
    if (!other || other.row + other.rowSpan > cell.row) continue
    if (top !== undefined && (other.row + other.rowSpan !== top || found.length >= DEEPEST)) break
    const near = (rows[index] ?? NONE).every(block => isInside(cell, grid.cells[block]))
    if (!near) continue
    const wide =
      other.column <= cell.column && other.column + other.columnSpan >= cell.column + cell.columnSpan
    if (wide) found.push(index)
    if (wide || top !== undefined) top = other.row
  }
  return found.length > 1 ? found.reverse() : found
}

function isInside(cell: Cell, block: Cell | undefined): boolean {
  return block !== undefined && block.row <= cell.row && block.row + block.rowSpan >= cell.row + cell.rowSpan
}
