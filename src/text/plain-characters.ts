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
 * texts are plain, and take a tenth of the time so.
 */
export function plainCharacters(text: string, { size, chain, autospace }: TextStyle): Characters {
  const characters = roomFor(text.length, size)
  let [before, number] = [0, plainNumber(text, 0)]
  for (let i = 0; i < text.length; i++) {
    const after = plainNumber(text, i + 1)
    const codePoint = text.charCodeAt(i)
    let face = chain[0]
    let glyph = face?.glyphOf(codePoint) ?? 0
    if (face === undefined || glyph === 0) {
      face = faceFor(codePoint, chain, undefined)
      glyph = face.glyphOf(codePoint)
    }
    const form = number === HANZI ? undefined : plainForm(plainFormsOf(face), number)
    const spaced = autospace && autospaceBetween(codePoint, text.charCodeAt(i + 1), size) > 0
    characters.codePoints[i] = codePoint
    characters.faces[i] = face
    characters.glyphs[i] = form ? form.glyph : glyph
    characters.advances[i] = scaleEm(form ? form.advance : face.advanceOf(glyph), size)
    characters.shifts[i] = 0
    characters.traits[i] =
      plainTraits(number) | (i === 0 ? NEVER : plainLevel(before, number)) | (spaced ? SPACED : 0)
    if (form?.blankHalf) shareHalf(characters, i, plainTraits(before), plainTraits(after))
    before = number
    number = after
  }
  return characters
}
