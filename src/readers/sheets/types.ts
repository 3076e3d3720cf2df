/**
 * What a workbook or a CSV file holds, as plain data: it crosses a thread's border, and nothing behind it
 * knows which library or format it came from.
 */

/** The sheets of a file, in its order; a CSV file is one sheet without a name. */
export interface Workbook {
  readonly sheets: readonly Sheet[]
  /** Whether dates count from 1904, as old Macintosh workbooks do, and not from 1900. */
  readonly date1904: boolean
}

export interface Sheet {
  readonly name: string | undefined
  readonly hidden: boolean
  /** Rows that hold anything, from the top. */
  readonly rows: readonly SheetRow[]
  readonly merges: readonly Merge[]
}

/** A row with its position in the sheet, counted from 0 and blank rows counted too. */
export interface SheetRow {
  readonly index: number
  /** Line of its first character in a text file, counted from 1. */
  readonly line?: number
  /** Cells that it is written with, blank ones at its end too; only text files have such a width. */
  readonly width?: number
  /** By column, counted from 0; undefined where the cell is blank. */
  readonly cells: readonly (SheetCell | undefined)[]
  /** Columns whose cell is merged with the one above and repeats it. */
  readonly filled?: ReadonlySet<number>
}

/** A merged area; rows and columns count from 0, both ends belong to it. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** A cell that is not blank; `shown` is its text as the sheet shows it. */
export type SheetCell = TextCell | NumberCell | DateCell | BooleanCell | FaultyCell

interface Shown {
  readonly shown: string
  /** Set where the value comes from another workbook by a formula, as it stood when last calculated. */
  readonly external?: true
}

export interface TextCell extends Shown {
  readonly kind: 'text'
}

export interface NumberCell extends Shown {
  readonly kind: 'number'
  /** Decimal text without exponent, to the 15 digits that spreadsheets keep. */
  readonly decimal: string
  /** Whether the cell is shown as a percentage: then 0.95 shows as 95%. */
  readonly percent: boolean
  /** Whether it has more digits than spreadsheets keep, so that the last ones may be lost. */
  readonly inexact: boolean
}

export interface DateCell extends Shown {
  readonly kind: 'date'
  /** ISO 8601. */
  readonly date: string
  /** Which parts of the date the cell's format shows. */
  readonly shows: { readonly year: boolean; readonly day: boolean }
  /** Whether it is a moment within the day. */
  readonly timed: boolean
}

export interface BooleanCell extends Shown {
  readonly kind: 'boolean'
  readonly value: boolean
}

/** An error such as `#REF!`, or a formula without the value that it had when last calculated. */
export interface FaultyCell extends Shown {
  readonly kind: 'error' | 'uncomputed'
}
