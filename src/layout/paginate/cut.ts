import type { MilliPt } from '../../geometry/length.ts'
import { type Frame, heightAbove, topOf } from './frame.ts'
import { floorOf, isCopied, linesHeight, linesLeft, linesWithin, needOf, type Progress } from './progress.ts'
import type { GridMetrics } from './types.ts'

/** Where a page ends inside rows that no page can hold whole. */
export interface Cut {
  /** The last row with a part on this page. */
  readonly row: number
  /** Height of that row's part. */
  readonly height: MilliPt
  /** Whether the row ends here, so that the next page begins with the next row. */
  readonly whole: boolean
  /** Lines printed here by each cell that the cut goes through. */
  readonly lines: ReadonlyMap<number, number>
  /** Cells that had to flow though they should be repeated. */
  readonly flowing: readonly number[]
}

/** How strictly a cut is judged: a page that can be cut no other way gets the loose rules. */
export interface CutRules {
  /** Lines of a text that must stand on each side. */
  readonly lines: number
  /** Whether a text that should be whole in each fragment may be cut. */
  readonly mayFlow: boolean
}

export const STRICT: CutRules = { lines: 2, mayFlow: false }
export const LOOSE: CutRules = { lines: 1, mayFlow: true }

/**
 * Cuts a unit that is too tall for a page at the best place: inside the first row that does not fit, else
 * at the end of the last row before it that allows.
 *
 *   ┌──────┬──────────┐
 *   │ 经费 │ line 1   │
 *   │ 支出 │ line 2   │
 *   ├──────┼──────────┤ ← cut: `经费支出` is repeated below, the text goes on with line 3
 *
 * @param unitStart first row of the unit: a cut before it would be none of this unit's
 */
export function cutUnit(
  grid: GridMetrics,
  frame: Frame,
  progress: Progress,
  options: { readonly rules: CutRules; readonly unitStart: number },
): Cut | undefined {
  const overflow = frame.first + frame.tops.length - 1
  const inside = cutInside(grid, frame, progress, { row: overflow, rules: options.rules })
  if (inside) return inside
  const lowest = Math.max(options.unitStart, frame.first)
  for (let row = overflow - 1; row >= lowest; row--) {
    const cut = cutAfter(grid, frame, progress, { row, rules: options.rules })
    if (cut) return cut
  }
  return undefined
}

/** Cuts through a row at the end of a line of every text in it. */
function cutInside(
  grid: GridMetrics,
  frame: Frame,
  progress: Progress,
  at: { readonly row: number; readonly rules: CutRules },
): Cut | undefined {
  const { row, rules } = at
  const metrics = grid.rows[row]
  const room = frame.room - topOf(frame, row)
  if (!metrics || room <= 0 || ((metrics.keep || metrics.fixed) && !rules.mayFlow)) return undefined
  const parts = cutCells(grid, frame, progress, { cells: ownersOf(grid, row), row, room, rules })
  if (!parts) return undefined
  const lines = [...parts.lines].map(([cell, n]) => ({ n, left: linesLeft(grid, cell, progress) }))
  const goesOn = rules.mayFlow
    ? lines.some(({ n }) => n > 0) && lines.some(({ n, left }) => n < left)
    : lines.some(({ n, left }) => n > 0 && n < left)
  const { flowing } = parts
  if (goesOn) {
    // What stands above the row has room for the lines: the cut belongs to the end of the row before it.
    if (parts.height <= 0 && row > frame.first) return undefined
    const height = parts.height > 0 ? parts.height : room
    return { row, height, whole: false, lines: parts.lines, flowing }
  }
  if (!rules.mayFlow || lines.some(({ n, left }) => n < left)) return undefined
  // The row is taller than its texts: what it has of its own goes over, what spanning cells gave it does not.
  const whole = floorOf(grid, progress, row) <= room
  return { row, height: room, whole, lines: parts.lines, flowing }
}

/** Cuts at the end of a row, through the cells that span on. */
function cutAfter(
  grid: GridMetrics,
  frame: Frame,
  progress: Progress,
  at: { readonly row: number; readonly rules: CutRules },
): Cut | undefined {
  const { row, rules } = at
  const height = progress.heights[row] ?? 0
  const below = new Set(ownersOf(grid, row + 1))
  const cells = ownersOf(grid, row).filter(cell => below.has(cell))
  const parts = cutCells(grid, frame, progress, { cells, row, room: height, rules })
  return parts && { row, height, whole: true, lines: parts.lines, flowing: parts.flowing }
}

interface Parts {
  readonly height: MilliPt
  readonly lines: Map<number, number>
  readonly flowing: number[]
}

/** What each cell prints above a cut, or undefined if one of them does not allow the cut. */
function cutCells(
  grid: GridMetrics,
  frame: Frame,
  progress: Progress,
  at: {
    readonly cells: readonly number[]
    readonly row: number
    readonly room: MilliPt
    readonly rules: CutRules
  },
): Parts | undefined {
  const parts = { height: 0, lines: new Map<number, number>(), flowing: [] as number[] }
  for (const cell of at.cells) {
    const metrics = grid.cells[cell]
    if (!metrics) continue
    const above = heightAbove(grid, frame, cell, at.row)
    const left = linesLeft(grid, cell, progress)
    const copied = isCopied(grid, cell, progress)
    const first = copied ? 0 : metrics.lines - left
    const fit = linesWithin(metrics, first, above + at.room - metrics.padding)
    if (copied) {
      if (fit >= metrics.lines) {
        parts.height = Math.max(parts.height, needOf(grid, cell, 0) - above)
        continue
      }
      if (!at.rules.mayFlow) return undefined
      parts.flowing.push(cell)
    } else if (metrics.split === 'cut' && fit < left && !at.rules.mayFlow) return undefined
    const lines = linesAbove(left, fit, at.rules.lines)
    parts.lines.set(cell, lines)
    const height = lines > 0 ? linesHeight(metrics, first, lines) + metrics.padding - above : 0
    parts.height = Math.max(parts.height, height)
  }
  return parts
}

/** How many of the lines left stand above a cut that has room for `fit`, with at least `least` on each side. */
function linesAbove(left: number, fit: number, least: number): number {
  if (fit >= left) return left
  const lines = Math.min(fit, left - least)
  return lines < least ? 0 : lines
}

/** Cells that own a slot in the row, left to right, each once. */
export function ownersOf(grid: GridMetrics, row: number): readonly number[] {
  const owners: number[] = []
  for (let c = 0; c < grid.columns; c++) {
    const cell = grid.slots[row * grid.columns + c]
    if (cell !== undefined && owners[owners.length - 1] !== cell) owners.push(cell)
  }
  return owners
}
