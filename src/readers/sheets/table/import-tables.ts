/**
 * Reads lists of projects, one project a row, from workbooks and CSV files: all that are given together,
 * since the rows of a form's list may stand in another sheet or file than its projects.
 *
 *     sheets ─► plans (form, header, columns) ─► rows ─► projects ─► lists joined ─► declarations
 */
import { type Finding, refuses, warning } from '../../../diagnostics/finding.ts'
import type { ImportedForm, KnownForm } from '../../imported.ts'
import { placeOfSheet } from '../address.ts'
import type { Workbook } from '../types.ts'
import { declareProject } from './declare.ts'
import { createGrouping, type Draft } from './group.ts'
import { joinLists, type ListTable } from './join.ts'
import { filledDown } from './merged.ts'
import { sheetForms, splitAtHeader } from './plan.ts'
import {
  formsBeside,
  isTable,
  isUnclear,
  type PlannedFile,
  type PlannedSheet,
  planFile,
  type SheetFile,
} from './plan-sheets.ts'
import { boundedFindings, headerRows, tableRowReader } from './read-rows.ts'
import type { TableRow } from './rows.ts'

/** What one file gave. */
export interface ImportedTable {
  readonly file: string | undefined
  readonly declarations: readonly ImportedForm[]
  /** What is to be said of its sheets, its columns, and rows that are no projects. */
  readonly findings: readonly Finding[]
}

/**
 * Imports the tables of files. A file with an error in its sheets, columns or rows gives no declarations at
 * all; what is wrong with single cells is found in their declarations.
 *
 * @param forms every edition of every form that a table may be for
 *
 * Findings: `sheet.no-rows`, those of sheets, columns, rows, cells, and the forms' checks.
 */
export function importTables(
  files: readonly SheetFile[],
  forms: readonly KnownForm[],
): readonly ImportedTable[] {
  const known = sheetForms(forms)
  const planned = files.map(file => planFile(file, known))
  const beside = formsBeside(
    planned.flatMap(({ sheets }) => sheets),
    known,
  )
  const read = files.map((file, i) => {
    const plan = planned[i]
    const isSure = plan !== undefined && !(isUnclear(plan) && beside.length > 0)
    return readFile(isSure ? plan : planFile(file, beside))
  })
  const { drafts, findings } = joinLists(
    read.flatMap(one => one.drafts),
    read.flatMap(one => one.lists),
  )
  return read.map(({ file, findings: own }): ImportedTable => {
    const joined = findings.filter(({ at }) => at.file === file)
    const mine = drafts.filter(draft => draft.table.origin.file === file)
    const told = boundedFindings([...own, ...missingLists(mine), ...joined], { file, sheet: undefined })
    // Rows that found no project may belong to any.
    const declarations = refuses(findings) ? [] : mine.map(draft => declareProject(draft, forms))
    return { file, declarations, findings: told }
  })
}

/** Tells tables from filled forms: see {@link isTable}. */
export function tableTest(forms: readonly KnownForm[]): (workbook: Workbook) => boolean {
  const known = sheetForms(forms)
  return workbook => isTable(workbook, known)
}

interface ReadFile {
  readonly file: string | undefined
  readonly drafts: readonly Draft[]
  readonly lists: readonly ListTable[]
  readonly findings: readonly Finding[]
}

function readFile({ file, sheets, findings: planned }: PlannedFile): ReadFile {
  const read = sheets.map(readSheet)
  const findings = [...planned, ...read.flatMap(one => one.findings)]
  if (refuses(findings)) return { file, drafts: [], lists: [], findings }
  const lists = read.flatMap(({ table, rows }) => (table.list === undefined ? [] : [{ table, rows }]))
  const drafts = read.flatMap(({ table, rows }) => (table.list === undefined ? grouped({ table, rows }) : []))
  return { file, drafts, lists, findings }
}

function readSheet({ sheet, table }: PlannedSheet): ListTable & { readonly findings: readonly Finding[] } {
  const read = tableRowReader(table, headerRows(sheet.rows, table.header))
  const { below } = splitAtHeader(filledDown(sheet.rows, sheet.merges), table.header)
  const rows = below.map(read)
  const empty = below.length === 0 ? [warning('sheet.no-rows', {}, placeOfSheet(table.origin))] : []
  const findings = [...empty, ...rows.flatMap(one => one.findings)]
  return { table, rows: rows.flatMap(({ row }) => row ?? []), findings }
}

function grouped({
  table,
  rows,
}: {
  readonly table: Draft['table']
  readonly rows: readonly TableRow[]
}): readonly Draft[] {
  const grouping = createGrouping(table)
  const drafts = rows.flatMap(row => grouping.add(row) ?? [])
  const last = grouping.end()
  return last === undefined ? drafts : [...drafts, last]
}

/** Lists of a form for which nothing that was given has columns. Findings: `sheet.list-missing`. */
function missingLists(drafts: readonly Draft[]): readonly Finding[] {
  const tables = new Map(drafts.map(draft => [draft.table, draft]))
  return [...tables].flatMap(([{ form, origin }, { lists }]) => {
    const missing = form.lists.filter(list => !lists.has(list.path))
    const at = {
      ...(origin.file === undefined ? {} : { file: origin.file }),
      ...(origin.sheet === undefined ? {} : { cell: origin.sheet }),
    }
    return missing.map(({ label }) => warning('sheet.list-missing', { list: label }, at))
  })
}
