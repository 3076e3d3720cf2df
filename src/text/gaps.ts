import { isBlank, isCombining, isWide, mayNotBegin, mayNotEnd, sideOf } from './marks.ts'
import { isQuote } from './quotes.ts'

/** What a line may widen between two characters: nothing, the space of a mark or blank, or that of letters. */
export type Gap = 'none' | 'mark' | 'letter'

/** Marks that stand free between characters and take part in even spacing. */
const JOINING: ReadonlySet<number> = new Set(Array.from('—…·～', mark => mark.codePointAt(0) ?? 0))

/** What may widen between two neighbours of a line. */
export function gapBetween(a: number, b: number): Gap {
  if (isCombining(b) || isBlank(b) || mayNotEnd(a)) return 'none'
  if (isBlank(a)) return 'mark'
  if (JOINING.has(a) || JOINING.has(b)) return a !== b && (isWide(a) || isWide(b)) ? 'letter' : 'none'
  if (mayNotBegin(b) || isUnit(b)) return 'none'
  const beside = (mark: number, other: number) =>
    !isQuote(mark) || isWide(other) || sideOf(other) !== undefined
  if (sideOf(a) === 'closing' && beside(a, b)) return 'mark'
  if (sideOf(b) === 'opening' && beside(b, a)) return 'mark'
  return isWide(a) || isWide(b) ? 'letter' : 'none'
}

/** ㎡ ㎏ …: stays with its number. */
function isUnit(codePoint: number): boolean {
  return codePoint >= 0x3380 && codePoint <= 0x33df
}
