import type { Face } from './types.ts'

/**
 * Characters that no face may be asked for, though some map them to a glyph: control characters, halves of
 * surrogate pairs, noncharacters, and the marks that reverse the order of reading (a name could be made to
 * print otherwise than it is stored).
 */
export function isUnprintable(codePoint: number): boolean {
  if (codePoint < 0x20) return true
  if (codePoint < 0x7f) return false
  if (codePoint < 0xa0) return true
  if (codePoint < 0x2000) return false
  if (codePoint >= 0x202a && codePoint <= 0x202e) return true
  if (codePoint >= 0x2066 && codePoint <= 0x2069) return true
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return true
  if (codePoint >= 0xfdd0 && codePoint <= 0xfdef) return true
  return (codePoint & 0xfffe) === 0xfffe
}

/** Whether a face can draw a character. */
export function covers(face: Pick<Face, 'glyphOf'>, codePoint: number): boolean {
  return face.glyphOf(codePoint) !== 0 && !isUnprintable(codePoint)
}
