import { addBytes } from './adler32.ts'
import { LITERAL_BITS, LITERAL_CODES } from './outline-code.ts'

/**
 * A glyph's description, or a part of one, prepared for being compressed again and again in different
 * company. All in one array, since a form reads some 350 of them and each array costs a walk through memory:
 *
 *   0      bytes | anchors << 16
 *   1      the two sums of Adler-32, begun at 0: a | b << 16
 *   2      anchors of the shorter list
 *   3 …    anchors, by place: place | hash << 12
 *   … …    the shorter list
 *   … …    where the literal of each byte begins and the last one ends, in bits, two to a word
 *   … …    the literals, and a word of zeros
 */
export type PreparedGlyph = Uint32Array

/** The most bytes that are prepared as one: then places take 12 bits and ends of literals 16. */
export const LONGEST_PART = 4096

export const PLACE_BITS = 12
export const FIRST_ANCHOR = 3

/** How many bytes are hashed. */
const GRAM = 5

/** Prepares a description of up to {@link LONGEST_PART} bytes; the last may be one that pads it. */
export function prepareGlyph(bytes: Uint8Array): PreparedGlyph {
  const hashes = hashesOf(bytes)
  const [anchors, fewer] = [anchorsOf(hashes, DENSE), anchorsOf(hashes, SPARSE)]
  const firstEnd = FIRST_ANCHOR + anchors.length + fewer.length
  const firstLiteral = firstEnd + (bytes.length >>> 1) + 1
  let bits = 0
  for (let i = 0; i < bytes.length; i++) bits += LITERAL_BITS[bytes[i] ?? 0] ?? 0
  const glyph = new Uint32Array(firstLiteral + (bits >>> 5) + 2)
  const sums = { a: 0, b: 0 }
  addBytes(sums, bytes, 0, bytes.length)
  glyph[0] = bytes.length | (anchors.length << 16)
  glyph[1] = sums.a | (sums.b << 16)
  glyph[2] = fewer.length
  glyph.set(anchors, FIRST_ANCHOR)
  glyph.set(fewer, FIRST_ANCHOR + anchors.length)
  putLiterals(glyph, bytes, firstEnd, firstLiteral)
  return glyph
}

function putLiterals(glyph: PreparedGlyph, bytes: Uint8Array, firstEnd: number, firstLiteral: number): void {
  let at = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0
    const code = LITERAL_CODES[byte] ?? 0
    const word = firstLiteral + (at >>> 5)
    const shift = at & 31
    glyph[word] = (glyph[word] ?? 0) | (code << shift)
    // A code has at most 15 bits, so that only one that begins late goes on in the next word.
    if (shift > 16) glyph[word + 1] = code >>> (32 - shift)
    at += LITERAL_BITS[byte] ?? 0
    const end = firstEnd + ((i + 1) >>> 1)
    glyph[end] = (glyph[end] ?? 0) | (at << (((i + 1) & 1) << 4))
  }
}

/** Of so many neighbours, one is an anchor of each list: every place, and a quarter of them. */
const [DENSE, SPARSE] = [1, 7]

/**
 * Places where a repetition is looked for: those with the lowest hash of any `span` neighbours. Which they
 * are depends on the bytes there alone, so that the same stroke in two glyphs has the same anchors, and none
 * that is as long as `span` hashes goes without (winnowing, Schleimer, Wilkerson and Aiken 2003).
 */
function anchorsOf(hashes: Uint32Array, span: number): Uint32Array {
  const anchors: number[] = []
  let last = -1
  for (let start = 0; start < hashes.length && (start === 0 || start + span <= hashes.length); start++) {
    let lowest = start
    for (let i = start + 1; i < start + span; i++) {
      if ((hashes[i] ?? 2 ** 32) <= (hashes[lowest] ?? 0)) lowest = i
    }
    if (lowest !== last) anchors.push(lowest | (((hashes[lowest] ?? 0) >>> PLACE_BITS) << PLACE_BITS))
    last = lowest
  }
  return Uint32Array.from(anchors)
}

/** A hash of the bytes from each place on, spread over 32 bits by two odd multipliers. */
function hashesOf(bytes: Uint8Array): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, bytes.length - GRAM + 1))
  for (let i = 0; i < hashes.length; i++) {
    const four =
      (bytes[i] ?? 0) | ((bytes[i + 1] ?? 0) << 8) | ((bytes[i + 2] ?? 0) << 16) | ((bytes[i + 3] ?? 0) << 24)
    const mixed = Math.imul(four, 0x9e3779b1)
    hashes[i] = Math.imul(mixed ^ (mixed >>> 15) ^ (bytes[i + 4] ?? 0), 0x85ebca6b)
  }
  return hashes
}
