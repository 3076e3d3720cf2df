/**
 * Lengths as a template writes them, and the one unit that layout counts in.
 *
 * Layout is integer arithmetic in 1/1000 pt, so that sums are exact and pages are the same on every
 * machine; this is the only file that converts.
 */

/** A length in integer 1/1000 pt. */
export type MilliPt = number

/** A length in integer 1/1000 em: what a face says of its glyphs, whatever its own units per em. */
export type MilliEm = number

/** The units that a template may write. `fr` and `%` are only for columns. */
export type Unit = 'pt' | 'mm' | 'em' | 'fr' | '%'

/** A length as written: `20mm`, `10.5pt`, `2.5em`, `1fr`, `30%`. */
export interface Length {
  readonly value: number
  readonly unit: Unit
}

/** Chinese type sizes (字号) in pt; the table of GB/T 9704 drafting practice and every office suite. */
export const NAMED_SIZES: ReadonlyMap<string, number> = new Map([
  ['初号', 42],
  ['小初', 36],
  ['一号', 26],
  ['小一', 24],
  ['二号', 22],
  ['小二', 18],
  ['三号', 16],
  ['小三', 15],
  ['四号', 14],
  ['小四', 12],
  ['五号', 10.5],
  ['小五', 9],
  ['六号', 7.5],
  ['小六', 6.5],
])

const LENGTH = /^(\d+(?:\.\d+)?)(pt|mm|em|fr|%)$/

/** Reads `20mm`, `10.5pt`, `2em`, `1fr`, `30%` or a 字号 such as `五号`; anything else is undefined. */
export function parseLength(text: string): Length | undefined {
  const named = NAMED_SIZES.get(text)
  if (named !== undefined) return { value: named, unit: 'pt' }
  const match = LENGTH.exec(text)
  if (!match) return undefined
  return { value: Number(match[1]), unit: match[2] as Unit }
}

/** pt to 1/1000 pt, rounded to the nearest integer. */
export function ptToMilliPt(pt: number): MilliPt {
  return Math.round(pt * 1000)
}

/** mm to 1/1000 pt, rounded to the nearest integer (1 mm = 72 / 25.4 pt). */
export function mmToMilliPt(mm: number): MilliPt {
  return Math.round((mm * 72_000) / 25.4)
}

/** 1/1000 pt to mm, not rounded. */
export function milliPtToMm(length: MilliPt): number {
  return (length * 25.4) / 72_000
}

/**
 * Converts an absolute or em length.
 *
 * @param em the size that one em stands for, in 1/1000 pt
 * @returns undefined for `fr` and `%`, which have no size of their own
 */
export function toMilliPt(length: Length, em: MilliPt): MilliPt | undefined {
  switch (length.unit) {
    case 'pt':
      return ptToMilliPt(length.value)
    case 'mm':
      return mmToMilliPt(length.value)
    case 'em':
      return Math.round(length.value * em)
    default:
      return undefined
  }
}

/** The width of `milliEm` at type size `size`, rounded to the nearest 1/1000 pt. */
export function scaleEm(milliEm: MilliEm, size: MilliPt): MilliPt {
  return Math.round((milliEm * size) / 1000)
}
