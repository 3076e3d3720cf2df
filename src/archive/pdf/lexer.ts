import type { DamagedPart } from '../../diagnostics/archive-codes.ts'
import { error } from '../../diagnostics/finding.ts'
import { PdfFault } from './fault.ts'
import { latin1 } from './values.ts'

/** Bytes that are read one token after the other. */
export interface Cursor {
  readonly bytes: Uint8Array
  at: number
}

/** 7.2.3: what separates tokens, and what ends one and begins the next. */
const BLANKS = new Set([0, 9, 10, 12, 13, 32])
const DELIMITERS = new Set(Array.from('()<>[]{}/%', character => character.charCodeAt(0)))

const LINE_FEED = 10
const RETURN = 13
const PERCENT = 37
const BACKSLASH = 92
const OPEN = 40
const CLOSE = 41

/** Skips blanks and comments. */
export function skipBlanks(cursor: Cursor): void {
  const { bytes } = cursor
  for (; cursor.at < bytes.length; cursor.at++) {
    const byte = bytes[cursor.at] ?? 0
    if (byte === PERCENT) {
      while (cursor.at < bytes.length && !isLineEnd(bytes[cursor.at + 1] ?? LINE_FEED)) cursor.at++
    } else if (!BLANKS.has(byte)) return
  }
}

function isLineEnd(byte: number): boolean {
  return byte === LINE_FEED || byte === RETURN
}

/** Reads `word` if it comes next. */
export function take(cursor: Cursor, word: string): boolean {
  skipBlanks(cursor)
  return takeHere(cursor, word)
}

/** Reads `word` if it stands right here. */
export function takeHere(cursor: Cursor, word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    if (cursor.bytes[cursor.at + i] !== word.charCodeAt(i)) return false
  }
  cursor.at += word.length
  return true
}

/** The regular characters that stand here; none: an empty text. */
export function word(cursor: Cursor): string {
  skipBlanks(cursor)
  const { bytes, at: start } = cursor
  while (cursor.at < bytes.length) {
    const byte = bytes[cursor.at] ?? 0
    if (BLANKS.has(byte) || DELIMITERS.has(byte)) break
    cursor.at++
  }
  return latin1(bytes.subarray(start, cursor.at))
}

/** A whole number that stands here. Finding: `archive.damaged`. */
export function integer(cursor: Cursor): number {
  const text = word(cursor)
  if (!/^\+?\d{1,15}$/.test(text)) throw damaged(cursor.at, 'number')
  return Number(text)
}

/** A name after its slash: `#20` stands for a byte (7.3.5). */
export function nameText(cursor: Cursor): string {
  // No blank may follow the slash: the name is empty then.
  const next = cursor.bytes[cursor.at] ?? 0
  const text = BLANKS.has(next) || DELIMITERS.has(next) ? '' : word(cursor)
  return text.replace(/#([0-9A-Fa-f]{2})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  )
}

/** The bytes of `<48656C6C6F>` after its bracket; an odd digit is followed by 0 (7.3.4.3). */
export function hexString(cursor: Cursor): Uint8Array {
  const end = cursor.bytes.indexOf(62, cursor.at)
  if (end < 0) throw damaged(cursor.at, 'string')
  const digits = latin1(cursor.bytes.subarray(cursor.at, end).filter(byte => !BLANKS.has(byte)))
  if (!/^[0-9A-Fa-f]*$/.test(digits)) throw damaged(cursor.at, 'string')
  cursor.at = end + 1
  return Uint8Array.from({ length: Math.ceil(digits.length / 2) }, (_, i) =>
    Number.parseInt(digits.slice(2 * i, 2 * i + 2).padEnd(2, '0'), 16),
  )
}

/** What follows a backslash (7.3.4.2); a line end after it is no character. */
const ESCAPES: ReadonlyMap<number, number> = new Map([
  [0x6e, 10],
  [0x72, 13],
  [0x74, 9],
  [0x62, 8],
  [0x66, 12],
])

/** The bytes of `(text)` after its parenthesis. */
export function literalString(cursor: Cursor): Uint8Array {
  const { bytes } = cursor
  const found: number[] = []
  for (let depth = 1; cursor.at < bytes.length; ) {
    const byte = bytes[cursor.at++] ?? 0
    if (byte === BACKSLASH) {
      const escaped = escapedByte(cursor)
      if (escaped !== undefined) found.push(escaped)
      continue
    }
    if (byte === OPEN) depth++
    if (byte === CLOSE && --depth === 0) return Uint8Array.from(found)
    // 7.3.4.2: any line end within a string stands for a line feed.
    if (byte === RETURN && bytes[cursor.at] === LINE_FEED) cursor.at++
    found.push(byte === RETURN ? LINE_FEED : byte)
  }
  throw damaged(cursor.at, 'string')
}

function escapedByte(cursor: Cursor): number | undefined {
  const { bytes } = cursor
  const digits = /^[0-7]{1,3}/.exec(latin1(bytes.subarray(cursor.at, cursor.at + 3)))?.[0]
  if (digits !== undefined) {
    cursor.at += digits.length
    return Number.parseInt(digits, 8) & 0xff
  }
  const byte = bytes[cursor.at++] ?? 0
  if (byte === RETURN && bytes[cursor.at] === LINE_FEED) cursor.at++
  return isLineEnd(byte) ? undefined : (ESCAPES.get(byte) ?? byte)
}

/** A fault of the file at a byte. */
export function damaged(at: number, problem: DamagedPart): PdfFault {
  return new PdfFault(error('archive.damaged', { problem, at }))
}
