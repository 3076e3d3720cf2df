import { addBytes } from './adler32.ts'
import { FREQUENT_GRAMS } from './frequent-grams.gen.ts'
import { OUTLINES } from './outline-code.ts'

/**
 * A glyph's description, or a part of one, prepared for being compressed again and again in different
 * company. All in one array, and a small one: a form reads some 350 of them, and waiting for memory was a third of
 * its search.
 *
 *   0      bytes | anchors << 16
 *   1      the two sums of Adler-32, begun at 0: a | b << 16
 *   2      bits of all literals
 *   3 …    two words for each anchor, by place: place | hash << 12, and where its literal begins, in bits
 *   … …    the literals, and a word of zeros
 */
export type PreparedGlyph = Uint32Array

/** The most bytes that are prepared as one: then places take 12 bits. */
export const LONGEST_PART = 4096

export const PLACE_BITS = 12
export const FIRST_ANCHOR = 3

/** How many bytes are hashed: what repeats is as long at least. Shorter repetitions gain few bits for their time. */
export const GRAM = 7

/** Prepares a description of up to {@link LONGEST_PART} bytes; the last may be one that pads it. */
export function prepareGlyph(bytes: Uint8Array): PreparedGlyph {
  const anchors = anchorsOf(gramHashes(bytes))
  const begins = literalBegins(bytes)
  const bits = begins[bytes.length] ?? 0
  const firstLiteral = FIRST_ANCHOR + anchors.length * 2
  const glyph = new Uint32Array(firstLiteral + (bits >>> 5) + 2)
  const sums = { a: 0, b: 0 }
  addBytes(sums, bytes, 0, bytes.length)
  glyph[0] = bytes.length | (anchors.length << 16)
  glyph[1] = sums.a | (sums.b << 16)
  glyph[2] = bits
  for (const [i, anchor] of anchors.entries()) {
    glyph[FIRST_ANCHOR + i * 2] = anchor
    glyph[FIRST_ANCHOR + i * 2 + 1] = begins[anchor & (LONGEST_PART - 1)] ?? 0
  }
  putLiterals(glyph.subarray(firstLiteral), bytes, begins)
  return glyph
}

/** Where the literal of each byte begins, and the last one ends, in bits. */
function literalBegins(bytes: Uint8Array): Uint32Array {
  const begins = new Uint32Array(bytes.length + 1)
  let at = 0
  for (let i = 0; i < bytes.length; i++) {
    at += OUTLINES.literalBits[bytes[i] ?? 0] ?? 0
    begins[i + 1] = at
  }
  return begins
}

function putLiterals(words: Uint32Array, bytes: Uint8Array, begins: Uint32Array): void {
  for (let i = 0; i < bytes.length; i++) {
    const code = OUTLINES.literalCodes[bytes[i] ?? 0] ?? 0
    const begin = begins[i] ?? 0
    const word = begin >>> 5
    const shift = begin & 31
    words[word] = (words[word] ?? 0) | (code << shift)
    // A code has at most 15 bits, so that only one that begins late goes on in the next word.
    if (shift > 16) words[word + 1] = code >>> (32 - shift)
  }
}

/** Of how many bytes one is to be a frequent anchor; else the face is one whose frequent strokes are not known. */
const ENOUGH = 20

/** Where no strokes are known, those places are anchors whose hash begins with these bits as zeros: a quarter. */
const SAMPLE = 0xc0000000

/**
 * A bit for each value of the highest bits of a hash: whether many characters share it in the face that most forms are
 * printed in. To look for these alone finds as much as to look for a quarter of all, in half of the time.
 */
const FREQUENT = bitsAt(FREQUENT_GRAMS.split(' '))

function bitsAt(gaps: readonly string[]): Uint32Array {
  const bits = new Uint32Array(2 ** (32 - PLACE_BITS) / 32)
  let hash = 0
  for (const gap of gaps) {
    hash += Number.parseInt(gap, 36)
    bits[hash >>> 5] = (bits[hash >>> 5] ?? 0) | (1 << (hash & 31))
  }
  return bits
}

/**
 * Places where a repetition is looked for, each with the highest bits of its hash. Which they are depends on the bytes
 * there alone, so that the same stroke in two glyphs has the same anchors.
 */
function anchorsOf(hashes: Uint32Array): readonly number[] {
  const frequent: number[] = []
  const sample: number[] = []
  for (let place = 0; place < hashes.length; place++) {
    const hash = hashes[place] ?? 0
    const high = hash >>> PLACE_BITS
    const anchor = place | (high << PLACE_BITS)
    if (((FREQUENT[high >>> 5] ?? 0) >>> (high & 31)) & 1) frequent.push(anchor)
    if ((hash & SAMPLE) === 0) sample.push(anchor)
  }
  return frequent.length * ENOUGH > hashes.length ? frequent : sample
}

/** A hash of the bytes from each place on, spread over 32 bits by odd multipliers. */
export function gramHashes(bytes: Uint8Array): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, bytes.length - GRAM + 1))
  // The first four bytes of a gram and the three after them, the first one lowest: they move on with the place.
  let four = 0
  let three = 0
  for (let i = 1 - GRAM; i < hashes.length; i++) {
    four = (four >>> 8) | ((three & 0xff) << 24)
    three = (three >>> 8) | ((bytes[i + GRAM - 1] ?? 0) << 16)
    if (i < 0) continue
    const first = Math.imul(four, 0x9e3779b1)
    const both = Math.imul(first ^ (first >>> 15) ^ three, 0x85ebca6b)
    hashes[i] = Math.imul(both ^ (both >>> 13), 0xc2b2ae35)
  }
  return hashes
}
