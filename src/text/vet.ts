import { type Finding, warning } from '../diagnostics/finding.ts'
import { isInvisible } from './marks.ts'

/**
 * What setting a text leaves out: characters that print as nothing, which come along when text is copied
 * from web pages and other programs. Their place is the caller's to add.
 *
 * Control characters and lone surrogates are refused where declarations are read, and again where faces are
 * asked for them: no face covers them.
 *
 * Findings: `text.invisible-character`, one for each code point.
 */
export function vetText(text: string): readonly Finding[] {
  const counts = new Map<number, number>()
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0
    if (isInvisible(codePoint)) counts.set(codePoint, (counts.get(codePoint) ?? 0) + 1)
  }
  return Array.from(counts, ([codePoint, count]) => {
    const name = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`
    return warning('text.invisible-character', { codePoint: name, count })
  })
}
