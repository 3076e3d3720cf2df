import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPlaceholder, noPlaceholders } from '../../../src/forms/rules/placeholders.ts'
import { cpuMs } from '../../support/cpu-time.ts'
import { broken } from './support.ts'

describe('rule.placeholder', () => {
  const rule = noPlaceholders

  it('holds for what clerks fill in', () => {
    for (const text of [
      '',
      '无',
      '/',
      '-',
      '—',
      '及时',
      '985米',
      '≥15.00(元)',
      '专家人(次)均费用',
      '4×120=480人',
      '二○二四年一月',
      '一九○○年',
      'XXL号工作服',
      'MAXX系统',
      '是否合格？',
      '待填报系统开放后办理',
      '每场约120人……',
      '5*3',
      'user_name',
    ]) {
      expect(isPlaceholder(text), text).toBe(false)
    }
  })

  it('finds what stands for a value to come', () => {
    for (const text of [
      '*',
      '***',
      'X',
      'XX',
      'ＸＸ',
      '××',
      '○○',
      '？？',
      '____',
      '……',
      '待填',
      '【待填】',
      '（待定）',
      'todo',
      '≥**%',
      '≥X件',
      '>=XX（人）',
      '= ○',
      '≥_(%)',
      'XX市XX局',
      '某某××单位',
      '服务____人次',
      '完成**项任务',
      '○○项目',
      '培训人数待填写',
    ]) {
      expect(isPlaceholder(text), text).toBe(true)
    }
  })

  it('is broken by exactly the texts that are placeholders', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'*×xＸ_＿？?…○△待填未请写ＴｔbdTODO≥= 项%（'),
      maxLength: 6,
    })
    fc.assert(
      fc.property(text, name => {
        expect(broken(rule, { name })).toEqual(isPlaceholder(name) ? ['name'] : [])
      }),
      { numRuns: 2000 },
    )
  })

  it('looks at every text of a declaration, of a target’s unit too, but not at what names its form', () => {
    const fields = {
      form: 'XX',
      edition: '**',
      year: 2024,
      name: 'XX项目',
      goals: { project: '完成**件', annual: null },
      indicators: [
        { name: '甲', target: { operator: '≥', value: '1.00', unit: 'XX' } },
        { name: '○○', target: null },
      ],
    }
    expect(broken(rule, fields)).toEqual([
      'name',
      'goals.project',
      'indicators[0].target.unit',
      'indicators[1].name',
    ])
    expect(rule.severity).toBe('error')
  })

  it('takes time in proportion to the text', () => {
    const started = cpuMs()
    for (const part of ['x', '_ ', '○a', '待填报', '≥='])
      expect(isPlaceholder(`甲${part.repeat(300_000)}1`)).toBe(false)
    expect(cpuMs() - started).toBeLessThan(5000)
  })
})
