/** 大写金额: the examples of 支付结算办法 附件一, its rules on 零 and 整, and every amount read back. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatUpper } from '../../src/grid/format-upper.ts'

const text = (amount: string) => formatUpper(amount).text

describe('an amount in capital numerals', () => {
  it.each([
    // 支付结算办法 附件一, 正确填写票据和结算凭证的基本规定, 四
    ['1409.50', '壹仟肆佰零玖元伍角整'],
    ['6007.14', '陆仟零柒元壹角肆分'],
    ['1680.32', '壹仟陆佰捌拾元零叁角贰分'],
    ['107000.53', '壹拾万柒仟元零伍角叁分'],
    ['16409.02', '壹万陆仟肆佰零玖元零贰分'],
    ['325.04', '叁佰贰拾伍元零肆分'],
  ])('%s is that of the rule', (amount, expected) => expect(text(amount)).toBe(expected))

  it.each([
    ['0', '零元整'],
    ['0.00', '零元整'],
    ['-0.00', '零元整'],
    ['0.5', '伍角整'],
    ['0.05', '伍分'],
    ['0.35', '叁角伍分'],
    ['1', '壹元整'],
    ['10', '壹拾元整'],
    ['15.30', '壹拾伍元叁角整'],
    ['10.30', '壹拾元零叁角整'],
    ['100.05', '壹佰元零伍分'],
    ['1001', '壹仟零壹元整'],
    ['1010', '壹仟零壹拾元整'],
    ['10000', '壹万元整'],
    ['10001', '壹万零壹元整'],
    ['200005', '贰拾万零伍元整'],
    ['2332148.00', '贰佰叁拾叁万贰仟壹佰肆拾捌元整'],
    ['100000000', '壹亿元整'],
    ['100000001', '壹亿零壹元整'],
    ['100001000', '壹亿零壹仟元整'],
    ['110000000', '壹亿壹仟万元整'],
    ['1000010000', '壹拾亿零壹万元整'],
    ['1000000000000', '壹万亿元整'],
    ['100000000010000', '壹佰万亿零壹万元整'],
    ['999999999999999.99', '玖佰玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
    ['-107000.53', '负壹拾万柒仟元零伍角叁分'],
  ])('%s is %s', (amount, expected) => expect(text(amount)).toBe(expected))

  it('is rounded to 分, half away from zero, and says so', () => {
    expect(formatUpper('0.005')).toEqual({ text: '壹分', rounded: true })
    expect(formatUpper('-0.004')).toEqual({ text: '零元整', rounded: true })
    expect(formatUpper('9.995')).toEqual({ text: '壹拾元整', rounded: true })
    expect(formatUpper('9.990')).toEqual({ text: '玖元玖角玖分', rounded: false })
  })

  it('of any size reads back, with no 零 twice or before 元, 万, 亿 and 整', () => {
    const cents = fc.oneof(
      fc.bigInt(0n, 99_999_999_999_999_999n),
      // Few digits that are not zero: where 零 is hard.
      fc
        .array(fc.tuple(fc.nat(16), fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 4 })
        .map(places =>
          places.reduce((sum, [place, digit]) => sum + BigInt(digit) * 10n ** BigInt(place), 0n),
        ),
    )
    fc.assert(
      fc.property(cents, amount => {
        const written = text(`${amount / 100n}.${String(amount % 100n).padStart(2, '0')}`)
        expect(readBack(written)).toBe(amount)
        if (amount >= 100n) expect(written).not.toMatch(/零零|零[元万亿整]|^零/)
        expect(written.endsWith('分')).toBe(amount % 10n !== 0n)
        expect(written.endsWith('整')).toBe(amount % 10n === 0n)
      }),
      { numRuns: 2000 },
    )
  })
})

/** Reads capital numerals as a clerk does: 零 is nothing, a place multiplies what stands before it. */
function readBack(written: string): bigint {
  const [yuan = '', cents = ''] = written.includes('元') ? written.split('元') : ['', written]
  const digit = (mark: string) =>
    BigInt('零壹贰叁肆伍陆柒捌玖'.indexOf(cents[cents.indexOf(mark) - 1] ?? '零'))
  const small = (cents.includes('角') ? digit('角') * 10n : 0n) + (cents.includes('分') ? digit('分') : 0n)
  return wholeOf(yuan) * 100n + small
}

function wholeOf(text: string): bigint {
  for (const [mark, size] of [
    ['亿', 100_000_000n],
    ['万', 10_000n],
    ['仟', 1000n],
    ['佰', 100n],
    ['拾', 10n],
  ] as const) {
    const at = text.lastIndexOf(mark)
    if (at >= 0) return wholeOf(text.slice(0, at)) * size + wholeOf(text.slice(at + 1))
  }
  return BigInt(Math.max(0, '零壹贰叁肆伍陆柒捌玖'.indexOf(text.replaceAll('零', '') || '零')))
}
