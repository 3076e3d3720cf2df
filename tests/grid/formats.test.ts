import Big from 'big.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FormError } from '../../src/diagnostics/form-error.ts'
import { formatDate } from '../../src/grid/format-date.ts'
import { formatMoney } from '../../src/grid/format-money.ts'
import { formatValue } from '../../src/grid/format-value.ts'
import type { Binding } from '../../src/template/types.ts'

const format = (name: string, argument?: string): Binding['formats'] => [{ name, argument, column: 1 }]

describe('money', () => {
  it.each([
    ['0.00', undefined, '0.00', false],
    ['2332148.00', undefined, '2,332,148.00', false],
    ['-1234.50', undefined, '-1,234.50', false],
    ['999999999999999.99', undefined, '999,999,999,999,999.99', false],
    ['123', undefined, '123.00', false],
    ['1234.00', '0', '1,234', false],
    ['1234.50', '0', '1,235', true],
    ['-1234.50', '0', '-1,235', true],
    ['1234.49', '0', '1,234', true],
    ['2.345', undefined, '2.35', true],
    ['-0.40', '0', '0', true],
    ['1234.50', '1', '1,234.5', false],
    ['1.00', '6', '1.000000', false],
    ['2332100.00', '万元', '233.21', false],
    ['2332148.00', '万元', '233.21', true],
    ['50.00', '万元', '0.01', true],
    ['49.99', '万元', '0.00', true],
    ['100000000.00', '万元', '10,000.00', false],
  ])('%s by money(%s) is %s', (amount, argument, text, rounded) => {
    expect(formatMoney(amount, argument)).toEqual({ text, rounded })
  })

  it('keeps every digit, grouped by three from the point', () => {
    const amounts = fc.tuple(fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }))
    fc.assert(
      fc.property(amounts, ([cents]) => {
        const amount = new Big(cents.toString()).div(100).toFixed(2)
        const { text, rounded } = formatMoney(amount, undefined)
        expect(rounded).toBe(false)
        expect(text).toMatch(/^-?\d{1,3}(,\d{3})*\.\d{2}$/)
        expect(text.replaceAll(',', '')).toBe(amount)
        // However it is written, as declarations do not.
        expect(formatMoney(`${amount}0`, undefined)).toEqual({ text, rounded: false })
      }),
    )
  })
})

describe('a date', () => {
  it.each([
    [undefined, '2024-01-09'],
    ['YYYY年M月D日', '2024年1月9日'],
    ['YYYY/MM/DD', '2024/01/09'],
    ['YYYY年', '2024年'],
    ['D.M.', '9.1.'],
    ['Year YYYY', 'Year 2024'],
  ])('by the pattern %s is %s', (pattern, text) => {
    expect(formatDate('2024-01-09', pattern)).toBe(text)
  })
})

describe('a value', () => {
  it('that is absent, null or empty prints nothing, and zero prints', () => {
    expect(formatValue(undefined, format('money')).text).toBe('')
    expect(formatValue(null, format('date')).text).toBe('')
    expect(formatValue('', format('percent')).text).toBe('')
    expect(formatValue('0.00', format('money')).text).toBe('0.00')
    expect(formatValue(0, []).text).toBe('0')
  })

  it.each([
    ['规范', '规范'],
    [2024, '2024'],
    [true, '是'],
    [false, '否'],
    [['新增', '延续'], '新增、延续'],
    [{ operator: '≥', value: '16.66', unit: '万元' }, '≥16.66(万元)'],
    [{ operator: '=', value: '3.00', unit: '' }, '=3.00'],
  ])('%j without a format prints %s', (value, text) => {
    expect(formatValue(value, [])).toEqual({ text })
  })

  it('tells what it was where digits were lost', () => {
    expect(formatValue('1.50', format('money', '0'))).toEqual({ text: '2', exact: '1.50' })
    expect(formatValue('95', format('percent'))).toEqual({ text: '95%' })
  })

  it.each([
    ['abc', 'money'],
    ['2024-1-1', 'date'],
    [true, 'percent'],
    ['1.00', 'nothing'],
  ])('%j that its format cannot print is misuse', (value, name) => {
    expect(() => formatValue(value, format(name))).toThrow(FormError)
  })

  it('that is a group of fields is misuse', () => {
    expect(() => formatValue({ a: '1' }, [])).toThrow(FormError)
    expect(() => formatValue({ operator: '!', value: '1.00', unit: '' }, [])).toThrow(FormError)
  })
})
