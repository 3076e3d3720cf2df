/** The marks of a stream of text and tables, as readers of web pages and Word documents give them. */
import type { Place } from '../diagnostics/finding.ts'
import type { SourceDocument } from './document.ts'

/** Where what comes next stands in the source. */
export interface FlowPlaces {
  readonly line: () => Place
  /** Rows and columns count from 0. */
  readonly cell: (table: number, row: number, column: number) => Place
}

/** How a cell begins: the slots that it takes, and whether it continues the merged one above. */
export interface CellStart {
  readonly columns: number
  readonly rows: number
  /** Whether it is a slot of the merged cell above, which its source lists all the same. */
  readonly continues?: boolean
}

export interface Flow {
  readonly text: (text: string) => void
  /** Ends a line, in a cell or outside. */
  readonly breakLine: () => void
  readonly openTable: () => void
  readonly closeTable: () => void
  /** @param skipped columns left out at its beginning */
  readonly openRow: (skipped: number) => void
  readonly closeRow: () => void
  readonly openCell: (start: CellStart) => void
  readonly closeCell: () => void
  /** Whether the limit of cells is reached: then nothing more is taken. */
  readonly isFull: () => boolean
  /** Closes what is open. */
  readonly end: () => SourceDocument
}
