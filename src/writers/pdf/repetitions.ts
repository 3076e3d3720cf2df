import { type BitSink, copyBits } from './bits.ts'
import { putRepetition } from './block-code.ts'
import { LONGEST, WINDOW } from './deflate-codes.ts'
import { OUTLINES } from './outline-code.ts'
import { FIRST_ANCHOR, GRAM, LONGEST_PART, PLACE_BITS, type PreparedGlyph } from './outline-glyph.ts'

/** Where bytes of each hash stood last in the file: place, modulo 65,536, and the highest bits of the hash. */
export type RecentPlaces = Uint32Array

/** 32 KB, which fit a processor's fastest memory; half of it costs 0.1 % of size. */
const SLOTS = 1 << 13

/** The bits of an anchor's place. */
const PLACES = LONGEST_PART - 1

/** The bits of an anchor's hash that a slot keeps: where they differ, so do the bytes. */
const CHECK = 0xfff00000

/** Nothing seen yet. */
export function recentPlaces(): RecentPlaces {
  return new Uint32Array(SLOTS)
}

/** Outlines on their way into a stream. */
export interface Outgoing {
  readonly sink: BitSink
  /** The file that they stand in. */
  readonly file: Uint8Array
  readonly recent: RecentPlaces
}

/**
 * Appends a prepared glyph that stands at `from` in its file: at each anchor, whether its bytes stood before
 * within the window; what repeats, as length and distance, the rest as literals. Bits are counted with the bytes
 * that are the same, so that no list of them has to be read.
 */
export function putGlyph({ sink, file, recent }: Outgoing, glyph: PreparedGlyph, from: number): void {
  const size = glyph[0] ?? 0
  const end = from + (size & 0xffff)
  const anchorsEnd = FIRST_ANCHOR + (size >>> 16) * 2
  const literals = anchorsEnd * 32
  let done = from
  let doneBit = 0
  for (let i = FIRST_ANCHOR; i < anchorsEnd; i += 2) {
    const anchor = glyph[i] ?? 0
    const at = from + (anchor & PLACES)
    const slot = (anchor >>> PLACE_BITS) & (SLOTS - 1)
    const known = recent[slot] ?? 0
    recent[slot] = (anchor & CHECK) | (at & 0xffff)
    if (((known ^ anchor) & CHECK) !== 0 || at < done) continue
    // Places older than 65,536 bytes look newer; what counts is that the bytes are the same.
    const distance = (at - known) & 0xffff
    if (((distance - 1) & 0xffff) >= WINDOW) continue
    const most = Math.min(end, at + LONGEST)
    const bit = glyph[i + 1] ?? 0
    let next = at
    let nextBit = bit
    for (let byte = file[next] ?? 0; next < most && byte === file[next - distance]; byte = file[next] ?? 0) {
      nextBit += BITS[byte] ?? 0
      next++
    }
    if (next - at < GRAM) continue
    let first = at
    let firstBit = bit
    const least = Math.max(done, distance, next - LONGEST)
    for (; first > least && file[first - 1] === file[first - 1 - distance]; first--) {
      firstBit -= BITS[file[first - 1] ?? 0] ?? 0
    }
    copyBits(sink, glyph, literals + doneBit, firstBit - doneBit)
    putRepetition(sink, OUTLINES, next - first, distance)
    done = next
    doneBit = nextBit
  }
  copyBits(sink, glyph, literals + doneBit, (glyph[2] ?? 0) - doneBit)
}

const BITS = OUTLINES.literalBits
