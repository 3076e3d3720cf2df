import type { Stroke } from '../display/types.ts'
import type { MilliPt } from '../geometry/length.ts'
import type { Strokes } from '../template/page-types.ts'
import type { Borders } from '../template/types.ts'

/** The lines of a page's part of a grid: where they may run, and who owns each place between them. */
export interface RuledArea {
  /** x of each column's left edge, and of the last one's right. */
  readonly xs: readonly MilliPt[]
  /** y of each strip's top, and of the last one's bottom. */
  readonly ys: readonly MilliPt[]
  /** Fragment that owns the place in strip `i` and column `j`. */
  readonly owner: (strip: number, column: number) => number
  /** Explicit rules of each fragment; undefined where no fragment has any. */
  readonly borders?: readonly (Borders | undefined)[] | undefined
  /** Whether a page break cuts the grid above the first strip, or below the last. */
  readonly cutAbove?: boolean
  readonly cutBelow?: boolean
}

/**
 * Strokes of a ruled area: one for each edge between two fragments, none inside a fragment. An edge takes
 *
 * 1. what the cells beside it say by their `borders`; the wider if both do, and `none` is 0
 * 2. `outer` around the grid
 * 3. `default`
 *
 * Where a page break cuts the grid its outline is closed: a cell can make it wider, not take it away. Neighbours
 * of equal width become one line. A line's end runs past the centre of the lines it meets by half its own
 * width or half of theirs, whichever is less: corners close, and a thin line ends inside a thick one, where no
 * viewer's rounding lets it stick out:
 *
 *       ┃ ← 2 pt                ━━━┓
 *   ────┨   0.5 pt wide, ends      ┃   both reach the corner's outer point
 *       ┃   0.25 pt past the centre
 */
export function strokesOf(area: RuledArea, widths: Strokes): readonly Stroke[] {
  const columns = area.xs.length - 1
  const strips = area.ys.length - 1
  const { across, down } = edgesOf(area, widths)
  /** Widths of the lines that cross at the corner above strip i and left of column j. */
  const crossX = (i: number, j: number): MilliPt => Math.max(down(i - 1, j), down(i, j))
  const crossY = (i: number, j: number): MilliPt => Math.max(across(i, j - 1), across(i, j))
  const at = (list: readonly MilliPt[], i: number): MilliPt => list[i] ?? 0
  const strokes: Stroke[] = []
  for (let j = 0; j <= columns; j++) {
    for (const run of runsOf(strips, i => down(i, j))) {
      const y1 = before(at(area.ys, run.from), Math.min(run.width, crossY(run.from, j)))
      const y2 = after(at(area.ys, run.to), Math.min(run.width, crossY(run.to, j)))
      strokes.push({ kind: 'stroke', x1: at(area.xs, j), y1, x2: at(area.xs, j), y2, width: run.width })
    }
  }
  for (let i = 0; i <= strips; i++) {
    for (const run of runsOf(columns, j => across(i, j))) {
      const x1 = before(at(area.xs, run.from), Math.min(run.width, crossX(i, run.from)))
      const x2 = after(at(area.xs, run.to), Math.min(run.width, crossX(i, run.to)))
      strokes.push({ kind: 'stroke', x1, y1: at(area.ys, i), x2, y2: at(area.ys, i), width: run.width })
    }
  }
  return strokes
}

/** Widths of the edges of an area; those outside it are 0. */
interface Edges {
  /** Of the horizontal edge above strip i, below the last one at i = strips, in column j. */
  readonly across: (i: number, j: number) => MilliPt
  /** Of the vertical edge left of column j, right of the last one at j = columns, in strip i. */
  readonly down: (i: number, j: number) => MilliPt
}

function edgesOf({ xs, ys, owner, borders, cutAbove, cutBelow }: RuledArea, widths: Strokes): Edges {
  const columns = xs.length - 1
  const strips = ys.length - 1
  const outer = widths.outer ?? widths.default
  const rim = (explicit: MilliPt | undefined, cut = false): MilliPt =>
    cut ? Math.max(outer, explicit ?? 0) : (explicit ?? outer)
  const across = (i: number, j: number): MilliPt => {
    if (i < 0 || i > strips || j < 0 || j >= columns) return 0
    const [above, below] = [owner(i - 1, j), owner(i, j)]
    if (i > 0 && i < strips && above === below) return 0
    const explicit = borders && wider(borders[above]?.bottom, borders[below]?.top)
    if (i === 0) return rim(explicit, cutAbove)
    return i === strips ? rim(explicit, cutBelow) : (explicit ?? widths.default)
  }
  const down = (i: number, j: number): MilliPt => {
    if (i < 0 || i >= strips || j < 0 || j > columns) return 0
    const [before, after] = [j > 0 ? owner(i, j - 1) : -1, j < columns ? owner(i, j) : -1]
    if (j > 0 && j < columns && before === after) return 0
    const explicit = borders && wider(borders[before]?.right, borders[after]?.left)
    return j === 0 || j === columns ? rim(explicit) : (explicit ?? widths.default)
  }
  return { across, down }
}

function wider(a: MilliPt | undefined, b: MilliPt | undefined): MilliPt | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.max(a, b)
}

/** Where a line of this width around `centre` begins; of an odd width the smaller half lies before it. */
function before(centre: MilliPt, width: MilliPt): MilliPt {
  return centre - Math.floor(width / 2)
}

function after(centre: MilliPt, width: MilliPt): MilliPt {
  return centre + Math.ceil(width / 2)
}

interface Run {
  readonly from: number
  readonly to: number
  readonly width: MilliPt
}

/** Maximal runs of equal widths, those of width 0 left out. */
function runsOf(count: number, widthAt: (i: number) => MilliPt): readonly Run[] {
  const runs: Run[] = []
  let from = 0
  for (let i = 1; i <= count; i++) {
    if (i < count && widthAt(i) === widthAt(from)) continue
    if (widthAt(from) > 0) runs.push({ from, to: i, width: widthAt(from) })
    from = i
  }
  return runs
}
