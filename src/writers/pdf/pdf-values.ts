/** Values of PDF (ISO 32000-2, 7.3) as pdfkit serialises them. */

/** A reference to an object of the document. */
export interface PdfReference {
  readonly id: number
}

/** What pdfkit serialises: a plain string is a name, see {@link pdfName} and {@link pdfText}. */
export type PdfValue =
  | number
  | boolean
  | string
  | PdfText
  | Uint8Array
  | Date
  | PdfRaw
  | PdfReference
  | readonly PdfValue[]
  | PdfDictionary

export interface PdfDictionary {
  readonly [key: string]: PdfValue
}

/** A text string; see {@link pdfText}. */
export interface PdfText {
  valueOf(): string
}

/** A value as it is to be written; see {@link pdfRaw}. */
export interface PdfRaw {
  toString(): string
  readonly [Symbol.toStringTag]: string
}

/**
 * A value whose text is made already. pdfkit takes it for what it has no way to convert, because of its tag,
 * and writes it as it is; for hundreds of small dictionaries that takes a third of the time.
 */
export function pdfRaw(text: string): PdfRaw {
  return { toString: () => text, [Symbol.toStringTag]: 'PdfRaw' }
}

/** A text string: pdfkit writes it as ASCII where it can and as UTF-16BE with a byte order mark else. */
export function pdfText(text: string): PdfText {
  return Object(text)
}

const REGULAR_NAME_CHARACTER = /^[!"$&'*-.0-;=?-Z\\^-z|~]$/

/**
 * A name. Trap: pdfkit writes names as they are and cuts each character to a byte; delimiters, `#` and
 * everything beyond ASCII are escaped here, as UTF-8 (ISO 32000-2, 7.3.5).
 */
export function pdfName(text: string): string {
  let name = ''
  for (const byte of new TextEncoder().encode(text)) {
    const character = String.fromCharCode(byte)
    name += REGULAR_NAME_CHARACTER.test(character)
      ? character
      : `#${byte.toString(16).toUpperCase().padStart(2, '0')}`
  }
  return name
}
