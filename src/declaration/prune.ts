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
import type { ArrayShape, Field, ObjectShape, Shape } from '../shape/shape.ts'
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
  return { data: pruneValue({ data, shape, path: [], findings }), findings }
}

type PlainObject = { readonly [name: string]: unknown }

interface Visit<S extends Shape> {
  readonly data: unknown
  readonly shape: S
  readonly path: ConcretePath
  /** Filled as the walk goes. */
  readonly findings: Located[]
}

function pruneValue(visit: Visit<Shape>): unknown {
  const { data, shape } = visit
  if (shape.kind === 'array') return Array.isArray(data) ? pruneArray(data, { ...visit, shape }) : inert(data)
  if (shape.kind === 'object')
    return isPlainObject(data) ? pruneObject(data, { ...visit, shape }) : inert(data)
  if (shape.type !== 'target' || !isPlainObject(data)) return inert(data)
  return knownEntries(data, TARGET_FIELDS, visit)
}

/** What is neither an object nor a list where one belongs stays, for the schema to refuse by its kind. */
function inert(data: unknown): unknown {
  // A class instance could pass for an object there: `false` passes for neither.
  return kindOf(data) === 'other' ? false : data
}

function pruneArray(data: readonly unknown[], visit: Visit<ArrayShape>): unknown {
  const { shape, path } = visit
  if (data.length > LIMITS.rows) {
    const facts = { count: data.length, limit: LIMITS.rows }
    note(visit, path, error('declaration.too-many-rows', facts))
    return []
  }
  return Array.from(data, (element, i) =>
    pruneValue({ ...visit, data: element, shape: shape.element, path: [...path, i] }),
  )
}

function pruneObject(data: PlainObject, visit: Visit<ObjectShape>): unknown {
  const { shape, path } = visit
  const names = shape.fields.map(field => field.name)
  const known = knownEntries(data, names, visit)
  const fields = shape.fields.flatMap((field): readonly (readonly [string, unknown])[] => {
    if (!Object.hasOwn(known, field.name)) return blankOf(field)
    const inside = { ...visit, data: known[field.name], shape: field.shape, path: [...path, field.name] }
    return [[field.name, pruneValue(inside)]]
  })
  return Object.fromEntries(fields)
}

/** A required value that is not there is a blank, so that what is there can be read. */
function blankOf({ name, shape, required }: Field): readonly (readonly [string, null])[] {
  return required && shape.kind === 'scalar' ? [[name, null]] : []
}

function knownEntries(data: PlainObject, known: readonly string[], visit: Visit<Shape>): PlainObject {
  const root = visit.path.length === 0
  const entries: [string, unknown][] = []
  for (const key of Object.keys(data)) {
    const path = () => [...visit.path, quote(key)]
    if (UNSAFE_KEYS.includes(key)) note(visit, path(), error('declaration.unsafe-key', { key }))
    else if (known.includes(key)) entries.push([key, data[key]])
    else if (!root || !ENVELOPE.includes(key)) {
      const facts = { key: quote(key), nearest: nearest(key, known) }
      note(visit, path(), warning('declaration.unknown-key', facts))
    }
  }
  return Object.fromEntries(entries)
}

/** Keeps one finding more than are told, so that it is known that there are more. */
function note({ findings }: Visit<Shape>, path: ConcretePath, finding: Finding): void {
  if (findings.length <= LIMITS.findings) findings.push({ path, finding })
}
