import type { Value } from '../declaration/types.ts'
import type { Outcome } from '../diagnostics/finding.ts'
import { fillSample } from '../forms/sample/fill.ts'
import { settle } from '../forms/sample/settle.ts'
import type { Lookup } from './declare.ts'
import { schemaOfTemplate } from './schema.ts'
import { structureFor } from './structure.ts'
import { findTemplate, type SchemaWanted } from './wanted.ts'

/** A declaration to start from, as plain data. */
export type Sample = { readonly [name: string]: Value }

/** The year of a sample whose form is valid in any. */
const YEAR = 2024

/**
 * A sample declaration of a form or template: every field filled in plausibly by its type and label, a few
 * elements in each list, sums that hold. What its rules have to say of it stands in the findings; a form with
 * rules of its own code may ask for more than the sample knows.
 *
 * Findings: those of {@link findTemplate}, and of the sample's own check.
 */
export async function sampleFor(wanted: SchemaWanted, lookup: Lookup): Promise<Outcome<Sample>> {
  const found = await findTemplate(wanted, lookup)
  if (!found.ok) return found
  const template = found.value
  const { shape, lists, check } = structureFor(template, lookup)
  const { form, edition, valid } = template
  const year = valid.from === 0 ? YEAR : valid.from
  const filled = fillSample({ shape, schema: schemaOfTemplate(template, lookup), lists, year })
  const { form: _, edition: __, ...rest } = filled
  const named = { form, edition, ...rest }
  const { sample, findings } = settle(named, source => check(source).findings)
  return { ok: true, value: sample, findings: [...found.findings, ...findings] }
}
