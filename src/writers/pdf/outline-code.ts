import { codesOf, LITERAL_SYMBOLS } from './deflate-codes.ts'
import { CODE_LENGTHS, HEADER, HEADER_BITS } from './outline-code.gen.ts'

/**
 * The one Huffman code that all outlines are written in, so that a glyph's bits are the same in every font.
 * `scripts/outline-code.mjs` made it from the glyphs of the faces that ship; for another face's it costs
 * some 1 % of size.
 */
const LENGTHS = Uint8Array.from(CODE_LENGTHS, digit => Number.parseInt(digit, 16))

/** Bits of each literal and length symbol. */
export const LITERAL_BITS: Uint8Array = LENGTHS.subarray(0, LITERAL_SYMBOLS)
export const LITERAL_CODES: Uint16Array = codesOf(LITERAL_BITS)

/** Bits of each distance symbol. */
export const DISTANCE_BITS: Uint8Array = LENGTHS.subarray(LITERAL_SYMBOLS)
export const DISTANCE_CODES: Uint16Array = codesOf(DISTANCE_BITS)

/** The head of a block in this code that is not the last (RFC 1951, 3.2.3 and 3.2.7), 32 bits a word. */
export const BLOCK_HEAD: Uint32Array = Uint32Array.from(HEADER.match(/.{8}/g) ?? [], word =>
  Number.parseInt(word, 16),
)
export const BLOCK_HEAD_BITS: number = HEADER_BITS
