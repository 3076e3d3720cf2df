import type { MilliPt } from '../../geometry/length.ts'
import { ownersOf } from './cut.ts'
import { copiedHeight, type Frame, heightAbove, repeatedHeader } from './frame.ts'
import { isCopied, needOf, type Progress } from './progress.ts'
import type { GridMetrics, Room } from './types.ts'
import type { Units } from './units.ts'

/** The rows that fit a page whole, judged: the last row before which each rule lets the page end. */
export interface Boundaries {
  /** By all rules. */
  readonly best: number | undefined
  /**
   * Without the rule of two repeated rows on each side, which very tall rows and bands of three cannot keep;
   * two on the next page are kept, if they can be.
   */
  readonly loose: number | undefined
}

/**
 * Finds the last legal place between two rows: between units, with every label that spans the place whole
 * on both sides, and two repeated rows on either side where they exist.
 *
 * @param rowTops tops of all rows in the uncut grid, rows + 1 entries
 */
export function findBoundaries(
  grid: GridMetrics,
  frame: Frame,
  progress: Progress,
  known: { readonly units: Units; readonly rowTops: readonly MilliPt[]; readonly room: Room },
): Boundaries {
  let loose: number | undefined
  let after: number | undefined
  const last = Math.min(frame.first + frame.tops.length - 1, grid.rows.length - 1)
  // From the page's end upward: the first that holds is the one with the least waste.
  for (let row = last; row > frame.first; row--) {
    if (known.units.start[row] !== row) continue
    if (!labelsFit(grid, frame, progress, { ...known, row })) continue
    const two = twoRows(known.units, frame.first, row)
    if (two.before && two.after) return { best: row, loose: after ?? loose ?? row }
    loose ??= row
    if (two.after) after ??= row
  }
  return { best: undefined, loose: after ?? loose }
}

/** Whether at least two rows of a repeated band stand before the cut on this page, and two after it. */
function twoRows(
  units: Units,
  first: number,
  row: number,
): { readonly before: boolean; readonly after: boolean } {
  const start = units.bandStart[row] ?? row
  if (start === row) return { before: true, after: true }
  const end = units.bandEnd[row] ?? row
  return { before: row - Math.max(start, first) >= 2, after: end - row >= 2 }
}

/** Whether every text that is repeated in each fragment fits above the cut and below it. */
function labelsFit(
  grid: GridMetrics,
  frame: Frame,
  progress: Progress,
  at: { readonly row: number; readonly rowTops: readonly MilliPt[]; readonly room: Room },
): boolean {
  const header = repeatedHeader(grid, at.row, at.room.later)
  for (const cell of ownersOf(grid, at.row)) {
    const metrics = grid.cells[cell]
    if (!metrics || metrics.row >= at.row) continue
    if (!isCopied(grid, cell, progress)) return false // a label that has to flow ties its rows together
    const need = needOf(grid, cell, 0)
    const end = metrics.row + metrics.rowSpan
    const below = (at.rowTops[end] ?? 0) - (at.rowTops[at.row] ?? 0) + copiedHeight(grid, header, metrics.row)
    if (heightAbove(grid, frame, cell, at.row) < need || below < need) return false
  }
  return true
}
