import type { Adler } from './adler32.ts'
import { type BitSink, bytesOf, copyBits, putBits } from './bits.ts'
import {
  codesOf,
  DISTANCE_BASE,
  DISTANCE_EXTRA,
  distanceSymbol,
  END_OF_BLOCK,
  FIRST_LENGTH,
  LENGTH_BASE,
  LENGTH_EXTRA,
  LENGTH_SYMBOL,
  LITERAL_SYMBOLS,
  LONGEST,
  SHORTEST,
} from './deflate-codes.ts'

/** A Huffman code for one kind of data, as a block's head says it and as the block is written in it. */
export interface BlockCode {
  /** Bits and code of each literal and of the end of a block. */
  readonly literalBits: Uint8Array
  readonly literalCodes: Uint16Array
  /** By length of a repetition: its code with the extra bits behind it | how many bits that is << 24. */
  readonly lengths: Uint32Array
  /** By symbol of a distance: its code | bits of it << 16 | extra bits << 24. */
  readonly distances: Uint32Array
  /** The head of a block in this code (RFC 1951, 3.2.3 and 3.2.7), 32 bits a word, and a word of zeros. */
  readonly head: Uint32Array
  readonly headBits: number
}

/** A code as `scripts/outline-code.mjs` writes it down. */
export interface WrittenCode {
  /** The length of each code, a hexadecimal digit: 286 of literals and lengths, then 30 of distances. */
  readonly lengths: string
  readonly head: string
  readonly headBits: number
}

/** Reads a code that was written down. */
export function blockCode({ lengths, head, headBits }: WrittenCode): BlockCode {
  const bits = Uint8Array.from(lengths, digit => Number.parseInt(digit, 16))
  const literalBits = bits.subarray(0, LITERAL_SYMBOLS)
  const literalCodes = codesOf(literalBits)
  const distanceBits = bits.subarray(LITERAL_SYMBOLS)
  const distanceCodes = codesOf(distanceBits)
  return {
    literalBits,
    literalCodes,
    lengths: Uint32Array.from({ length: LONGEST + 1 }, (_, length) =>
      length < SHORTEST ? 0 : lengthCode(length, literalBits, literalCodes),
    ),
    distances: Uint32Array.from(
      distanceCodes,
      (code, symbol) => code | ((distanceBits[symbol] ?? 0) << 16) | ((DISTANCE_EXTRA[symbol] ?? 0) << 24),
    ),
    head: Uint32Array.from(head.match(/.{8}/g) ?? [], word => Number.parseInt(word, 16)),
    headBits,
  }
}

function lengthCode(length: number, bits: Uint8Array, codes: Uint16Array): number {
  const kind = LENGTH_SYMBOL[length] ?? 0
  const own = bits[FIRST_LENGTH + kind] ?? 0
  const extra = (length - (LENGTH_BASE[kind] ?? 0)) << own
  return (codes[FIRST_LENGTH + kind] ?? 0) | extra | ((own + (LENGTH_EXTRA[kind] ?? 0)) << 24)
}

/** Appends a literal, or the symbol that ends a block. */
export function putSymbol(sink: BitSink, code: BlockCode, symbol: number): void {
  putBits(sink, code.literalCodes[symbol] ?? 0, code.literalBits[symbol] ?? 0)
}

/** Appends a repetition of 3 to 258 bytes that stood up to 32,768 bytes before. */
export function putRepetition(sink: BitSink, code: BlockCode, length: number, distance: number): void {
  const long = code.lengths[length] ?? 0
  putBits(sink, long & 0xffffff, long >>> 24)
  const symbol = distanceSymbol(distance)
  const far = code.distances[symbol] ?? 0
  const own = (far >>> 16) & 0xff
  const extra = (distance - (DISTANCE_BASE[symbol] ?? 0)) << own
  putBits(sink, (far & 0xffff) | extra, own + (far >>> 24))
}

/** A window of 32 KB, no dictionary, compressed fast (RFC 1950, 2.2). */
const ZLIB_HEADER = 0x0178

/** Room for what a stream has beside its symbols: heads of two blocks, header and checksum. */
export const STREAM_ROOM = 512

/** Bits of the dearest literal. */
export const MOST_BITS = 15

/** Begins a zlib stream. */
export function beginStream(sink: BitSink): void {
  putBits(sink, ZLIB_HEADER, 16)
}

/** Begins a block; whether it is the last, its code's head says. */
export function beginBlock(sink: BitSink, { head, headBits }: BlockCode): void {
  copyBits(sink, head, 0, headBits)
}

export function endBlock(sink: BitSink, code: BlockCode): void {
  putSymbol(sink, code, END_OF_BLOCK)
}

/** Ends a zlib stream with the checksum of what it holds, and gives it. */
export function endStream(sink: BitSink, { a, b }: Readonly<Adler>): Uint8Array {
  putBits(sink, 0, -sink.heldBits & 7)
  for (const byte of [b >>> 8, b & 0xff, a >>> 8, a & 0xff]) putBits(sink, byte, 8)
  return bytesOf(sink)
}
