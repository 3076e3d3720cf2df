/**
 * Finds values in a declaration by a template's paths.
 */
import type { Value } from '../declaration/types.ts'
import type { Path } from '../shape/shape.ts'

/** What stands at a path, and where. */
export interface Found {
  /** Undefined where something on the way is absent or null. */
  readonly value: Value | undefined
  /** The concrete path: `indicators[2].name`; empty where it leads nowhere. */
  readonly path: string
  /** An array on the way has no element at its index: the path leads nowhere, not to a blank. */
  readonly lacking: boolean
}

/**
 * Follows a path; each `[]` takes the next of the indices.
 *
 * Only a value's own properties count, so that no name reaches into JavaScript's objects.
 */
export function lookUp(root: Value, path: Path, indices: readonly number[]): Found {
  let value: Value | undefined = root
  let level = 0
  for (const { name, each } of path) {
    value = property(value, name)
    if (!each) continue
    const index = indices[level++] ?? 0
    if (!isList(value) || index >= value.length) return { value: undefined, path: '', lacking: true }
    value = value[index]
  }
  return { value, path: pathText(path, indices, level), lacking: false }
}

/** Paths as they were written out, by the first index on the way: the same texts in form after form. */
const TEXTS = new WeakMap<Path, string[]>()

/** So many of each path are kept. */
const KEPT = 64

/** @param levels how many times the path is indexed */
function pathText(path: Path, indices: readonly number[], levels: number): string {
  const first = levels === 0 ? 0 : (indices[0] ?? 0)
  if (levels > 1 || first >= KEPT) return writeOut(path, indices)
  const texts = TEXTS.get(path) ?? []
  if (texts.length === 0) TEXTS.set(path, texts)
  const text = texts[first] ?? writeOut(path, indices)
  texts[first] = text
  return text
}

function writeOut(path: Path, indices: readonly number[]): string {
  let level = 0
  return path.map(({ name, each }) => (each ? `${name}[${indices[level++] ?? 0}]` : name)).join('.')
}

/** The length of the array at a path that ends with `[]`, for the indices of the levels around it. */
export function lengthAt(root: Value, array: Path, indices: readonly number[]): number {
  let value: Value | undefined = root
  for (const [i, { name, each }] of array.entries()) {
    value = property(value, name)
    if (i === array.length - 1) break
    if (each) value = isList(value) ? value[indices[levelBefore(array, i)] ?? 0] : undefined
  }
  return isList(value) ? value.length : 0
}

/** Whether a value counts as there: not absent, null, an empty text, an empty array or `false`; 0 does. */
export function isPresent(value: Value | undefined): boolean {
  if (isList(value)) return value.length > 0
  return value !== undefined && value !== null && value !== '' && value !== false
}

function levelBefore(path: Path, index: number): number {
  let level = 0
  for (let i = 0; i < index; i++) if (path[i]?.each) level++
  return level
}

function property(value: Value | undefined, name: string): Value | undefined {
  if (value === null || typeof value !== 'object' || isList(value)) return undefined
  return Object.hasOwn(value, name) ? value[name] : undefined
}

function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value)
}
