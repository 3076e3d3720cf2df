import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatTarget, parseTarget, readTarget } from '../../src/declaration/target.ts'
import { OPERATORS } from '../../src/declaration/target-signs.ts'

const read = (input: unknown) => {
  const outcome = readTarget(input)
  return outcome.ok ? outcome.value : outcome.findings.map(({ code, at }) => `${code}@${at.path ?? ''}`)
}

describe('reading a target', () => {
  it('keeps text that is in no pattern as it is', () => {
    const texts = ['985米', '及时', '≥15', '≥15(元)', '≥ 95%', '985（米）', '≥', '', ' 规范 ', '=>5', '> 是']
    for (const text of texts) {
      expect(readTarget(text), text).toEqual({ ok: true, value: text, findings: [] })
    }
    expect(read(null)).toBeNull()
  })

  it('reads text in the printed pattern as what it says, without a word', () => {
    for (const text of ['≥15.00(元)', '=100.00(%)', '≤13000.00(件)']) {
      const outcome = readTarget(text)
      expect(outcome).toMatchObject({ ok: true, value: { unit: text.slice(text.indexOf('(') + 1, -1) } })
      expect(outcome.findings).toEqual([])
      expect(outcome.ok && outcome.value !== null && formatTarget(outcome.value)).toBe(text)
    }
  })

  it('takes operator, value and unit', () => {
    const target = { operator: '≥', value: '16.66', unit: '万元' }
    expect(read(target)).toEqual(target)
    expect(read({ operator: '=', value: 100, unit: '%' })).toEqual({
      operator: '=',
      value: '100.00',
      unit: '%',
    })
    expect(read({ operator: '<', value: '5' })).toEqual({ operator: '<', value: '5.00', unit: '' })
  })

  it.each([
    ['>=15.00(元)', '≥15.00(元)'],
    ['＞＝15.00（元）', '≥15.00(元)'],
    ['≥15.00（元）', '≥15.00(元)'],
    ['≦５.00 (件)', '≤5.00(件)'],
    ['＝100.00（％）', '=100.00(%)'],
    ['<=95%', '≤95%'],
    ['≥95％', '≥95%'],
    ['＞3人', '>3人'],
    ['>= 1,500 元', '≥1,500元'],
  ])('respells %s as %s, and says so', (text, printed) => {
    const outcome = readTarget(text)
    expect(outcome.ok && outcome.value !== null && formatTarget(outcome.value)).toBe(printed)
    expect(outcome.findings).toMatchObject([
      { severity: 'info', code: 'declaration.target-normalised', facts: { from: text, to: printed } },
    ])
  })

  it('respells the parts of an object', () => {
    const outcome = readTarget({ operator: '＞＝', value: '5', unit: '（％）' })
    expect(outcome).toMatchObject({ ok: true, value: { operator: '≥', value: '5.00', unit: '%' } })
    expect(outcome.findings.map(({ facts, at }) => [at.path, facts])).toEqual([
      ['operator', { from: '＞＝', to: '≥' }],
      ['unit', { from: '（％）', to: '%' }],
    ])
  })

  it('does not read prose for a pattern, however long', () => {
    const text = `≥${'1'.repeat(900_000)}((`
    expect(read(text)).toBe(text)
  })

  it('finds every part that is wrong', () => {
    expect(read({ operator: '~~', value: '1.234', unit: 5 })).toEqual([
      'declaration.not-one-of@operator',
      'declaration.amount-too-precise@value',
      'declaration.wrong-type@unit',
    ])
    expect(read({})).toEqual(['declaration.missing@operator', 'declaration.missing@value'])
    expect(read({ operator: '≥', value: 'many' })).toEqual(['declaration.amount-invalid@value'])
  })

  it('refuses other kinds', () => {
    for (const other of [5, true, [], new Map()]) expect(read(other)).toEqual(['declaration.wrong-type@'])
  })
})

describe('printed targets', () => {
  it.each([
    ['≥15.00(元)', { operator: '≥', value: '15.00', unit: '元' }],
    ['=100.00(%)', { operator: '=', value: '100.00', unit: '%' }],
    ['≤13000.00(件)', { operator: '≤', value: '13000.00', unit: '件' }],
    ['>-0.50(℃)', { operator: '>', value: '-0.50', unit: '℃' }],
  ])('%s becomes an object', (text, target) => {
    expect(parseTarget(text)).toEqual(target)
  })

  it.each([
    '985米',
    '及时',
    '≥15(元)',
    '≥15.0(元)',
    '≥015.00(元)',
    '≥-0.00(元)',
    '≥15.00',
    '≥15.00()',
    '≥15.00(元) ',
    '≥15.00（元）',
    '＞15.00(元)',
    '≥1,500.00(元)',
    '≥1234567890123456.00(元)',
    '≥1.00((元))',
  ])('%j stays text', text => {
    expect(parseTarget(text)).toBe(text)
  })

  it('print back identically, whatever the text', () => {
    const near = fc.string({ unit: fc.constantFrom('≥', '=', '1', '0', '.', '(', ')', '元', '-') })
    fc.assert(
      fc.property(fc.oneof(near, fc.string()), text => {
        expect(formatTarget(parseTarget(text))).toBe(text)
      }),
    )
  })

  it('are read as the object that printed them', () => {
    const unit = fc.string({ minLength: 1 }).filter(text => !/[()]/.test(text))
    const value = fc.nat(99_999_999).map(n => (n / 100).toFixed(2))
    fc.assert(
      fc.property(fc.constantFrom(...OPERATORS), value, unit, (operator, number, name) => {
        const target = { operator, value: number, unit: name }
        expect(parseTarget(formatTarget(target))).toEqual(target)
      }),
    )
  })

  it('have no brackets without a unit', () => {
    expect(formatTarget({ operator: '≥', value: '3.00', unit: '' })).toBe('≥3.00')
  })
})
