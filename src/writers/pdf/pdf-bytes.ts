/** PDF source in the making, as bytes from the start: as strings, a page is ten thousand short-lived objects. */
import { FormError } from '../../diagnostics/form-error.ts'
import type { MilliPt } from '../../geometry/length.ts'

/** Bytes that gather in a buffer, which is replaced by a larger one when it is full. */
export interface PdfBytes {
  buffer: Uint8Array
  /** How many of the buffer's bytes are written. */
  length: number
}

/** Nothing written yet. */
export function pdfBytes(room = 1 << 14): PdfBytes {
  return { buffer: new Uint8Array(room), length: 0 }
}

/** What was written, uncopied. */
export function written({ buffer, length }: PdfBytes): Uint8Array {
  return buffer.subarray(0, length)
}

/** Appends a text of which each UTF-16 unit is one byte. */
export function putText(out: PdfBytes, text: string): void {
  const buffer = bufferFor(out, text.length)
  let { length } = out
  for (let i = 0; i < text.length; i++) buffer[length++] = text.charCodeAt(i)
  out.length = length
}

export function putBytes(out: PdfBytes, bytes: Uint8Array): void {
  bufferFor(out, bytes.length).set(bytes, out.length)
  out.length += bytes.length
}

/** Puts a text before what was written from `at` on. */
export function insertText(out: PdfBytes, at: number, text: string): void {
  const end = out.length
  bufferFor(out, text.length).copyWithin(at + text.length, at, end)
  out.length = at
  putText(out, text)
  out.length = end + text.length
}

const ZERO = 0x30
const MINUS = 0x2d
const POINT = 0x2e

/** Digits of the largest whole number that a double holds, and a sign, a point, a fraction. */
const NUMBER_ROOM = 24

/**
 * Appends a length of the display list as a PDF number in pt, in the fewest characters: `10500` → `10.5`,
 * `500` → `.5`, `-30` → `-.03`.
 *
 * Exact, with at most three decimals, and never with an exponent, which PDF numbers do not have
 * (ISO 32000-2, 7.3.3).
 *
 * @throws FormError for what is not an integer: layout counts in whole 1/1000 pt
 */
export function putPt(out: PdfBytes, length: MilliPt): void {
  if (!Number.isSafeInteger(length)) throw new FormError(`not a whole number of 1/1000 pt: ${length}`)
  const buffer = bufferFor(out, NUMBER_ROOM)
  if (length < 0) buffer[out.length++] = MINUS
  const size = length < 0 ? -length : length
  const whole = Math.floor(size / 1000)
  const fraction = size - whole * 1000
  if (whole > 0 || fraction === 0) out.length += putDigits(buffer, out.length, whole)
  if (fraction === 0) return
  buffer[out.length++] = POINT
  const tenths = Math.floor(fraction / 100)
  buffer[out.length++] = ZERO + tenths
  if (fraction === tenths * 100) return
  const hundredths = Math.floor(fraction / 10)
  buffer[out.length++] = ZERO + hundredths - tenths * 10
  if (fraction !== hundredths * 10) buffer[out.length++] = ZERO + fraction - hundredths * 10
}

/** Appends a whole number that is not negative. */
export function putInteger(out: PdfBytes, value: number): void {
  out.length += putDigits(bufferFor(out, NUMBER_ROOM), out.length, value)
}

/** Puts a whole number where there is room for it, and gives how many digits it has. */
function putDigits(buffer: Uint8Array, at: number, value: number): number {
  let digits = 1
  for (let power = 10; power <= value; power *= 10) digits++
  let left = value
  for (let i = at + digits - 1; i >= at; i--) {
    const tens = Math.floor(left / 10)
    buffer[i] = ZERO + left - tens * 10
    left = tens
  }
  return digits
}

const HEX = Uint8Array.from('0123456789ABCDEF', digit => digit.charCodeAt(0))

/** Appends four upper-case hexadecimal digits: a CID. */
export function putHex4(out: PdfBytes, value: number): void {
  const buffer = bufferFor(out, 4)
  const { length } = out
  buffer[length] = HEX[value >>> 12] ?? ZERO
  buffer[length + 1] = HEX[(value >>> 8) & 0xf] ?? ZERO
  buffer[length + 2] = HEX[(value >>> 4) & 0xf] ?? ZERO
  buffer[length + 3] = HEX[value & 0xf] ?? ZERO
  out.length = length + 4
}

/** The buffer, with room for so many bytes more. */
function bufferFor(out: PdfBytes, more: number): Uint8Array {
  if (out.length + more <= out.buffer.length) return out.buffer
  const larger = new Uint8Array(Math.max(out.buffer.length * 2, out.length + more))
  larger.set(written(out))
  out.buffer = larger
  return larger
}
