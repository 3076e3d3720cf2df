import type { MilliPt } from '../../geometry/length.ts'
import { runningSums } from '../../geometry/sums.ts'
import { growSpan } from '../rows.ts'
import { findBoundaries } from './boundary.ts'
import { type Cut, cutUnit, LOOSE, ownersOf, STRICT } from './cut.ts'
import { fragmentsOf } from './fragments.ts'
import { copiedHeight, type Frame, frameFor, repeatedHeader, topOf } from './frame.ts'
import { floorOf, linesLeft, needOf, type Progress, startOf } from './progress.ts'
import type { GridMetrics, GridPage, PageNote, Room, Strip } from './types.ts'
import { findUnits, type Units } from './units.ts'

/** Where a page ends: before a row, inside rows, before anything, or with the grid. */
type PageEnd =
  | { readonly kind: 'before'; readonly row: number }
  | { readonly kind: 'cut'; readonly cut: Cut }
  | { readonly kind: 'move' }
  | { readonly kind: 'stuck' }

/**
 * Breaks one grid over pages (design: keep whole what fits on a fresh page, otherwise cut at the best legal
 * place).
 *
 * @returns one entry a page, the first without strips where the grid moved to the next page
 */
export function gridPages(
  grid: GridMetrics,
  room: Room,
  maxPages: number,
): { readonly pages: readonly GridPage[]; readonly notes: readonly PageNote[] } {
  const progress = startOf(grid)
  const total = totalHeight(grid)
  // Most grids stand on one page: none of the rules about cuts is asked.
  if (maxPages > 0 && grid.rows.length > 0 && total + room.tail <= room.first) {
    const strips = grid.rows.map(({ height }, row) => ({ row, height, repeated: false }))
    const fragments = fragmentsOf(grid, strips, progress, NO_LINES)
    return { pages: [{ strips, fragments, height: total }], notes: [] }
  }
  const units = findUnits(grid)
  const rowTops = runningSums(
    0,
    grid.rows.map(row => row.height),
  )
  const pages: GridPage[] = []
  const notes: PageNote[] = []
  while (progress.row < grid.rows.length) {
    if (pages.length >= maxPages) return { pages, notes: [...notes, { kind: 'too-many-pages' }] }
    const height = pages.length === 0 ? room.first : room.later
    const started = progress.row > 0 || progress.rowStarted
    const frame = frameFor(grid, progress, { room: height, repeat: started }, notes)
    const end = endOfPage(grid, frame, progress, { units, rowTops, room, fresh: height >= room.later })
    if (end.kind === 'stuck') return { pages, notes: [...notes, { kind: 'no-room', row: progress.row }] }
    const strips = stripsOf(frame, progress, end)
    const lines = end.kind === 'cut' ? end.cut.lines : NO_LINES
    if (end.kind === 'cut') noteCut(grid, end.cut, progress, { notes, later: room.later })
    pages.push({
      strips,
      fragments: fragmentsOf(grid, strips, progress, lines),
      height: strips.reduce((sum, s) => sum + s.height, 0),
    })
    if (end.kind === 'before') Object.assign(progress, { row: end.row, rowStarted: false })
    if (end.kind === 'cut') advance(grid, progress, end.cut, room.later)
  }
  return { pages, notes }
}

const NO_LINES: ReadonlyMap<number, number> = new Map()

/** Height of all rows of a grid. */
export function totalHeight({ rows }: GridMetrics): MilliPt {
  let height = 0
  for (const row of rows) height += row.height
  return height
}

interface Known {
  readonly units: Units
  readonly rowTops: readonly MilliPt[]
  readonly room: Room
  /** Whether no later page has more room than this one. */
  readonly fresh: boolean
}

function endOfPage(grid: GridMetrics, frame: Frame, progress: Progress, known: Known): PageEnd {
  const count = grid.rows.length
  const whole = frame.first + frame.tops.length - 1 // first row that does not fit
  const used = topOf(frame, whole)
  if (whole === count && used + known.room.tail <= frame.room) return { kind: 'before', row: count }
  const { best, loose } = findBoundaries(grid, frame, progress, known)
  if (whole === count) return { kind: 'before', row: best ?? count } // only the tail goes over
  const cut = tallCut(grid, frame, progress, { known, row: whole })
  if (cut && cut.row >= (best ?? 0)) return { kind: 'cut', cut }
  const row = best ?? (known.fresh || !known.room.mayMove ? loose : undefined)
  if (row !== undefined) return { kind: 'before', row }
  if (!known.fresh && known.room.mayMove) return { kind: 'move' }
  const unitStart = frame.first
  const forced =
    cutUnit(grid, frame, progress, { rules: STRICT, unitStart }) ??
    cutUnit(grid, frame, progress, { rules: LOOSE, unitStart })
  if (forced) return { kind: 'cut', cut: forced }
  return known.fresh ? { kind: 'stuck' } : { kind: 'move' }
}

/** A cut in the unit that does not fit here, if it would not fit on a fresh page either. */
function tallCut(
  grid: GridMetrics,
  frame: Frame,
  progress: Progress,
  at: { readonly known: Known; readonly row: number },
): Cut | undefined {
  const { units, room } = at.known
  const unitStart = Math.max(units.start[at.row] ?? at.row, frame.first)
  let height = 0
  for (let r = unitStart; r < (units.end[at.row] ?? at.row); r++) height += progress.heights[r] ?? 0
  const fresh = room.later - frame.copies.reduce((sum, s) => sum + s.height, 0)
  return height > fresh ? cutUnit(grid, frame, progress, { rules: STRICT, unitStart }) : undefined
}

function stripsOf(frame: Frame, progress: Progress, end: PageEnd): readonly Strip[] {
  if (end.kind === 'move' || end.kind === 'stuck') return []
  const last = end.kind === 'before' ? end.row - 1 : end.cut.row
  const strips = [...frame.copies]
  for (let row = frame.first; row <= last; row++) {
    const cut = end.kind === 'cut' && row === last
    strips.push({ row, height: cut ? end.cut.height : (progress.heights[row] ?? 0), repeated: false })
  }
  return strips
}

function noteCut(
  grid: GridMetrics,
  cut: Cut,
  progress: Progress,
  { notes, later }: { readonly notes: PageNote[]; readonly later: MilliPt },
): void {
  for (const cell of cut.flowing) {
    progress.flowing.add(cell)
    notes.push({ kind: 'label-flows', cell })
  }
  const row = grid.rows[cut.row]
  const whole = row?.keep || row?.fixed || (row?.minHeight ?? 0) > later
  const known = notes.some(note => note.kind === 'row-split' && note.row === cut.row)
  if (!cut.whole && whole && !known) notes.push({ kind: 'row-split', row: cut.row })
}

/** Takes what the page has printed off the progress, and solves the heights of what is left. */
function advance(grid: GridMetrics, progress: Progress, cut: Cut, later: MilliPt): void {
  for (const [cell, lines] of cut.lines) {
    progress.printed.set(cell, (progress.printed.get(cell) ?? 0) + lines)
  }
  if (cut.whole) Object.assign(progress, { row: cut.row + 1, rowStarted: false })
  else {
    const floor = floorOf(grid, progress, cut.row) - cut.height
    Object.assign(progress, { row: cut.row, rowStarted: true, floor: Math.max(0, floor) })
    progress.heights[cut.row] = progress.floor
  }
  growRest(grid, progress, later)
}

/** What cells cut at a page's end still need, shared over the rows they have left as in `solveRowHeights`. */
function growRest(grid: GridMetrics, progress: Progress, later: MilliPt): void {
  const header = repeatedHeader(grid, progress.row, later)
  const { row } = progress
  const rest = ownersOf(grid, row).flatMap(cell => {
    const metrics = grid.cells[cell]
    if (!metrics || (metrics.row === row && !progress.rowStarted)) return []
    const copied = metrics.split === 'copy' && !progress.flowing.has(cell)
    const first = copied ? 0 : metrics.lines - linesLeft(grid, cell, progress)
    const need = needOf(grid, cell, first) - copiedHeight(grid, header, metrics.row)
    return [{ row, rowSpan: metrics.row + metrics.rowSpan - row, need }]
  })
  for (const need of rest.sort((a, b) => a.rowSpan - b.rowSpan)) {
    const grown = growSpan(progress.heights, grid.rows, need)
    // A fixed row that had to be cut holds what is left of its text all the same.
    if (!grown) progress.heights[row] = Math.max(progress.heights[row] ?? 0, need.need)
  }
  // A header's copy may have room for all that is left: the rest of the row still shows, a line high.
  if (progress.rowStarted && progress.heights[row] === 0) {
    const lines = ownersOf(grid, row).map(cell => grid.cells[cell])
    progress.heights[row] = Math.max(...lines.map(cell => (cell ? cell.lineHeight + cell.padding : 0)))
  }
}
