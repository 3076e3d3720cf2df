import { type BitSink, copyBits, putBits } from './bits.ts'
import {
  DISTANCE_BASE,
  DISTANCE_EXTRA,
  distanceSymbol,
  FIRST_LENGTH,
  LENGTH_BASE,
  LENGTH_EXTRA,
  LENGTH_SYMBOL,
  LONGEST,
  WINDOW,
} from './deflate-codes.ts'
import { DISTANCE_BITS, DISTANCE_CODES, LITERAL_BITS, LITERAL_CODES } from './outline-code.ts'
import { FIRST_ANCHOR, LONGEST_PART, PLACE_BITS, type PreparedGlyph } from './outline-glyph.ts'

/** Where bytes of each hash stood last in the file: place, modulo 65,536, and the highest bits of the hash. */
export type RecentPlaces = Uint32Array

/** 128 KB; half of it costs 0.3 % of size, and twice as much, beyond a processor's fast memory, time. */
const SLOTS = 1 << 15

/** The bits of an anchor's place. */
const PLACES = LONGEST_PART - 1

/** The bits of an anchor's hash that no slot says: where they differ, so do the bytes. */
const CHECK = ~((SLOTS << PLACE_BITS) - 1)

/** Shorter repetitions cost more than their bytes. */
const SHORTEST_WORTH = 4

/** Nothing seen yet. */
export function recentPlaces(): RecentPlaces {
  return new Uint32Array(SLOTS)
}

/** Where a glyph, or a part of one, stands in its file. */
interface Standing {
  readonly bytes: Uint8Array
  readonly from: number
  /** Whether repetitions are looked for at few places. */
  readonly sparse: boolean
}

/**
 * Appends a prepared glyph: at each anchor, whether its bytes stood before within the window; what repeats,
 * as length and distance, the rest as literals.
 */
export function putGlyph(
  sink: BitSink,
  glyph: PreparedGlyph,
  { bytes, from, sparse }: Standing,
  recent: RecentPlaces,
): void {
  const [size = 0, , fewer = 0] = glyph
  const end = from + (size & 0xffff)
  const firstEnd = FIRST_ANCHOR + (size >>> 16) + fewer
  const firstAnchor = sparse ? firstEnd - fewer : FIRST_ANCHOR
  const anchorsEnd = sparse ? firstEnd : firstEnd - fewer
  const literals = (firstEnd + ((end - from) >>> 1) + 1) * 32
  let done = from
  let doneBits = 0
  for (let i = firstAnchor; i < anchorsEnd; i++) {
    const anchor = glyph[i] ?? 0
    const at = from + (anchor & PLACES)
    const slot = (anchor >>> PLACE_BITS) & (SLOTS - 1)
    const known = recent[slot] ?? 0
    recent[slot] = (anchor & CHECK) | (at & 0xffff)
    if (((known ^ anchor) & CHECK) !== 0 || at < done) continue
    // Places older than 65,536 bytes look newer; what counts is that the bytes are the same.
    const distance = (at - known) & 0xffff
    if (distance > WINDOW || distance === 0) continue
    let next = at
    while (next < end && bytes[next] === bytes[next - distance]) next++
    if (next - at < SHORTEST_WORTH) continue
    let first = at
    while (first > done && first > distance && bytes[first - 1] === bytes[first - 1 - distance]) first--
    next = Math.min(next, first + LONGEST)
    copyBits(sink, glyph, literals + doneBits, bitAt(glyph, firstEnd, first - from) - doneBits)
    putRepetition(sink, next - first, distance)
    done = next
    doneBits = bitAt(glyph, firstEnd, next - from)
  }
  copyBits(sink, glyph, literals + doneBits, bitAt(glyph, firstEnd, end - from) - doneBits)
}

/** Where the literal of a byte begins, in bits from the first. */
function bitAt(glyph: PreparedGlyph, firstEnd: number, place: number): number {
  return ((glyph[firstEnd + (place >>> 1)] ?? 0) >>> ((place & 1) << 4)) & 0xffff
}

/** Appends a literal, or the symbol that begins a repetition or ends a block. */
export function putSymbol(sink: BitSink, symbol: number): void {
  putBits(sink, LITERAL_CODES[symbol] ?? 0, LITERAL_BITS[symbol] ?? 0)
}

function putRepetition(sink: BitSink, length: number, distance: number): void {
  const kind = LENGTH_SYMBOL[length] ?? 0
  putSymbol(sink, FIRST_LENGTH + kind)
  putBits(sink, length - (LENGTH_BASE[kind] ?? 0), LENGTH_EXTRA[kind] ?? 0)
  const symbol = distanceSymbol(distance)
  putBits(sink, DISTANCE_CODES[symbol] ?? 0, DISTANCE_BITS[symbol] ?? 0)
  putBits(sink, distance - (DISTANCE_BASE[symbol] ?? 0), DISTANCE_EXTRA[symbol] ?? 0)
}
