import type { Face } from '../font/types.ts'
import type { MilliEm } from '../geometry/length.ts'
import { isHanzi } from './marks.ts'
import { isQuote } from './quotes.ts'
import type { Token } from './tokens.ts'

/** The glyph of a character, how far it moves the pen, and where in that space its origin stands. */
export interface GlyphForm {
  readonly glyph: number
  readonly advance: MilliEm
  readonly shift: MilliEm
}

const EM: MilliEm = 1000
const EM_DASH = 0x2014
const MIDDLE_DOT = 0xb7

/** By how much the halves of `——` overlap, so that no seam shows between them. */
const OVERLAP: MilliEm = 10

/**
 * Chooses the form of a character that Chinese typesetting wants:
 *
 * - figures of one width, so that amounts stand in columns (SimSun's are half an em wide; in Noto Serif SC
 *   `1` is narrower than the others)
 * - `—` exactly 1 em, at the height of 汉字, and the two of `——` touching
 * - `·` between 汉字 in the middle of an em
 * - quotation marks of Chinese text in an em, at the side of what they enclose; proportional in Latin text
 */
export function glyphForm(
  face: Face,
  token: Token,
  before: number | undefined,
  after: number | undefined,
): GlyphForm {
  const { codePoint } = token
  const glyph = face.glyphOf(codePoint)
  if (isHanzi(codePoint)) return plain(face, glyph)
  if (codePoint >= 0x30 && codePoint <= 0x39) return plain(face, tabularFigure(face, glyph))
  if (codePoint === EM_DASH) return dash(face, face.variantOf(glyph, 'locl'), token, after)
  if (codePoint === MIDDLE_DOT && isHanziOrNone(before) && isHanziOrNone(after)) return inEm(face, glyph, 0.5)
  if (!isQuote(codePoint)) return plain(face, glyph)
  if (token.latinQuote) return plain(face, face.variantOf(glyph, 'pwid'))
  return inEm(face, face.variantOf(glyph, 'fwid'), token.side === 'opening' ? 1 : 0)
}

/**
 * The glyph of a character in a column from top to bottom: brackets, stops, `——` and `……` in the forms that a
 * face has for vertical text (OpenType's `vert`), everything else upright as it stands in a line.
 */
export function verticalGlyph(face: Face, { codePoint, latinQuote }: Token): number {
  const glyph = face.glyphOf(codePoint)
  if (codePoint >= 0x30 && codePoint <= 0x39) return tabularFigure(face, glyph)
  if (latinQuote) return face.variantOf(glyph, 'pwid')
  const full = fullWidth(face, glyph, codePoint)
  const upright = face.variantOf(full, 'vert')
  // A dash that lay across the column would read as 一; some faces have its other form as a character only.
  return upright === full && codePoint === EM_DASH ? face.glyphOf(VERTICAL_EM_DASH) || full : upright
}

/**
 * How far a half of `——` stands below its place in a column, so that the two meet; 0 for all else. A vertical
 * dash is the horizontal one turned, and as much shorter than its em.
 */
export function dashDrop(face: Face, token: Token, after: number | undefined): MilliEm {
  if (token.codePoint !== EM_DASH || (token.repeats % 2 === 0 && after !== EM_DASH)) return 0
  return glyphForm(face, token, undefined, after).shift
}

/** The form of a mark that has a vertical one: Latin brackets have none and borrow those of （ ［ ｛. */
function fullWidth(face: Face, glyph: number, codePoint: number): number {
  if (codePoint === EM_DASH) return face.variantOf(glyph, 'locl')
  if (BRACKETS.has(codePoint)) return face.glyphOf(codePoint + TO_FULL_WIDTH) || glyph
  return isQuote(codePoint) ? face.variantOf(glyph, 'fwid') : glyph
}

const VERTICAL_EM_DASH = 0xfe31
const BRACKETS = new Set(Array.from('()[]{}', bracket => bracket.charCodeAt(0)))
/** From U+0021…007E to U+FF01…FF5E. */
const TO_FULL_WIDTH = 0xfee0

function plain(face: Face, glyph: number): GlyphForm {
  return { glyph, advance: face.advanceOf(glyph), shift: 0 }
}

/** The figure of the width that all figures share, where the face has one. */
export function tabularFigure(face: Face, glyph: number): number {
  const tabular = face.variantOf(glyph, 'tnum')
  return tabular === glyph ? face.variantOf(glyph, 'hwid') : tabular
}

/** Sets a glyph in an em: `at` 0 at its left, 1 at its right. Glyphs of an em and more stay as they are. */
function inEm(face: Face, glyph: number, at: number): GlyphForm {
  const advance = face.advanceOf(glyph)
  if (advance >= EM) return { glyph, advance, shift: 0 }
  return { glyph, advance: EM, shift: Math.round((EM - advance) * at) }
}

/**
 * A dash is an em. Most faces draw it a little shorter, so that two of them leave a gap; the two of `——` are
 * moved together (GB/T 15834-2011, 5.1: two characters wide, and one line):
 *
 *   │ ▬▬▬▬▬ │ ▬▬▬▬▬ │   →   │  ▬▬▬▬▬│▬▬▬▬▬  │
 */
function dash(face: Face, glyph: number, token: Token, after: number | undefined): GlyphForm {
  const ink = face.inkOf(glyph)
  const second = token.repeats % 2 === 1
  if (second) return { glyph, advance: EM, shift: -ink.left - OVERLAP / 2 }
  if (after === EM_DASH) return { glyph, advance: EM, shift: EM - ink.right + OVERLAP / 2 }
  return { glyph, advance: EM, shift: Math.round((EM - face.advanceOf(glyph)) / 2) }
}

function isHanziOrNone(codePoint: number | undefined): boolean {
  return codePoint === undefined || isHanzi(codePoint)
}
