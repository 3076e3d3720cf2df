/**
 * Amounts of money: exact decimals, never binary fractions.
 *
 * A blank amount is null and is not zero: both stand in real forms, and mean different things.
 */
import Big from 'big.js'
import { error, type Outcome } from '../diagnostics/finding.ts'
import { type ExactNumber, LARGEST_EXACT, numberText, plainDecimal } from './exact-number.ts'
import { isBlank, quote, refused, trimBlanks, value, wrongType } from './reading.ts'

/** An amount as canonical text: up to 15 digits, a point and two decimals: `2332148.00`. */
export type Amount = string

/** What an amount may be given as. */
export type AmountInput = string | number | ExactNumber

/** Digits before the decimal point that an amount may have. */
export const AMOUNT_DIGITS = 15

/** Decimals of an amount: 分, hundredths of a yuan. */
export const AMOUNT_DECIMALS = 2

/** Plain or with a comma before every three digits: `2332148.00`, `2,332,148.00`. */
const WRITTEN = /^(-?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/

/** An amount as it comes out, and as other programs write most of them; zero has no sign. */
const CANONICAL = /^(?:0|-?[1-9]\d{0,14}|-0(?!\.00))\.\d{2}$/

/**
 * Reads an amount from text or a number.
 *
 * Findings: `declaration.wrong-type`, `.amount-invalid`, `.amount-too-precise`, `.amount-too-large`, and
 * `.amount-inexact` for a JavaScript number beyond 2^53 / 100, which may have lost its hundredths before
 * it came here.
 */
export function readAmount(input: unknown): Outcome<Amount | null> {
  if (typeof input === 'string' && CANONICAL.test(input)) return value(input)
  if (isBlank(input)) return value(null)
  if (typeof input === 'number' && Math.abs(input) > LARGEST_EXACT) {
    return refused(error('declaration.amount-inexact', { value: String(input) }))
  }
  const number = numberText(input)
  if (number !== undefined) return readWritten(plainDecimal(number) ?? number)
  return typeof input === 'string' ? readWritten(trimBlanks(input)) : wrongType('amount', input)
}

function readWritten(text: string): Outcome<Amount> {
  const match = WRITTEN.exec(text)
  if (match === null) return refused(error('declaration.amount-invalid', { value: quote(text) }))
  const [, sign = '', grouped = '', decimals = ''] = match
  const integer = grouped.replaceAll(',', '').replace(/^0+(?=\d)/, '')
  if (decimals.length > AMOUNT_DECIMALS) {
    const facts = { value: quote(text), decimals: AMOUNT_DECIMALS }
    return refused(error('declaration.amount-too-precise', facts))
  }
  if (integer.length > AMOUNT_DIGITS) {
    return refused(error('declaration.amount-too-large', { value: quote(text), digits: AMOUNT_DIGITS }))
  }
  const amount = `${integer}.${decimals.padEnd(AMOUNT_DECIMALS, '0')}`
  return value(/[1-9]/.test(amount) ? `${sign}${amount}` : amount)
}

/**
 * The exact sum of amounts, blank ones counting 0. It may have more digits than an amount.
 *
 * Whole hundredths are added as long as they are exact as JavaScript numbers, which is nearly always.
 */
export function sumAmounts(amounts: readonly (Amount | null)[]): Amount {
  let sum = 0
  for (const amount of amounts) {
    if (amount === null) continue
    if (!hasShortHundredths(amount)) return sumExactly(amounts)
    sum += Math.round(Number(amount) * 100)
  }
  if (!Number.isSafeInteger(sum)) return sumExactly(amounts)
  const digits = String(Math.abs(sum)).padStart(AMOUNT_DECIMALS + 1, '0')
  return `${sum < 0 ? '-' : ''}${digits.slice(0, -AMOUNT_DECIMALS)}.${digits.slice(-AMOUNT_DECIMALS)}`
}

function sumExactly(amounts: readonly (Amount | null)[]): Amount {
  return amounts.reduce((sum, amount) => sum.plus(amount ?? 0), Big(0)).toFixed(AMOUNT_DECIMALS)
}

/** Decimals of so many characters are told apart, and put in order, by the JavaScript numbers nearest to them. */
const SHORT = 15

function hasShortHundredths(amount: Amount): boolean {
  return amount.length <= SHORT && amount.at(-AMOUNT_DECIMALS - 1) === '.'
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compareAmounts(a: Amount, b: Amount): number {
  if (a.length <= SHORT && b.length <= SHORT) return Math.sign(Number(a) - Number(b))
  return Big(a).cmp(b)
}

/** The exact difference `a - b`. */
export function subtractAmounts(a: Amount, b: Amount): Amount {
  return Big(a).minus(b).toFixed(AMOUNT_DECIMALS)
}

/** The exact product of two decimals, with as many decimals as it takes. */
export function multiplyDecimals(a: string, b: string): string {
  return Big(a).times(b).toFixed()
}

/** The quotient of two decimals, to 20 decimals at most: exact for units of money, which are powers of ten. */
export function divideDecimals(a: string, b: string): string {
  return Big(a).div(b).toFixed()
}
