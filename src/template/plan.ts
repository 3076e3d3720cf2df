/**
 * Turns drawn rows into a plan: cells with their merged slots and styles, and the repeats they stand in.
 */
import { formatTemplatePath } from '../shape/path.ts'
import { findBands, repeatsByRow } from './bands.ts'
import { arraysOf, bindingsOf, levelOf, quote } from './content.ts'
import type { Faults } from './faults.ts'
import { type DrawnCell, resolveMerges } from './merges.ts'
import type { StyleResolver } from './style-resolver.ts'
import type { GridPlan, GroupRule, Repeat, TemplateCell, TemplateRow } from './types.ts'

/** Rows of one grid, all with the same number of slots. */
export interface DrawnGrid {
  readonly rows: readonly TemplateRow[]
  readonly columns: number
  /** Rows that were written with another number of cells, which has been reported. */
  readonly doubtful: ReadonlySet<number>
}

/**
 * Plans a grid.
 *
 * Findings: those of {@link resolveMerges}, template.merge-out-of-band, template.merge-through-band.
 */
export function planGrid(grid: DrawnGrid, resolve: StyleResolver, faults: Faults): GridPlan {
  const { cells: drawn, slots } = resolveMerges(grid.rows, grid.columns, grid.doubtful, faults)
  const parts = findBands(grid.rows, drawn)
  const repeats = repeatsByRow(parts)
  const levels = drawn.map(cell => cellLevel(cell, repeats[cell.row]?.length ?? 0))
  for (const [i, cell] of drawn.entries()) checkBands(cell, levels[i] ?? 0, { ...grid, repeats }, faults)
  const groups = groupRules(drawn)
  const cells = drawn.map((cell, i): TemplateCell => {
    const { row, column, rowSpan, columnSpan, content } = cell
    const style = resolve(styleNames(cell))
    const level = levels[i] ?? 0
    return { row, column, rowSpan, columnSpan, content, style, role: roleOf(cell), level, group: groups[i] }
  })
  return { cells, slots, cellsOfRow: cellsByRow(slots, grid), parts }
}

/**
 * A cell bound to arrays is printed once an element of the innermost of them; any other once a repetition
 * of its row.
 */
function cellLevel(cell: DrawnCell, rowLevel: number): number {
  const level = bindingsOf(cell.content).reduce((most, { path }) => Math.max(most, levelOf(path)), 0)
  return level > 0 ? level : rowLevel
}

/** Blank cells are values too: they are there to be filled in by hand. */
function roleOf({ content }: DrawnCell): 'label' | 'value' {
  const written = content.some(part => part.kind === 'text')
  return written && content.every(part => part.kind !== 'binding') ? 'label' : 'value'
}

/** Style names of a cell in the order in which they win: role, group, first format, words. */
function styleNames(cell: DrawnCell): readonly string[] {
  const format = bindingsOf(cell.content).flatMap(binding => binding.formats)[0]
  return [roleOf(cell), ...(cell.group ? ['group'] : []), ...(format ? [format.name] : []), ...cell.styles]
}

function groupRules(cells: readonly DrawnCell[]): readonly (GroupRule | undefined)[] {
  const before: { readonly index: number; readonly row: number; readonly array: string }[] = []
  return cells.map((cell, index) => {
    if (!cell.group) return undefined
    if (before[0]?.row !== cell.row) before.length = 0
    const array = innermostArray(cell)
    const within = before.filter(other => other.array === array).map(other => other.index)
    before.push({ index, row: cell.row, array })
    return { within }
  })
}

function innermostArray(cell: DrawnCell): string {
  const arrays = bindingsOf(cell.content).map(binding => arraysOf(binding.path))
  const deepest = arrays.reduce((best, candidate) => (candidate.length > best.length ? candidate : best), [])
  return formatTemplatePath(deepest.at(-1) ?? [])
}

function cellsByRow(slots: readonly number[], { rows, columns }: DrawnGrid): readonly (readonly number[])[] {
  return rows.map((_, row) => [...new Set(slots.slice(row * columns, (row + 1) * columns))])
}

/**
 * Checks a merged cell against the repeats that it meets. It stays inside the repeat it is printed in,
 * and goes through all rows of the repeats inside that; else repetition would tear it:
 *
 *     | 绩效 | {items[].x} |  ┐ band        | {items[].x} | a |  band
 *     | 目标 | {items[].y} |  ┘             | ^           | b |  ✗ out of the band
 *       ✗ with ^ above 目标 and a row above
 */
function checkBands(
  cell: DrawnCell,
  level: number,
  grid: DrawnGrid & { readonly repeats: readonly (readonly Repeat[])[] },
  faults: Faults,
): void {
  const end = cell.row + cell.rowSpan
  for (let row = cell.row; row < end; row++) if (grid.doubtful.has(row)) return
  const text = quote(cell.content)
  const home = level === 0 ? undefined : grid.repeats[cell.row]?.[level - 1]
  if (home !== undefined && home.to < end) {
    faults.add('template.merge-out-of-band', { text }, slotPlace(grid, home.to, cell.column))
    return
  }
  for (let row = cell.row; row < end; row++) {
    const torn = grid.repeats[row]?.slice(level).find(repeat => repeat.from < cell.row || repeat.to > end)
    if (torn === undefined) continue
    const missing = torn.from < cell.row ? torn.from : end
    faults.add('template.merge-through-band', { text }, slotPlace(grid, missing, cell.column))
    return
  }
}

function slotPlace({ rows }: DrawnGrid, row: number, column: number) {
  return { line: rows[row]?.line ?? 1, column: rows[row]?.slots[column]?.column ?? 1 }
}
