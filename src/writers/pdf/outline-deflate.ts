import type { FaceSubset } from '../../font/subset.ts'
import { type Adler, addBytes, addSums, adlerBytes, startAdler } from './adler32.ts'
import { alignBits, type BitSink, bitSink, copyBits, putBits } from './bits.ts'
import type { Deflate } from './deflate.ts'
import { END_OF_BLOCK } from './deflate-codes.ts'
import type { FaceMemory } from './memory.ts'
import { BLOCK_HEAD, BLOCK_HEAD_BITS, LITERAL_BITS } from './outline-code.ts'
import { LONGEST_PART, type PreparedGlyph, prepareGlyph } from './outline-glyph.ts'
import { putGlyph, putSymbol, recentPlaces } from './repetitions.ts'

/**
 * Compresses a TrueType subset to a zlib stream (RFC 1950) in a quarter of the time that zlib takes.
 *
 * Outlines are nine tenths of a form's file, and compressing them was two thirds of its cost. Forms share
 * most of their glyphs, so what can be worked out for a glyph by itself is worked out once and kept: its
 * literals in a Huffman code that is the same for all fonts, and the places where a repetition is worth
 * looking for. Left for each form are the repetitions themselves.
 *
 *   ┌──────┬───────────────────────────────────┬──────────────────┬───────┐
 *   │ 78 1 │ directory, glyf in the fixed code │ the other tables │ Adler │
 *   └──────┴───────────────────────────────────┴─ as `deflate` ───┴───────┘
 *
 * For a form of 350 characters of Noto Serif SC, 105 KB: 0.7 ms and 73.9 KB; zlib at level 6 2.1 ms and
 * 69.5 KB, at level 1 1.4 ms and 72.1 KB, stored 0.
 *
 * The result depends on the subset and `deflate` alone.
 */
export async function deflateSubset(
  { bytes, outlines }: Pick<FaceSubset, 'bytes' | 'outlines'>,
  prepare: FaceMemory['prepare'],
  deflate: Deflate,
): Promise<Uint8Array> {
  const { start, offsets } = outlines
  const end = start + (offsets[offsets.length - 1] ?? 0)
  const sink = bitSink(Math.ceil((end * MOST_BITS) / 8) + HEAD_ROOM)
  const sums = startAdler()
  putBits(sink, ZLIB_HEADER, 16)
  copyBits(sink, BLOCK_HEAD, 0, BLOCK_HEAD_BITS)
  for (let i = 0; i < start; i++) putSymbol(sink, bytes[i] ?? 0)
  addBytes(sums, bytes, 0, start)
  putOutlines(sink, sums, { bytes, outlines }, prepare)
  putSymbol(sink, END_OF_BLOCK)
  // A stored block of no bytes, so that the next begins with a byte (what zlib calls a full flush).
  putBits(sink, STORED, 3)
  alignBits(sink)
  addBytes(sums, bytes, end, bytes.length)
  const rest = await deflate(bytes.subarray(end))
  return joined([sink.bytes.subarray(0, sink.length), EMPTY, blocksOf(rest), adlerBytes(sums)])
}

/** A window of 32 KB, no dictionary, compressed fast (RFC 1950, 2.2). */
const ZLIB_HEADER = 0x0178

const STORED = 0

/** The length of an empty stored block and its complement. */
const EMPTY = Uint8Array.of(0, 0, 0xff, 0xff)

/** Bits of the dearest literal; a repetition of four bytes or more never takes 12 a byte. */
const MOST_BITS = Math.max(12, ...LITERAL_BITS.subarray(0, END_OF_BLOCK))

const HEAD_ROOM = BLOCK_HEAD.length * 4 + 16

function putOutlines(
  sink: BitSink,
  sums: Adler,
  { bytes, outlines }: Pick<FaceSubset, 'bytes' | 'outlines'>,
  prepare: FaceMemory['prepare'],
): void {
  const { start, offsets, sources } = outlines
  const recent = recentPlaces()
  const sparse = (offsets[offsets.length - 1] ?? 0) > MUCH
  const put = (glyph: PreparedGlyph, from: number) => {
    putGlyph(sink, glyph, { bytes, from, sparse }, recent)
    const [size = 0, own = 0] = glyph
    addSums(sums, own & 0xffff, own >>> 16, size & 0xffff)
  }
  for (let id = 0; id < sources.length; id++) {
    const source = sources[id] ?? -1
    const [from, to] = [start + (offsets[id] ?? 0), start + (offsets[id + 1] ?? 0)]
    if (source >= 0 && to - from <= LONGEST_PART) put(prepare(source, bytes.subarray(from, to)), from)
    else {
      for (let at = from; at < to; at += LONGEST_PART) {
        put(prepareGlyph(bytes.subarray(at, Math.min(to, at + LONGEST_PART))), at)
      }
    }
  }
}

/**
 * From so many bytes of outlines on, places are looked up sparsely: what was seen has left the window before
 * it comes again more often, so that the same time finds less (0.2 ms of 0.8 for 2 % of size).
 */
const MUCH = 80_000

/** The blocks of a zlib stream, without its header and checksum. */
function blocksOf(stream: Uint8Array): Uint8Array {
  return stream.subarray(2, stream.length - 4)
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
