/**
 * A form with its values in place: cells, merged slots and tracks, nothing measured.
 *
 *        col 0   col 1   col 2
 *      ┌───────┬───────────────┐
 * row 0│ cell 0│    cell 1     │      slots: 0 1 1
 *      │       ├───────┬───────┤
 * row 1│       │ cell 2│ cell 3│             0 2 3
 *      └───────┴───────┴───────┘
 */
import type { Length, MilliPt } from '../geometry/length.ts'
import type { Fit, PageSetup, Strokes } from '../template/page-types.ts'
import type { Style } from '../template/types.ts'

export interface BoundForm {
  /** The document's title, for metadata and viewers. */
  readonly title: string
  readonly page: PageSetup
  readonly strokes: Strokes
  readonly fit: Fit
  /** What stands at the top of each page that goes on from the one before: the title with （续）, and captions. */
  readonly continued?: readonly TextBlock[] | undefined
  /** What stands in the bottom margin of each page. */
  readonly footer?: BoundFooter | undefined
  /** A word that each page carries in its top margin, at the right: 草稿. */
  readonly mark?: Mark | undefined
  /** In reading order: title, captions, grids, notes. */
  readonly blocks: readonly Block[]
}

/** A line in the bottom margin; its pages' numbers are known when the form is laid out. */
export interface BoundFooter {
  readonly left: readonly FooterPart[]
  readonly center: readonly FooterPart[]
  readonly right: readonly FooterPart[]
  readonly style: Style
  /** Paths of the declaration that it prints. */
  readonly paths: readonly string[]
}

/** A text, or the place of the page's number or of the count of pages. */
export type FooterPart = { readonly text: string } | 'page' | 'pages'

/** A word outside the form proper, set in a style. */
export interface Mark {
  readonly text: string
  readonly style: Style
}

export type Block = TextBlock | Grid

/** A line of text outside a grid; `right` is set at the line's other end. */
export interface TextBlock {
  readonly kind: 'text'
  readonly role: 'title' | 'caption' | 'note'
  readonly text: string
  readonly right: string | undefined
  readonly style: Style
  /** Paths of the declaration that it prints. */
  readonly paths: readonly string[]
  /** Whether it begins a new page. */
  readonly newPage?: boolean | undefined
}

export interface Grid {
  readonly kind: 'grid'
  /** Column widths as written; an em is the size of style `value`. */
  readonly columns: readonly Length[]
  readonly columnEm: MilliPt
  readonly rows: readonly RowTrack[]
  readonly cells: readonly Cell[]
  /** Index into `cells` of the cell that owns each slot, row by row: rows × columns entries. */
  readonly slots: readonly number[]
  readonly headers: readonly Header[]
}

export interface RowTrack {
  readonly minHeight: MilliPt
  /** A fixed height, which no content changes. */
  readonly height: MilliPt | undefined
  /** Never split over two pages. */
  readonly keep: boolean
  /** Number of the repeated band that the row belongs to; undefined for rows outside bands. */
  readonly band: number | undefined
}

/** Rows `from` to `to - 1` are a header, repeated after each page break before row `until`. */
export interface Header {
  readonly from: number
  readonly to: number
  readonly until: number
}

export interface Cell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly text: string
  readonly style: Style
  /** Literal text only, or at least one binding. */
  readonly role: 'label' | 'value'
  /** A value that says what its row is about, and so is read as a heading of it. */
  readonly headsRow?: boolean | undefined
  /** Paths of the declaration that it prints: `indicators[2].name`. */
  readonly paths: readonly string[]
}
