/** What a workbook to be filled in holds: plain sheets of texts, with drop-down lists and hints. */

export interface WorkbookContent {
  readonly sheets: readonly SheetContent[]
}

export interface SheetContent {
  /** Must be distinct and is made fit for a sheet's name. */
  readonly name: string
  /** From the left. */
  readonly columns: readonly ColumnContent[]
  /** From the top; blank cells are empty texts. */
  readonly rows: readonly (readonly CellContent[])[]
  /** Areas that are one cell each; rows and columns count from 0, both ends belong to them. */
  readonly merges?: readonly Area[]
  /** Rows that stay in sight when the sheet scrolls. */
  readonly frozen: number
  readonly inputs: readonly Input[]
}

export interface Area {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** How cells of a column take what is typed into them. */
export type CellKind = 'general' | 'text' | 'amount' | 'date'

export interface ColumnContent {
  /** Widths of a digit. */
  readonly width: number
  readonly kind: CellKind
}

export interface CellContent {
  readonly text: string
  readonly style: 'plain' | 'heading' | 'required' | 'title'
}

/** A column's cells to fill in: what they may hold, and what is told when one is chosen. */
export interface Input {
  /** Counted from 0, as rows are. */
  readonly column: number
  readonly from: number
  readonly to: number
  readonly title: string
  readonly hint: string
  readonly list: ListSource | undefined
}

/** Cells of a sheet whose texts a drop-down list offers: of one row or of one column, both ends among them. */
export interface ListSource {
  readonly sheet: string
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
  /** Whether nothing else may be filled in. */
  readonly only: boolean
}
