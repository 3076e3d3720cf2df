import type { MilliPt } from '../../geometry/length.ts'
import type { CellMetrics, GridMetrics } from './types.ts'

/**
 * How far a grid has been printed when a page begins. The paginator's own working state: it is made for
 * one grid, changed between pages, and handed to nobody.
 */
export interface Progress {
  /** First row with something left to print. */
  row: number
  /** Whether part of that row stands on an earlier page. */
  rowStarted: boolean
  /** Height that the started row must still have without content. */
  floor: MilliPt
  /** Heights still to print: of the first row what is left of it, of the others their whole. */
  readonly heights: MilliPt[]
  /** Lines printed so far of cells whose text continues. */
  readonly printed: Map<number, number>
  /** Cells that should be repeated but fit no fragment, and so continue. */
  readonly flowing: Set<number>
}

export function startOf(grid: GridMetrics): Progress {
  return {
    row: 0,
    rowStarted: false,
    floor: 0,
    heights: grid.rows.map(row => row.height),
    printed: new Map(),
    flowing: new Set(),
  }
}

/** Height that a row has left to fill even without content. */
export function floorOf(grid: GridMetrics, progress: Progress, row: number): MilliPt {
  if (row === progress.row && progress.rowStarted) return progress.floor
  const metrics = grid.rows[row]
  return (metrics?.fixed ? metrics.height : metrics?.minHeight) ?? 0
}

/** Whether the cell's text is printed whole in each of its fragments. */
export function isCopied(grid: GridMetrics, cell: number, progress: Progress): boolean {
  return grid.cells[cell]?.split === 'copy' && !progress.flowing.has(cell)
}

/** Whether some of the cell stands on an earlier page. */
export function hasStarted(grid: GridMetrics, cell: number, progress: Progress): boolean {
  const row = grid.cells[cell]?.row ?? 0
  return row < progress.row || (row === progress.row && progress.rowStarted)
}

/** Height that the cell's text needs in one piece, from line `first` on. */
export function needOf(grid: GridMetrics, cell: number, first: number): MilliPt {
  const metrics = grid.cells[cell]
  if (!metrics) return 0
  const left = metrics.lines - first
  return left > 0 ? linesHeight(metrics, first, left) + metrics.padding : 0
}

/** Height of `count` lines of a cell from line `first` on. */
export function linesHeight({ lineHeight, tops }: CellMetrics, first: number, count: number): MilliPt {
  return tops ? (tops[first + count] ?? 0) - (tops[first] ?? 0) : count * lineHeight
}

/** How many lines of a cell from line `first` on a height has room for; the cell may have fewer. */
export function linesWithin(cell: CellMetrics, first: number, height: MilliPt): number {
  if (!cell.tops) return Math.floor(height / cell.lineHeight)
  let count = 0
  while (first + count < cell.lines && linesHeight(cell, first, count + 1) <= height) count++
  return count
}

/** Lines that the cell has left to print. */
export function linesLeft(grid: GridMetrics, cell: number, progress: Progress): number {
  return (grid.cells[cell]?.lines ?? 0) - (progress.printed.get(cell) ?? 0)
}
