/**
 * What the layout stages hand to each other:
 *
 *   BoundForm ─ measure ─► MeasuredForm ─ paginate ─► PagePlan[] ─ compose ─► DisplayList
 *
 * All lengths are integers in 1/1000 pt; y grows downward.
 */
import type { MilliPt } from '../geometry/length.ts'
import type { Block, BoundForm } from '../grid/types.ts'
import type { Line } from '../text/types.ts'
import type { GridMetrics } from './paginate/types.ts'

/** Text broken into lines at its final size. */
export interface MeasuredText {
  readonly lines: readonly Line[]
  readonly size: MilliPt
  /** Distance of baselines; the em box stands in its middle. */
  readonly lineHeight: MilliPt
  /** Tops of lines of unequal heights, and the bottom of the last; undefined: each has `lineHeight`. */
  readonly tops: readonly MilliPt[] | undefined
}

/** A form whose texts are broken and whose rows have heights. */
export interface MeasuredForm {
  readonly form: BoundForm
  readonly blocks: readonly MeasuredBlock[]
  readonly mark: MeasuredText | undefined
  /** What stands at the top of pages that go on. */
  readonly continued: readonly MeasuredBlock[]
  /** One entry a page where the form has a footer: known when the pages are. */
  readonly footers?: readonly MeasuredFooter[]
}

/** The parts of one page's footer. */
export interface MeasuredFooter {
  readonly left: MeasuredText
  readonly center: MeasuredText
  readonly right: MeasuredText
}

/** A block with the texts of its cells; a line of text outside a grid is a grid of one row without rules. */
export interface MeasuredBlock {
  readonly block: Block
  /** Left edge of each column from the page's left edge, and the right edge of the last: columns + 1. */
  readonly edges: readonly MilliPt[]
  /** One entry a cell. */
  readonly texts: readonly MeasuredText[]
  /** What pagination needs to know: numbers only. */
  readonly metrics: GridMetrics
}
