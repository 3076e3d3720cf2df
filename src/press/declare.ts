import { parseDeclaration } from '../declaration/parse.ts'
import { isPlainObject } from '../declaration/reading.ts'
import { schemaOf } from '../declaration/schema-of.ts'
import type { Declaration, Source } from '../declaration/types.ts'
import { type Checked, error, type Finding, refuses } from '../diagnostics/finding.ts'
import { checkDeclaration, formOf } from '../forms/check.ts'
import { structureOf } from '../forms/edition.ts'
import type { FormRegistry } from '../forms/registry.ts'
import type { ObjectShape } from '../shape/shape.ts'
import type { TemplateSource } from '../template/assemble.ts'
import type { ParameterValues } from '../template/parameters.ts'
import type { Template } from '../template/types.ts'
import type { TemplateFaults } from './template-faults.ts'
import type { TemplateLibrary } from './templates.ts'

/** A checked declaration, the template that prints it, and the structure that both follow. */
export interface Declared {
  readonly declaration: Declaration
  readonly template: Template
  readonly shape: ObjectShape
}

/** Where forms and templates are looked up. */
export interface Lookup {
  readonly registry: FormRegistry
  readonly library: TemplateLibrary
  readonly faultsOf: TemplateFaults
}

/**
 * Checks a declaration by the form and edition that it names, and finds that edition's template. What
 * parses is there although a rule refuses it.
 *
 * Findings: those of `checkDeclaration`, and the faults of a template that cannot be used.
 */
export async function declare(
  source: Source,
  { registry, library, faultsOf }: Lookup,
  parameters: ParameterValues = {},
): Promise<Checked<Declared>> {
  const form = formOf(source, registry)
  if (!form.ok) return form
  const editions = await library.editionsOf(form.value.id)
  if (!editions.ok) return editions
  const checked = checkDeclaration(source, registry, { editionsOf: () => editions.value })
  const parsed = checked.ok ? checked.value : checked.parsed
  if (parsed === undefined) return { ok: false, findings: checked.findings }
  const template = editions.value.find(one => one.edition === parsed.edition)
  if (!template) throw new RangeError(`edition ${parsed.edition} was chosen and has no template`)
  const set =
    Object.keys(parameters).length === 0 ? undefined : await library.withParameters(template, parameters)
  if (set?.ok === false) return { ok: false, findings: [...checked.findings, ...set.findings] }
  const used = set?.value ?? template
  const { shape } = structureOf(form.value, template)
  return accept(checked, { template: used, shape, faults: faultsOf(used, shape) })
}

/**
 * Checks a declaration for a template of the caller's. If the template's form is registered, its schema and
 * rules hold; otherwise the template is a form by itself, and its bindings and formats say what is needed.
 *
 * Findings: the template's faults; `declaration.form-differs` where the declaration names another form.
 */
export async function declareFor(
  source: Source,
  given: TemplateSource,
  { registry, library, faultsOf }: Lookup,
  parameters: ParameterValues = {},
): Promise<Checked<Declared>> {
  const parsed = await library.parse(given, parameters)
  if (!parsed.ok) return parsed
  const template = parsed.value
  const named = isPlainObject(source.data) ? source.data.form : undefined
  if (typeof named === 'string' && named !== template.form) {
    const facts = { form: named, template: template.form }
    return {
      ok: false,
      findings: [error('declaration.form-differs', facts, { ...source.locate('form'), path: 'form' })],
    }
  }
  const form = registry.get(template.form)
  if (form) {
    const { check, shape } = structureOf(form, template)
    return accept(check(source, template.edition), { template, shape, faults: faultsOf(template, shape) })
  }
  const { shape } = template
  const target = { form: template.form, edition: template.edition, schema: schemaOf(shape), shape }
  return accept(parseDeclaration(source, target), { template, shape, faults: faultsOf(template, shape) })
}

/** A template that does not fit its form's structure cannot be filled in. */
function accept(
  outcome: Checked<Declaration>,
  { faults, ...by }: Omit<Declared, 'declaration'> & { readonly faults: readonly Finding[] },
): Checked<Declared> {
  const findings = [...faults, ...outcome.findings]
  const declaration = outcome.ok ? outcome.value : outcome.parsed
  if (declaration === undefined || refuses(faults)) return { ok: false, findings }
  const declared = { declaration, ...by }
  return outcome.ok ? { ok: true, value: declared, findings } : { ok: false, parsed: declared, findings }
}
