import { FREELY } from './break-levels.ts'
import { type Characters, levelBefore, showsAt } from './characters.ts'
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
export function tornToken(characters: Characters, lines: readonly LineRange[]): TornToken | undefined {
  for (let line = 1; line < lines.length; line++) {
    const at = lines[line]?.start ?? 0
    if (levelBefore(characters, at) === FREELY) continue
    // An indent wider than its line tears nothing.
    if (shownIn(characters, lines[line - 1]?.start ?? 0, at).length === 0) continue
    let start = at - 1
    while (start > 0 && levelBefore(characters, start) !== FREELY) start--
    let end = at
    while (end < characters.count && levelBefore(characters, end) !== FREELY) end++
    return { token: String.fromCodePoint(...shownIn(characters, start, end)), line: line - 1 }
  }
  return undefined
}

/** The first characters from `start` to `end - 1` that show. */
function shownIn(characters: Characters, start: number, end: number): readonly number[] {
  const shown: number[] = []
  for (let i = start; i < end && shown.length < MAX_SHOWN; i++) {
    const codePoint = characters.codePoints[i]
    if (codePoint !== undefined && showsAt(characters, i)) shown.push(codePoint)
  }
  return shown
}
