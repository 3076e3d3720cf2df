import { isUnprintable } from './coverage.ts'
import type { Table } from './table.ts'

const POSTSCRIPT_NAME = 6
const WINDOWS = 3
const MACINTOSH = 1

/** Longest PostScript name (OpenType 1.9, name table, name ID 6). */
const MAX_LENGTH = 63

/**
 * The PostScript name of a face, for a PDF's BaseFont: printable ASCII without the characters that
 * delimit names in PDF. A face without a usable name is called `Unnamed`.
 */
export function readPostscriptName(name: Table | undefined): string {
  if (!name) return 'Unnamed'
  const storage = name.u16(4)
  const count = Math.min(name.u16(2), Math.floor((name.length - 6) / 12))
  for (let i = 0; i < count; i++) {
    const at = 6 + i * 12
    const platform = name.u16(at)
    if (name.u16(at + 6) !== POSTSCRIPT_NAME) continue
    if (platform !== WINDOWS && platform !== MACINTOSH) continue
    const from = storage + name.u16(at + 10)
    const text = asciiOf(name.part(from, from + name.u16(at + 8)), platform === WINDOWS ? 2 : 1)
    if (text !== '') return text
  }
  return 'Unnamed'
}

/**
 * Name IDs that name a face, or a family of at most four (OpenType 1.9, name table). The typographic family,
 * ID 16, is left out: every weight of it has the same.
 */
const NAMING = new Set([1, 4, POSTSCRIPT_NAME])
const UNICODE = 0
/** Names read of a face, whatever the table counts: there are some 20 languages at the most. */
const MAX_NAMES = 200

/**
 * What a face is called, in every language that its file has: family, full and PostScript names, each once.
 * Names in encodings older than Unicode are read as ASCII.
 */
export function readFaceNames(name: Table | undefined): readonly string[] {
  if (!name) return []
  const storage = name.u16(4)
  const count = Math.min(name.u16(2), Math.floor((name.length - 6) / 12), MAX_NAMES)
  const names = new Set<string>()
  for (let i = 0; i < count; i++) {
    const at = 6 + i * 12
    if (!NAMING.has(name.u16(at + 6))) continue
    const platform = name.u16(at)
    const from = storage + name.u16(at + 10)
    const text = name.part(from, from + name.u16(at + 8))
    const wide = platform === WINDOWS || platform === UNICODE
    names.add(wide ? printableOf(text) : asciiOf(text, 1))
  }
  names.delete('')
  return [...names]
}

/** UTF-16BE text without control characters and halves of pairs, which findings could not show. */
function printableOf(text: Table): string {
  let characters = ''
  for (let at = 0; at + 2 <= text.length && characters.length < MAX_LENGTH; at += 2) {
    const code = text.u16(at)
    if (!isUnprintable(code)) characters += String.fromCharCode(code)
  }
  return characters
}

/** The farthest that a `name` table can point: a record, an offset and a length of two bytes each. */
export const NAMES_REACH = 3 * 0xffff

/** The ASCII of UTF-16BE (`width` 2) or Mac Roman (`width` 1) text; other characters are left out. */
function asciiOf(text: Table, width: 1 | 2): string {
  let ascii = ''
  for (let at = 0; at + width <= text.length && ascii.length < MAX_LENGTH; at += width) {
    const code = width === 2 ? text.u16(at) : text.u8(at)
    const character = String.fromCharCode(code)
    if (code > 0x20 && code < 0x7f && !'[](){}<>/%'.includes(character)) ascii += character
  }
  return ascii
}
