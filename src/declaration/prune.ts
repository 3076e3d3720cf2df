/**
 * Takes from unchecked data what a form knows, and no more.
 *
 * What reaches the schema is a fresh copy of plain objects and lists along the form's shape: no key that
 * the form does not have, no prototype, no class instance, nothing deeper than the form itself.
 */
import { error, type Finding, warning } from '../diagnostics/finding.ts'
import { LIMITS } from '../geometry/limits.ts'
import { nearest } from '../shape/nearest.ts'
import type { ConcretePath } from '../shape/path.ts'
import type { ArrayShape, ObjectShape, Shape } from '../shape/shape.ts'
import { setOwn } from './positions.ts'
import { isPlainObject, kindOf, quote } from './reading.ts'
import { TARGET_FIELDS } from './target.ts'

/** A finding and where in the declaration it belongs. */
export interface Located {
  readonly path: ConcretePath
  readonly finding: Finding
}

/** Keys that reach into how JavaScript objects behave; no form has them. */
export const UNSAFE_KEYS: readonly string[] = ['__proto__', 'constructor', 'prototype']

/** Keys at the root that say what a declaration is; `$schema` is for editors. */
export const ENVELOPE: readonly string[] = ['$schema', 'form', 'edition', 'year']

/**
 * Copies what the shape has.
 *
 * Findings: `declaration.unknown-key` (warning; its value is left behind), `.unsafe-key`,
 * `.too-many-rows` (the list is left behind); no more than the limit and one.
 */
export function prune(data: unknown, shape: ObjectShape): { data: unknown; findings: readonly Located[] } {
  const findings: Located[] = []
  return { data: pruneValue(data, shape, { above: undefined, step: '', findings }), findings }
}

type PlainObject = { readonly [name: string]: unknown }

/** A place on the walk: a path as links, written out for a finding only. */
interface Visit {
  /** Undefined at the root. */
  readonly above: Visit | undefined
  readonly step: string | number
  /** Filled as the walk goes. */
  readonly findings: Located[]
}

function pruneValue(data: unknown, shape: Shape, visit: Visit): unknown {
  if (shape.kind === 'array') return Array.isArray(data) ? pruneArray(data, shape, visit) : inert(data)
  if (!isPlainObject(data)) return inert(data)
  if (shape.kind === 'object') return pruneObject(data, shape, visit)
  return shape.type === 'target' ? pruneTarget(data, visit) : inert(data)
}

/** What is neither an object nor a list where one belongs stays, for the schema to refuse by its kind. */
function inert(data: unknown): unknown {
  // A class instance could pass for an object there: `false` passes for neither.
  return kindOf(data) === 'other' ? false : data
}

function pruneArray(data: readonly unknown[], { element }: ArrayShape, visit: Visit): unknown {
  const { findings } = visit
  if (data.length > LIMITS.rows) {
    const facts = { count: data.length, limit: LIMITS.rows }
    note(visit, pathTo(visit), error('declaration.too-many-rows', facts))
    return []
  }
  return Array.from(data, (given, step) => pruneValue(given, element, { above: visit, step, findings }))
}

function pruneObject(data: PlainObject, { fields }: ObjectShape, visit: Visit): unknown {
  const { findings } = visit
  noteStrangers(data, fields, visit)
  const pruned: { [name: string]: unknown } = {}
  for (const { name, shape, required } of fields) {
    if (isGiven(data, name)) {
      setOwn(pruned, name, pruneValue(data[name], shape, { above: visit, step: name, findings }))
    } else if (required && shape.kind === 'scalar') {
      // A required value that is not there is a blank, so that what is there can be read.
      setOwn(pruned, name, null)
    }
  }
  return pruned
}

const TARGET_PARTS = TARGET_FIELDS.map(name => ({ name }))

function pruneTarget(data: PlainObject, visit: Visit): unknown {
  noteStrangers(data, TARGET_PARTS, visit)
  const pruned: { [name: string]: unknown } = {}
  for (const name of TARGET_FIELDS) if (isGiven(data, name)) pruned[name] = data[name]
  return pruned
}

function isGiven(data: PlainObject, name: string): boolean {
  return Object.prototype.propertyIsEnumerable.call(data, name) && !UNSAFE_KEYS.includes(name)
}

function noteStrangers(data: PlainObject, known: readonly { readonly name: string }[], visit: Visit): void {
  for (const key of Object.keys(data)) {
    if (UNSAFE_KEYS.includes(key)) {
      note(visit, [...pathTo(visit), quote(key)], error('declaration.unsafe-key', { key }))
    } else if (!known.some(({ name }) => name === key)) {
      if (visit.above === undefined && ENVELOPE.includes(key)) continue
      const names = known.map(({ name }) => name)
      const facts = { key: quote(key), nearest: nearest(key, names) }
      note(visit, [...pathTo(visit), quote(key)], warning('declaration.unknown-key', facts))
    }
  }
}

function pathTo(visit: Visit): ConcretePath {
  return visit.above === undefined ? [] : [...pathTo(visit.above), visit.step]
}

/** Keeps one finding more than are told, so that it is known that there are more. */
function note({ findings }: Visit, path: ConcretePath, finding: Finding): void {
  if (findings.length <= LIMITS.findings) findings.push({ path, finding })
}
