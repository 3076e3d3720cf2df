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
