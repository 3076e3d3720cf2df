/**
 * What pagination reads and writes: integers in 1/1000 pt, no text and no fonts.
 */
import type { MilliPt } from '../../geometry/length.ts'
import type { Header } from '../../grid/types.ts'
import type { Split } from '../../template/types.ts'

/** A measured grid: rows with heights, cells with so many lines. */
export interface GridMetrics {
  readonly columns: number
  readonly rows: readonly RowMetrics[]
  readonly cells: readonly CellMetrics[]
  /** Owner of each slot, row by row, as in `Grid.slots`. */
  readonly slots: readonly number[]
  readonly headers: readonly Header[]
}

export interface RowMetrics {
  readonly height: MilliPt
  /** What the row has even without content. */
  readonly minHeight: MilliPt
  /** No content changes the height. */
  readonly fixed: boolean
  /** Never split over two pages. */
  readonly keep: boolean
  readonly band: number | undefined
}

export interface CellMetrics {
  readonly row: number
  readonly rowSpan: number
  readonly lines: number
  readonly lineHeight: MilliPt
  /** Tops of lines of unequal heights, and the bottom of the last; undefined: each has `lineHeight`. */
  readonly tops?: readonly MilliPt[] | undefined
  /** Padding above and below together. */
  readonly padding: MilliPt
  readonly split: Split
}

/** Heights that a grid may fill, page by page. */
export interface Room {
  /** On the page where the grid starts, below what stands there already. */
  readonly first: MilliPt
  /** On each later page. */
  readonly later: MilliPt
  /** What must follow the last row on its page: a note, a sign-off line. */
  readonly tail: MilliPt
  /** Whether the grid may leave its first page untouched and start on the next. */
  readonly mayMove: boolean
}

/** One page: where each block, or the part of it that fits here, stands. */
export interface PagePlan {
  readonly parts: readonly BlockPart[]
  /** Whether it goes on from the page before, and says so at its top where the form asks for that. */
  readonly continued: boolean
}

/** The part of one block on one page. */
export interface BlockPart extends GridPage {
  readonly block: number
  /** Top, from the top of the page's content area. */
  readonly y: MilliPt
}

/** The part of a grid on one page. */
export interface GridPage {
  /** Top to bottom: repeated headers, then rows. */
  readonly strips: readonly Strip[]
  readonly fragments: readonly Fragment[]
  /** Sum of the strips' heights. */
  readonly height: MilliPt
}

/** A row, or the part of a row, on one page. */
export interface Strip {
  readonly row: number
  readonly height: MilliPt
  /** A copy of a header row whose first print is on an earlier page. */
  readonly repeated: boolean
}

/** The part of a cell on one page; its box covers strips `from` to `to - 1`. */
export interface Fragment {
  readonly cell: number
  readonly from: number
  readonly to: number
  /** The lines printed here: `firstLine` to `endLine - 1`. */
  readonly firstLine: number
  readonly endLine: number
  /** A copy of what an earlier fragment prints: an artifact for readers. */
  readonly repeated: boolean
}

/** What pagination could not do by the rules. */
export type PageNote =
  /** A label fits no fragment, so it flows over them. */
  | { readonly kind: 'label-flows'; readonly cell: number }
  /** A header taller than half a page is printed once. */
  | { readonly kind: 'header-once'; readonly row: number }
  /** A row that should stay whole is taller than a page. */
  | { readonly kind: 'row-split'; readonly row: number }
  /** Not one line of this row fits a page. */
  | { readonly kind: 'no-room'; readonly row: number }
  /** More pages than the limit: what is planned so far is all there is. */
  | { readonly kind: 'too-many-pages' }
