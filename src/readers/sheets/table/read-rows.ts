/** Reads a table's rows: which are projects, and what keeps them from being read. */
import { error, type Finding, info, warning } from '../../../diagnostics/finding.ts'
import { LIMITS } from '../../../geometry/limits.ts'
import { placeOfCell, type SheetOrigin } from '../address.ts'
import type { SheetRow } from '../types.ts'
import type { Header } from './header.ts'
import { ignoredReader, rowReader, shownTexts, type Table, type TableRow } from './rows.ts'

/** A row read, or passed over, with what is to be said of it. */
export interface ReadRow {
  readonly row: TableRow | undefined
  readonly findings: readonly Finding[]
}

/**
 * Reads rows below a table's header, one after another.
 *
 * @param header the rows that hold the names
 *
 * Findings: `sheet.row-ignored` (info), `.row-short` (warning), `.row-long` (error).
 */
export function tableRowReader(table: Table, header: readonly SheetRow[]): (row: SheetRow) => ReadRow {
  const read = rowReader(table)
  const ignoredAs = ignoredReader(table)
  const widths = header.map(row => row.width ?? Number.POSITIVE_INFINITY)
  const width = Math.max(...widths)
  const named = Math.max(...table.columns.map(({ column }) => column + 1))
  return row => {
    const at = placeOfCell(table.origin, row, 0)
    const reason = ignoredAs(row)
    if (reason !== undefined) {
      return { row: undefined, findings: [info('sheet.row-ignored', { reason, texts: shownTexts(row) }, at)] }
    }
    const beyond = row.cells.slice(width).flatMap(cell => cell?.shown ?? [])
    const cells = row.width ?? width
    if (beyond.length > 0)
      return { row: undefined, findings: [error('sheet.row-long', { cells, columns: width, beyond }, at)] }
    const short = cells < named ? [warning('sheet.row-short', { cells, columns: named }, at)] : []
    return { row: read(row), findings: short }
  }
}

/** The rows of a sheet that hold the names of its columns. */
export function headerRows(rows: readonly SheetRow[], { top, bottom }: Header): readonly SheetRow[] {
  return rows.filter(row => row.index >= top && row.index <= bottom)
}

/** The first findings up to the limit, and that there are more. */
export function boundedFindings(findings: readonly Finding[], { file }: SheetOrigin): readonly Finding[] {
  const limit = LIMITS.sheetFindings
  if (findings.length <= limit) return findings
  const at = file === undefined ? {} : { file }
  return [...findings.slice(0, limit), warning('sheet.too-many-findings', { limit }, at)]
}
