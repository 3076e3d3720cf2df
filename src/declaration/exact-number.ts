/**
 * Numbers that a JavaScript number cannot hold.
 *
 * JSON and YAML write numbers in decimal, without a bound on digits; reading `999999999999999.99` as a
 * binary double would change it. Such numbers travel as their text, in a value that no JSON text can
 * forge, because its only key is a symbol.
 */
import Big from 'big.js'

const TEXT = Symbol('exact number')

/** A number kept as the text that the source has. */
export interface ExactNumber {
  readonly [TEXT]: string
}

/** The largest number that is still exact to the hundredth: 2^53 / 100. */
export const LARGEST_EXACT = 2 ** 53 / 100

/** Decimal numbers as JSON and YAML write them. */
const DECIMAL = /^([+-]?)(?=\.?\d)(\d*)(?:\.(\d*))?(?:[eE][+-]?(\d+))?$/

/** Such as have no other form: most do, and a whole number that ends in `.00` is soon made one. */
const PLAIN = /^(?:0|-?[1-9]\d*|-?(?:0|[1-9]\d*)\.\d*[1-9])$/

/** Beyond this no form has a number, and expanding an exponent could fill the memory. */
const LONGEST = 64
const LARGEST_EXPONENT = 40

/**
 * The value of a number's text: a JavaScript number where it says exactly the same to the hundredth, else
 * the text itself.
 */
export function numberFrom(text: string): number | ExactNumber {
  const value = Number(text)
  if (Math.abs(value) > LARGEST_EXACT) return exactNumber(text)
  const written = plainDecimal(text)
  return written !== undefined && written === plainDecimal(String(value)) ? value : exactNumber(text)
}

/** A number as its text. */
export function exactNumber(text: string): ExactNumber {
  return { [TEXT]: text }
}

/** Whether a value is a number kept as text. */
export function isExactNumber(value: unknown): value is ExactNumber {
  return typeof value === 'object' && value !== null && TEXT in value
}

/** The text of a number of either kind; undefined for anything else. */
export function numberText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  return isExactNumber(value) ? value[TEXT] : undefined
}

/**
 * A number's text without exponent, sign of zero and superfluous zeros, so that equal numbers have equal
 * texts: `1.50e2` → `150`.
 *
 * @returns undefined for what is no decimal number or is out of all proportion
 */
export function plainDecimal(text: string): string | undefined {
  if (text.length > LONGEST) return undefined
  if (PLAIN.test(text)) return text
  const match = DECIMAL.exec(text)
  if (match === null || Number(match[4] ?? 0) > LARGEST_EXPONENT) return undefined
  const [, sign = '', integer = '', fraction = '', exponent] = match
  const unsigned =
    exponent === undefined ? withoutZeros(integer, fraction) : Big(text.slice(sign.length)).toFixed()
  return sign === '-' && unsigned !== '0' ? `-${unsigned}` : unsigned
}

function withoutZeros(integer: string, fraction: string): string {
  const whole = integer.replace(/^0+(?=\d)/, '')
  const rest = fraction.replace(/0+$/, '')
  return `${whole === '' ? '0' : whole}${rest === '' ? '' : `.${rest}`}`
}
