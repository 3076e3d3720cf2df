import type { Face } from '../font/types.ts'
import { type Characters, CLOSING, OPENING, SLACK } from './characters.ts'
import type { GlyphForm } from './glyph-form.ts'

/** How much of an em a mark's ink may reach into the half that should be blank, in 1/1000 em. */
const HALF_TOLERANCE = 20

const SIDES = OPENING | CLOSING

/**
 * Whether the face leaves a full-width mark's half blank: some draw ： ； ！ ？ in the middle of the em.
 *
 * @param traits of the mark
 */
export function hasBlankHalf(traits: number, form: GlyphForm, face: Face): boolean {
  if ((traits & SIDES) === 0 || form.advance !== 1000) return false
  const ink = face.inkOf(form.glyph)
  return traits & OPENING
    ? form.shift + ink.left >= 500 - HALF_TOLERANCE
    : form.shift + ink.right <= 500 + HALF_TOLERANCE
}

/**
 * What becomes of a mark's blank half. Adjoining marks share theirs (CLREQ, adjustment of punctuation width):
 *
 *   ）。  。”    a closing mark before any other gives up its right half
 *   》《  ：“    … so that half an em of the two stays
 *   （《         an opening mark after another gives up its left half
 *
 * All others keep it, until squeezing takes it.
 *
 * @param before traits of the character before it
 * @param after traits of the character after it
 */
export function shareHalf(characters: Characters, i: number, before: number, after: number): void {
  const { traits, advances, shifts, half } = characters
  const own = traits[i] ?? 0
  if (own & CLOSING && after & SIDES) advances[i] = (advances[i] ?? 0) - half
  else if (own & OPENING && before & OPENING) {
    advances[i] = (advances[i] ?? 0) - half
    shifts[i] = (shifts[i] ?? 0) - half
  } else traits[i] = own | SLACK
}
