/** Makes a pack of its manifest and its templates. */

import { schemaOf } from '../../declaration/schema-of.ts'
import { error, type Finding, type Outcome, refuses } from '../../diagnostics/finding.ts'
import type { Template } from '../../template/types.ts'
import { defineEdition } from '../define.ts'
import { structureOf } from '../edition.ts'
import type { FormRegistry } from '../registry.ts'
import type { FormDefinition, FormEdition } from '../types.ts'
import { dataEdition, weigh } from './data-edition.ts'
import { type EditionData, isStructural } from './edition-data.ts'
import type { FormData, Manifest } from './manifest.ts'

/**
 * The forms of a pack. A template that the manifest does not describe is a form by its bindings, or an
 * edition of a form that is there; a manifest that says only severities changes the rules of such an edition.
 *
 * Findings: pack.template-missing, pack.path-unfit, pack.rule-unknown, pack.rule-fixed.
 *
 * @param templates the pack's templates, parsed
 * @param registry the forms that are there without the pack
 */
export function buildForms(
  { forms, faults }: Manifest,
  templates: readonly Template[],
  registry: FormRegistry,
): Outcome<readonly FormDefinition[]> {
  const described = new Map(forms.map(form => [form.id, form]))
  const ids = [...new Set([...templates.map(({ form }) => form), ...described.keys()])]
  const built = ids.flatMap((id): readonly FormDefinition[] => {
    const own = templates.filter(({ form }) => form === id)
    reportMissing(id, own, described.get(id), faults)
    const known = registry.get(id)
    const editions = own.flatMap(template =>
      editionOf(
        template,
        described.get(id)?.editions.find(({ edition }) => edition === template.edition),
        {
          known,
          faults,
        },
      ),
    )
    const [first, ...others] = editions.toSorted((a, b) => a.valid.from - b.valid.from)
    const title = described.get(id)?.title ?? known?.title ?? own[0]?.title ?? id
    return first === undefined ? [] : [{ id, title, editions: [first, ...others] }]
  })
  const findings: readonly Finding[] = faults.sorted()
  return refuses(findings) ? { ok: false, findings } : { ok: true, value: built, findings }
}

interface Setting {
  readonly known: FormDefinition | undefined
  readonly faults: Manifest['faults']
}

function editionOf(
  template: Template,
  data: EditionData | undefined,
  { known, faults }: Setting,
): readonly FormEdition[] {
  if (data !== undefined && (known === undefined || isStructural(data))) {
    return [dataEdition(template, data, faults)]
  }
  if (known !== undefined) {
    // The template is another edition of a form that is there, and has its structure and rules.
    const base = structureOf(known, template)
    const { off, severities } = weigh(
      data?.severities ?? [],
      base.rules.map(({ code }) => code),
      faults,
    )
    const { edition, valid } = template
    return data === undefined ? [] : [base.derive({ edition, valid, severities, off })]
  }
  const { form, edition, valid, shape } = template
  return [defineEdition({ form, edition, valid, schema: schemaOf(shape), rules: [] })]
}

function reportMissing(
  id: string,
  own: readonly Template[],
  form: FormData | undefined,
  faults: Manifest['faults'],
): void {
  for (const { edition, at } of form?.editions ?? []) {
    if (own.some(template => template.edition === edition)) continue
    faults.add('pack.template-missing', { form: id, edition }, at)
  }
}

/**
 * The forms that there are together with those of packs; a pack may add editions to a form.
 *
 * Findings: pack.form-repeated.
 */
export function joinForms(
  forms: readonly FormDefinition[],
  added: readonly FormDefinition[],
): Outcome<readonly FormDefinition[]> {
  const byId = new Map(forms.map(form => [form.id, form]))
  const findings: Finding[] = []
  for (const form of added) {
    const known = byId.get(form.id)
    for (const { edition } of form.editions) {
      if (!known?.editions.some(one => one.edition === edition)) continue
      findings.push(error('pack.form-repeated', { form: form.id, edition }))
    }
    byId.set(form.id, known === undefined ? form : withEditions(known, form))
  }
  return findings.length > 0 ? { ok: false, findings } : { ok: true, value: [...byId.values()], findings }
}

function withEditions(known: FormDefinition, { editions }: FormDefinition): FormDefinition {
  const [first, ...others] = [...known.editions, ...editions].sort((a, b) => a.valid.from - b.valid.from)
  return first === undefined ? known : { ...known, editions: [first, ...others] }
}
