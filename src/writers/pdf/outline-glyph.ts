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

/** Of so many neighbours that are frequent, or of so many at all, one is an anchor. */
const [FREQUENT_SPAN, SPAN] = [10, 7]

/** Of how many bytes one is to be a frequent anchor; else the face is one whose frequent strokes are not known. */
const ENOUGH = 20

/**
 * The highest bits of the hashes of what many characters share in the face that most forms are printed in. To look
 * for these alone finds as much, in half of the time.
 */
const FREQUENT: ReadonlySet<number> = ascending(FREQUENT_GRAMS.split(' '))

function ascending(gaps: readonly string[]): ReadonlySet<number> {
  const all = new Set<number>()
  let last = 0
  for (const gap of gaps) {
    last += Number.parseInt(gap, 36)
    all.add(last)
  }
  return all
}

/** Places where a repetition is looked for, each with the highest bits of its hash. */
function anchorsOf(hashes: Uint32Array): readonly number[] {
  const ranks = Float64Array.from(hashes, hash => (FREQUENT.has(hash >>> PLACE_BITS) ? hash : NONE))
  const frequent = lowestOf(ranks, FREQUENT_SPAN)
  const places =
    frequent.length * ENOUGH > hashes.length ? frequent : lowestOf(Float64Array.from(hashes), SPAN)
  return places.map(place => place | (((hashes[place] ?? 0) >>> PLACE_BITS) << PLACE_BITS))
}

/**
 * The places with the lowest rank of any `span` neighbours. Which they are depends on the bytes there alone, so that
 * the same stroke in two glyphs has the same anchors, and none that is as long as `span` hashes goes without
 * (winnowing, Schleimer, Wilkerson and Aiken 2003).
 */
function lowestOf(ranks: Float64Array, span: number): readonly number[] {
  const places: number[] = []
  let last = -1
  for (let start = 0; start < ranks.length && (start === 0 || start + span <= ranks.length); start++) {
    const end = Math.min(start + span, ranks.length)
    let lowest = start
    for (let i = start + 1; i < end; i++) if ((ranks[i] ?? NONE) <= (ranks[lowest] ?? NONE)) lowest = i
    if (lowest !== last && ranks[lowest] !== NONE) places.push(lowest)
    last = lowest
  }
  return places
}

/** A rank above all hashes. */
const NONE = 2 ** 32

/** A hash of the bytes from each place on, spread over 32 bits by odd multipliers. */
export function gramHashes(bytes: Uint8Array): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, bytes.length - GRAM + 1))
  for (let i = 0; i < hashes.length; i++) {
    const three = (bytes[i + 4] ?? 0) | ((bytes[i + 5] ?? 0) << 8) | ((bytes[i + 6] ?? 0) << 16)
    const four = (bytes[i] ?? 0) | ((bytes[i + 1] ?? 0) << 8) | ((bytes[i + 2] ?? 0) << 16)
    const first = Math.imul(four | ((bytes[i + 3] ?? 0) << 24), 0x9e3779b1)
    const both = Math.imul(first ^ (first >>> 15) ^ three, 0x85ebca6b)
    hashes[i] = Math.imul(both ^ (both >>> 13), 0xc2b2ae35)
  }
  return hashes
}
