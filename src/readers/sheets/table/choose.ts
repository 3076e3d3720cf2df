/** Chooses the form that a sheet is for. */
import { error, type Finding } from '../../../diagnostics/finding.ts'
import { placeOfSheet, type SheetOrigin } from '../address.ts'
import type { Sheet, SheetRow } from '../types.ts'
import { isForm } from './editions.ts'
import { planTable, type SheetForm, splitAtHeader, type TablePlan } from './plan.ts'

/** The plan of a sheet, if it has one, and what is to be said of the choice. */
export interface Chosen {
  readonly plan: TablePlan | undefined
  readonly findings: readonly Finding[]
}

/**
 * The plan for the form that a column of the sheet names, else for the only one whose columns match best.
 *
 * Findings: `sheet.form-unclear`.
 */
export function choosePlan(sheet: Sheet, forms: readonly SheetForm[], origin: SheetOrigin): Chosen {
  const plans = planTable(sheet, forms)
  const named = plans.flatMap(plan => forms.filter(form => isForm(form, namedForm(plan, sheet.rows))))
  const [form] = named
  const [plan, ...others] = form === undefined ? plans : planTable(sheet, [form])
  if (plan === undefined || others.length === 0) return { plan, findings: [] }
  const titles = plans.map(one => one.form.title)
  return { plan: undefined, findings: [error('sheet.form-unclear', { forms: titles }, placeOfSheet(origin))] }
}

/** What the first row says in the column `form`, if there is one. */
function namedForm({ header, columns }: TablePlan, rows: readonly SheetRow[]): string {
  const column = columns.find(({ meaning }) => 'path' in meaning && meaning.path === 'form')?.column
  if (column === undefined) return ''
  const { below } = splitAtHeader(rows, header)
  return below.find(row => row.cells[column] !== undefined)?.cells[column]?.shown ?? ''
}
