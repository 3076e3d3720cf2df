/** Chooses forms by name. */
import { error, type Outcome } from '../diagnostics/finding.ts'
import { nearest } from '../shape/nearest.ts'
import type { KnownForm } from './imported.ts'

/**
 * The editions of a form, `form`, or one of them, `form@edition`; all there are for no name.
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
