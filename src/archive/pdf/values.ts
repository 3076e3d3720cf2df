/** Values of a PDF file as they are read (ISO 32000-2, 7.3). */

export interface PdfName {
  readonly kind: 'name'
  readonly name: string
}

/** A string's bytes; what they mean depends on where it stands. */
export interface PdfString {
  readonly kind: 'string'
  readonly bytes: Uint8Array
}

export interface PdfRef {
  readonly kind: 'ref'
  readonly id: number
  readonly generation: number
}

export interface PdfDict {
  readonly kind: 'dict'
  readonly entries: ReadonlyMap<string, PdfValue>
}

/** A dictionary with bytes, which are as the file has them: filters not undone. */
export interface PdfStream {
  readonly kind: 'stream'
  readonly entries: ReadonlyMap<string, PdfValue>
  readonly raw: Uint8Array
}

export interface PdfArray {
  readonly kind: 'array'
  readonly items: readonly PdfValue[]
}

export type PdfValue = null | boolean | number | PdfName | PdfString | PdfRef | PdfArray | PdfDict | PdfStream

/** What a value is, in one word; numbers and booleans included. */
export function kindOf(value: PdfValue): string {
  return value === null || typeof value !== 'object' ? typeof value : value.kind
}

/** The text of a name, undefined for anything else. */
export function nameOf(value: PdfValue): string | undefined {
  return isKind(value, 'name') ? value.name : undefined
}

/** Whether a value is an object of a kind. */
export function isKind<K extends Extract<PdfValue, object>['kind']>(
  value: PdfValue,
  kind: K,
): value is Extract<PdfValue, { readonly kind: K }> {
  return typeof value === 'object' && value !== null && value.kind === kind
}

/** A text string as text: UTF-16BE or UTF-8 by its mark, else one character a byte (7.9.2.2). */
export function textOf(value: PdfValue): string | undefined {
  if (!isKind(value, 'string')) return undefined
  const { bytes } = value
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes.subarray(2))
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    return new TextDecoder('utf-8').decode(bytes)
  }
  return latin1(bytes)
}

/** Code units of two bytes each, the higher first. */
export function utf16(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    text += String.fromCharCode(((bytes[i] ?? 0) << 8) | (bytes[i + 1] ?? 0))
  }
  return text
}

/** Bytes as text, one character each. */
export function latin1(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}
