/** Which edition of its form a row is for. */
import { error, type Finding } from '../../../diagnostics/finding.ts'
import { nearest } from '../../../shape/nearest.ts'
import { fold } from '../../fold.ts'
import type { KnownForm } from '../../imported.ts'
import type { Draft } from './group.ts'
import type { SheetForm } from './plan.ts'
import { textOf } from './values.ts'

/** An edition, with what is to be said of how the row names it. */
export interface ChosenEdition {
  readonly form: KnownForm
  readonly findings: readonly Finding[]
}

/**
 * The edition that the project names, else the one valid in its year, else the newest.
 *
 * Findings: `sheet.form-mixed`, `declaration.edition-unknown`.
 */
export function chooseKnown(
  draft: Draft,
  year: number | undefined,
  forms: readonly KnownForm[],
): ChosenEdition {
  const { form: newest, id } = draft.table.form
  const editions = forms.filter(({ template }) => template.form === id)
  const mixed = mixedForm(draft)
  const cell = draft.own.get('edition')
  if (cell === undefined) {
    const valid = editions.filter(one => year !== undefined && isValidIn(one, year))
    return {
      form: valid.toSorted((a, b) => b.template.valid.from - a.template.valid.from)[0] ?? newest,
      findings: mixed,
    }
  }
  const edition = textOf(cell.cell)
  const named = editions.find(({ template }) => template.edition === edition)
  if (named) return { form: named, findings: mixed }
  const known = editions.map(({ template }) => template.edition)
  const facts = { edition, known, nearest: nearest(edition, known) }
  return { form: newest, findings: [...mixed, error('declaration.edition-unknown', facts, cell.at)] }
}

function isValidIn({ template: { valid } }: KnownForm, year: number): boolean {
  return valid.from <= year && year <= (valid.to ?? year)
}

function mixedForm({ table, own }: Draft): readonly Finding[] {
  const cell = own.get('form')
  if (cell === undefined || isForm(table.form, textOf(cell.cell))) return []
  return [error('sheet.form-mixed', { form: cell.cell.shown, used: table.form.title }, cell.at)]
}

/** Whether a text names a form, by its id or its title. */
export function isForm({ id, title }: SheetForm, text: string): boolean {
  return fold(text) === fold(id) || fold(text) === fold(title)
}
