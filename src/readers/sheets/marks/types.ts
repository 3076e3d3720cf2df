/** What a checked workbook's copy is marked with. Everything is in words already. */
import type { Severity } from '../../../diagnostics/finding.ts'

/** A cell to mark, with what its comment says. */
export interface CellMark {
  /** Name of its sheet. */
  readonly sheet: string
  /** Counted from 0, as columns are. */
  readonly row: number
  readonly column: number
  readonly severity: Severity
  readonly text: string
}

/** A sheet that lists what was found, in words. */
export interface ReportSheet {
  readonly name: string
  /** Widths of its columns, in digits. */
  readonly widths: readonly number[]
  /** The first one is the title, the second one names the columns. */
  readonly rows: readonly (readonly ReportCell[])[]
}

export interface ReportCell {
  readonly text: string
  /** The cell of the workbook that it leads to: sheet, and name such as `C7`. */
  readonly link?: { readonly sheet: string; readonly cell: string } | undefined
}

/** All that is put into a copy. */
export interface Marking {
  readonly marks: readonly CellMark[]
  readonly report: ReportSheet
  /** What a comment of an earlier marking says, where nothing is found any more. */
  readonly cleared: string
}
