/** Values of PDF (ISO 32000-2, 7.3), and how they are written. */

/** A reference to an object of the document. */
export interface PdfReference {
  readonly id: number
}

/** What can be written: a string is a name, see {@link pdfName}; for texts there is {@link pdfText}. */
export type PdfValue =
  | number
  | boolean
  | string
  | Uint8Array
  | PdfRaw
  | PdfReference
  | readonly PdfValue[]
  | PdfDictionary

/** Names in PDF begin with a capital, so that no dictionary is taken for a reference or what is written already. */
export interface PdfDictionary {
  readonly [key: string]: PdfValue
}

/** A value as it is to be written. */
export interface PdfRaw {
  readonly source: string
}

/** A value whose text is made already. */
export function pdfRaw(source: string): PdfRaw {
  return { source }
}

/** A text string: ASCII where it can be and UTF-16BE with a byte order mark else (7.9.2.2). */
export function pdfText(text: string): PdfRaw {
  const bytes = isAscii(text) ? text : utf16(text)
  return pdfRaw(`(${bytes.replace(ESCAPED, character => ESCAPES[character] ?? '')})`)
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false
  return true
}

/** UTF-16BE with a byte order mark, a character for each byte. */
function utf16(text: string): string {
  let bytes = '\u00fe\u00ff'
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    bytes += String.fromCharCode(unit >>> 8, unit & 0xff)
  }
  return bytes
}

/** What a literal string cannot hold as it is (7.3.4.2), and what a program may mistake on the way. */
const ESCAPED = /[\n\r\t\b\f()\\]/g

const ESCAPES: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
  '(': '\\(',
  ')': '\\)',
  '\\': '\\\\',
}

/** A date (7.9.4), in UTC. */
export function pdfDate(date: Date): PdfRaw {
  const [day = '', time = ''] = date.toISOString().split('T')
  return pdfRaw(`(D:${day.replaceAll('-', '')}${time.slice(0, 8).replaceAll(':', '')}Z)`)
}

/** A value as PDF writes it, a character for each byte. */
export function pdfSource(value: PdfValue): string {
  if (typeof value === 'string') return `/${value}`
  if (typeof value === 'number') return String(Math.round(value * DECIMALS) / DECIMALS)
  if (typeof value === 'boolean') return String(value)
  if (value instanceof Uint8Array) return `<${hexOf(value)}>`
  if (isArray(value)) return `[${value.map(pdfSource).join(' ')}]`
  if (isReference(value)) return `${value.id} 0 R`
  if (isRaw(value)) return value.source
  let entries = ''
  for (const key in value) entries += `/${key} ${pdfSource(value[key] ?? [])}\n`
  return `<<\n${entries}>>`
}

/** Reals are written with six decimals, more than any viewer keeps. */
const DECIMALS = 1e6

function hexOf(bytes: Iterable<number>): string {
  let hex = ''
  for (const byte of bytes) hex += (byte < 16 ? '0' : '') + byte.toString(16)
  return hex
}

function isArray(value: PdfValue): value is readonly PdfValue[] {
  return Array.isArray(value)
}

function isReference(value: PdfRaw | PdfReference | PdfDictionary): value is PdfReference {
  return 'id' in value
}

function isRaw(value: PdfRaw | PdfDictionary): value is PdfRaw {
  return 'source' in value
}

const IRREGULAR = /[^!"$&'*-.0-;=?-Z\\^-z|~]/gu

/** A name. Delimiters, `#` and everything beyond ASCII are escaped, as UTF-8 (ISO 32000-2, 7.3.5). */
export function pdfName(text: string): string {
  return text.replace(IRREGULAR, character =>
    Array.from(new TextEncoder().encode(character), byte => `#${hexOf([byte]).toUpperCase()}`).join(''),
  )
}
