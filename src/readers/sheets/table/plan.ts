/** Reads a sheet's top: which form it is for, where its table begins, and what each column holds. */
import type { KnownForm } from '../../imported.ts'
import type { SheetRow } from '../types.ts'
import { type SheetField, type SheetFields, type SheetList, sheetFieldsOf, sheetShape } from './fields.ts'
import {
  exactly,
  findHeader,
  type Header,
  type HeaderChoice,
  headerChoices,
  type SheetTop,
} from './header.ts'
import { type Column, fieldsIn } from './match.ts'
import { NAME_PATH, nameTable } from './names.ts'

/** A form with everything that a sheet may hold of it. */
export interface SheetForm extends SheetFields {
  readonly form: KnownForm
  readonly id: string
  readonly title: string
}

/** Editions of one form are told apart by rows, not by columns: the newest one names them. */
export function sheetForms(forms: readonly KnownForm[]): readonly SheetForm[] {
  const newest = new Map<string, KnownForm>()
  for (const form of forms) {
    const known = newest.get(form.template.form)
    if (!known || known.template.valid.from <= form.template.valid.from) newest.set(form.template.form, form)
  }
  return [...newest.values()].map(form => {
    const { form: id, title } = form.template
    return { ...sheetFieldsOf(sheetShape(form)), form, id, title }
  })
}

/** What a sheet's columns say. */
export interface TablePlan {
  readonly form: SheetForm
  readonly header: Header
  readonly columns: readonly Column[]
  /** The list whose rows the sheet holds, each with the name of its project; undefined for projects. */
  readonly list: SheetList | undefined
  /** Required fields of the declaration that have no column. */
  readonly missing: readonly SheetField[]
}

/**
 * Plans of a sheet for every form that its columns match best: of those that the most are known of, the ones
 * that lack no column, and of these the ones that the most is understood of.
 */
export function planTable(top: SheetTop, forms: readonly SheetForm[]): readonly TablePlan[] {
  const choices = headerChoices(top)
  const plans = forms.flatMap(form => planFor(choices, form) ?? [])
  const best = Math.max(...plans.map(plan => exactly(plan.header.match)))
  const fitting = plans.filter(plan => exactly(plan.header.match) === best)
  const whole = fitting.filter(plan => plan.missing.length === 0)
  const understood = Math.max(...whole.map(plan => plan.columns.length))
  return whole.length > 0 ? whole.filter(plan => plan.columns.length === understood) : fitting
}

function planFor(choices: readonly HeaderChoice[], form: SheetForm): TablePlan | undefined {
  const header = findHeader(choices, nameTable(form.fields))
  const projects = header && planOf(form, header, undefined)
  if (projects?.missing.length === 0) return projects
  const lists = form.lists.flatMap(list => {
    const found = findHeader(choices, nameTable(form.fields, list.path))
    const plan = found && planOf(form, found, list)
    return plan && isListPlan(plan) ? [plan] : []
  })
  const [list] = lists.sort((a, b) => exactly(b.header.match) - exactly(a.header.match))
  return list ?? projects
}

function planOf(form: SheetForm, header: Header, list: SheetList | undefined): TablePlan {
  const { columns } = header.match
  const held = new Set(fieldsIn(columns).map(field => field.path))
  const missing = form.fields.filter(
    field => field.required && field.list === list?.path && field.part === undefined && !held.has(field.path),
  )
  return { form, header, columns, list, missing }
}

/** A sheet of a list says which project a row belongs to, and little else of the project. */
function isListPlan({ columns, list }: TablePlan): boolean {
  const fields = fieldsIn(columns)
  const names = columns.some(({ meaning }) => 'number' in meaning || meaning.path === NAME_PATH)
  const listed = fields.filter(field => field.list === list?.path).length
  const own = fields.filter(field => field.list === undefined && field.path !== NAME_PATH).length
  return names && listed > own
}

/** Rows after the header, and texts above it. */
export function splitAtHeader(
  rows: readonly SheetRow[],
  { top, bottom }: Header,
): { readonly above: readonly SheetRow[]; readonly below: readonly SheetRow[] } {
  return { above: rows.filter(row => row.index < top), below: rows.filter(row => row.index > bottom) }
}
