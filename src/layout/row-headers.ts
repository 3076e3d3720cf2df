/** Which headings stand before a cell, in its rows; see {@link headingsOf}. */
import type { Cell, Grid } from '../grid/types.ts'
import { ownerAt, type Scope } from './heading-scopes.ts'

/** The headings of a cell's rows, from the left: looked for in each of its rows. */
export function rowHeaders(
  cell: Cell,
  isHeading: boolean,
  grid: Grid,
  scopes: readonly (Scope | undefined)[],
): readonly number[] {
  if (cell.column === 0) return []
  const search = { cell, isLabel: isHeading && cell.role === 'label', grid, scopes }
  if (cell.rowSpan === 1) return lookLeft(cell.row, search)
  const found = new Set<number>()
  for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
    for (const index of lookLeft(row, search)) found.add(index)
  }
  const columnOf = (index: number): number => grid.cells[index]?.column ?? 0
  return [...found].sort((a, b) => columnOf(a) - columnOf(b) || a - b)
}

interface Search {
  readonly cell: Cell
  /** A label is headed only by what spans more rows than itself; its neighbours are its peers. */
  readonly isLabel: boolean
  readonly grid: Grid
  readonly scopes: readonly (Scope | undefined)[]
}

/**
 * Looks from a cell to the left, in one of its rows. The nearest heading counts, and those that touch it; beyond
 * a value only what spans more rows than that value, because a label before it is its own, and what the array
 * itself says of the row.
 *
 * @returns what it found, from the left
 */
function lookLeft(row: number, { cell, isLabel, grid, scopes }: Search): readonly number[] {
  let found: readonly number[] = []
  let between: Cell | undefined
  for (let column = cell.column - 1; column >= 0; ) {
    const index = ownerAt(grid, row, column)
    const other = grid.cells[index]
    if (!other) break
    column = other.column - 1
    const heads = scopes[index] === 'Row' && isOfOneArray(other, cell)
    const beyond = between === undefined || other.role === 'value' || spansMore(other, between)
    if (heads && beyond && (!isLabel || spansMore(other, cell))) {
      found = [index, ...found]
    } else if (
      !heads &&
      (found.length > 0 || isLabel) &&
      (between === undefined || spansMore(other, between))
    ) {
      between = other
    }
  }
  return found
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
