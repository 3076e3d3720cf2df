import { type BlockCode, blockCode } from './block-code.ts'
import { CHARACTER_CODE, OUTLINE_CODE, TABLE_CODE } from './outline-code.gen.ts'

/**
 * Huffman codes that are the same in all documents, so that a glyph's bits are the same in every font, and
 * short streams need not be counted first. `scripts/outline-code.mjs` made them from what forms print in the faces
 * that ship; for another face's outlines theirs costs some 1 % of size.
 */

/** What outlines are written in. */
export const OUTLINES: BlockCode = blockCode(OUTLINE_CODE)

/** What the tables behind them are written in: the last block of its stream. */
export const TABLES: BlockCode = blockCode(TABLE_CODE)

/** What a ToUnicode CMap is written in: the one block of its stream. */
export const CHARACTERS: BlockCode = blockCode(CHARACTER_CODE)
