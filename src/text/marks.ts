/**
 * What Chinese line setting needs to know of a character: which half of a full-width mark is blank, what
 * may not begin or end a line, what hangs and what prints as nothing. (CLREQ, line composition rules
 * for punctuation; GB/T 15834-2011, 5.)
 */

/** Which half of a full-width mark's em is blank: the left of an opening mark, the right of a closing one. */
export type MarkSide = 'opening' | 'closing'

const OPENING = '（〈《「『【〔〖〘〚［｛｟“‘'
const CLOSING = '，。、；：？！．）〉》」』】〕〗〙〛］｝｠”’'

/** Stops, closing marks, marks that join two things, and units of a number. */
const NOT_AT_START = setOf(`${CLOSING}％‰℃°′″·・～〜／/々〻…‥—–,.;:?!)]}%｡､｣`)

/** Opening marks, and signs that stand before a number. */
const NOT_AT_END = setOf(`${OPENING}￥＄￡＃№([{¥$£€｢`)

const SIDES: ReadonlyMap<number, MarkSide> = new Map([
  ...Array.from(OPENING, (mark): [number, MarkSide] => [codePointOf(mark), 'opening']),
  ...Array.from(CLOSING, (mark): [number, MarkSide] => [codePointOf(mark), 'closing']),
])

const BLANKS = setOf(' \t\u00a0\u2002\u2003\u3000')

function codePointOf(character: string): number {
  return character.codePointAt(0) ?? 0
}

function setOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, codePointOf))
}

/** The mark's blank half as the code chart draws it; whether a face draws it so, its ink says. */
export function sideOf(codePoint: number): MarkSide | undefined {
  return SIDES.get(codePoint)
}

/** No line begins with it. */
export function mayNotBegin(codePoint: number): boolean {
  return NOT_AT_START.has(codePoint)
}

/** No line ends with it. */
export function mayNotEnd(codePoint: number): boolean {
  return NOT_AT_END.has(codePoint)
}

/** A blank: it hangs over a line's end and counts for no width there. */
export function isBlank(codePoint: number): boolean {
  return BLANKS.has(codePoint)
}

/** A Chinese character, radicals and 〇 included. */
export function isHanzi(codePoint: number): boolean {
  return (
    (codePoint >= 0x4e00 && codePoint <= 0x9fff) ||
    (codePoint >= 0x3400 && codePoint <= 0x4dbf) ||
    (codePoint >= 0x20000 && codePoint <= 0x3ffff) ||
    (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
    (codePoint >= 0x2e80 && codePoint <= 0x2fdf) ||
    codePoint === 0x3007
  )
}

/** A 汉字 of the first and largest block, which nearly all are: asked first where most characters need no more. */
export function isCommonHanzi(codePoint: number): boolean {
  return codePoint >= 0x4e00 && codePoint <= 0x9fff
}

/** Set in a full em: 汉字, kana, CJK marks and symbols, full-width forms. */
export function isWide(codePoint: number): boolean {
  return (
    isHanzi(codePoint) ||
    (codePoint >= 0x3001 && codePoint <= 0x33ff) ||
    (codePoint >= 0xfe30 && codePoint <= 0xfe4f) ||
    (codePoint >= 0xff01 && codePoint <= 0xff60) ||
    (codePoint >= 0xffe0 && codePoint <= 0xffe6)
  )
}

/** Drawn over or under the character before it. */
export function isCombining(codePoint: number): boolean {
  return (
    (codePoint >= 0x0300 && codePoint <= 0x036f) ||
    (codePoint >= 0x1ab0 && codePoint <= 0x1aff) ||
    (codePoint >= 0x1dc0 && codePoint <= 0x1dff) ||
    (codePoint >= 0x20d0 && codePoint <= 0x20ff) ||
    (codePoint >= 0x302a && codePoint <= 0x302f) ||
    (codePoint >= 0x3099 && codePoint <= 0x309a) ||
    (codePoint >= 0xfe20 && codePoint <= 0xfe2f)
  )
}

/**
 * Prints as nothing and is left out: soft hyphen, zero-width space and joiners, direction marks, byte order
 * mark, variation selectors. Some faces map them to a glyph all the same.
 */
export function isInvisible(codePoint: number): boolean {
  return (
    codePoint === 0x00ad ||
    codePoint === 0x034f ||
    codePoint === 0x061c ||
    (codePoint >= 0x180b && codePoint <= 0x180f) ||
    (codePoint >= 0x200b && codePoint <= 0x200f) ||
    (codePoint >= 0x2060 && codePoint <= 0x2064) ||
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
    codePoint === 0xfeff ||
    (codePoint >= 0xe0100 && codePoint <= 0xe01ef)
  )
}
