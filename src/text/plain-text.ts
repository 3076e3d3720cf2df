/**
 * Plain texts: 汉字, Latin letters, figures and those marks whose glyph, and whose place at a line's end or
 * beginning, depend on nothing but the characters beside them. Most of a form's texts are.
 *
 * Left out are blanks, quotation marks, `—`, `·`, `-`, `~`, `/`, `_` and what is drawn, invisible, combining or
 * beyond the basic plane.
 */
import { breakLevels, NEVER } from './break-levels.ts'
import { CLOSING, OPENING, TRAILING } from './characters.ts'
import { mayNotBegin, sideOf } from './marks.ts'

/** The plain characters by their numbers, which begin at 1; 一 stands for all 汉字. */
const PLAIN =
  '\0一0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz' +
  '!#$%&()*+,.:;<=>?@[]{|}，。、；：！？（）〈〉《》「」『』【】〔〕％￥＄‰℃°±×÷≤≥①②③④⑤⑥⑦⑧⑨⑩'

/** The number of a 汉字. */
export const HANZI = 1

const COUNT = PLAIN.length

/** The number of each UTF-16 unit; 0 for what is not plain. */
const NUMBERS = numbersOfUnits()

/** What a plain character is beside others, by its number: the bits of `Characters.traits` but for its level. */
const TRAITS = Uint8Array.from(PLAIN, traitsOf)

/**
 * 1 more than the break level between two plain characters, by their numbers; 0 while it has not been asked
 * for. To ask for all of them would take longer than to print a first form.
 */
const LEVELS = new Uint8Array(COUNT * COUNT)

function numbersOfUnits(): Uint8Array {
  const numbers = new Uint8Array(0x10000)
  numbers.fill(HANZI, 0x3400, 0x4dc0)
  numbers.fill(HANZI, 0x4e00, 0xa000)
  for (let number = HANZI; number < COUNT; number++) numbers[PLAIN.charCodeAt(number)] = number
  return numbers
}

function traitsOf(character: string): number {
  const codePoint = character.charCodeAt(0)
  const side = sideOf(codePoint)
  const trailing = mayNotBegin(codePoint) ? TRAILING : 0
  return side === undefined ? trailing : trailing | (side === 'opening' ? OPENING : CLOSING)
}

/** Whether a text has plain characters only, and so is one paragraph. */
export function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (NUMBERS[text.charCodeAt(i)] === 0) return false
  return true
}

/** The number of a plain character; 0 for any other, and beyond the text's end. */
export function plainNumber(text: string, index: number): number {
  return index < text.length ? (NUMBERS[text.charCodeAt(index)] ?? 0) : 0
}

/** The character of a number; 一 for all 汉字. */
export function plainCharacter(number: number): number {
  return PLAIN.charCodeAt(number)
}

/** What a plain character is beside others, but for its level; 0 for none. */
export function plainTraits(number: number): number {
  return TRAITS[number] ?? 0
}

/** How willingly a line breaks between two plain characters: that depends on them alone. */
export function plainLevel(before: number, after: number): number {
  const at = before * COUNT + after
  const known = LEVELS[at] ?? 0
  if (known > 0) return known - 1
  const level = breakLevels(PLAIN.charAt(before) + PLAIN.charAt(after))[1] ?? NEVER
  LEVELS[at] = level + 1
  return level
}
