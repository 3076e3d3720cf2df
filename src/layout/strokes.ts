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
  /** Fragment that owns each place, strip by strip: strips × columns entries. */
  readonly owners: readonly number[]
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
  const down = edgesOf(area, widths, 'down')
  const across = edgesOf(area, widths, 'across')
  const strokes: Stroke[] = []
  for (const { line, begin, end, width } of runsOf(down, across, area.ys)) {
    const x = area.xs[line] ?? 0
    strokes.push({ kind: 'stroke', x1: x, y1: begin, x2: x, y2: end, width })
  }
  for (const { line, begin, end, width } of runsOf(across, down, area.xs)) {
    const y = area.ys[line] ?? 0
    strokes.push({ kind: 'stroke', x1: begin, y1: y, x2: end, y2: y, width })
  }
  return strokes
}

/** Parallel lines, each with as many places that an edge may stand in. */
interface Edges {
  /** Places of each line. */
  readonly places: number
  /** Width of each edge, line by line. */
  readonly widths: readonly MilliPt[]
}

/** The edges of an area: upright ones, a line left of each column and right of the last, or level ones. */
function edgesOf(area: RuledArea, { default: inner, outer = inner }: Strokes, way: 'down' | 'across'): Edges {
  const { owners, borders } = area
  const [columns, strips] = [area.xs.length - 1, area.ys.length - 1]
  const upright = way === 'down'
  const [last, places] = upright ? [columns, strips] : [strips, columns]
  // From a place to the next one of its line, and to the one beyond the next line.
  const [along, over] = upright ? [columns, 1] : [1, columns]
  const widths = new Array<MilliPt>((last + 1) * places).fill(0)
  for (let line = 0; line <= last; line++) {
    const isRim = line === 0 || line === last
    const isCut = !upright && ((line === 0 && area.cutAbove) || (line === last && area.cutBelow))
    for (let place = 0; place < places; place++) {
      const at = line * over + place * along
      const before = line === 0 ? -1 : (owners[at - over] ?? -1)
      const after = line === last ? -1 : (owners[at] ?? -1)
      if (!isRim && before === after) continue
      const explicit = borders && explicitWidth(borders, [before, after], upright)
      const width = isCut ? Math.max(outer, explicit ?? 0) : (explicit ?? (isRim ? outer : inner))
      widths[line * places + place] = width
    }
  }
  return { places, widths }
}

/** What the fragments on both sides of an edge say of it. */
function explicitWidth(
  borders: NonNullable<RuledArea['borders']>,
  [before, after]: readonly [number, number],
  upright: boolean,
): MilliPt | undefined {
  const a = upright ? borders[before]?.right : borders[before]?.bottom
  const b = upright ? borders[after]?.left : borders[after]?.top
  return a === undefined || b === undefined ? (a ?? b) : Math.max(a, b)
}

/** A part of a line that is drawn in one stroke. */
interface Run {
  readonly line: number
  readonly begin: MilliPt
  readonly end: MilliPt
  readonly width: MilliPt
}

/**
 * Maximal runs of equal widths, line by line, those of width 0 left out.
 *
 * @param crossing the edges that meet them
 * @param centres where the crossing lines are
 */
function runsOf({ places, widths }: Edges, crossing: Edges, centres: readonly MilliPt[]): readonly Run[] {
  const runs: Run[] = []
  for (let first = 0, line = 0; first < widths.length; first += places, line++) {
    for (let from = 0, to = 1; from < places; from = to, to++) {
      const width = widths[first + from] ?? 0
      while (to < places && widths[first + to] === width) to++
      if (width === 0) continue
      // Of an odd width the smaller half lies before the centre.
      const begin = (centres[from] ?? 0) - Math.floor(Math.min(width, widthAt(crossing, from, line)) / 2)
      const end = (centres[to] ?? 0) + Math.ceil(Math.min(width, widthAt(crossing, to, line)) / 2)
      runs.push({ line, begin, end, width })
    }
  }
  return runs
}

/** Width of a line where another line, counted by its number, crosses it. */
function widthAt({ places, widths }: Edges, line: number, other: number): MilliPt {
  const before = other === 0 ? 0 : (widths[line * places + other - 1] ?? 0)
  const after = other === places ? 0 : (widths[line * places + other] ?? 0)
  return Math.max(before, after)
}
