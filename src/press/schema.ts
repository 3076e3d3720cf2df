import type { JsonSchema } from '../declaration/json-schema-fields.ts'
import type { Outcome } from '../diagnostics/finding.ts'
import { structureOf } from '../forms/edition.ts'
import { formJsonSchema, templateJsonSchema } from '../forms/json-schema.ts'
import type { Template } from '../template/types.ts'
import type { Lookup } from './declare.ts'
import { findTemplate, type SchemaWanted } from './wanted.ts'

/**
 * The JSON Schema of the declarations of a form or template.
 *
 * Findings: those of {@link findTemplate}.
 */
export async function schemaFor(wanted: SchemaWanted, lookup: Lookup): Promise<Outcome<JsonSchema>> {
  const found = await findTemplate(wanted, lookup)
  return found.ok ? { ...found, value: schemaOfTemplate(found.value, lookup) } : found
}

/** The JSON Schema of the declarations that a template prints. */
export function schemaOfTemplate(template: Template, { registry }: Lookup): JsonSchema {
  const form = registry.get(template.form)
  return form === undefined
    ? templateJsonSchema(template)
    : formJsonSchema(form, structureOf(form, template), template.edition)
}
