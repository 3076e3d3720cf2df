/** A CSV file as a workbook of one sheet without a name. */
import { error, type Finding, type Outcome } from '../../../diagnostics/finding.ts'
import { LIMITS } from '../../../geometry/limits.ts'
import type { SheetRow, Workbook } from '../types.ts'
import { type OpenBytes, readCsv } from './read-csv.node.ts'

/**
 * Reads a whole CSV file: all of its rows, or none.
 *
 * Findings: those of `readCsv`; `sheet.too-many-cells`.
 */
export async function csvWorkbook(open: OpenBytes): Promise<Outcome<Workbook>> {
  const rows: SheetRow[] = []
  let cells = 0
  for await (const item of readCsv(open)) {
    if ('finding' in item) return refused(item.finding)
    cells += item.row.cells.filter(cell => cell !== undefined).length
    if (cells > LIMITS.sheetCells) return refused(error('sheet.too-many-cells', { limit: LIMITS.sheetCells }))
    rows.push(item.row)
  }
  return {
    ok: true,
    value: { sheets: [{ name: undefined, hidden: false, rows, merges: [] }], date1904: false },
    findings: [],
  }
}

function refused(finding: Finding): Outcome<never> {
  return { ok: false, findings: [finding] }
}
