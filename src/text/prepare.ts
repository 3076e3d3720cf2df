import type { Characters } from './characters.ts'
import { mixedCharacters } from './mixed-characters.ts'
import { plainCharacters } from './plain-characters.ts'
import { isPlain } from './plain-text.ts'
import type { TextStyle } from './types.ts'

/**
 * Prepares a paragraph for setting: a face and a glyph for each character, advances in which neighbouring
 * marks share their blank halves, and where a line may break.
 *
 * @param paragraph a text without line breaks, every character of which some face of the chain covers
 * @throws FormError for a character that no face covers: it was to be refused before anything is set
 */
export function charactersOf(paragraph: string, style: TextStyle): Characters {
  return isPlain(paragraph) ? plainCharacters(paragraph, style) : mixedCharacters(paragraph, style)
}
