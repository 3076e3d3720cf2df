import type { Face } from '../font/types.ts'
import { scaleEm } from '../geometry/length.ts'
import { autospaceBetween } from './autospace.ts'
import { breakLevels } from './break-levels.ts'
import { BLANK, type Characters, CLOSING, NOTHING, OPENING, roomFor, SPACED, TRAILING } from './characters.ts'
import { faceFor } from './face-for.ts'
import { glyphForm } from './glyph-form.ts'
import { hasBlankHalf, shareHalf } from './mark-halves.ts'
import { isBlank, isInvisible, mayNotBegin } from './marks.ts'
import { type Token, tokensOf } from './tokens.ts'
import type { TextStyle } from './types.ts'

/** Prepares a paragraph of any characters for setting, as `charactersOf` says. */
export function mixedCharacters(paragraph: string, style: TextStyle): Characters {
  const levels = breakLevels(paragraph)
  const tokens = tokensOf(paragraph)
  const characters = roomFor(tokens.length, style.size)
  let face: Face | undefined
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (!token) break
    const level = levels[token.index] ?? 0
    if (isInvisible(token.codePoint)) setNothing(characters, i, token, level)
    else {
      face = faceFor(token.codePoint, style.chain, face)
      setCharacter(characters, i, { token, before: tokens[i - 1], after: tokens[i + 1], level, face }, style)
    }
  }
  return characters
}

/** A character between its neighbours. */
interface Placed {
  readonly token: Token
  readonly before: Token | undefined
  readonly after: Token | undefined
  readonly level: number
  readonly face: Face
}

function setCharacter(
  characters: Characters,
  i: number,
  { token, before, after, level, face }: Placed,
  { size, autospace }: TextStyle,
): void {
  const { codePoint } = token
  const form = glyphForm(face, token, before?.codePoint, after?.codePoint)
  const gap = autospace ? autospaceBetween(codePoint, after?.codePoint, size) : 0
  characters.codePoints[i] = codePoint
  characters.faces[i] = face
  characters.glyphs[i] = form.glyph
  characters.advances[i] = scaleEm(form.advance, size)
  characters.shifts[i] = scaleEm(form.shift, size)
  const traits = level | kindOf(codePoint) | sideBit(token) | (gap > 0 ? SPACED : 0)
  characters.traits[i] = traits
  if (hasBlankHalf(traits, form, face)) shareHalf(characters, i, sideBit(before), sideBit(after))
}

function setNothing(characters: Characters, i: number, { codePoint }: Token, level: number): void {
  characters.codePoints[i] = codePoint
  characters.faces[i] = undefined
  characters.glyphs[i] = 0
  characters.advances[i] = 0
  characters.shifts[i] = 0
  characters.traits[i] = NOTHING | level
}

function kindOf(codePoint: number): number {
  if (isBlank(codePoint)) return BLANK
  return mayNotBegin(codePoint) ? TRAILING : 0
}

function sideBit(token: Token | undefined): number {
  if (token?.side === undefined) return 0
  return token.side === 'opening' ? OPENING : CLOSING
}
