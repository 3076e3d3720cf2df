/** Chooses the edition of a form that a declaration is for. */
import { quote } from '../declaration/reading.ts'
import { error, type Outcome } from '../diagnostics/finding.ts'
import { nearest } from '../shape/nearest.ts'
import type { EditionChoice, FormDefinition, FormEdition } from './types.ts'

/**
 * The edition that is named, else the one valid in the year; of several, the one that begins last.
 *
 * Findings: `declaration.edition-unknown`, `declaration.edition-none`, both listing what there is.
 */
export function chooseEdition<E extends EditionChoice>(
  available: readonly E[],
  edition: string | undefined,
  year: number | undefined,
): Outcome<E> {
  if (edition !== undefined) {
    const named = available.find(one => one.edition === edition)
    if (named !== undefined) return { ok: true, value: named, findings: [] }
    const names = available.map(one => one.edition)
    const facts = { edition: quote(edition), known: names, nearest: nearest(edition, names) }
    return { ok: false, findings: [error('declaration.edition-unknown', facts, { path: 'edition' })] }
  }
  const valid = year === undefined ? undefined : latest(available.filter(one => isValidIn(one, year)))
  if (valid !== undefined) return { ok: true, value: valid, findings: [] }
  const facts = { year, known: available.map(describe) }
  return { ok: false, findings: [error('declaration.edition-none', facts, { path: 'year' })] }
}

/**
 * The structure and rules behind an edition: those of the same name, else of the nearest edition that it
 * extends, else those in force when it began, else the oldest.
 */
export function structureOf(form: FormDefinition, chosen: EditionChoice): FormEdition {
  const same = form.editions.find(one => one.edition === chosen.edition)
  if (same !== undefined) return same
  for (const base of chosen.bases ?? []) {
    const extended = form.editions.find(one => one.edition === editionOf(base, form.id))
    if (extended !== undefined) return extended
  }
  const before = form.editions.filter(one => one.valid.from <= chosen.valid.from)
  return latest(before) ?? form.editions[0]
}

/** The edition of a base of this form; undefined for one of another. */
function editionOf(base: string, form: string): string | undefined {
  return base.startsWith(`${form}@`) ? base.slice(form.length + 1) : undefined
}

function isValidIn({ valid }: EditionChoice, year: number): boolean {
  return valid.from <= year && year <= (valid.to ?? year)
}

function latest<E extends EditionChoice>(editions: readonly E[]): E | undefined {
  return editions.toSorted((a, b) => b.valid.from - a.valid.from)[0]
}

/** `2024 (2024..2026)`, in the notation of templates. */
function describe({ edition, valid }: EditionChoice): string {
  return `${edition} (${valid.from}..${valid.to ?? ''})`
}
