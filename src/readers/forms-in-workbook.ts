/**
 * Workbooks of filled forms: each sheet to a document of rows. Bureaus keep one form a sheet; what several
 * forms stand on is read as well.
 */
import Big from 'big.js'
import { readAmount } from '../declaration/amount.ts'
import { readDate } from '../declaration/date.ts'
import { error, type Finding, info, warning } from '../diagnostics/finding.ts'
import { LIMITS } from '../geometry/limits.ts'
import type { SourceCell, SourceDocument, SourceRow } from './document.ts'
import { type Imported, type ImportOptions, importDocument } from './import-forms.ts'
import { trimmedLines } from './lines.ts'
import { placeOfCell, placeOfSheet, type SheetOrigin } from './sheets/address.ts'
import { notData } from './sheets/table/instructions.ts'
import type { Sheet, SheetCell, SheetRow, Workbook } from './sheets/types.ts'

/**
 * Reads the filled forms in a workbook's visible sheets. Where no sheet has one there are no declarations:
 * the workbook may be a list of projects, which is read row by row elsewhere.
 *
 * Findings: those of `importDocument`; of cells `reader.number-rounded`, `sheet.cell-error`,
 * `sheet.formula-uncomputed` and `.formula-external`; `sheet.skipped` names hidden sheets, and
 * `reader.sheet-without-form` the others that have no form.
 */
export function importWorkbookForms(workbook: Workbook, options: ImportOptions): Imported {
  const sheets = workbook.sheets.map(sheet => importSheet(sheet, options))
  const declarations = sheets.flatMap(sheet => sheet.declarations)
  if (declarations.length === 0) {
    const titles = [...new Set(options.forms.map(({ template }) => template.title))]
    const at = options.file === undefined ? {} : { file: options.file }
    return { declarations, findings: [error('reader.no-form', { titles }, at)] }
  }
  return { declarations, findings: sheets.flatMap(sheet => sheet.findings) }
}

function importSheet(sheet: Sheet, options: ImportOptions): Imported {
  const origin: SheetOrigin = { file: options.file, sheet: sheet.name }
  const name = sheet.name ?? ''
  const skipped = (finding: Finding): Imported => ({ declarations: [], findings: [finding] })
  if (sheet.hidden) {
    return skipped(warning('sheet.skipped', { sheet: name, reason: 'hidden' }, placeOfSheet(origin)))
  }
  const { document, findings } = sheetDocument(sheet, origin)
  if (document.rows.length === 0) {
    return skipped(info('sheet.skipped', { sheet: name, reason: 'empty' }, placeOfSheet(origin)))
  }
  const imported = importDocument(document, options)
  if (imported.declarations.length === 0) {
    const reason = notData(sheet)
    if (reason !== undefined)
      return skipped(info('sheet.skipped', { sheet: name, reason }, placeOfSheet(origin)))
    return skipped(warning('reader.sheet-without-form', { sheet: name }, placeOfSheet(origin)))
  }
  return { declarations: imported.declarations, findings: [...findings, ...imported.findings] }
}

/**
 * A sheet as rows of texts, with what is to be said of its cells. A merged cell has its text once: other
 * slots that repeat it, as some programs write them, are blank.
 */
export function sheetDocument(
  sheet: Sheet,
  origin: SheetOrigin,
): { readonly document: SourceDocument; readonly findings: readonly Finding[] } {
  const repeats = repeatedSlots(sheet)
  const rows: SourceRow[] = []
  const findings: Finding[] = []
  let count = 0
  for (const row of sheet.rows) {
    const cells = row.cells.flatMap((cell, column): SourceCell[] => {
      if (cell === undefined || repeats.has(slot(row.index, column))) return []
      const at = placeOfCell(origin, row, column)
      findings.push(...cellFindings(cell).map(finding => ({ ...finding, at })))
      return [{ text: textOf(cell), column, at }]
    })
    const [first] = cells
    count += row.cells.length
    if (first && count > LIMITS.sourceCells) return { document: { rows, beyond: first.at }, findings }
    if (first) rows.push({ table: 0, cells })
  }
  return { document: { rows }, findings }
}

const slot = (row: number, column: number) => `${row}:${column}`

/** The slots of merged cells, beyond their first, that show the same text. */
function repeatedSlots({ rows, merges }: Sheet): ReadonlySet<string> {
  const byIndex = new Map<number, SheetRow>(rows.map(row => [row.index, row]))
  const lastRow = rows.at(-1)?.index ?? 0
  const repeats = new Set<string>()
  // Merges of strangers may overlap without end: as many slots as cells may be are enough.
  let budget: number = LIMITS.sourceCells
  for (const { top, left, bottom, right } of merges) {
    const shown = byIndex.get(top)?.cells[left]?.shown
    if (shown === undefined) continue
    for (let row = top; row <= Math.min(bottom, lastRow) && budget > 0; row++) {
      budget -= right - left + 1
      byIndex.get(row)?.cells.forEach((cell, column) => {
        const isOther = row !== top || column !== left
        if (isOther && column >= left && column <= right && cell?.shown === shown)
          repeats.add(slot(row, column))
      })
    }
  }
  return repeats
}

/** The text of a cell: as the sheet shows it, but for what its format hides. */
function textOf(cell: SheetCell): string {
  return trimmedLines(exactText(cell)).join('\n')
}

function exactText(cell: SheetCell): string {
  // A format such as `m"月"d"日"` hides the year that the cell holds.
  if (cell.kind === 'date') return readDate(cell.shown).ok || cell.timed ? cell.shown : cell.date
  return cell.kind === 'number' && isRounded(cell.shown, cell.decimal) ? cell.decimal : cell.shown
}

/** Whether a number is shown with fewer digits than the cell holds: `666,000` for 666000.4. */
function isRounded(shown: string, decimal: string): boolean {
  const read = readAmount(shown)
  return read.ok && read.value !== null && !Big(read.value).eq(decimal)
}

function cellFindings(cell: SheetCell): readonly Finding[] {
  const { shown } = cell
  const external = cell.external ? [warning('sheet.formula-external', { shown })] : []
  switch (cell.kind) {
    case 'error':
      return [...external, error('sheet.cell-error', { shown })]
    case 'uncomputed':
      return [...external, error('sheet.formula-uncomputed', {})]
    case 'number': {
      if (!isRounded(shown, cell.decimal)) return external
      return [...external, info('reader.number-rounded', { shown, value: cell.decimal })]
    }
    default:
      return external
  }
}
