import type { Stroke } from '../display/types.ts'
import type { MilliPt } from '../geometry/length.ts'
import type { Strokes } from '../template/types.ts'

/** The lines of a page's part of a grid: where they may run, and who owns each place between them. */
export interface RuledArea {
  /** x of each column's left edge, and of the last one's right. */
  readonly xs: readonly MilliPt[]
  /** y of each strip's top, and of the last one's bottom. */
  readonly ys: readonly MilliPt[]
  /** Fragment that owns the place in strip `i` and column `j`. */
  readonly owner: (strip: number, column: number) => number
}

/**
 * Strokes of a ruled area. An edge between two fragments has one stroke, an edge inside a fragment none;
 * the area's own outline is explicit and takes `outer`. Neighbours of equal width become one line, and a
 * line's ends run to the far side of the lines they meet, so that corners close without overshoot:
 *
 *       ┃ ← 1 pt                ━━━┓
 *   ━━━━┫   ends 0.5 pt past       ┃   both reach the corner's outer point
 *       ┃   the other's centre
 */
export function strokesOf(area: RuledArea, widths: Strokes): readonly Stroke[] {
  const columns = area.xs.length - 1
  const strips = area.ys.length - 1
  const outer = widths.outer ?? widths.default
  const edge = (atRim: boolean, inside: boolean): MilliPt => (atRim ? outer : inside ? 0 : widths.default)
  /** Width of the horizontal edge above strip i (below the last one at i = strips), in column j. */
  const across = (i: number, j: number): MilliPt => {
    if (i < 0 || i > strips || j < 0 || j >= columns) return 0
    const atRim = i === 0 || i === strips
    return edge(atRim, !atRim && area.owner(i - 1, j) === area.owner(i, j))
  }
  /** Width of the vertical edge left of column j, in strip i. */
  const down = (i: number, j: number): MilliPt => {
    if (i < 0 || i >= strips || j < 0 || j > columns) return 0
    const atRim = j === 0 || j === columns
    return edge(atRim, !atRim && area.owner(i, j - 1) === area.owner(i, j))
  }
  /** Widths of the lines that cross at the corner above strip i and left of column j. */
  const crossX = (i: number, j: number): MilliPt => Math.max(down(i - 1, j), down(i, j))
  const crossY = (i: number, j: number): MilliPt => Math.max(across(i, j - 1), across(i, j))
  const at = (list: readonly MilliPt[], i: number): MilliPt => list[i] ?? 0
  const strokes: Stroke[] = []
  for (let j = 0; j <= columns; j++) {
    for (const run of runsOf(strips, i => down(i, j))) {
      const y1 = before(at(area.ys, run.from), crossY(run.from, j))
      const y2 = after(at(area.ys, run.to), crossY(run.to, j))
      strokes.push({ kind: 'stroke', x1: at(area.xs, j), y1, x2: at(area.xs, j), y2, width: run.width })
    }
  }
  for (let i = 0; i <= strips; i++) {
    for (const run of runsOf(columns, j => across(i, j))) {
      const x1 = before(at(area.xs, run.from), crossX(i, run.from))
      const x2 = after(at(area.xs, run.to), crossX(i, run.to))
      strokes.push({ kind: 'stroke', x1, y1: at(area.ys, i), x2, y2: at(area.ys, i), width: run.width })
    }
  }
  return strokes
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
