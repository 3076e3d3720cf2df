import { FormError } from '../../diagnostics/form-error.ts'
import type { MilliPt } from '../../geometry/length.ts'

/** `.001` to `.999` without ending zeros, by their thousandths: engines format fractions at a tenth of the speed of integers. */
const FRACTIONS: readonly string[] = Array.from({ length: 1000 }, (_, i) => String(i / 1000).slice(1))

/**
 * A length of the display list as a PDF number in pt, in the fewest characters: `10500` → `10.5`,
 * `500` → `.5`, `-30` → `-.03`.
 *
 * Exact, with at most three decimals, and never with an exponent, which PDF numbers do not have
 * (ISO 32000-2, 7.3.3).
 *
 * @throws FormError for what is not an integer: layout counts in whole 1/1000 pt
 */
export function formatPt(length: MilliPt): string {
  if (!Number.isSafeInteger(length)) throw new FormError(`not a whole number of 1/1000 pt: ${length}`)
  const size = Math.abs(length)
  const whole = Math.floor(size / 1000)
  const fraction = FRACTIONS[size % 1000] ?? ''
  const text = whole === 0 && fraction !== '' ? fraction : whole + fraction
  return length < 0 ? `-${text}` : text
}

const HEX: readonly string[] = Array.from({ length: 256 }, (_, i) =>
  i.toString(16).toUpperCase().padStart(2, '0'),
)

/** Four upper-case hexadecimal digits: a CID, or a unit of UTF-16. */
export function hex4(value: number): string {
  return (HEX[value >>> 8] ?? '') + (HEX[value & 0xff] ?? '')
}
