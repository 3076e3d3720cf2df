import { isCommonHanzi, type MarkSide, sideOf } from './marks.ts'
import { hasWide, isLatinQuote, isQuote } from './quotes.ts'

/** One code point of a paragraph and what its neighbours make of it. */
export interface Token {
  readonly codePoint: number
  /** Index of its first UTF-16 unit. */
  readonly index: number
  /** The blank half of a full-width mark; undefined for quotation marks of Latin text. */
  readonly side: MarkSide | undefined
  /** A quotation mark of Latin text. */
  readonly latinQuote: boolean
  /** How many of the same character stand before it without a break: tells the halves of `——` apart. */
  readonly repeats: number
}

const TAB = 0x09
const SPACE = 0x20

/** Splits a paragraph into code points. A tab is a blank from here on, as it prints. */
export function tokensOf(paragraph: string): readonly Token[] {
  const chinese = hasWide(paragraph)
  const tokens: Token[] = []
  let before: Token | undefined
  for (let index = 0; index < paragraph.length; ) {
    const written = paragraph.codePointAt(index) ?? 0
    const codePoint = written === TAB ? SPACE : written
    const latinQuote = isQuote(codePoint) && isLatinQuote(paragraph, index, chinese)
    before = {
      codePoint,
      index,
      side: latinQuote || isCommonHanzi(codePoint) ? undefined : sideOf(codePoint),
      latinQuote,
      repeats: before?.codePoint === codePoint ? before.repeats + 1 : 0,
    }
    tokens.push(before)
    index += codePoint > 0xffff ? 2 : 1
  }
  return tokens
}
