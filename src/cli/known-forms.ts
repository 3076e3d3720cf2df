import { error, type Outcome } from '../diagnostics/finding.ts'
import { structureOf } from '../forms/edition.ts'
import { BUILT_IN_FORMS } from '../forms/registry.ts'
import { packagedTemplates } from '../press/resources.node.ts'
import { createTemplateLibrary } from '../press/templates.ts'
import type { KnownForm } from '../readers/imported.ts'
import { nearest } from '../shape/nearest.ts'

/** Every edition of every form that ships, as the readers want it. */
export async function knownForms(): Promise<readonly KnownForm[]> {
  const library = createTemplateLibrary(packagedTemplates)
  const forms = await Promise.all(
    BUILT_IN_FORMS.map(async form => {
      const editions = await library.editionsOf(form.id)
      return (editions.ok ? editions.value : []).map((template): KnownForm => {
        const structure = structureOf(form, template)
        const check: KnownForm['check'] = source => structure.check(source, template.edition).findings
        return { template, shape: structure.shape, levels: structure.levels, check }
      })
    }),
  )
  return forms.flat()
}

/**
 * The editions that a command line names: `form`, or one edition as `form@edition`; all of them for none.
 *
 * Findings: `declaration.form-unknown`, `declaration.edition-unknown`.
 */
export function namedForms(
  forms: readonly KnownForm[],
  name: string | undefined,
): Outcome<readonly KnownForm[]> {
  if (name === undefined) return { ok: true, value: forms, findings: [] }
  const [form = '', edition] = name.split('@')
  const editions = forms.filter(({ template }) => template.form === form)
  if (editions.length === 0) {
    const known = [...new Set(forms.map(({ template }) => template.form))]
    return {
      ok: false,
      findings: [error('declaration.form-unknown', { form, known, nearest: nearest(form, known) })],
    }
  }
  const value =
    edition === undefined ? editions : editions.filter(({ template }) => template.edition === edition)
  if (value.length > 0) return { ok: true, value, findings: [] }
  const known = editions.map(({ template }) => template.edition)
  const facts = { edition: edition ?? '', known, nearest: nearest(edition ?? '', known) }
  return { ok: false, findings: [error('declaration.edition-unknown', facts)] }
}
