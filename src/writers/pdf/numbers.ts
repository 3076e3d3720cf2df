import { FormError } from '../../diagnostics/form-error.ts'
import type { MilliPt } from '../../geometry/length.ts'

/**
 * A length of the display list as a PDF number in pt, in the fewest characters: `10500` → `10.5`,
 * `500` → `.5`, `-30` → `-.03`.
 *
 * Exact, with at most three decimals, and never with an exponent, which PDF numbers do not have
 * (ISO 32000-2, 7.3.3): the quotient of an integer by 1000 prints as its shortest decimal.
 *
 * @throws FormError for what is not an integer: layout counts in whole 1/1000 pt
 */
export function formatPt(length: MilliPt): string {
  if (!Number.isSafeInteger(length)) throw new FormError(`not a whole number of 1/1000 pt: ${length}`)
  const text = String(length / 1000)
  if (text.startsWith('0.')) return text.slice(1)
  return text.startsWith('-0.') ? `-${text.slice(2)}` : text
}
