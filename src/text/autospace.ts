import type { MilliPt } from '../geometry/length.ts'
import { isHanzi } from './marks.ts'

/** CLREQ, mixed text composition: a quarter em, which justification may widen to half an em. */
const PARTS_OF_EM = 4

/**
 * The space between two neighbours of a line that autospace puts there: a quarter em between 汉字 and Latin,
 * Greek or Cyrillic letters or ASCII digits, on either side; nothing beside signs and marks (`≥15`, `95%`).
 * Both must touch: a blank that is written stays as it is. Since one of the two is a 汉字, it never comes to
 * stand inside a number, word or code.
 *
 *   │在2024年前│   →   │在 2024 年前│
 *
 * @param after undefined at the paragraph's end
 * @param size of the type, in 1/1000 pt
 */
export function autospaceBetween(before: number, after: number | undefined, size: MilliPt): MilliPt {
  if (after === undefined) return 0
  const apart = isHanzi(before) ? isLetterOrDigit(after) : isLetterOrDigit(before) && isHanzi(after)
  return apart ? autospaceOf(size) : 0
}

/** The space that autospace puts between two characters. */
export function autospaceOf(size: MilliPt): MilliPt {
  return Math.floor(size / PARTS_OF_EM)
}

/** ASCII letters and digits, letters with accents, Greek and Cyrillic; not × and ÷. */
function isLetterOrDigit(codePoint: number): boolean {
  return (
    (codePoint >= 0x30 && codePoint <= 0x39) ||
    (codePoint >= 0x41 && codePoint <= 0x5a) ||
    (codePoint >= 0x61 && codePoint <= 0x7a) ||
    (codePoint >= 0xc0 && codePoint <= 0x24f && codePoint !== 0xd7 && codePoint !== 0xf7) ||
    (codePoint >= 0x370 && codePoint <= 0x52f)
  )
}
