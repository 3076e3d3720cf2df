/** What the importer cannot see: changes after which the form is as good a form as before. */
import type { Value } from '../../src/declaration/types.ts'

/** A declaration as its leaves: path → value as JSON. A target is one leaf. */
type Leaves = ReadonlyMap<string, string>

function leavesOf(value: Value, path = '', leaves = new Map<string, string>()): Map<string, string> {
  const isLeaf = typeof value !== 'object' || value === null || 'operator' in value
  if (isLeaf) leaves.set(path, JSON.stringify(value))
  else for (const [key, inner] of Object.entries(value)) leavesOf(inner, `${path}/${key}`, leaves)
  return leaves
}

const TEXT = /^\/(name|nature|category|department|unit|goals\/\w+|indicators\/\d+\/(name|target))$/
const AMOUNT = /^\/funds\//
const LEVEL2 = /^\/indicators\/\d+\/level2$/

/** The kind of blind spot that a change unseen by the importer falls into; undefined if it is none. */
export function blindSpot(before: Value, after: Value): string | undefined {
  const a = leavesOf(before)
  const b = leavesOf(after)
  const changed = [...a.keys()].filter(path => a.get(path) !== b.get(path))
  const all = (pattern: RegExp) => changed.every(path => pattern.test(path))
  if (a.size !== b.size) return isRowLess(a, b) ? 'a whole row lost' : undefined
  if (all(TEXT) && sameValues(a, b, changed)) return 'two texts exchanged'
  if (all(AMOUNT) && sameValues(a, b, changed)) return 'two amounts exchanged, sums unchanged'
  if (all(LEVEL2)) return sameNames(a, b) ? 'two level-2 names exchanged' : 'a level-2 name lost'
  const [only] = changed
  const isZeroLost = changed.length === 1 && only !== undefined && all(AMOUNT) && a.get(only) === '"0.00"'
  return isZeroLost && b.get(only) === 'null' ? 'a zero amount lost' : undefined
}

function sameValues(a: Leaves, b: Leaves, paths: readonly string[]): boolean {
  const values = (leaves: Leaves) => JSON.stringify(paths.map(path => leaves.get(path)).sort())
  return values(a) === values(b)
}

/** The same level-2 names, whichever rows they are carried down to. */
function sameNames(a: Leaves, b: Leaves): boolean {
  const names = (leaves: Leaves) =>
    new Set([...leaves].filter(([path]) => LEVEL2.test(path)).map(([, name]) => name))
  return names(a).size === names(b).size
}

/** One indicator fewer, the others' names and targets in the same order, the rest of the form untouched. */
function isRowLess(a: Leaves, b: Leaves): boolean {
  const outside = (leaves: Leaves) => [...leaves].filter(([path]) => !path.startsWith('/indicators/')).join()
  const rows = (leaves: Leaves) =>
    [...leaves]
      .filter(([path]) => /\/(name|target)$/.test(path) && path.startsWith('/indicators/'))
      .map(([, v]) => v)
  const before = rows(a)
  const after = rows(b)
  const gap = before.findIndex((value, index) => value !== after[index])
  const rest = before.toSpliced(gap < 0 ? after.length : gap - (gap % 2), 2)
  return outside(a) === outside(b) && rest.join() === after.join()
}
