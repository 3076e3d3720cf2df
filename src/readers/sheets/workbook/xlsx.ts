/** Reads an xlsx (or xlsm) workbook. */
import type { Finding, Outcome } from '../../../diagnostics/finding.ts'
import { LIMITS } from '../../../geometry/limits.ts'
import type { Sheet, Workbook } from '../types.ts'
import { damaged, openPackage, type WorkbookPackage } from './package.ts'
import {
  type Part,
  type Relationship,
  readFormats,
  readRelationships,
  readTexts,
  readWorkbookPart,
  type SheetEntry,
} from './xlsx-parts.ts'
import { readSheetPart, type SheetContext } from './xlsx-sheet.ts'

/**
 * Reads a workbook's visible sheets: values as they were when last calculated, formulas never computed,
 * macros never run, links never followed. It is all or nothing: a damaged part refuses the workbook.
 *
 * Findings: `sheet.damaged`, `.inflates`, `.entities`, `.kind-unsupported`, `.too-many-cells`,
 * `.too-many-columns`.
 */
export function readXlsx(bytes: Uint8Array): Outcome<Workbook> {
  const opened = openPackage(bytes)
  if (!opened.ok) return opened
  const parts = opened.value
  const { value: workbook, fault } = readWorkbookPart(parts)
  const relationships = readRelationships(parts)
  const texts = readOptional(parts, relationships.value, 'sharedStrings', readTexts)
  const formats = readOptional(parts, relationships.value, 'styles', readFormats)
  const faults = [fault, relationships.fault, texts.fault, formats.fault].filter(one => one !== undefined)
  if (faults.length > 0) return { ok: false, findings: faults.slice(0, 1) }
  const { date1904 } = workbook
  const read = readSheets(parts, workbook.sheets, {
    texts: texts.value,
    formats: formats.value,
    date1904,
    relationships: relationships.value,
  })
  const refusing = read.findings.filter(finding => finding.severity === 'error')
  if (refusing.length > 0) return { ok: false, findings: refusing }
  return { ok: true, value: { sheets: read.sheets, date1904 }, findings: read.findings }
}

/** The part of a kind that a workbook may have; an empty list where it has none. */
function readOptional<T>(
  parts: WorkbookPackage,
  relationships: ReadonlyMap<string, Relationship>,
  kind: string,
  read: (parts: WorkbookPackage, part: string) => Part<readonly T[]>,
): Part<readonly T[]> {
  const found = [...relationships.values()].find(one => one.kind === kind)
  return found === undefined ? { value: [], fault: undefined } : read(parts, found.part)
}

interface WorkbookContext extends Omit<SheetContext, 'room'> {
  readonly relationships: ReadonlyMap<string, Relationship>
}

function readSheets(
  parts: WorkbookPackage,
  entries: readonly SheetEntry[],
  context: WorkbookContext,
): { readonly sheets: readonly Sheet[]; readonly findings: readonly Finding[] } {
  const sheets: Sheet[] = []
  const findings: Finding[] = []
  let room: number = LIMITS.sheetCells
  for (const { name, hidden, relationship } of entries) {
    const target = context.relationships.get(relationship)
    if (target === undefined) findings.push(damaged('no-workbook'))
    if (target?.kind !== 'worksheet') continue
    if (hidden) {
      sheets.push({ name, hidden, rows: [], merges: [] })
      continue
    }
    const read = readSheetPart(parts, target.part, { ...context, room })
    room -= read.cells
    sheets.push({ name, hidden, rows: read.rows, merges: read.merges })
    findings.push(...read.findings.map(finding => ({ ...finding, at: { ...finding.at, cell: name } })))
  }
  return { sheets, findings }
}
