/** The codes of fonts, text and layout, with their facts. */
export interface PageFacts {
  // --- fonts and text: font/, text/ ---
  /** A character that no face of the chain covers. `codePoint` is written `U+20BB7`. */
  'font.character-missing': { readonly character: string; readonly codePoint: string }
  /** No face plays a role that a text needs. */
  'font.role-missing': { readonly role: string }
  /** A font file that is not there or cannot be read; `reason` is the system's code, such as ENOENT. */
  'font.unreadable': { readonly file: string; readonly reason: string }
  /** A font file over the size limit. */
  'font.too-large': { readonly file: string; readonly bytes: number; readonly limit: number }
  /** A font file of a kind that is not read: CFF, TTC, WOFF, WOFF2, or no font at all (`unknown`). */
  'font.unsupported': { readonly file: string; readonly format: string }
  /** A damaged font file: what is wrong with which of its tables. */
  'font.broken': { readonly file: string; readonly table: string; readonly problem: FontProblem }
  /** More glyphs than one subset can number. */
  'font.subset-too-large': { readonly file: string; readonly glyphs: number; readonly limit: number }
  /** The list of faces beside the font files is damaged; `problem` names the entry. */
  'font.manifest-invalid': { readonly problem: string }
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

/**
 * What can be wrong with a table of a font file: the file has none of that name, it ends before what it
 * says it holds, a number in it cannot be, or a composite glyph nests or multiplies without end.
 */
export type FontProblem = 'missing' | 'truncated' | 'invalid' | 'loop'
