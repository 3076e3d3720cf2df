import type { MilliPt } from '../../geometry/length.ts'
import type { Header } from '../../grid/types.ts'
import type { Progress } from './progress.ts'
import type { GridMetrics, PageNote, Strip } from './types.ts'

/** The page being filled: its room below repeated headers, and where the next rows would stand in it. */
export interface Frame {
  readonly room: MilliPt
  readonly header: Header | undefined
  /** Copies of the header's rows. */
  readonly copies: readonly Strip[]
  readonly first: number
  /** Top of row `first + i`; one more entry than rows that fit whole. */
  readonly tops: readonly MilliPt[]
}

/**
 * Lays the rows to come into a page, headers first, as far as they fit whole.
 *
 * @param repeat whether a header is due: not on the page where the grid starts
 * @param notes receives `header-once` where the header would take more than half the page
 */
export function frameFor(
  grid: GridMetrics,
  progress: Progress,
  page: { readonly room: MilliPt; readonly repeat: boolean },
  notes: PageNote[],
): Frame {
  const due = page.repeat ? headerOf(grid, progress.row) : undefined
  const header = due && mayRepeat(grid, due, page.room) ? due : undefined
  if (due && !header && !notes.some(n => n.kind === 'header-once')) {
    notes.push({ kind: 'header-once', row: due.from })
  }
  const copies = header ? copiesOf(grid, header) : []
  const room = page.room - heightOf(copies)
  const tops = [0]
  let y = 0
  for (let r = progress.row; r < grid.rows.length; r++) {
    y += progress.heights[r] ?? 0
    if (y > room) break
    tops.push(y)
  }
  return { room, header, copies, first: progress.row, tops }
}

/** The header that a page beginning with this row repeats. */
export function repeatedHeader(grid: GridMetrics, row: number, room: MilliPt): Header | undefined {
  const header = headerOf(grid, row)
  return header && mayRepeat(grid, header, room) ? header : undefined
}

/** A header that would take more than half of each page is printed once. */
function mayRepeat(grid: GridMetrics, header: Header, room: MilliPt): boolean {
  return heightOf(copiesOf(grid, header)) * 2 <= room
}

function heightOf(strips: readonly Strip[]): MilliPt {
  return strips.reduce((sum, strip) => sum + strip.height, 0)
}

/** The header that governs a row which begins a page, unless the row is the header's own. */
function headerOf(grid: GridMetrics, row: number): Header | undefined {
  return grid.headers.find(h => h.to <= row && row < h.until)
}

function copiesOf(grid: GridMetrics, header: Header): readonly Strip[] {
  return grid.rows
    .slice(header.from, header.to)
    .map((row, i) => ({ row: header.from + i, height: row.height, repeated: true }))
}

/** Top of a row in the frame; rows before the page begin at its top. */
export function topOf(frame: Frame, row: number): MilliPt {
  return frame.tops[Math.max(0, row - frame.first)] ?? 0
}

/** Height from the top of a cell's fragment, which may begin in the header's copy, down to a row's top. */
export function heightAbove(grid: GridMetrics, frame: Frame, cell: number, row: number): MilliPt {
  const start = grid.cells[cell]?.row ?? 0
  if (start >= frame.first) return topOf(frame, row) - topOf(frame, start)
  return topOf(frame, row) + copiedHeight(grid, frame.header, start)
}

/** What a cell that goes on below a header gains from the header's copy. */
export function copiedHeight(grid: GridMetrics, header: Header | undefined, start: number): MilliPt {
  if (!header || start >= header.to) return 0
  let height = 0
  for (let r = Math.max(start, header.from); r < header.to; r++) height += grid.rows[r]?.height ?? 0
  return height
}
