import { scaleEm } from '../geometry/length.ts'
import { autospaceBetween } from './autospace.ts'
import { breakLevels } from './break-levels.ts'
import { BLANK, type Characters, CLOSING, NOTHING, OPENING, roomFor, SPACED, TRAILING } from './characters.ts'
import { faceFor } from './face-for.ts'
import { glyphForm } from './glyph-form.ts'
import { hasBlankHalf, shareHalf } from './mark-halves.ts'
import { isBlank, isInvisible, mayNotBegin } from './marks.ts'
import { setPlain } from './plain-characters.ts'
import { plainNumber, plainTraits } from './plain-text.ts'
import { type Token, tokensOf } from './tokens.ts'
import type { TextStyle } from './types.ts'

/** Prepares a paragraph of any characters for setting, as `charactersOf` says. */
export function mixedCharacters(paragraph: string, style: TextStyle): Characters {
  const levels = breakLevels(paragraph)
  const tokens = tokensOf(paragraph)
  const characters = roomFor(tokens.length, style.size)
  const { traits } = characters
  for (let i = 0; i < tokens.length; i++) {
    const [token, before, after] = [tokens[i], tokens[i - 1], tokens[i + 1]]
    if (!token) break
    const { codePoint, index } = token
    const level = levels[index] ?? 0
    characters.codePoints[i] = codePoint
    if (isInvisible(codePoint)) {
      setNothing(characters, i, level)
      continue
    }
    const number = plainNumber(paragraph, index)
    const spaced = style.autospace && autospaceBetween(codePoint, after?.codePoint, style.size) > 0
    const kind = number > 0 ? plainTraits(number) : kindOf(codePoint) | sideBit(token)
    traits[i] = kind | level | (spaced ? SPACED : 0)
    const blankHalf =
      number > 0
        ? setPlain(characters, i, number, style)
        : setAny(characters, i, { token, before, after }, style)
    if (blankHalf) shareHalf(characters, i, sideBit(before), sideBit(after))
  }
  return characters
}

/** A character between its neighbours. */
interface Beside {
  readonly token: Token
  readonly before: Token | undefined
  readonly after: Token | undefined
}

/** Sets a character that is not plain, as {@link setPlain} does those that are. */
function setAny(
  { faces, glyphs, advances, shifts, traits }: Characters,
  i: number,
  { token, before, after }: Beside,
  { size, chain }: TextStyle,
): boolean {
  const face = faceFor(token.codePoint, chain, faceBefore(faces, i))
  const form = glyphForm(face, token, before?.codePoint, after?.codePoint)
  faces[i] = face
  glyphs[i] = form.glyph
  advances[i] = scaleEm(form.advance, size)
  shifts[i] = scaleEm(form.shift, size)
  return hasBlankHalf(traits[i] ?? 0, form, face)
}

/** The face of the last character before one that prints. */
function faceBefore(faces: Characters['faces'], i: number): Characters['faces'][number] {
  let at = i - 1
  while (at >= 0 && faces[at] === undefined) at--
  return faces[at]
}

function setNothing(characters: Characters, i: number, level: number): void {
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
