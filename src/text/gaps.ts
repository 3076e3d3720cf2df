import { isBlank, isCombining, isCommonHanzi, isWide, mayNotBegin, mayNotEnd, sideOf } from './marks.ts'
import { isQuote } from './quotes.ts'

/** What a line may widen between two characters: nothing, a blank, or the space between letters and marks. */
export type Gap = 'none' | 'blank' | 'letter'

/** Marks that stand free between characters, and take part in even spacing though none begins a line. */
const FREE = new Set(Array.from('—…·～', mark => mark.codePointAt(0) ?? 0))

/** What may widen between two neighbours of a line. */
export function gapBetween(a: number, b: number): Gap {
  // The common case, which needs none of the rules below.
  if (isCommonHanzi(a) && isCommonHanzi(b)) return 'letter'
  if (isCombining(b) || isBlank(b) || mayNotEnd(a)) return 'none'
  if (isBlank(a)) return 'blank'
  if (FREE.has(b)) return a !== b && (isWide(a) || isDash(b)) ? 'letter' : 'none'
  if (mayNotBegin(b) || isUnit(b)) return 'none'
  if (isChineseMark(a, b, 'closing') || isChineseMark(b, a, 'opening')) return 'letter'
  return isWide(a) || isWide(b) || isDash(a) ? 'letter' : 'none'
}

/** `—` and `…`, which are set in an em whatever stands beside them. */
function isDash(codePoint: number): boolean {
  return codePoint === 0x2014 || codePoint === 0x2026
}

/** A mark of a side; a quotation mark only beside Chinese, as it may be an apostrophe. */
function isChineseMark(mark: number, beside: number, side: 'opening' | 'closing'): boolean {
  if (sideOf(mark) !== side) return false
  return !isQuote(mark) || isWide(beside) || sideOf(beside) !== undefined
}

/** ㎡ ㎏ …: stays with its number. */
function isUnit(codePoint: number): boolean {
  return codePoint >= 0x3380 && codePoint <= 0x33df
}
