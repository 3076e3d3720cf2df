/**
 * Finds which rows repeat with the data.
 *
 * Consecutive rows that share their outermost array are one band; inside it consecutive rows that share
 * an array of the next level are a repeat of that level, and so on:
 *
 *     | {tasks[].name} | {tasks[].items[].x} |   ┐ band over tasks    ┐ repeat over tasks[].items
 *     | ^              | {tasks[].items[].y} |   │                    ┘
 *     | 小计           | {tasks[].sum}       |   ┘
 *
 * Arrays that meet in one row run side by side and count as shared.
 */
import { formatTemplatePath } from '../shape/path.ts'
import type { Path } from '../shape/shape.ts'
import { arraysOf, bindingsOf } from './content.ts'
import type { DrawnCell } from './merges.ts'
import type { Repeat, RowPart, TemplateRow } from './types.ts'

/** Arrays by their paths as text, one map a level, outermost first. */
type Levels = readonly ReadonlyMap<string, Path>[]

/** Rows `from` to `to - 1` that repeat together. */
interface Extent {
  readonly from: number
  readonly to: number
  readonly level: number
}

interface Bands {
  readonly rows: readonly TemplateRow[]
  readonly levels: readonly Levels[]
  /** For each row and the end the number of cells that start above it. */
  readonly cellsAbove: readonly number[]
}

/** Groups the rows of one grid into bands; `cells` are in the order of their first slots. */
export function findBands(rows: readonly TemplateRow[], cells: readonly DrawnCell[]): readonly RowPart[] {
  const starts = rows.map(() => 0)
  for (const cell of cells) starts[cell.row] = (starts[cell.row] ?? 0) + 1
  const cellsAbove = [0]
  for (const count of starts) cellsAbove.push((cellsAbove.at(-1) ?? 0) + count)
  return partsOf({ rows, levels: rows.map(levelsOf), cellsAbove }, 0, rows.length, 1)
}

/** The repeats around each row, outermost first. */
export function repeatsByRow(parts: readonly RowPart[]): readonly (readonly Repeat[])[] {
  const byRow: (readonly Repeat[])[] = []
  const walk = (inner: readonly RowPart[], around: readonly Repeat[]): void => {
    for (const part of inner) {
      if (typeof part === 'number') byRow[part] = around
      else walk(part.parts, [...around, part])
    }
  }
  walk(parts, [])
  return byRow
}

function levelsOf(row: TemplateRow): Levels {
  const levels: Map<string, Path>[] = []
  for (const slot of row.slots) {
    for (const binding of slot.kind === 'cell' ? bindingsOf(slot.content) : []) {
      for (const [i, array] of arraysOf(binding.path).entries()) {
        const level = levels[i] ?? new Map<string, Path>()
        levels[i] = level.set(formatTemplatePath(array), array)
      }
    }
  }
  return levels
}

function partsOf(bands: Bands, from: number, to: number, level: number): readonly RowPart[] {
  const parts: RowPart[] = []
  for (let row = from; row < to; ) {
    const arrays = new Map(bands.levels[row]?.[level - 1])
    if (arrays.size === 0) {
      parts.push(row++)
      continue
    }
    const start = row++
    while (row < to && joins(arrays, bands.levels[row]?.[level - 1])) row++
    parts.push(repeatOf(bands, arrays, { from: start, to: row, level }))
  }
  return parts
}

/** Whether a row shares one of the arrays; if so, all of its arrays join them. */
function joins(arrays: Map<string, Path>, others: ReadonlyMap<string, Path> | undefined): boolean {
  if (others === undefined || ![...others.keys()].some(key => arrays.has(key))) return false
  for (const [key, path] of others) arrays.set(key, path)
  return true
}

function repeatOf(bands: Bands, arrays: ReadonlyMap<string, Path>, { from, to, level }: Extent): Repeat {
  const minRows = bands.rows
    .slice(from, to)
    .map(row => row.attributes.minRows)
    .reduce((most, rows) => (most === undefined || (rows ?? 0) > most ? rows : most), undefined)
  const firstCell = bands.cellsAbove[from] ?? 0
  const cellCount = (bands.cellsAbove[to] ?? 0) - firstCell
  return {
    level,
    arrays: [...arrays.values()],
    minRows: level === 1 ? minRows : undefined,
    from,
    to,
    parts: partsOf(bands, from, to, level + 1),
    cells: Array.from({ length: cellCount }, (_, i) => firstCell + i),
  }
}
