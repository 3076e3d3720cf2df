/** Checks a declaration of any form: which form and edition it is, whether it parses, whether rules hold. */
import { inOrder, placeOf, type Setting } from '../declaration/parse.ts'
import { isPlainObject, kindOf, quote } from '../declaration/reading.ts'
import { integerReader } from '../declaration/scalar.ts'
import { readCode } from '../declaration/text.ts'
import type { Declaration, Source } from '../declaration/types.ts'
import { type Checked, error, type Finding, type Outcome } from '../diagnostics/finding.ts'
import { nearest } from '../shape/nearest.ts'
import type { ObjectShape } from '../shape/shape.ts'
import { chooseEdition, structureOf } from './edition.ts'
import type { FormRegistry } from './registry.ts'
import type { EditionChoice, FormDefinition } from './types.ts'

/** What may be known of a form's editions beside its definition. */
export interface CheckOptions {
  /** The editions to choose from, oldest first: those that have templates. The form's own by default. */
  readonly editionsOf?: ((form: FormDefinition) => readonly EditionChoice[]) | undefined
}

/**
 * Checks a declaration by the form and edition that it names. Everything that is wrong with it is found
 * at once, but rules look only at what parses.
 *
 * Findings: `declaration.not-an-object`, `.form-missing`, `.form-unknown`, `.edition-unknown`,
 * `.edition-none`, and those of its form.
 */
export function checkDeclaration(
  source: Source,
  registry: FormRegistry,
  options: CheckOptions = {},
): Checked<Declaration> {
  const form = formOf(source, registry)
  if (!form.ok) return form
  const data = isPlainObject(source.data) ? source.data : {}
  const editions = options.editionsOf?.(form.value) ?? form.value.editions
  const chosen = chooseEdition(editions, textOf(data.edition), numberOf(data.year))
  if (chosen.ok) return structureOf(form.value, chosen.value).check(source, chosen.value.edition)

  // Whatever else is wrong is told by the newest edition's measure.
  const newest = form.value.editions.at(-1) ?? form.value.editions[0]
  const { findings } = newest.check(source, newest.edition)
  const told = findings.some(
    one => one.severity === 'error' && (one.at.path === 'edition' || one.at.path === 'year'),
  )
  const missing = told
    ? []
    : chosen.findings.map(one => located(one, { source, form: form.value.id, shape: newest.shape }))
  return { ok: false, findings: inOrder([...findings, ...missing]) }
}

/**
 * The form that a declaration names.
 *
 * Findings: `declaration.not-an-object`, `.form-missing`, `.form-unknown`, `.wrong-type`.
 */
export function formOf(source: Source, registry: FormRegistry): Outcome<FormDefinition> {
  const { data } = source
  if (!isPlainObject(data)) {
    return refusal(error('declaration.not-an-object', { found: kindOf(data) }), source)
  }
  const known = [...registry.keys()]
  const id = Object.hasOwn(data, 'form') ? data.form : undefined
  if (id === undefined || id === null || id === '') {
    return refusal(error('declaration.form-missing', { known }), source)
  }
  const at = { path: 'form' }
  if (typeof id !== 'string') {
    return refusal(error('declaration.wrong-type', { expected: 'text', found: kindOf(id) }, at), source)
  }
  const form = registry.get(id)
  if (form !== undefined) return { ok: true, value: form, findings: [] }
  const facts = { form: quote(id), known, nearest: nearest(id, known) }
  return refusal(error('declaration.form-unknown', facts, at), source)
}

/** A declaration of no known form has no structure to speak of. */
const NO_SHAPE: ObjectShape = { kind: 'object', fields: [] }

function refusal(finding: Finding, source: Source): Outcome<never> {
  return { ok: false, findings: [located(finding, { source, shape: NO_SHAPE })] }
}

function located(finding: Finding, setting: Setting): Finding {
  const { path } = finding.at
  return { ...finding, at: placeOf(path === undefined ? [] : [path], setting) }
}

function textOf(input: unknown): string | undefined {
  const read = readCode(input)
  return read.ok && read.value !== '' && read.value !== null ? read.value : undefined
}

function numberOf(input: unknown): number | undefined {
  const read = integerReader({})(input)
  return read.ok && read.value !== null ? read.value : undefined
}
