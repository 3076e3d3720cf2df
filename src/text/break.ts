import { isDrawnMark } from '../geometry/drawn-marks.ts'
import type { MilliPt } from '../geometry/length.ts'
import type { Characters } from './characters.ts'
import { fitLines } from './fit-lines.ts'
import { isBlank, isInvisible } from './marks.ts'
import { isPlain } from './plain-text.ts'
import { charactersOf } from './prepare.ts'
import { setLine } from './set-line.ts'
import { tornToken } from './torn.ts'
import type { Line, TextStyle } from './types.ts'

export interface BreakOptions {
  /**
   * Indent of each paragraph's first line, in 1/1000 pt. A paragraph that brings its own leading blanks is
   * not indented again.
   */
  readonly indent?: MilliPt
}

/** What ends a paragraph; Unicode's own separators come with text from other programs. */
const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/
const LINE_BREAKS: ReadonlySet<number> = new Set([0x0a, 0x0d, 0x2028, 0x2029])

/**
 * Breaks a text into lines no wider than `width`, by the rules of Chinese typesetting: 禁则 (break-levels.ts),
 * marks that share their blanks (characters.ts), squeezing before pushing out (fit-lines.ts).
 *
 * Line breaks in the text are kept: a text with n of them has at least n + 1 lines. Leading blanks are kept,
 * trailing ones hang. A token wider than the line is broken between its characters, and its line says
 * so (`Line.torn`); a single character wider than the line stands on a line of its own.
 *
 * @param width in 1/1000 pt
 * @throws FormError for a character that no face of the chain covers
 */
export function breakText(
  text: string,
  style: TextStyle,
  width: MilliPt,
  options: BreakOptions = {},
): readonly Line[] {
  const set = (paragraph: string) => breakParagraph(paragraph, style, width, options)
  return isPlain(text) ? set(text) : text.split(LINE_BREAK).flatMap(set)
}

function breakParagraph(
  paragraph: string,
  style: TextStyle,
  width: MilliPt,
  options: BreakOptions,
): readonly Line[] {
  const characters = charactersOf(paragraph, style)
  const indent = indentOf(characters, options)
  const ranges = fitLines(characters, width, indent)
  const torn = tornToken(characters, ranges)
  const { size, autospace = false } = style
  return ranges.map((range, i) =>
    setLine(characters, range, {
      size,
      autospace,
      indent: i === 0 ? indent : 0,
      last: i === ranges.length - 1,
      torn: torn?.line === i ? torn.token : undefined,
    }),
  )
}

/** The width of a text that nothing breaks but its own line breaks: the widest of its lines. */
export function naturalWidth(text: string, style: TextStyle, options: BreakOptions = {}): MilliPt {
  return breakText(text, style, Number.POSITIVE_INFINITY, options).reduce(
    (widest, line) => Math.max(widest, line.width),
    0,
  )
}

/** The code points that a text needs glyphs for: no line breaks, nothing invisible or drawn, a blank for a tab. */
export function drawnCodePoints(text: string): readonly number[] {
  const codePoints: number[] = []
  for (let i = 0; i < text.length; i++) {
    const codePoint = text.codePointAt(i) ?? 0
    if (codePoint > 0xffff) i++
    if (LINE_BREAKS.has(codePoint) || isInvisible(codePoint) || isDrawnMark(codePoint)) continue
    codePoints.push(codePoint === TAB ? SPACE : codePoint)
  }
  return codePoints
}

const TAB = 0x09
const SPACE = 0x20

function indentOf({ codePoints }: Characters, { indent = 0 }: BreakOptions): MilliPt {
  const first = codePoints[0]
  return first === undefined || isBlank(first) ? 0 : indent
}
