/**
 * Characters that stand for what is drawn and not set: boxes to tick, and blanks to write on.
 *
 * They are noncharacters, which Unicode keeps for uses like this inside a program (The Unicode Standard,
 * 23.7): no text from outside may hold them, and every reader refuses them. So a line of text carries its
 * boxes and blanks through breaking, alignment and pages as it carries its letters.
 */

/** A box that is not ticked. */
export const EMPTY_BOX = 0xfdd0
/** A box with its tick. */
export const TICKED_BOX = 0xfdd1

/** Rules to write on: the n-th is 2ⁿ hundredths of an em wide. */
const RULES = 0xfdd2
/** Blank spaces: likewise. */
const SPACES = 0xfde1
/** Widths up to 2¹⁵ - 1 hundredths of an em. */
const BITS = 15

/** The widest blank, in hundredths of an em. */
export const WIDEST_BLANK = 2 ** BITS - 1

/** What a character stands for. */
export type DrawnMark =
  | { readonly kind: 'box'; readonly ticked: boolean }
  /** A rule to write on, or a space; the width in hundredths of an em. */
  | { readonly kind: 'rule' | 'space'; readonly width: number }

/** What a code point stands for; undefined for every character. */
export function drawnMark(codePoint: number): DrawnMark | undefined {
  if (codePoint < EMPTY_BOX || codePoint >= SPACES + BITS) return undefined
  if (codePoint <= TICKED_BOX) return { kind: 'box', ticked: codePoint === TICKED_BOX }
  return codePoint < SPACES
    ? { kind: 'rule', width: 2 ** (codePoint - RULES) }
    : { kind: 'space', width: 2 ** (codePoint - SPACES) }
}

/** Whether a code point stands for something drawn. */
export function isDrawnMark(codePoint: number): boolean {
  return codePoint >= EMPTY_BOX && codePoint < SPACES + BITS
}

/**
 * A blank of a width: its binary digits as characters, the widest first.
 *
 * @param width in hundredths of an em, at most {@link WIDEST_BLANK}
 */
export function blankOf(kind: 'rule' | 'space', width: number): string {
  let text = ''
  for (let bit = BITS - 1; bit >= 0; bit--) {
    if ((width >> bit) % 2 === 1) text += String.fromCharCode((kind === 'rule' ? RULES : SPACES) + bit)
  }
  return text
}

/** A box as a character of a text. */
export function boxOf(ticked: boolean): string {
  return String.fromCharCode(ticked ? TICKED_BOX : EMPTY_BOX)
}

/** Stretches of characters that stand for something drawn. */
const MARKS = /[\ufdd0\ufdd1]|[\ufdd2-\ufde0]+|[\ufde1-\ufdef]+/g

/** A text as it reads where nothing can be drawn: `☑新增 ☐延续`, a rule as `____`, a space as blanks. */
export function readable(text: string): string {
  return text.replace(MARKS, marks => {
    const first = drawnMark(marks.charCodeAt(0))
    if (first?.kind === 'box') return first.ticked ? '☑' : '☐'
    let width = 0
    for (let i = 0; i < marks.length; i++) {
      const mark = drawnMark(marks.charCodeAt(i))
      width += mark === undefined || mark.kind === 'box' ? 0 : mark.width
    }
    // A low line and a blank are about half an em.
    return (first?.kind === 'rule' ? '_' : ' ').repeat(Math.max(1, Math.round(width / 50)))
  })
}
