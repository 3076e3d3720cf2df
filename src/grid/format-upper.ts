import Big from 'big.js'
import type { PrintedMoney } from './format-money.ts'

const DIGITS = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖']
const PLACES = ['', '拾', '佰', '仟']
/** What stands behind every four digits; 亿 counts what is left of it as a number of its own. */
const WAN = 10_000n
const YI = 100_000_000n

/**
 * Prints an amount in Chinese capital numerals (大写金额): `107000.53` as 壹拾万柒仟元零伍角叁分.
 *
 * 支付结算办法 (银发〔1997〕393号), 附件一, and 会计基础工作规范, 第五十二条:
 *
 * - 整 ends an amount of whole 元 or 角, nothing follows 分: 伍元整, 伍元叁角整, 伍元叁角贰分. (After 角 the
 *   former leaves it open and the latter asks for it.)
 * - One 零 for zeros between other digits, however many: 6007.14 is 陆仟零柒元壹角肆分.
 * - 零 after 元 where 角 is 0 and 分 is not, 325.04: 叁佰贰拾伍元零肆分; and where the digit of 元 is 0 and 角
 *   is not, 1680.32: 壹仟陆佰捌拾元零叁角贰分, which the rule leaves open and prints first.
 * - No 零 where 万 ends in 0 and 仟 is there, 107000.53: as in the rule's first example.
 * - 10 is 壹拾, never 拾. Below one 元 nothing is said of 元: 伍角整, 伍分. A negative amount starts with 负.
 *
 * Rounds to 分, half away from zero; the caller is told.
 *
 * @param amount a plain decimal number
 */
export function formatUpper(amount: string): PrintedMoney {
  const exact = new Big(amount)
  const printed = exact.round(2, Big.roundHalfUp)
  const [integer = '0', fraction = '00'] = printed.abs().toFixed(2).split('.')
  const yuan = BigInt(integer)
  const [jiao = 0, fen = 0] = Array.from(fraction, Number)
  const sign = printed.lt(0) ? '负' : ''
  const text = `${sign}${yuan > 0n ? `${numerals(yuan)}元` : ''}${cents(yuan, jiao, fen)}`
  return { text, rounded: !printed.eq(exact) }
}

/** What follows 元. */
function cents(yuan: bigint, jiao: number, fen: number): string {
  if (jiao === 0 && fen === 0) return yuan === 0n ? '零元整' : '整'
  const gap = yuan > 0n && (jiao === 0 || yuan % 10n === 0n) ? '零' : ''
  const tens = jiao === 0 ? '' : `${DIGITS[jiao]}角`
  return `${gap}${tens}${fen === 0 ? '整' : `${DIGITS[fen]}分`}`
}

/** A whole number above 0. */
function numerals(number: bigint): string {
  if (number >= YI) return joined(numerals(number / YI), '亿', number % YI, YI)
  if (number >= WAN) return joined(numerals(number / WAN), '万', number % WAN, WAN)
  let text = ''
  let zeros = false
  for (let place = 3; place >= 0; place--) {
    const digit = Number((number / 10n ** BigInt(place)) % 10n)
    if (digit === 0) zeros = text !== ''
    else {
      text += `${zeros ? '零' : ''}${DIGITS[digit]}${PLACES[place]}`
      zeros = false
    }
  }
  return text
}

/** 万 or 亿 with what stands before and behind it; 零 where the first place behind it is empty. */
function joined(high: string, unit: string, rest: bigint, size: bigint): string {
  if (rest === 0n) return `${high}${unit}`
  return `${high}${unit}${rest < size / 10n ? '零' : ''}${numerals(rest)}`
}
