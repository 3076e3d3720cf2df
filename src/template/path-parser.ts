import { LIMITS } from '../geometry/limits.ts'
import type { Path, PathStep } from '../shape/shape.ts'
import { accept, type Cursor, expect, place, readName } from './cursor.ts'
import type { Faults } from './faults.ts'

/**
 * Reads a path: names joined by dots, `[]` behind each that is an array.
 *
 *     path = step { "." step }
 *     step = name [ "[]" ]
 *
 * @returns undefined after a fault, the cursor standing somewhere in the path
 *
 * Findings: template.syntax, template.name-reserved, template.limit.
 */
export function parsePath(cursor: Cursor, faults: Faults): Path | undefined {
  const start = cursor.at
  const path: PathStep[] = []
  do {
    const name = readName(cursor, faults)
    if (name === undefined) return undefined
    const each = accept(cursor, '[')
    if (each && !expect(cursor, ']', [], faults)) return undefined
    path.push({ name, each })
  } while (accept(cursor, '.'))
  const depth = nesting(path)
  if (depth <= LIMITS.nesting) return path
  faults.add('template.limit', { what: 'nesting', found: depth, limit: LIMITS.nesting }, place(cursor, start))
  return undefined
}

/** Objects and lists that stand inside each other on the way to the path's value, the root included. */
function nesting(path: Path): number {
  return path.length + path.filter(step => step.each).length
}
