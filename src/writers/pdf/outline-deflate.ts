import type { FaceSubset } from '../../font/subset.ts'
import { type Adler, addBytes, addSums, startAdler } from './adler32.ts'
import type { BitSink, SinkFor } from './bits.ts'
import {
  beginBlock,
  beginStream,
  endBlock,
  endStream,
  MOST_BITS,
  putSymbol,
  STREAM_ROOM,
} from './block-code.ts'
import type { FaceMemory } from './memory.ts'
import { OUTLINES, TABLES } from './outline-code.ts'
import { LONGEST_PART, type PreparedGlyph, prepareGlyph } from './outline-glyph.ts'
import { putPeriodic } from './periodic.ts'
import { putGlyph, recentPlaces } from './repetitions.ts'

/**
 * Compresses a TrueType subset to a zlib stream (RFC 1950) in an eighth of the time that zlib takes.
 *
 * Outlines are nine tenths of a form's file, and compressing them was two thirds of its cost. Forms share
 * most of their glyphs, so what can be worked out for a glyph by itself is worked out once and kept: its
 * literals in a Huffman code that is the same for all fonts, and the places where a repetition is worth
 * looking for. Left for each form are the repetitions themselves.
 *
 *   ┌──────┬───────────────────────────────────────┬─────────────────────────────┬───────┐
 *   │ 78 1 │ directory, glyf in the outlines' code │ the others in the tables'   │ Adler │
 *   └──────┴───────────────────────────────────────┴─────────────────────────────┴───────┘
 *
 * The result depends on the subset alone.
 */
export function deflateSubset(
  { bytes, outlines }: Pick<FaceSubset, 'bytes' | 'outlines'>,
  prepare: FaceMemory['prepare'],
  sinkFor: SinkFor,
): Uint8Array {
  const { start, offsets } = outlines
  const end = start + (offsets[offsets.length - 1] ?? 0)
  const sink = sinkFor(Math.ceil((bytes.length * MOST_BITS) / 8) + STREAM_ROOM)
  const sums = startAdler()
  beginStream(sink)
  beginBlock(sink, OUTLINES)
  for (let i = 0; i < start; i++) putSymbol(sink, OUTLINES, bytes[i] ?? 0)
  addBytes(sums, bytes, 0, start)
  putOutlines(sink, sums, { bytes, outlines }, prepare)
  endBlock(sink, OUTLINES)
  beginBlock(sink, TABLES)
  putPeriodic(sink, TABLES, bytes.subarray(end), METRICS_ENTRY)
  addBytes(sums, bytes, end, bytes.length)
  endBlock(sink, TABLES)
  return endStream(sink, sums)
}

/** Advance and bearing of a glyph: most have the same advance (OpenType 1.9, hmtx). */
const METRICS_ENTRY = 4

function putOutlines(
  sink: BitSink,
  sums: Adler,
  { bytes, outlines }: Pick<FaceSubset, 'bytes' | 'outlines'>,
  prepare: FaceMemory['prepare'],
): void {
  const { start, offsets, sources } = outlines
  const outgoing = { sink, file: bytes, recent: recentPlaces() }
  const put = (glyph: PreparedGlyph, from: number) => {
    putGlyph(outgoing, glyph, from)
    const own = glyph[1] ?? 0
    addSums(sums, own & 0xffff, own >>> 16, (glyph[0] ?? 0) & 0xffff)
  }
  for (let id = 0; id < sources.length; id++) {
    const source = sources[id] ?? -1
    const from = start + (offsets[id] ?? 0)
    const to = start + (offsets[id + 1] ?? 0)
    if (source >= 0 && to - from <= LONGEST_PART) put(prepare(source, bytes, from, to), from)
    else {
      for (let at = from; at < to; at += LONGEST_PART) {
        put(prepareGlyph(bytes.subarray(at, Math.min(to, at + LONGEST_PART))), at)
      }
    }
  }
}
