import { FormError } from '../diagnostics/form-error.ts'
import { covers } from '../font/coverage.ts'
import type { Face } from '../font/types.ts'
import { isDrawnMark } from '../geometry/drawn-marks.ts'
import { type MilliPt, scaleEm } from '../geometry/length.ts'
import { autospaceBetween } from './autospace.ts'
import { breakLevels } from './break-levels.ts'
import { type GlyphForm, glyphForm } from './glyph-form.ts'
import { isBlank, isCombining, isInvisible, type MarkSide, mayNotBegin } from './marks.ts'
import { type Token, tokensOf } from './tokens.ts'
import type { TextStyle } from './types.ts'

/** One character of a paragraph, ready to be set: its glyph, its width, where a line may break. */
export interface Character {
  readonly codePoint: number
  /** Undefined for what prints as nothing. */
  readonly face: Face | undefined
  readonly glyph: number
  /** How far it moves the pen, its blank half already shared with a neighbouring mark. */
  readonly advance: MilliPt
  /** From the pen to the glyph's origin: negative where an opening mark has given up its blank half. */
  readonly shift: MilliPt
  /** Space between it and the next character of its line. */
  readonly gap: MilliPt
  /** What squeezing can still take: the blank half of a full-width mark, or 0. */
  readonly slack: MilliPt
  readonly side: MarkSide | undefined
  /** `blank` hangs over a line's end, `trailing` may not begin a line. */
  readonly kind: 'text' | 'trailing' | 'blank' | 'nothing'
  /** How willingly a line breaks before it (break-levels.ts). */
  readonly level: number
}

/** How much of an em a mark's ink may reach into the half that should be blank, in 1/1000 em. */
const HALF_TOLERANCE = 20

/**
 * Prepares a paragraph for setting: a face and a glyph for each character, advances in which neighbouring
 * marks share their blank halves, and where a line may break.
 *
 * @param paragraph a text without line breaks, every character of which some face of the chain covers
 * @throws FormError for a character that no face covers: it was to be refused before anything is set
 */
export function charactersOf(paragraph: string, style: TextStyle): readonly Character[] {
  const levels = breakLevels(paragraph)
  const tokens = tokensOf(paragraph)
  const characters: Character[] = []
  let face: Face | undefined
  for (const [i, token] of tokens.entries()) {
    const level = levels[token.index] ?? 0
    if (isInvisible(token.codePoint)) {
      characters.push({ ...NOTHING, codePoint: token.codePoint, level })
      continue
    }
    face = faceFor(token.codePoint, style.chain, face)
    const before = tokens[i - 1]
    const after = tokens[i + 1]
    const form = glyphForm(face, token, before?.codePoint, after?.codePoint)
    const space = spaceOf(token, form, face, { before: before?.side, after: after?.side }, style.size)
    characters.push({
      codePoint: token.codePoint,
      face,
      glyph: form.glyph,
      // Not spread: that takes longer than all else here.
      advance: space.advance,
      shift: space.shift,
      slack: space.slack,
      gap: style.autospace ? autospaceBetween(token.codePoint, after?.codePoint, style.size) : 0,
      side: token.side,
      kind: kindOf(token.codePoint),
      level,
    })
  }
  return characters
}

const NOTHING = {
  face: undefined,
  glyph: 0,
  advance: 0,
  shift: 0,
  gap: 0,
  slack: 0,
  side: undefined,
  kind: 'nothing',
} as const

/**
 * The first face that covers a character; a combining mark stays with the face of its letter if it can.
 *
 * @throws FormError for a character that no face covers
 */
export function faceFor(codePoint: number, chain: readonly Face[], before: Face | undefined): Face {
  if (before && isCombining(codePoint) && covers(before, codePoint)) return before
  const drawn = isDrawnMark(codePoint)
  for (const face of chain) if (drawn ? face.glyphOf(codePoint) !== 0 : covers(face, codePoint)) return face
  throw new FormError(`U+${codePoint.toString(16).toUpperCase()} is in no face of the chain`)
}

function kindOf(codePoint: number): Character['kind'] {
  if (isBlank(codePoint)) return 'blank'
  return mayNotBegin(codePoint) ? 'trailing' : 'text'
}

/** Sides of the marks beside a character. */
interface Sides {
  readonly before: MarkSide | undefined
  readonly after: MarkSide | undefined
}

/**
 * The space of a character. Adjoining marks share their blank halves (CLREQ, adjustment of punctuation width):
 *
 *   ）。  。”    a closing mark before any other gives up its right half
 *   》《  ：“    … so that half an em of the two stays
 *   （《         an opening mark after another gives up its left half
 *
 * A mark gives up only what is blank in its face: some fonts draw ： ； ！ ？ in the middle of the em.
 */
function spaceOf(
  token: Token,
  form: GlyphForm,
  face: Face,
  sides: Sides,
  size: MilliPt,
): Pick<Character, 'advance' | 'shift' | 'slack'> {
  const advance = scaleEm(form.advance, size)
  const shift = scaleEm(form.shift, size)
  if (token.side === undefined || !hasBlankHalf(token.side, form, face)) return { advance, shift, slack: 0 }
  const half = Math.floor(size / 2)
  if (token.side === 'closing' && sides.after) return { advance: advance - half, shift, slack: 0 }
  if (token.side === 'opening' && sides.before === 'opening') {
    return { advance: advance - half, shift: shift - half, slack: 0 }
  }
  return { advance, shift, slack: half }
}

function hasBlankHalf(side: MarkSide, form: GlyphForm, face: Face): boolean {
  if (form.advance !== 1000) return false
  const ink = face.inkOf(form.glyph)
  return side === 'opening'
    ? form.shift + ink.left >= 500 - HALF_TOLERANCE
    : form.shift + ink.right <= 500 + HALF_TOLERANCE
}
