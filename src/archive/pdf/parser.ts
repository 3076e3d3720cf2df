import { LIMITS } from '../../geometry/limits.ts'
import {
  type Cursor,
  damaged,
  hexString,
  integer,
  literalString,
  nameText,
  skipBlanks,
  take,
  takeHere,
  word,
} from './lexer.ts'
import type { PdfDict, PdfValue } from './values.ts'

/** A word of a content stream that is no value: what is to be done with those before it. */
export interface Operator {
  readonly kind: 'operator'
  readonly operator: string
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/

/**
 * Reads the value that comes next (ISO 32000-2, 7.3). References are values; a stream's dictionary is read
 * without its bytes.
 *
 * Finding: `archive.damaged`.
 */
export function readValue(cursor: Cursor, depth = 0): PdfValue {
  const item = readItem(cursor, depth)
  if (typeof item === 'object' && item?.kind === 'operator') throw damaged(cursor.at, 'value')
  if (typeof item === 'number') return referenceAt(cursor, item)
  return item
}

/** Reads what comes next in a content stream: a value, in which there are no references, or an operator. */
export function readItem(cursor: Cursor, depth = 0): PdfValue | Operator {
  if (depth > LIMITS.pdfNesting) throw damaged(cursor.at, 'depth')
  skipBlanks(cursor)
  if (takeHere(cursor, '<<')) return readDict(cursor, depth)
  if (takeHere(cursor, '<')) return { kind: 'string', bytes: hexString(cursor) }
  if (takeHere(cursor, '(')) return { kind: 'string', bytes: literalString(cursor) }
  if (takeHere(cursor, '[')) return { kind: 'array', items: readItems(cursor, depth) }
  if (takeHere(cursor, '/')) return { kind: 'name', name: nameText(cursor) }
  const text = word(cursor)
  if (text === 'true' || text === 'false') return text === 'true'
  if (text === 'null') return null
  if (NUMBER.test(text)) return Number(text)
  if (text === '') throw damaged(cursor.at, 'value')
  return { kind: 'operator', operator: text }
}

/** `12 0 R` is one value; a number followed by anything else is a number. */
function referenceAt(cursor: Cursor, number: number): PdfValue {
  const start = cursor.at
  skipBlanks(cursor)
  const next = cursor.bytes[cursor.at] ?? 0
  if (Number.isInteger(number) && number >= 0 && next >= 0x30 && next <= 0x39) {
    const generation = word(cursor)
    if (/^\d{1,5}$/.test(generation)) {
      skipBlanks(cursor)
      if (word(cursor) === 'R') return { kind: 'ref', id: number, generation: Number(generation) }
    }
  }
  cursor.at = start
  return number
}

function readItems(cursor: Cursor, depth: number): readonly PdfValue[] {
  const items: PdfValue[] = []
  while (!take(cursor, ']')) items.push(readValue(cursor, depth + 1))
  return items
}

/** Of a key that stands twice viewers take one or the other: such a dictionary is refused. */
function readDict(cursor: Cursor, depth: number): PdfDict {
  const entries = new Map<string, PdfValue>()
  while (!take(cursor, '>>')) {
    if (!takeHere(cursor, '/')) throw damaged(cursor.at, 'value')
    const key = nameText(cursor)
    if (entries.has(key)) throw damaged(cursor.at, 'value')
    entries.set(key, readValue(cursor, depth + 1))
  }
  return { kind: 'dict', entries }
}

/** An object of a file at its place: `12 0 obj`, its value, and where a stream's bytes begin. */
export interface ObjectAt {
  readonly id: number
  readonly generation: number
  readonly value: PdfValue
  readonly streamAt: number | undefined
}

/** Reads the object that begins here. Finding: `archive.damaged`. */
export function readObjectHead(cursor: Cursor): ObjectAt {
  const start = cursor.at
  const id = integer(cursor)
  const generation = integer(cursor)
  if (word(cursor) !== 'obj') throw damaged(start, 'object')
  const value = readValue(cursor)
  if (!take(cursor, 'stream')) return { id, generation, value, streamAt: undefined }
  // 7.3.8.1: a line feed, or a return and a line feed.
  if (cursor.bytes[cursor.at] === 13) cursor.at++
  if (cursor.bytes[cursor.at] === 10) cursor.at++
  return { id, generation, value, streamAt: cursor.at }
}
