import { scaleEm } from '../geometry/length.ts'
import { autospaceBetween } from './autospace.ts'
import { NEVER } from './break-levels.ts'
import { type Characters, roomFor, SPACED } from './characters.ts'
import { faceFor } from './face-for.ts'
import { shareHalf } from './mark-halves.ts'
import { plainForm, plainFormsOf } from './plain-forms.ts'
import { HANZI, plainLevel, plainNumber, plainTraits } from './plain-text.ts'
import type { TextStyle } from './types.ts'

/**
 * Prepares a plain text (plain-text.ts) for setting, as `charactersOf` says, in one walk. Most of a form's
 * texts are plain: with it they are broken and set in 60 ns a character, by the rules for all texts in 140.
 */
export function plainCharacters(text: string, style: TextStyle): Characters {
  const characters = roomFor(text.length, style.size)
  const { traits } = characters
  let [before, number] = [0, plainNumber(text, 0)]
  for (let i = 0; i < text.length; i++) {
    const after = plainNumber(text, i + 1)
    const codePoint = text.charCodeAt(i)
    characters.codePoints[i] = codePoint
    const blankHalf = setPlain(characters, i, number, style)
    const level = i === 0 ? NEVER : plainLevel(before, number)
    const spaced = style.autospace && autospaceBetween(codePoint, text.charCodeAt(i + 1), style.size) > 0
    traits[i] = plainTraits(number) | level | (spaced ? SPACED : 0)
    if (blankHalf) shareHalf(characters, i, plainTraits(before), plainTraits(after))
    before = number
    number = after
  }
  return characters
}

/**
 * Sets a plain character whose code point is entered, all but its traits.
 *
 * @param number the character's own (`plainNumber`)
 * @returns whether it is a mark with a blank half
 * @throws FormError for a character that no face covers
 */
export function setPlain(
  { codePoints, faces, glyphs, advances, shifts }: Characters,
  i: number,
  number: number,
  { size, chain }: TextStyle,
): boolean {
  const codePoint = codePoints[i] ?? 0
  let face = chain[0]
  let glyph = face?.glyphOf(codePoint) ?? 0
  if (face === undefined || glyph === 0) {
    face = faceFor(codePoint, chain, undefined)
    glyph = face.glyphOf(codePoint)
  }
  const form = number === HANZI ? undefined : plainForm(plainFormsOf(face), number)
  faces[i] = face
  glyphs[i] = form ? form.glyph : glyph
  advances[i] = scaleEm(form ? form.advance : face.advanceOf(glyph), size)
  shifts[i] = 0
  return form?.blankHalf ?? false
}
