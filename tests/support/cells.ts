/** From rulings to tracks and cells. */
import type { Ruling } from './rulings.ts'

/** Centre lines of the tracks' edges, in pt from the page's top left. */
export interface Edges {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
}

/** A maximal area that no ruling divides. */
export interface CellArea {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

/** Positions nearer than this, in pt, are one: coordinates are single precision in pdf.js. */
const SAME = 0.02

/**
 * Tracks lie between neighbouring rulings' centre lines; slots that no ruling parts are one cell. Cells
 * come row by row.
 *
 * @throws Error naming every ruling end that meets nothing, every edge ruled in part, an open outline,
 * every area that is no rectangle
 */
export function readCells(rulings: readonly Ruling[]): { readonly edges: Edges; readonly cells: CellArea[] } {
  const horizontal = rulings.filter(ruling => ruling.direction === 'horizontal')
  const vertical = rulings.filter(ruling => ruling.direction === 'vertical')
  const edges = { xs: distinct(vertical), ys: distinct(horizontal) }
  const faults = [...looseEnds(horizontal, vertical), ...looseEnds(vertical, horizontal)]
  const walls = wallsOf(edges, { horizontal, vertical }, faults)
  const cells = areasOf(edges, walls, faults)
  if (faults.length > 0) throw new Error(`the rulings make no grid:\n  ${faults.join('\n  ')}`)
  return { edges, cells }
}

function distinct(rulings: readonly Ruling[]): readonly number[] {
  const positions: number[] = []
  for (const { at } of [...rulings].sort((a, b) => a.at - b.at)) {
    if (at - (positions.at(-1) ?? Number.NEGATIVE_INFINITY) > SAME) positions.push(at)
  }
  return positions
}

/** A ruling ends within a ruling that crosses it: no gap before it, nothing beyond its far side. */
function looseEnds(rulings: readonly Ruling[], crossing: readonly Ruling[]): readonly string[] {
  return rulings.flatMap(ruling =>
    [ruling.from, ruling.to]
      .filter(end => !crossing.some(other => meets(ruling.at, end, other)))
      .map(end => `a ${ruling.direction} ruling at ${show(ruling.at)} ends loose at ${show(end)}`),
  )
}

function meets(at: number, end: number, other: Ruling): boolean {
  const within = at >= other.from - SAME && at <= other.to + SAME
  return within && Math.abs(other.at - end) <= other.thickness / 2 + SAME
}

/** Whether a ruling runs along a slot's left side, and along its top. */
interface Walls {
  left(row: number, column: number): boolean
  top(row: number, column: number): boolean
}

interface Rulings {
  readonly horizontal: readonly Ruling[]
  readonly vertical: readonly Ruling[]
}

function wallsOf({ xs, ys }: Edges, rulings: Rulings, faults: string[]): Walls {
  const walls = new Set<string>()
  const look = (along: readonly Ruling[], at: number, from: number, to: number, key: string) => {
    const covered = coverage(
      along.filter(ruling => Math.abs(ruling.at - at) <= SAME),
      from,
      to,
    )
    if (covered > to - from - SAME) walls.add(key)
    // What rulings that end here reach beyond their corner is no wall, but no more than that is borne.
    else if (covered > THICKEST_END)
      faults.push(`an edge at ${show(at)} is ruled in part from ${show(from)} to ${show(to)}`)
  }
  for (const [row, y] of ys.entries()) {
    for (const [column, x] of xs.entries()) {
      const [right, below] = [xs[column + 1], ys[row + 1]]
      if (below !== undefined) look(rulings.vertical, x, y, below, `left ${row} ${column}`)
      if (right !== undefined) look(rulings.horizontal, y, x, right, `top ${row} ${column}`)
    }
  }
  return {
    left: (row, column) => walls.has(`left ${row} ${column}`),
    top: (row, column) => walls.has(`top ${row} ${column}`),
  }
}

/** How far, in pt, rulings on both ends of an edge may reach into it to close their corners. */
const THICKEST_END = 2

/** How much of `from`…`to` the rulings cover together. */
function coverage(rulings: readonly Ruling[], from: number, to: number): number {
  let covered = 0
  let reached = from
  for (const ruling of [...rulings].sort((a, b) => a.from - b.from)) {
    const start = Math.max(ruling.from, reached)
    const end = Math.min(ruling.to, to)
    if (end > start) covered += end - start
    reached = Math.max(reached, end)
  }
  return covered
}

/** Slots that are joined, row by row by their first slot; each must fill a rectangle with a closed outline. */
function areasOf({ xs, ys }: Edges, walls: Walls, faults: string[]): CellArea[] {
  const [rows, columns] = [ys.length - 1, xs.length - 1]
  const seen = new Set<number>()
  const cells: CellArea[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (seen.has(row * columns + column)) continue
      const slots = flood(row, column, walls, { rows, columns })
      for (const slot of slots) seen.add(slot.row * columns + slot.column)
      cells.push(rectangleOf(slots, faults))
    }
  }
  for (let row = 0; row < rows; row++) {
    if (!walls.left(row, 0) || !walls.left(row, columns)) faults.push(`row ${row} is open at a side`)
  }
  for (let column = 0; column < columns; column++) {
    if (!walls.top(0, column) || !walls.top(rows, column)) faults.push(`column ${column} is open at an end`)
  }
  return cells
}

interface Slot {
  readonly row: number
  readonly column: number
}

function flood(
  row: number,
  column: number,
  walls: Walls,
  size: { rows: number; columns: number },
): readonly Slot[] {
  const found: Slot[] = [{ row, column }]
  const known = new Set([`${row} ${column}`])
  const visit = (r: number, c: number, wall: boolean) => {
    if (wall || r < 0 || c < 0 || r >= size.rows || c >= size.columns || known.has(`${r} ${c}`)) return
    known.add(`${r} ${c}`)
    found.push({ row: r, column: c })
  }
  for (let i = 0; i < found.length; i++) {
    const { row: r, column: c } = found[i] ?? { row, column }
    visit(r - 1, c, walls.top(r, c))
    visit(r + 1, c, walls.top(r + 1, c))
    visit(r, c - 1, walls.left(r, c))
    visit(r, c + 1, walls.left(r, c + 1))
  }
  return found
}

function rectangleOf(slots: readonly Slot[], faults: string[]): CellArea {
  const rows = slots.map(slot => slot.row)
  const columns = slots.map(slot => slot.column)
  const [row, column] = [Math.min(...rows), Math.min(...columns)]
  const [rowSpan, columnSpan] = [Math.max(...rows) - row + 1, Math.max(...columns) - column + 1]
  if (rowSpan * columnSpan !== slots.length) {
    faults.push(`the area from row ${row}, column ${column} is no rectangle`)
  }
  return { row, column, rowSpan, columnSpan }
}

function show(length: number): string {
  return `${Math.round(length * 1000) / 1000} pt`
}
