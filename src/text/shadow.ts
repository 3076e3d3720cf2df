import { drawnMark } from '../geometry/drawn-marks.ts'
import { hasWide, isLatinQuote } from './quotes.ts'

/** Characters that UAX #14 classes otherwise than Chinese typesetting wants them. */
const RECLASSED = /[“”‘’·～~—\t０-９．－＋＝＜＞\u3380-\u33df\ufdd0-\ufdef-]/g

// Stand-ins, by the class of UAX #14 that is wanted.
const OPENING = '「'
const CLOSING = '」'
/** NS: never begins a line, a line may end after it. */
const NON_STARTER = '々'
/** IN: a run of them is never broken, nor begins a line. */
const INSEPARABLE = '…'
/** PR: stays with the number after it, and a line may break before it. */
const SIGN = '+'
/** HY: joins two numbers. */
const HYPHEN = '-'
/** PO: stays with the number before it. */
const UNIT = '%'

/** Full-width signs that lead a number, as their ASCII forms behave. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['＋', '+'],
  ['＝', '='],
  ['＜', '<'],
  ['＞', '>'],
])

/**
 * The text that the line breaking algorithm is shown in place of a paragraph: of the same length, unit for
 * unit, with characters replaced by others of the class that suits them.
 *
 * | in the text | UAX #14 has | shown as |
 * | --- | --- | --- |
 * | “ ” ‘ ’ in Chinese | QU, glued to both sides | OP and CL |
 * | · ～ and － between words | AL, ID: a line may begin with them | NS |
 * | ~ between numbers | AL: a line may begin with it | NS |
 * | — | B2: `——` may begin a line | IN |
 * | - and － before a number, after neither letter nor digit | HY, ID | PR |
 * | ０–９, and ． － ＋ ＝ ＜ ＞ before them | ID: numbers fall apart | their ASCII forms |
 * | ㎡ ㎏ … (U+3380–33DF) | ID: parted from the number | PO |
 * | a box to tick | XX | OP: it stays with the option after it |
 * | a blank to write on | XX | NS: it stays with the label before it, and whole |
 * | tab | BA | a blank, as it prints |
 */
export function shadowOf(paragraph: string): string {
  const chinese = hasWide(paragraph)
  return paragraph.replace(RECLASSED, (character, index: number) =>
    standIn(character, paragraph, index, chinese),
  )
}

function standIn(character: string, paragraph: string, index: number, chinese: boolean): string {
  switch (character) {
    case '“':
    case '‘':
      return isLatinQuote(paragraph, index, chinese) ? character : OPENING
    case '”':
    case '’':
      return isLatinQuote(paragraph, index, chinese) ? character : CLOSING
    case '·':
    case '～':
      return NON_STARTER
    case '~':
      return /[0-9０-９%％)]/.test(paragraph.charAt(index - 1)) ? NON_STARTER : character
    case '—':
      return INSEPARABLE
    case '\t':
      return ' '
    case '．':
      return isDigit(paragraph, index - 1) && isDigit(paragraph, index + 1) ? '.' : character
    case '-':
    case '－':
      return minus(character, paragraph, index)
    default:
      return drawnStandIn(character) ?? inNumber(character, isDigit(paragraph, index + 1))
  }
}

function drawnStandIn(character: string): string | undefined {
  const mark = drawnMark(character.charCodeAt(0))
  if (mark === undefined) return undefined
  return mark.kind === 'box' ? OPENING : NON_STARTER
}

/** A sign, a hyphen between numbers, or (full-width only) a mark that joins words. */
function minus(character: string, paragraph: string, index: number): string {
  if (!isDigit(paragraph, index + 1)) return character === '－' ? NON_STARTER : character
  return /[0-9A-Za-z０-９%％)）]/.test(paragraph.charAt(index - 1)) ? HYPHEN : SIGN
}

function inNumber(character: string, beforeDigit: boolean): string {
  if (character >= '０' && character <= '９') return '0'
  const sign = SIGNS.get(character)
  if (sign === undefined) return UNIT
  return beforeDigit ? sign : character
}

/** An ASCII or full-width digit. */
function isDigit(text: string, index: number): boolean {
  const unit = text.charCodeAt(index)
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19)
}
