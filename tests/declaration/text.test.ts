import { describe, expect, it } from 'vitest'
import { exactNumber } from '../../src/declaration/exact-number.ts'
import {
  choiceReader,
  choicesReader,
  integerReader,
  readBoolean,
  readNumber,
  readPercent,
} from '../../src/declaration/scalar.ts'
import { readCode, readPrintable, readText } from '../../src/declaration/text.ts'
import type { Outcome } from '../../src/diagnostics/finding.ts'
import { LIMITS } from '../../src/geometry/limits.ts'

const result = <T>(outcome: Outcome<T>) =>
  outcome.ok ? outcome.value : outcome.findings.map(({ code, at }) => `${code}${at.path ?? ''}`)

describe('reading text', () => {
  it('keeps it as it is', () => {
    for (const text of ['  前导', '尾随  ', '一\n二', '\u3000\u3000段首', '\t', '', '𠮷⽬'])
      expect(result(readText(text))).toBe(text)
  })

  it('knows one kind of line break', () => {
    expect(result(readText('一\r\n二\r三\n四'))).toBe('一\n二\n三\n四')
  })

  it.each([
    '\u0000',
    '\u0007',
    '\u000b',
    '\u000c',
    '\u001b',
    '\u007f',
    '\u0085',
    '\u009f',
  ])('refuses the control character %j', character => {
    expect(result(readText(`好𠮷${character}`))).toEqual(['declaration.control-character'])
  })

  it('says where, in characters, the first damaged one stands', () => {
    const outcome = readText('好𠮷\ud800x\u0001')
    expect(outcome.findings).toEqual([
      expect.objectContaining({
        code: 'declaration.control-character',
        facts: { codePoint: 'U+0001', position: 5 },
      }),
      expect.objectContaining({
        code: 'declaration.lone-surrogate',
        facts: { codePoint: 'U+D800', position: 3 },
      }),
    ])
    expect(result(readText('\udc00'))).toEqual(['declaration.lone-surrogate'])
  })

  it('has a limit', () => {
    expect(result(readText('长'.repeat(LIMITS.textLength)))).toHaveLength(LIMITS.textLength)
    expect(result(readText('长'.repeat(LIMITS.textLength + 1)))).toEqual(['declaration.text-too-long'])
  })

  it('refuses other kinds', () => {
    for (const other of [1, true, {}, [], Symbol('x'), () => 0])
      expect(result(readText(other))).toEqual(['declaration.wrong-type'])
  })

  it('takes numbers where the form says nothing of types', () => {
    expect(result(readPrintable(2024))).toBe('2024')
    expect(result(readPrintable(exactNumber('999999999999999.99')))).toBe('999999999999999.99')
    expect(result(readPrintable(false))).toBe(false)
    expect(result(readCode(2024))).toBe('2024')
    expect(result(readCode(true))).toEqual(['declaration.wrong-type'])
  })
})

describe('reading numbers, booleans and choices', () => {
  it('takes whole numbers of a range', () => {
    const read = integerReader({ minimum: 1949, maximum: 2199 })
    expect(result(read(2024))).toBe(2024)
    expect(result(read(null))).toBeNull()
    expect(result(read(1948))).toEqual(['declaration.out-of-range'])
    expect(result(read(2200))).toEqual(['declaration.out-of-range'])
    for (const other of [2024.5, '2024', true, Number.NaN])
      expect(result(read(other))).toEqual(['declaration.wrong-type'])
    expect(result(integerReader({})(2 ** 60))).toEqual(['declaration.out-of-range'])
  })

  it('takes numbers and percentages as exact decimals', () => {
    expect(result(readNumber('12.50'))).toBe('12.5')
    expect(result(readNumber(exactNumber('0.1000000000000000055')))).toBe('0.1000000000000000055')
    expect(result(readNumber('many'))).toEqual(['declaration.wrong-type'])
    expect(result(readPercent('95%'))).toBe('95')
    expect(result(readPercent(99.5))).toBe('99.5')
    expect(result(readPercent('95‰'))).toEqual(['declaration.wrong-type'])
  })

  it('takes true and false and no words for them', () => {
    expect(result(readBoolean(true))).toBe(true)
    expect(result(readBoolean(false))).toBe(false)
    expect(result(readBoolean('true'))).toEqual(['declaration.wrong-type'])
  })

  it('takes what stands in the list, and suggests it', () => {
    const read = choiceReader(['新增', '延续'])
    expect(result(read('新增'))).toBe('新增')
    expect(read('新增项').findings[0]?.facts).toMatchObject({ nearest: '新增' })
    const many = choicesReader(['新增', '延续'])
    expect(result(many(['新增', null]))).toEqual(['新增', null])
    expect(result(many(['新增', '其他', 3]))).toEqual([
      'declaration.not-one-of[1]',
      'declaration.wrong-type[2]',
    ])
  })
})
