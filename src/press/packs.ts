/** Packs beside the forms and templates of the package. */
import { type Finding, type Outcome, refuses } from '../diagnostics/finding.ts'
import { buildForms, joinForms } from '../forms/packs/build.ts'
import { readManifest } from '../forms/packs/manifest.ts'
import type { Pack, PackTemplate } from '../forms/packs/types.ts'
import { createRegistry, type FormRegistry } from '../forms/registry.ts'
import type { FormDefinition } from '../forms/types.ts'
import { createTemplateLibrary, joinStores, type TemplateStore } from './templates.ts'

/** The forms and templates that a press works with. */
export interface Forms {
  readonly registry: FormRegistry
  readonly templates: TemplateStore
}

/** The templates of packs as a store. */
export function packStore(templates: readonly PackTemplate[]): TemplateStore {
  return async form => templates.filter(template => template.form === form)
}

/**
 * Puts packs beside what is there. A template of a form that nobody defines is a form by itself.
 *
 * Findings: pack.form-repeated, and the faults of templates that are forms by themselves.
 */
export async function withPacks(
  forms: readonly FormDefinition[],
  templates: TemplateStore,
  packs: readonly Pack[],
): Promise<Outcome<Forms>> {
  const store = joinStores([templates, ...packs.map(pack => packStore(pack.templates))])
  const defined = [...forms, ...packs.flatMap(pack => pack.forms)].map(({ id }) => id)
  const alone = packs.flatMap(pack => pack.templates.filter(({ form }) => !defined.includes(form)))
  const implied = await formsOf(alone, store)
  if (!implied.ok) return implied
  const joined = joinForms(forms, [...packs.flatMap(pack => pack.forms), ...implied.value])
  if (!joined.ok) return joined
  return { ok: true, value: { registry: createRegistry(joined.value), templates: store }, findings: [] }
}

async function formsOf(
  templates: readonly PackTemplate[],
  store: TemplateStore,
): Promise<Outcome<readonly FormDefinition[]>> {
  const library = createTemplateLibrary(store)
  const outcomes = await Promise.all(templates.map(template => library.parse(template)))
  const findings: readonly Finding[] = outcomes.flatMap(outcome => outcome.findings)
  const manifest = readManifest('', '')
  if (refuses(findings) || !manifest.ok) return { ok: false, findings }
  const parsed = outcomes.flatMap(outcome => (outcome.ok ? [outcome.value] : []))
  return buildForms(manifest.value, parsed, new Map())
}
