import type { ExpectedToken } from '../diagnostics/template-codes.ts'
import { LIMITS } from '../geometry/limits.ts'
import type { At, Faults } from './faults.ts'
import { FORBIDDEN_NAMES, isBlank, isNameUnit } from './names.ts'

/** A stretch of one source line that is being read; `at` moves from its start to `end`. */
export interface Cursor {
  readonly text: string
  readonly line: number
  readonly end: number
  at: number
}

/** The place of the unit at `offset` of the cursor's line. */
export function place(cursor: Cursor, offset = cursor.at): At {
  return { line: cursor.line, column: offset + 1 }
}

/** The unit under the cursor, undefined at its end. */
export function peek(cursor: Cursor): string | undefined {
  return cursor.at < cursor.end ? cursor.text[cursor.at] : undefined
}

/** Steps over the unit if it stands under the cursor. */
export function accept(cursor: Cursor, unit: string): boolean {
  if (peek(cursor) !== unit) return false
  cursor.at++
  return true
}

/** Steps over ASCII blanks. */
export function skipBlanks(cursor: Cursor): void {
  while (isBlank(peek(cursor))) cursor.at++
}

/** Reports template.syntax: something else belongs under the cursor. */
export function reportExpected(cursor: Cursor, expected: readonly ExpectedToken[], faults: Faults): void {
  const codePoint = cursor.at < cursor.end ? cursor.text.codePointAt(cursor.at) : undefined
  const found = codePoint === undefined ? '' : String.fromCodePoint(codePoint)
  faults.add('template.syntax', { found, expected }, place(cursor))
}

/** Steps over the unit, or reports that it is missing. */
export function expect(
  cursor: Cursor,
  unit: ExpectedToken,
  others: readonly ExpectedToken[],
  faults: Faults,
): boolean {
  if (accept(cursor, unit)) return true
  reportExpected(cursor, [...others, unit], faults)
  return false
}

/** Reads a name; findings: template.syntax, template.name-reserved, template.limit. */
export function readName(cursor: Cursor, faults: Faults): string | undefined {
  const start = cursor.at
  while (cursor.at < cursor.end && isNameUnit(cursor.text.charCodeAt(cursor.at))) cursor.at++
  const name = cursor.text.slice(start, cursor.at)
  if (name === '') {
    reportExpected(cursor, ['name'], faults)
    return undefined
  }
  const limit = LIMITS.nameLength
  if (FORBIDDEN_NAMES.has(name)) {
    faults.add('template.name-reserved', { name }, place(cursor, start))
  } else if (name.length > limit) {
    faults.add('template.limit', { what: 'name', found: name.length, limit }, place(cursor, start))
  } else {
    return name
  }
  return undefined
}
