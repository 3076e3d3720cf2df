import { error, type Outcome } from '../diagnostics/finding.ts'
import { chooseEdition } from '../forms/edition.ts'
import { nearest } from '../shape/nearest.ts'
import type { ParameterValues } from '../template/parameters.ts'
import type { Template } from '../template/types.ts'
import type { Lookup } from './declare.ts'

/** A form by its id, the newest edition unless one is named; or a template's source. */
export type SchemaWanted =
  | { readonly form: string; readonly edition?: string | undefined }
  | { readonly template: string; readonly templateFile?: string | undefined }

/** What may be known beside the form's name. */
export interface WantedFor {
  /** A year that chooses the edition, where none is named and there is one for it. */
  readonly year?: number | undefined
  readonly parameters?: ParameterValues | undefined
}

/**
 * The template that is wanted.
 *
 * Findings: `declaration.form-unknown`, `.edition-unknown`, and the faults of templates.
 */
export async function findTemplate(
  wanted: SchemaWanted,
  { registry, library }: Lookup,
  { year, parameters = {} }: WantedFor = {},
): Promise<Outcome<Template>> {
  if ('template' in wanted) {
    return library.parse({ text: wanted.template, file: wanted.templateFile }, parameters)
  }
  const known = [...registry.keys()]
  if (!registry.has(wanted.form)) {
    const facts = { form: wanted.form, known, nearest: nearest(wanted.form, known) }
    return { ok: false, findings: [error('declaration.form-unknown', facts)] }
  }
  const editions = await library.editionsOf(wanted.form)
  if (!editions.ok) return editions
  const { edition } = wanted
  const names = editions.value.map(one => one.edition)
  const ofYear = chooseEdition(editions.value, undefined, year)
  const newest = ofYear.ok ? ofYear.value : editions.value.at(-1)
  const template = edition === undefined ? newest : editions.value.find(one => one.edition === edition)
  if (template === undefined) {
    const facts = { edition: edition ?? '', known: names, nearest: nearest(edition ?? '', names) }
    return { ok: false, findings: [error('declaration.edition-unknown', facts)] }
  }
  if (Object.keys(parameters).length === 0) return { ...editions, value: template }
  return library.withParameters(template, parameters)
}
