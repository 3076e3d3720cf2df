/** The codes of text and layout, with their facts. */
export interface PageFacts {
  // --- text: text/ ---
  /** A character that prints as nothing (a zero-width space, a variation selector) and is left out. */
  'text.invisible-character': { readonly codePoint: string; readonly count: number }

  // --- layout: layout/ ---
  /** A text set smaller than its style says, as `overflow: shrink` allows. Sizes in pt. */
  'layout.text-shrunk': { readonly text: string; readonly from: number; readonly to: number }
  /** A form set in smaller type so that it stays on one page (`fit: page`). Sizes of its values in pt. */
  'layout.form-shrunk': { readonly from: number; readonly to: number }
  /** A text that does not fit its cell, where `overflow: error` forbids growing. */
  'layout.text-overflows': { readonly text: string }
  /** A number, code or word wider than its cell, broken between its characters, or the beginning of it. */
  'layout.token-broken': { readonly token: string }
  /** A column narrower than one character: its text is set as small as the column is wide. */
  'layout.column-narrow': { readonly text: string; readonly to: number }
  /** Rows of fixed height that are too low for their text. */
  'layout.row-too-low': { readonly text: string }
  /** A place for a seal that is smaller than its style asks for. In mm. */
  'layout.area-small': {
    readonly name: string
    readonly width: number
    readonly height: number
    readonly wanted: string
  }
  /** A label that fits none of its parts on the pages it spans, and so runs on over them. */
  'layout.label-flows': { readonly text: string }
  /** Header rows taller than half a page, which are printed once and not repeated. */
  'layout.header-once': { readonly row: number }
  /** A row that should stay on one page and is taller than one. */
  'layout.row-split': { readonly row: number }
  /** Not one line of a row fits a page. */
  'layout.no-room': { readonly row: number }
  /** More pages than the limit. */
  'layout.too-many-pages': { readonly limit: number }
}
