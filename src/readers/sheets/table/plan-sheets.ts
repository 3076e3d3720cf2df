/** Decides which sheets of a file are read as tables, and as tables of what. */
import { error, type Finding, info, refuses, warning } from '../../../diagnostics/finding.ts'
import { placeOfSheet, type SheetOrigin } from '../address.ts'
import type { Sheet, Workbook } from '../types.ts'
import { choosePlan } from './choose.ts'
import { aboveFindings, columnFindings } from './column-findings.ts'
import { notData, statedForm } from './instructions.ts'
import { type SheetForm, splitAtHeader } from './plan.ts'
import type { Table } from './rows.ts'
import { withTitleYear } from './title-year.ts'

/** A file of sheets. */
export interface SheetFile {
  readonly file: string | undefined
  readonly workbook: Workbook
}

/** A sheet that is read. */
export interface PlannedSheet {
  readonly sheet: Sheet
  readonly table: Table
}

export interface PlannedFile {
  readonly file: string | undefined
  readonly sheets: readonly PlannedSheet[]
  /** An error refuses the whole file: its sheets belong together. */
  readonly findings: readonly Finding[]
}

/**
 * Plans a file. Hidden sheets, instructions and sheets without columns of a form are passed over, and named.
 *
 * Findings: `sheet.skipped`, `.no-table`, `.form-unclear`, `declaration.form-unknown`, and those of columns.
 */
export function planFile({ file, workbook }: SheetFile, forms: readonly SheetForm[]): PlannedFile {
  const stated = statedForm(workbook)
  const among = stated === undefined ? forms : forms.filter(form => form.id === stated.form)
  if (stated !== undefined && among.length === 0) {
    const facts = { form: stated.form, known: forms.map(form => form.id), nearest: undefined }
    return { file, sheets: [], findings: [error('declaration.form-unknown', facts, placeOf(file))] }
  }
  const plan = (sheet: Sheet, fitting: readonly SheetForm[]) =>
    planSheet(sheet, { file, sheet: sheet.name }, fitting, workbook)
  const first = workbook.sheets.map(sheet => plan(sheet, among))
  const beside = formsBeside(
    first.flatMap(one => one.planned ?? []),
    among,
  )
  // Rows of a list may be of many forms: they are of that of the projects beside them.
  const planned = workbook.sheets.map((sheet, i) => {
    const one = first[i]
    return one === undefined || (isUnclear(one) && beside.length > 0) ? plan(sheet, beside) : one
  })
  const whole = planned.some(
    one => one.planned?.table.list === undefined && one.planned?.table.missing.length === 0,
  )
  const kept = whole ? planned.map(withoutFragment) : planned
  const sheets = kept.flatMap(one => one.planned ?? [])
  const findings = kept.flatMap(one => one.findings)
  const none = sheets.length === 0 && !refuses(findings) ? [noTable(workbook, among, file)] : []
  return { file, sheets, findings: [...findings, ...none] }
}

/** Whether the columns of a sheet are those of several forms. */
export function isUnclear({ findings }: { readonly findings: readonly Finding[] }): boolean {
  return findings.some(({ code }) => code === 'sheet.form-unclear')
}

/** The forms that tables of projects are for. */
export function formsBeside(
  sheets: readonly PlannedSheet[],
  forms: readonly SheetForm[],
): readonly SheetForm[] {
  const projects = sheets.filter(({ table }) => table.list === undefined && table.missing.length === 0)
  const ids = new Set(projects.map(({ table }) => table.form.id))
  return forms.filter(form => ids.has(form.id))
}

/**
 * Whether a workbook is a table of projects, or of the rows of one list: it says so, or one of its sheets has
 * every column that is needed. A filled form, which has the same labels, has them in different rows.
 */
export function isTable(workbook: Workbook, forms: readonly SheetForm[]): boolean {
  if (statedForm(workbook) !== undefined) return true
  const { sheets } = planFile({ file: undefined, workbook }, forms)
  return sheets.some(({ table }) => table.missing.length === 0)
}

function placeOf(file: string | undefined): { readonly file?: string } {
  return file === undefined ? {} : { file }
}

interface SheetPlan {
  readonly planned: PlannedSheet | undefined
  readonly findings: readonly Finding[]
}

function planSheet(
  sheet: Sheet,
  origin: SheetOrigin,
  forms: readonly SheetForm[],
  { date1904 }: Workbook,
): SheetPlan {
  const reason = sheet.hidden ? 'hidden' : (notData(sheet) ?? (sheet.rows.length === 0 ? 'empty' : undefined))
  const name = sheet.name ?? ''
  const at = placeOfSheet(origin)
  // A file without sheets' names is one table or none.
  if (reason !== undefined) {
    const findings = sheet.name === undefined ? [] : [info('sheet.skipped', { sheet: name, reason }, at)]
    return { planned: undefined, findings }
  }
  const { plan, findings } = choosePlan(sheet, forms, origin)
  if (plan === undefined) {
    const skipped = findings.length === 0 && sheet.name !== undefined
    const facts = { sheet: name, reason: 'no-columns' } as const
    return { planned: undefined, findings: skipped ? [warning('sheet.skipped', facts, at)] : findings }
  }
  const { above } = splitAtHeader(sheet.rows, plan.header)
  const titled = withTitleYear(plan, above, origin)
  return {
    planned: { sheet, table: { ...titled.plan, origin, date1904, common: titled.common } },
    findings: [...columnFindings(titled.plan, origin), ...aboveFindings(above, origin), ...titled.findings],
  }
}

/** Beside a whole table of projects, a sheet with some of its columns is a summary of it, or the like. */
function withoutFragment(plan: SheetPlan): SheetPlan {
  const { table } = plan.planned ?? {}
  if (table === undefined || table.list !== undefined || table.missing.length === 0) return plan
  const facts = { sheet: table.origin.sheet ?? '', reason: 'incomplete' } as const
  return { planned: undefined, findings: [warning('sheet.skipped', facts, placeOfSheet(table.origin))] }
}

/** The texts of the first rows, which should have been names. */
function noTable({ sheets }: Workbook, forms: readonly SheetForm[], file: string | undefined): Finding {
  const [first] =
    sheets.find(sheet => !sheet.hidden && notData(sheet) === undefined && sheet.rows.length > 0)?.rows ?? []
  const found = first?.cells.flatMap(cell => (cell?.kind === 'text' ? [cell.shown] : [])) ?? []
  return error('sheet.no-table', { forms: forms.map(form => form.title), found }, placeOf(file))
}
