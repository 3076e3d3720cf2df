import type { JsonSchema } from '../declaration/json-schema-fields.ts'
import { error, type Outcome } from '../diagnostics/finding.ts'
import { structureOf } from '../forms/edition.ts'
import { formJsonSchema, templateJsonSchema } from '../forms/json-schema.ts'
import { nearest } from '../shape/nearest.ts'
import { parseTemplate } from '../template/parse.ts'
import type { Template } from '../template/types.ts'
import type { Lookup } from './declare.ts'

/** A form by its id, the newest edition unless one is named; or a template's source. */
export type SchemaWanted =
  | { readonly form: string; readonly edition?: string | undefined }
  | { readonly template: string; readonly templateFile?: string | undefined }

/**
 * The JSON Schema of the declarations of a form or template.
 *
 * Findings: `declaration.form-unknown`, `.edition-unknown`, and the faults of templates.
 */
export async function schemaFor(wanted: SchemaWanted, lookup: Lookup): Promise<Outcome<JsonSchema>> {
  if ('template' in wanted) {
    const { template, templateFile } = wanted
    const parsed = parseTemplate(template, templateFile === undefined ? {} : { file: templateFile })
    return parsed.ok ? { ...parsed, value: schemaOfTemplate(parsed.value, lookup) } : parsed
  }
  const known = [...lookup.registry.keys()]
  if (!lookup.registry.has(wanted.form)) {
    const facts = { form: wanted.form, known, nearest: nearest(wanted.form, known) }
    return { ok: false, findings: [error('declaration.form-unknown', facts)] }
  }
  const editions = await lookup.library.editionsOf(wanted.form)
  if (!editions.ok) return editions
  const { edition } = wanted
  const names = editions.value.map(one => one.edition)
  const template =
    edition === undefined ? editions.value.at(-1) : editions.value.find(one => one.edition === edition)
  if (template === undefined) {
    const facts = { edition: edition ?? '', known: names, nearest: nearest(edition ?? '', names) }
    return { ok: false, findings: [error('declaration.edition-unknown', facts)] }
  }
  return { ok: true, value: schemaOfTemplate(template, lookup), findings: editions.findings }
}

function schemaOfTemplate(template: Template, { registry }: Lookup): JsonSchema {
  const form = registry.get(template.form)
  return form === undefined
    ? templateJsonSchema(template)
    : formJsonSchema(form, structureOf(form, template), template.edition)
}
