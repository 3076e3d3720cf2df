import Big from 'big.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareAmounts, readAmount, subtractAmounts, sumAmounts } from '../../src/declaration/amount.ts'
import { exactNumber, numberFrom, plainDecimal } from '../../src/declaration/exact-number.ts'

const read = (input: unknown) => {
  const outcome = readAmount(input)
  return outcome.ok ? outcome.value : outcome.findings.map(finding => finding.code).join()
}

/** Amounts of up to 15 digits, as integer hundredths; such as forms have, and larger than a number can hold. */
const hundredths = fc.oneof(
  fc.bigInt({ min: -99_999_999_999_999_999n, max: 99_999_999_999_999_999n }),
  fc.bigInt({ min: -100_000_000_000_000n, max: 100_000_000_000_000n }),
  fc.bigInt({ min: -1000n, max: 1000n }),
)

function written(n: bigint): string {
  const digits = (n < 0n ? -n : n).toString().padStart(3, '0')
  return `${n < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

describe('reading an amount', () => {
  it.each([
    ['2332148.00', '2332148.00'],
    ['2,332,148.00', '2332148.00'],
    ['2332148', '2332148.00'],
    ['0.5', '0.50'],
    [' 12.30 ', '12.30'],
    ['007.50', '7.50'],
    ['-1,234.5', '-1234.50'],
    ['-0.00', '0.00'],
    [2332148, '2332148.00'],
    [0.1, '0.10'],
    [1e5, '100000.00'],
    [90071992547409.92, '90071992547409.92'],
  ])('takes %j as %j', (input, amount) => {
    expect(read(input)).toBe(amount)
  })

  it('keeps blank apart from zero', () => {
    for (const blank of [null, undefined, '', '  ', '\u3000']) expect(read(blank)).toBeNull()
    for (const zero of [0, -0, '0', '0.00', '0.0']) expect(read(zero)).toBe('0.00')
  })

  it.each([
    ['abc', 'declaration.amount-invalid'],
    ['12万', 'declaration.amount-invalid'],
    ['￥12.00', 'declaration.amount-invalid'],
    ['1e5', 'declaration.amount-invalid'],
    ['12.', 'declaration.amount-invalid'],
    ['.5', 'declaration.amount-invalid'],
    ['1,23', 'declaration.amount-invalid'],
    ['1,2345', 'declaration.amount-invalid'],
    ['1234,567', 'declaration.amount-invalid'],
    ['１２', 'declaration.amount-invalid'],
    ['+5', 'declaration.amount-invalid'],
    [Number.NaN, 'declaration.amount-invalid'],
    ['1.000', 'declaration.amount-too-precise'],
    ['12.345', 'declaration.amount-too-precise'],
    [0.1 + 0.2, 'declaration.amount-too-precise'],
    [1e-7, 'declaration.amount-too-precise'],
    ['1234567890123456', 'declaration.amount-too-large'],
    [90071992547409.94, 'declaration.amount-inexact'],
    [-1e20, 'declaration.amount-inexact'],
    [Number.POSITIVE_INFINITY, 'declaration.amount-inexact'],
    [true, 'declaration.wrong-type'],
    [{}, 'declaration.wrong-type'],
    [['1'], 'declaration.wrong-type'],
    [10n, 'declaration.wrong-type'],
  ])('refuses %s with %s', (input, code) => {
    expect(read(input)).toBe(code)
  })

  it('quotes only the beginning of what it refuses', () => {
    const outcome = readAmount('x'.repeat(1_000_000))
    expect(outcome.findings[0]?.facts).toEqual({ value: `${'x'.repeat(40)}…` })
  })

  it('is exact at fifteen digits and two decimals', () => {
    expect(read('999999999999999.99')).toBe('999999999999999.99')
    expect(read(numberFrom('999999999999999.99'))).toBe('999999999999999.99')
    expect(read(numberFrom('90071992547409.93'))).toBe('90071992547409.93')
  })

  it('gives back every amount that it writes', () => {
    fc.assert(
      fc.property(hundredths, n => {
        const text = written(n)
        expect(read(text)).toBe(text)
        expect(read(numberFrom(text))).toBe(text)
      }),
    )
  })

  it('reads thousands separators as nothing', () => {
    fc.assert(
      fc.property(hundredths, n => {
        const text = written(n)
        const grouped = text.replace(/\d(?=(\d{3})+\.)/g, '$&,')
        expect(read(grouped)).toBe(text)
      }),
    )
  })
})

describe('numbers of a source', () => {
  it('stay JavaScript numbers where these say the same', () => {
    expect(numberFrom('12.50')).toBe(12.5)
    expect(numberFrom('1E3')).toBe(1000)
    expect(numberFrom('-0')).toBe(-0)
  })

  it('stay text where they do not', () => {
    for (const text of [
      '0.1000000000000000055',
      '999999999999999.99',
      '90071992547409.93',
      '1e999',
      '1e-999',
    ]) {
      expect(numberFrom(text), text).toEqual(exactNumber(text))
    }
  })

  it('cannot blow up the memory by an exponent', () => {
    expect(read(numberFrom('1e999999999'))).toBe('declaration.amount-invalid')
    expect(read(numberFrom(`1e${'9'.repeat(1000)}`))).toBe('declaration.amount-invalid')
  })
})

describe('sums of amounts', () => {
  it('are exact where binary fractions are not', () => {
    expect(sumAmounts(['0.10', '0.20'])).toBe('0.30')
    expect(sumAmounts(['999999999999999.99', '0.01'])).toBe('1000000000000000.00')
  })

  it('count blanks as zero', () => {
    expect(sumAmounts([null, '5.00', null])).toBe('5.00')
    expect(sumAmounts([])).toBe('0.00')
  })

  it('agree with integer arithmetic', () => {
    fc.assert(
      fc.property(fc.array(hundredths, { maxLength: 6 }), hundredths, (parts, other) => {
        const sum = parts.reduce((a, b) => a + b, 0n)
        expect(sumAmounts(parts.map(written))).toBe(written(sum))
        expect(subtractAmounts(written(sum), written(other))).toBe(written(sum - other))
        expect(Math.sign(compareAmounts(written(sum), written(other)))).toBe(
          Number(sum > other) - Number(sum < other),
        )
      }),
    )
  })

  it('agree with big.js on decimals of any number of digits', () => {
    const decimal = fc
      .tuple(hundredths, fc.integer({ min: -3, max: 8 }))
      .map(([n, shift]) => Big(`${n}e${-shift}`))
    fc.assert(
      fc.property(fc.array(decimal, { maxLength: 5 }), decimal, (parts, other) => {
        const sum = parts.reduce((a, b) => a.plus(b), Big(0))
        expect(sumAmounts(parts.map(part => part.toFixed()))).toBe(sum.toFixed(2))
        const [a, b] = [(parts[0] ?? sum).toFixed(), other.toFixed()]
        expect(Math.sign(compareAmounts(a, b))).toBe(Big(a).cmp(b))
      }),
    )
  })
})

describe('a decimal without superfluous zeros', () => {
  it('is what big.js makes of it, or undefined where it is none', () => {
    const text = fc.string({ unit: fc.constantFrom(...'00125.-+e'), maxLength: 9 })
    fc.assert(
      fc.property(text, written => {
        const isDecimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,2})?$/.test(written)
        const plain = isDecimal ? Big(written.replace(/^\+/, '')).toFixed() : undefined
        fc.pre(!/e[+-]?(4[1-9]|[5-9]\d|\d{3})/.test(written))
        expect(plainDecimal(written)).toBe(plain === '-0' ? '0' : plain)
      }),
      { numRuns: 2000 },
    )
  })
})
