import LineBreaker from 'linebreak'
import { isBlank, isCombining, isCommonHanzi, isInvisible, mayNotBegin, mayNotEnd } from './marks.ts'
import { shadowOf } from './shadow.ts'

// How willingly a line breaks before a character.

/** Only where a single character is wider than the line: 禁则, `——` and `……`, a mark on its letter. */
export const NEVER = 0
/** Inside a word or number, which is only broken where it is wider than a line of its own. */
export const IN_NEED = 1
/** A good place. */
export const FREELY = 2

/** Letters and digits joined by - . _ or /: a code, a unit (km/h), a hyphenated word, an address. */
const CODE = /[0-9A-Za-z][-._/0-9A-Za-z]*/g
const JOINS_CODE = /[-._/]/

/** Longer codes may break after - and /, as UAX #14 has it: so long they are addresses of web pages. */
const MAX_CODE = 24

/** A box to tick with its option, up to a blank or the next box. */
const OPTION = /[\ufdd0\ufdd1][^ \t\u3000\ufdd0\ufdd1]+/g
const BOX = /[\ufdd0\ufdd1]/

/** Longer options are sentences, which break like any other. */
const MAX_OPTION = 16

/** A full-width opening mark and what the algorithm glues it to. */
const GLUED_OPENING = /[0-9A-Za-z\u00c0-\u024f\u0370-\u052f%‰℃](?=[（〈《「『【〔〖〘〚［｛｟])/g

/**
 * Where a paragraph may be broken: UAX #14 over a shadow text, then the rules of Chinese typesetting that
 * it does not have.
 *
 * @param paragraph a text without line breaks
 * @returns for each UTF-16 unit, how willingly a line breaks before it
 */
export function breakLevels(paragraph: string): Uint8Array {
  const levels = new Uint8Array(paragraph.length).fill(IN_NEED)
  const shadow = shadowOf(paragraph)
  const breaker = new LineBreaker(shadow)
  for (let found = breaker.nextBreak(); found; found = breaker.nextBreak()) {
    if (found.position < levels.length) levels[found.position] = FREELY
  }
  // Few paragraphs have either, and to look for all matches takes longer than to look for the first.
  if (JOINS_CODE.test(paragraph)) keepWhole(paragraph, levels, CODE, MAX_CODE)
  if (BOX.test(paragraph)) keepWhole(paragraph, levels, OPTION, MAX_OPTION)
  freeOpeningMarks(shadow, levels)
  applyMarkRules(paragraph, levels)
  keepLeadingBlanks(paragraph, levels)
  return levels
}

/** Keeps what a pattern finds in one piece, as far as it is not longer than `most`. */
function keepWhole(paragraph: string, levels: Uint8Array, pattern: RegExp, most: number): void {
  for (const match of paragraph.matchAll(pattern)) {
    if (match[0].length <= most) levels.fill(IN_NEED, match.index + 1, match.index + match[0].length)
  }
}

/** LB30 of newer versions of UAX #14 leaves full-width opening marks out; the table of `linebreak` is older. */
function freeOpeningMarks(shadow: string, levels: Uint8Array): void {
  for (const match of shadow.matchAll(GLUED_OPENING)) levels[match.index + 1] = FREELY
}

function applyMarkRules(paragraph: string, levels: Uint8Array): void {
  let before = paragraph.codePointAt(0) ?? 0
  for (let i = unitsOf(before); i < paragraph.length; i += unitsOf(before)) {
    const codePoint = paragraph.codePointAt(i) ?? 0
    // Between two 汉字 no mark has a say.
    const prose = isCommonHanzi(before) && isCommonHanzi(codePoint)
    if (!prose && (mayNotBegin(codePoint) || mayNotEnd(before) || hasNoPlace(codePoint))) {
      levels[i] = NEVER
    } else if (before === SLASH && (i === 1 || mayNotEnd(paragraph.charCodeAt(i - 2)))) {
      levels[i] = IN_NEED
    }
    before = codePoint
  }
}

const SLASH = 0x2f

/** Drawn over the character before it, or not at all. */
function hasNoPlace(codePoint: number): boolean {
  return isCombining(codePoint) || isInvisible(codePoint)
}

/** Leading blanks are an indent: they stay with the first word. */
function keepLeadingBlanks(paragraph: string, levels: Uint8Array): void {
  let end = 0
  while (end < paragraph.length && isBlank(paragraph.charCodeAt(end))) end++
  levels.fill(NEVER, 0, Math.min(end + 1, levels.length))
}

/** UTF-16 units of a code point. */
function unitsOf(codePoint: number): 1 | 2 {
  return codePoint > 0xffff ? 2 : 1
}
