/**
 * What the readers of single values share: a value of any kind goes in, and either a clean value comes
 * out, null where the field was left blank, or findings do.
 */
import type { ExpectedKind, ValueKind } from '../diagnostics/codes.ts'
import { error, type Finding, type Outcome } from '../diagnostics/finding.ts'
import { isExactNumber } from './exact-number.ts'

/** Reads one value; findings have no place yet, at most a path below the value. */
export type Read<T> = (input: unknown) => Outcome<T | null>

const NOTHING_TO_SAY: readonly Finding[] = []

/** A value without anything to say about it. */
export function value<T>(value: T): Outcome<T> {
  return { ok: true, value, findings: NOTHING_TO_SAY }
}

/** No value, for these reasons. */
export function refused(...findings: readonly Finding[]): {
  readonly ok: false
  readonly findings: readonly Finding[]
} {
  return { ok: false, findings }
}

/** No value, because it is of the wrong kind. */
export function wrongType(expected: ExpectedKind, input: unknown): ReturnType<typeof refused> {
  return refused(error('declaration.wrong-type', { expected, found: kindOf(input) }))
}

/** Findings about a part of a value: `operator` of a target, `[2]` of a list. */
export function below(part: string, findings: readonly Finding[]): readonly Finding[] {
  return findings.map(finding => ({ ...finding, at: { ...finding.at, path: part } }))
}

/** What a value is, as JSON sees it; class instances, functions and symbols are `other`. */
export function kindOf(input: unknown): ValueKind {
  if (input === null || input === undefined) return 'null'
  if (typeof input === 'string') return 'text'
  if (typeof input === 'number' || isExactNumber(input)) return 'number'
  if (typeof input === 'boolean') return 'boolean'
  if (Array.isArray(input)) return 'list'
  return isPlainObject(input) ? 'object' : 'other'
}

/** Whether a value is an object of named values and nothing else. */
export function isPlainObject(input: unknown): input is { readonly [name: string]: unknown } {
  if (typeof input !== 'object' || input === null || isExactNumber(input)) return false
  const prototype: unknown = Object.getPrototypeOf(input)
  return prototype === Object.prototype || prototype === null
}

/** Whether nothing was filled in: absent, null, or nothing but blanks (ASCII ones and U+3000). */
export function isBlank(input: unknown): boolean {
  return input === null || input === undefined || (typeof input === 'string' && trimBlanks(input) === '')
}

/** A text without blanks around it: ASCII white space and the ideographic blank U+3000. */
export function trimBlanks(text: string): string {
  const bounded = isBlankUnit(text.charCodeAt(0)) || isBlankUnit(text.charCodeAt(text.length - 1))
  return bounded ? text.replace(/^[\t\n\r \u3000]+|[\t\n\r \u3000]+$/g, '') : text
}

function isBlankUnit(unit: number): boolean {
  return unit === 0x20 || unit === 0x3000 || unit === 0x09 || unit === 0x0a || unit === 0x0d
}

/** A value to quote in a message, at most 40 characters of it. */
export function quote(text: string): string {
  const characters = Array.from(text.slice(0, 100))
  return characters.length <= 40 && text.length <= 100 ? text : `${characters.slice(0, 40).join('')}…`
}
