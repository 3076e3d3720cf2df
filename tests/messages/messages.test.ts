import { readdirSync, readFileSync } from 'node:fs'
import { expect, describe as group, it } from 'vitest'
import { type Code, error, type Finding, info, warning } from '../../src/diagnostics/finding.ts'
import { en } from '../../src/messages/en.ts'
import { describe, formatPlace, severityWord } from '../../src/messages/messages.ts'
import { zh } from '../../src/messages/zh.ts'
import { SAMPLES } from './samples.ts'

const findings: readonly Finding[] = Object.entries(SAMPLES).flatMap(([code, samples]) =>
  // An entry's code and facts belong together, which the compiler no longer sees here.
  samples.map(facts => ({ severity: 'error', code, facts, at: {} }) as unknown as Finding),
)

group('messages', () => {
  it('exist in both languages for every code, and for no other', () => {
    const codes = Object.keys(SAMPLES).sort()
    expect(Object.keys(zh.messages).sort()).toEqual(codes)
    expect(Object.keys(en.messages).sort()).toEqual(codes)
  })

  it.each(['zh', 'en'] as const)('say something for all facts, in %s', language => {
    for (const finding of findings) {
      const { text, hint, severity } = describe(finding, language)
      const told = `${finding.code}: ${text} / ${hint ?? ''}`
      expect(text.trim(), told).toBe(text)
      expect(text.length, told).toBeGreaterThan(3)
      expect(`${text} ${hint ?? ''}`, told).not.toMatch(/undefined|null\b(?!”)|NaN|\[object|=>/)
      expect(hint, told).not.toBe('')
      expect(severity.length, told).toBeGreaterThan(1)
    }
  })

  it('say for every rule of filling what to do about it', () => {
    for (const finding of findings.filter(({ code }) => code.startsWith('rule.'))) {
      for (const language of ['zh', 'en'] as const) {
        expect(describe(finding, language).hint, finding.code).toBeDefined()
      }
    }
  })

  it('are Chinese in Chinese and not in English', () => {
    for (const finding of findings)
      expect(describe(finding, 'zh').text, finding.code).toMatch(/[\u4e00-\u9fff]/)
    const unquoted = findings.filter(({ code }) => code.startsWith('file.') || code === 'declaration.missing')
    for (const finding of unquoted)
      expect(describe(finding, 'en').text, finding.code).not.toMatch(/[\u4e00-\u9fff]/)
  })

  it('carry the facts', () => {
    const sum = error('rule.sum', {
      total: '100.00',
      sum: '99.99',
      difference: '0.01',
      parts: ['财政资金', '其他资金'],
    })
    expect(describe(sum, 'zh')).toEqual({
      text: '合计 100.00 与各分项之和 99.99 不符，相差 0.01',
      hint: '合计应等于：财政资金 + 其他资金（空白按 0 计）',
      severity: '错误',
      place: '',
    })
    expect(describe(sum, 'en').text).toBe(
      'the total 100.00 is not the sum of its parts 99.99; they differ by 0.01',
    )
  })

  it('suggest the nearest name, or list what there is', () => {
    const form = (nearest: string | undefined) =>
      describe(error('declaration.form-unknown', { form: 'x', known: ['a', 'b'], nearest }), 'zh').hint
    expect(form('a')).toBe('是否想写“a”？')
    expect(form(undefined)).toBe('现有的表：a、b')
  })

  it('name the severity in words', () => {
    const facts = { position: 1 }
    const words = [error, warning, info].map(make => describe(make('declaration.tab', facts), 'zh').severity)
    expect(words).toEqual(['错误', '提醒', '说明'])
    expect(severityWord('warning', 'en')).toBe('warning')
  })
})

group('a place', () => {
  it('is file, line and column, then the clerk’s words or the path', () => {
    const at = {
      file: 'a.json',
      line: 12,
      column: 5,
      form: 'x',
      path: 'indicators[2].name',
      label: '绩效指标第3行 › 三级指标',
    }
    expect(formatPlace(at)).toBe('a.json:12:5 绩效指标第3行 › 三级指标')
    expect(formatPlace({ file: 'a.json', path: 'name' })).toBe('a.json name')
    expect(formatPlace({ file: 'a.xlsx', cell: '预算!C7', label: '项目名称' })).toBe(
      'a.xlsx 预算!C7 项目名称',
    )
    expect(formatPlace({ line: 3, column: 1 })).toBe(':3:1')
    expect(formatPlace({})).toBe('')
  })
})

group('the list of codes', () => {
  const source = readdirSync('src/diagnostics')
    .filter(file => file.endsWith('codes.ts'))
    .map(file => readFileSync(`src/diagnostics/${file}`, 'utf8'))
    .join('\n')

  it('names every code `area.problem`, each with a line on what it means', () => {
    const documented = [...source.matchAll(/\*\/\n {2}'([a-z]+\.[a-z0-9]+(?:-[a-z0-9]+)*)':/g)].map(
      match => match[1],
    )
    const codes: readonly string[] = Object.keys(SAMPLES) satisfies readonly string[]
    expect(documented.sort()).toEqual([...codes].sort())
  })

  it('keeps the codes that a program may depend on', () => {
    const kept: readonly Code[] = [
      'declaration.missing',
      'declaration.wrong-type',
      'rule.sum',
      'font.character-missing',
    ]
    for (const code of kept) expect(SAMPLES[code].length).toBeGreaterThan(0)
  })
})
