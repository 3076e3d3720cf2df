/** Names cells as spreadsheets do. */
import type { Place } from '../../diagnostics/finding.ts'

/** Where a table's cells are: what a place names before the cell. */
export interface SheetOrigin {
  readonly file: string | undefined
  readonly sheet: string | undefined
}

/** Letters of a column counted from 0: `A`, `Z`, `AA`. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last
}

/** A cell as a clerk finds it: `预算!C7`, or `C7` in a file of one sheet without a name. */
export function cellName(sheet: string | undefined, row: number, column: number): string {
  const cell = `${columnLetters(column)}${row + 1}`
  return sheet === undefined ? cell : `${sheet}!${cell}`
}

/** The place of a cell; in a text file with its line too. */
export function placeOfCell(
  { file, sheet }: SheetOrigin,
  row: { readonly index: number; readonly line?: number },
  column: number,
): Place {
  return {
    ...(file === undefined ? {} : { file }),
    ...(row.line === undefined ? {} : { line: row.line }),
    cell: cellName(sheet, row.index, column),
  }
}

/** The place of a whole sheet. */
export function placeOfSheet({ file, sheet }: SheetOrigin): Place {
  return {
    ...(file === undefined ? {} : { file }),
    ...(sheet === undefined ? {} : { cell: sheet }),
  }
}
