/**
 * Reads a legacy workbook (BIFF in an OLE compound file, `.xls`).
 *
 * SheetJS does it, since the format has thirty years of variants and nobody else reads them all. It is
 * loaded here alone, and only when such a file comes.
 */
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx'
import { error, type Finding, type Outcome } from '../../../diagnostics/finding.ts'
import { LIMITS } from '../../../geometry/limits.ts'
import type { Merge, Sheet, SheetCell, SheetRow, Workbook } from '../types.ts'
import { GENERAL, type NumberFormat, numberFormat } from './formats.ts'
import { numberCell } from './number-cell.ts'
import { damaged } from './package.ts'
import { textCell } from './text-cell.ts'

type SheetJs = typeof import('@e965/xlsx')

/** Reads a legacy workbook's visible sheets, or says why it cannot be. */
export type ReadXls = (bytes: Uint8Array) => Promise<Outcome<Workbook>>

/**
 * Reads a legacy workbook. A hostile one may take as much time and memory as it likes: run it where both
 * can be bounded.
 *
 * Findings: `sheet.encrypted`, `.kind-unsupported`, `.damaged`, `.too-many-cells`.
 */
export const readXls: ReadXls = async bytes => {
  const library = await import('@e965/xlsx')
  // Workbooks of Excel 5 and 95 are in the code page of their computer: GBK, mostly.
  library.set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'))
  try {
    const kind = kindOf(library, bytes)
    if (kind) return { ok: false, findings: [kind] }
    return workbookOf(library.read(bytes, { type: 'array', dense: true, cellNF: true, cellText: false }))
  } catch (reason) {
    const locked = reason instanceof Error && /password/i.test(reason.message)
    return { ok: false, findings: [locked ? error('sheet.encrypted', {}) : damaged('content')] }
  }
}

/** What a compound file holds, where it is no legacy workbook: its streams say it. */
function kindOf({ CFB }: SheetJs, bytes: Uint8Array): Finding | undefined {
  const container = CFB.read(bytes, { type: 'array' })
  const has = (name: string) => CFB.find(container, name) !== null
  // A new workbook with a password hides in an old container ([MS-OFFCRYPTO] 2.3.4).
  if (has('EncryptedPackage')) return error('sheet.encrypted', {})
  if (has('Workbook') || has('Book')) return undefined
  return has('WordDocument') ? error('sheet.kind-unsupported', { kind: 'doc' }) : damaged('no-workbook')
}

function workbookOf({ Sheets, SheetNames, Workbook: properties }: WorkBook): Outcome<Workbook> {
  const date1904 = properties?.WBProps?.date1904 ?? false
  const context: Context = { date1904, formatOf: formatReader() }
  const sheets = SheetNames.map((name, i): Sheet => {
    const hidden = (properties?.Sheets?.[i]?.Hidden ?? 0) !== 0
    const sheet = Sheets[name]
    if (hidden || sheet === undefined) return { name, hidden, rows: [], merges: [] }
    return { name, hidden, rows: rowsOf(sheet, context), merges: mergesOf(sheet) }
  })
  const cells = sheets.reduce(
    (sum, { rows }) => sum + rows.reduce((n, row) => n + row.cells.filter(cell => cell).length, 0),
    0,
  )
  const limit = LIMITS.sheetCells
  if (cells > limit) return { ok: false, findings: [error('sheet.too-many-cells', { limit })] }
  return { ok: true, value: { sheets, date1904 }, findings: [] }
}

/** What cells refer to. */
interface Context {
  readonly date1904: boolean
  readonly formatOf: (code: unknown) => NumberFormat
}

/** Reads each format's code once. */
function formatReader(): Context['formatOf'] {
  const known = new Map<unknown, NumberFormat>()
  return code => {
    const format = known.get(code) ?? (typeof code === 'string' ? numberFormat(code) : GENERAL)
    known.set(code, format)
    return format
  }
}

function rowsOf(sheet: WorkSheet, context: Context): readonly SheetRow[] {
  const data: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? []
  return data.flatMap((row, index) => {
    const cells = Array.from(row?.slice(0, LIMITS.columns) ?? [], cell => cell && cellOf(cell, context))
    return cells.some(cell => cell !== undefined) ? [{ index, cells }] : []
  })
}

function cellOf(source: CellObject, context: Context): SheetCell | undefined {
  const cell = plainCell(source, context)
  return cell && source.f?.includes('[') ? { ...cell, external: true } : cell
}

/** Errors by their codes ([MS-XLS] 2.5.10). */
const ERRORS: { readonly [code: number]: string } = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
}

function plainCell({ t, v, z }: CellObject, { date1904, formatOf }: Context): SheetCell | undefined {
  if (t === 'e') return { kind: 'error', shown: ERRORS[Number(v)] ?? '#N/A' }
  if (typeof v === 'boolean') return { kind: 'boolean', value: v, shown: v ? 'TRUE' : 'FALSE' }
  if (typeof v === 'number') return numberCell(v, formatOf(z), date1904)
  return typeof v === 'string' ? textCell(v) : undefined
}

function mergesOf(sheet: WorkSheet): readonly Merge[] {
  return (sheet['!merges'] ?? []).slice(0, LIMITS.rows).map(({ s, e }) => ({
    top: s.r,
    left: s.c,
    bottom: e.r,
    right: Math.min(e.c, LIMITS.columns - 1),
  }))
}
