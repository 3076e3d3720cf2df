/** Makes a sample keep the rules of its form: sums and limits that plausible values alone do not know of. */
import { isPlainObject } from '../../declaration/reading.ts'
import type { Source, Value } from '../../declaration/types.ts'
import type { Finding } from '../../diagnostics/finding.ts'
import { type ConcretePath, parsePath } from '../../shape/path.ts'

type Fields = { readonly [name: string]: Value }

/** Sums of sums take a pass each. */
const PASSES = 12

/**
 * The sample with its sums made right, and what its rules still have to say of it.
 *
 * @param check what the form says of a declaration
 */
export function settle(
  sample: Fields,
  check: (source: Source) => readonly Finding[],
): { readonly sample: Fields; readonly findings: readonly Finding[] } {
  let settled = sample
  for (let pass = 0; ; pass++) {
    const findings = check({ data: settled, locate: () => ({}) })
    const cures = findings.flatMap(cureOf)
    if (cures.length === 0 || pass === PASSES) return { sample: settled, findings }
    for (const { path, value } of cures) settled = fieldsOf(withValue(settled, path, value)) ?? settled
  }
}

interface Cure {
  readonly path: ConcretePath
  readonly value: Value
}

function cureOf({ code, facts, at }: Finding): readonly Cure[] {
  const path = parsePath(at.path ?? '')
  if (path === undefined || path.length === 0) return []
  if (code === 'rule.sum') return [{ path, value: facts.sum }]
  if (code === 'rule.score-exceeds') return [{ path, value: facts.points }]
  if (code === 'declaration.out-of-range' && facts.minimum !== undefined)
    return [{ path, value: facts.minimum }]
  return []
}

function withValue(value: Value, [step, ...rest]: ConcretePath, given: Value): Value {
  if (step === undefined) return given
  if (Array.isArray(value)) {
    return value.map((element: Value, i) => (i === step ? withValue(element, rest, given) : element))
  }
  const fields = fieldsOf(value)
  if (fields === undefined || !Object.hasOwn(fields, step)) return value
  return { ...fields, [step]: withValue(fields[step] ?? null, rest, given) }
}

function fieldsOf(value: Value): Fields | undefined {
  return isFields(value) ? value : undefined
}

function isFields(value: Value): value is Fields {
  return isPlainObject(value)
}
