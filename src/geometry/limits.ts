/**
 * The limits on what is read and printed, all in one place.
 *
 * Input comes from strangers: whatever grows with it is bounded, and passing a bound is a finding, never
 * a crash or an endless wait.
 */
export const LIMITS = {
  /** Bytes of an input file: 64 MB. */
  fileBytes: 64 * 1024 * 1024,
  /** Bytes of a font file: 128 MB. */
  fontBytes: 128 * 1024 * 1024,
  /** UTF-16 units of one text value. */
  textLength: 1_000_000,
  /** Elements of one list, and rows of one grid. */
  rows: 100_000,
  /** Pages of one form. */
  pages: 10_000,
  /** Columns of one grid. */
  columns: 200,
  /** Objects and lists inside each other, the declaration itself being the first. */
  nesting: 8,
  /** UTF-16 units of a template. */
  templateLength: 1_000_000,
  /** UTF-16 units of a template's front matter, and of a line that gives columns. */
  frontMatterLength: 65_536,
  /** Slots (rows × columns) of one form. */
  slots: 2_000_000,
  /** A length in a template, in 1/1000 pt: the largest side of a PDF page (ISO 32000-1, annex C). */
  length: 14_400_000,
} as const
