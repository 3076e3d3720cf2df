import { FREELY } from './break-levels.ts'
import type { Character } from './characters.ts'
import type { LineRange } from './fit-lines.ts'

/** Enough of a token to recognise it by; a token may be as long as the text. */
const MAX_SHOWN = 48

/** A token that no line can hold, and the line that it is first broken on. */
export interface TornToken {
  readonly token: string
  /** Index of the line. */
  readonly line: number
}

/**
 * The first token of a paragraph that was broken because it is wider than a line: a number, a word, a code,
 * `——`, a character with the mark that must follow it.
 *
 * @returns its first characters, without blanks around it; undefined where all lines end where they may
 */
export function tornToken(
  characters: readonly Character[],
  lines: readonly LineRange[],
): TornToken | undefined {
  for (let line = 1; line < lines.length; line++) {
    const at = lines[line]?.start ?? 0
    if (characters[at]?.level === FREELY) continue
    // An indent wider than its line tears nothing.
    if (!characters.slice(lines[line - 1]?.start, at).some(isShown)) continue
    let start = at - 1
    while (start > 0 && characters[start]?.level !== FREELY) start--
    let end = at
    while (end < characters.length && characters[end]?.level !== FREELY) end++
    const token = characters.slice(start, end).filter(isShown).slice(0, MAX_SHOWN)
    return { token: String.fromCodePoint(...token.map(character => character.codePoint)), line: line - 1 }
  }
  return undefined
}

function isShown({ kind }: Character): boolean {
  return kind === 'text' || kind === 'trailing'
}
