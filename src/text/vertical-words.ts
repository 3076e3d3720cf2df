import type { MilliPt } from '../geometry/length.ts'
import { autospaceBetween } from './autospace.ts'
import { breakText } from './break.ts'
import { isCombining } from './marks.ts'
import type { Line, TextStyle } from './types.ts'

/** Latin, Greek and Cyrillic letters, digits, and the marks drawn over them. */
const LETTER = '0-9A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0300-\u036f\u0370-\u052f'

/** A number with its sign and unit, a code, an amount, or words with a blank between them. */
const WORD = new RegExp(`[-+±≥≤<>=~$€£]?[${LETTER}]+(?:[-+._/,:&@#*'’ ]{1,2}[${LETTER}]+)*[%‰℃°]?`, 'g')

/** At most so many characters are set side by side, or one below the other if they are figures. */
const SHORT = 3

/** A longer word is set in pieces of this many em, between which a page may end. */
const PIECE = 12

/** What a word in Latin letters or figures becomes in a column. */
export interface ColumnWord {
  readonly lines: readonly Line[]
  /** In UTF-16 units. */
  readonly length: number
}

/**
 * The words of a paragraph that are not set one character below the other, by where they begin:
 *
 *   │第│     two or three characters side by side (纵中横, tate-chu-yoko) if they are no wider than the column
 *   │12│
 *   │月│
 *   │到│     a longer word turned by 90° clockwise, its letters running down the column; so is a shorter one
 *   │2 │     that is too wide, unless it is a number, whose figures then stand upright below each other
 *   │0 │ ↷
 *   │24│
 *   │年│
 *
 * (CLREQ, vertical writing mode: horizontal text in vertical lines.) A single character stands upright.
 *
 * @param width of the column
 */
export function columnWords(
  paragraph: string,
  style: TextStyle,
  width: MilliPt,
): ReadonlyMap<number, ColumnWord> {
  const words = new Map<number, ColumnWord>()
  for (const { 0: text, index } of paragraph.matchAll(WORD)) {
    const lines = linesOf(text, style, width)
    if (lines === undefined) continue
    const spaced = withSpace(lines, style, {
      before: codePointBefore(paragraph, index),
      after: paragraph.codePointAt(index + text.length),
      text,
    })
    words.set(index, { lines: spaced, length: text.length })
  }
  return words
}

/** A word's lines, or undefined where its characters stand one below the other. */
function linesOf(text: string, style: TextStyle, width: MilliPt): readonly Line[] | undefined {
  const count = countOf(text)
  if (count < 2) return undefined
  if (count <= SHORT) {
    const [line] = breakText(text, style, Number.POSITIVE_INFINITY)
    if (line && line.width <= width) return [line]
    if (/^\d+$/.test(text)) return undefined
  }
  return breakText(text, style, PIECE * style.size).map(turned)
}

/** Characters, those drawn over others not counted; more than `SHORT` are not told apart. */
function countOf(text: string): number {
  let count = 0
  for (const character of text) {
    if (!isCombining(character.codePointAt(0) ?? 0)) count++
    if (count > SHORT) break
  }
  return count
}

/** A line turned down the column. The next piece of its word follows its blanks, which do not hang. */
function turned(line: Line): Line {
  const run = line.runs[line.runs.length - 1]
  const width = run ? run.advances.reduce((x, advance) => x + advance, run.x) : 0
  return { ...line, width, last: true, torn: undefined, turned: true }
}

/** Autospace above a turned word and below it, where its style has that. */
function withSpace(
  lines: readonly Line[],
  { autospace, size }: TextStyle,
  at: { readonly before: number | undefined; readonly after: number | undefined; readonly text: string },
): readonly Line[] {
  if (!autospace || !lines[0]?.turned) return lines
  const [first = 0, last = 0] = [at.text.codePointAt(0), codePointBefore(at.text, at.text.length)]
  const above = at.before === undefined ? 0 : autospaceBetween(at.before, first, size)
  const below = autospaceBetween(last, at.after, size)
  return lines.map((line, i) => {
    const shift = i === 0 ? above : 0
    return {
      ...line,
      runs: line.runs.map(run => ({ ...run, x: run.x + shift })),
      width: line.width + shift + (i === lines.length - 1 ? below : 0),
    }
  })
}

/** The code point that ends before `index`. */
function codePointBefore(text: string, index: number): number | undefined {
  const unit = text.charCodeAt(index - 1)
  return unit >= 0xdc00 && unit <= 0xdfff ? text.codePointAt(index - 2) : text.codePointAt(index - 1)
}
