import type { Face } from '../font/types.ts'
import { type GlyphForm, glyphForm } from './glyph-form.ts'
import { hasBlankHalf } from './mark-halves.ts'
import { sideOf } from './marks.ts'
import { plainCharacter, plainTraits } from './plain-text.ts'

/** How a face sets a plain character other than a 汉字. */
export interface PlainForm extends GlyphForm {
  /** Whether it is a mark with a blank half. */
  readonly blankHalf: boolean
}

/** The plain characters of a face, by their numbers, as far as they have been asked for. */
export interface PlainForms {
  readonly face: Face
  readonly known: (PlainForm | undefined)[]
}

/** Kept for as long as the face is: a mark's ink and the variants of figures are dear to find. */
const KEPT = new WeakMap<Face, PlainForms>()

/** The plain characters of a face. */
export function plainFormsOf(face: Face): PlainForms {
  const kept = KEPT.get(face)
  if (kept) return kept
  const forms: PlainForms = { face, known: [] }
  KEPT.set(face, forms)
  return forms
}

/** How a face that covers a plain character sets it: neither neighbours nor size make a difference. */
export function plainForm({ face, known }: PlainForms, number: number): PlainForm {
  const before = known[number]
  if (before) return before
  const codePoint = plainCharacter(number)
  const token = { codePoint, index: 0, side: sideOf(codePoint), latinQuote: false, repeats: 0 }
  const { glyph, advance, shift } = glyphForm(face, token, undefined, undefined)
  const blankHalf = hasBlankHalf(plainTraits(number), { glyph, advance, shift }, face)
  const form: PlainForm = { glyph, advance, shift, blankHalf }
  known[number] = form
  return form
}
