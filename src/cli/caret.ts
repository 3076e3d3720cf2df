/**
 * Shows the line that a finding is about, with a caret under its place:
 *
 *     12 | | 项目名称 | {nmae} |
 *        |              ^
 *
 * A terminal gives 汉字 two columns, so the caret is moved by widths and not by characters.
 */
import type { Place } from '../diagnostics/finding.ts'

/** Columns of the source shown; of a longer line the part around the place. */
const SHOWN = 100
/** How much of that stands before the place in a line that is cut. */
const BEFORE = 60

/** Wide and full-width ranges of UAX #11 (Unicode 16) that forms meet; ambiguous characters count as narrow. */
const WIDE: readonly (readonly [from: number, to: number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6b],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
]

/** Marks that stand on the character before them, and what prints as nothing. */
const ZERO: readonly (readonly [from: number, to: number])[] = [
  [0x300, 0x36f],
  [0x200b, 0x200f],
  [0x20d0, 0x20ff],
  [0x302a, 0x302d],
  [0x3099, 0x309a],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xe0100, 0xe01ef],
]

/** The two lines that show a place; none where its line is not known. */
export function caretLines({ line, column, source }: Place): readonly string[] {
  if (line === undefined || column === undefined || source === undefined) return []
  const characters = Array.from(source.slice(0, Math.max(0, column - 1)), shown)
  const rest = Array.from(source.slice(Math.max(0, column - 1)), shown)
  const [before, cutBefore] = lastOf(characters, BEFORE)
  const indent = widthOf(before) + (cutBefore ? 1 : 0)
  const [after, cutAfter] = firstOf(rest, SHOWN - indent)
  const label = String(line)
  return [
    `${label} | ${cutBefore ? '…' : ''}${before.join('')}${after.join('')}${cutAfter ? '…' : ''}`,
    `${' '.repeat(label.length)} | ${' '.repeat(indent)}^`,
  ]
}

/** A character as a terminal may show it: a tab is one blank, what would move the cursor is not sent. */
function shown(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0
  if (character === '\t') return ' '
  const control = codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0)
  const turning = (codePoint >= 0x202a && codePoint <= 0x202e) || (codePoint >= 0x2066 && codePoint <= 0x2069)
  const alone = codePoint >= 0xd800 && codePoint <= 0xdfff
  return control || turning || alone ? '\ufffd' : character
}

function widthOf(characters: readonly string[]): number {
  return characters.reduce((width, character) => width + widthOfOne(character), 0)
}

function widthOfOne(character: string): number {
  const codePoint = character.codePointAt(0) ?? 0
  const within = ([from, to]: readonly [number, number]): boolean => codePoint >= from && codePoint <= to
  return ZERO.some(within) ? 0 : WIDE.some(within) ? 2 : 1
}

/** The first characters that fit so many columns, and whether that leaves some out. */
function firstOf(characters: readonly string[], columns: number): readonly [readonly string[], boolean] {
  let width = 0
  const end = characters.findIndex(character => {
    width += widthOfOne(character)
    return width > columns
  })
  return end < 0 ? [characters, false] : [characters.slice(0, end), true]
}

/** The last characters that fit so many columns, and whether that leaves some out. */
function lastOf(characters: readonly string[], columns: number): readonly [readonly string[], boolean] {
  const [last, cut] = firstOf(characters.toReversed(), columns)
  return [last.toReversed(), cut]
}
