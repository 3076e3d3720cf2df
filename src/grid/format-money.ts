import Big from 'big.js'

/** Printed money, and whether digits that are not zero were left out. */
export interface PrintedMoney {
  readonly text: string
  readonly rounded: boolean
}

/** 万 (ten thousand) as a power of ten. */
const WAN_EXPONENT = 4

/** Decimals where the format does not say: 分, hundredths. */
const DECIMALS = 2

/**
 * Prints an amount with thousands separators and two decimals: `2332148.00` as `2,332,148.00`.
 *
 * Exact decimal arithmetic; rounds half away from zero (GB/T 8170-2008 leaves the choice to the form,
 * and money is rounded 四舍五入), and a rounded zero has no sign.
 *
 * @param amount a plain decimal number
 * @param argument decimals from `0` to `6`, or `万元` for ten thousands with two decimals
 */
export function formatMoney(amount: string, argument: string | undefined): PrintedMoney {
  if (argument === undefined && CANONICAL.test(amount)) return { text: grouped(amount), rounded: false }
  const exact = argument === '万元' ? new Big(`${amount}e-${WAN_EXPONENT}`) : new Big(amount)
  const decimals = argument === undefined || argument === '万元' ? DECIMALS : Number(argument)
  const printed = exact.round(decimals, Big.roundHalfUp)
  const sign = printed.lt(0) ? '-' : ''
  const text = `${sign}${grouped(printed.abs().toFixed(decimals))}`
  return { text, rounded: !printed.eq(exact) }
}

/** An amount as declarations hold it, which prints as it is but for its separators. */
const CANONICAL = /^(?:0|[1-9]\d*)\.\d{2}$/

/** A number without a sign, a comma before every three digits of its integer. */
function grouped(number: string): string {
  const point = number.indexOf('.')
  let text = point < 0 ? '' : number.slice(point)
  let end = point < 0 ? number.length : point
  for (; end > 3; end -= 3) text = `,${number.slice(end - 3, end)}${text}`
  return `${number.slice(0, end)}${text}`
}
