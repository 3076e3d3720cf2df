import { describe, expect, it } from 'vitest'
import type { Fields } from '../../../src/forms/indicators.ts'
import { costsMakeBudget } from '../../../src/forms/rules/budget.ts'
import { INDICATORS } from '../../../src/forms/shanghai-project-target/rules.ts'
import { broken, facts, over, type Row, withRows } from './support.ts'

const rule = over(INDICATORS, costsMakeBudget([['annual'], ['project']]))
const cost = (name: string, target: string): Row => ['成本指标', '经济成本指标', name, target]
const count = (name: string, target: string): Row => ['产出指标', '数量指标', name, target]
const form = (annual: string | null, ...rows: readonly Row[]): Fields => ({
  ...withRows(...rows),
  annual,
  project: null,
})

describe('rule.cost-quantity', () => {
  it('holds where unit cost times quantity is the budget, within 1 %', () => {
    const each = cost('每次维护平均成本', '=1750.00(元)')
    expect(broken(rule, form('7000.00', each, count('维护次数', '=4.00(次)')))).toEqual([])
    expect(broken(rule, form('7070.00', each, count('维护次数', '=4.00(次)')))).toEqual([])
    const perHead = cost('用工人均成本', '≥16.66(万元)')
    expect(broken(rule, form('2332148.00', perHead, count('非编人员数', '≤14.00(人)')))).toEqual([])
    expect(broken(rule, form('100.00', cost('成本', '≤10元/户'), count('户数', '10户')))).toEqual([])
  })

  it('finds a product that is more than 1 % off', () => {
    const fields = form('7000.00', cost('每次维护平均成本', '=1750.00(元)'), count('维护次数', '=5.00(次)'))
    expect(broken(rule, fields)).toEqual(['indicators[0].target'])
    expect(facts(rule, fields)).toEqual([{ parts: ['1750元 × 5次'], product: '8750.00', budget: '7000.00' }])
    expect(broken(rule, form('100.00', cost('每次成本', '=1.00(元)'), count('次数', '=98.00(次)')))).toEqual([
      'indicators[0].target',
    ])
    expect(rule.severity).toBe('info')
  })

  it('adds up several costs, and takes the project’s total as well', () => {
    const rows = [
      cost('每次成本', '≤10.00(元)'),
      cost('每份成本', '≤2.00(元)'),
      count('次数', '4次'),
      count('份数', '5份'),
    ]
    expect(broken(rule, form('50.00', ...rows))).toEqual([])
    expect(broken(rule, { ...form('500.00', ...rows), project: '50.00' })).toEqual([])
    expect(facts(rule, form('500.00', ...rows))).toMatchObject([{ product: '50.00' }])
  })

  it('says nothing where units do not match, or something is left out', () => {
    const silent = [
      form('7000.00', cost('人均培训成本', '≥33.00(元)'), count('场次', '=4.00(场)')),
      form('7000.00', cost('总成本', '≤9.00(元)'), count('次数', '=4.00(次)')),
      form('7000.00', cost('每次成本', '≤9.00(元)'), cost('其他成本', '≤1.00(元)'), count('次数', '4次')),
      form('7000.00', cost('每次成本', '≤9.00(元)'), count('甲次数', '4次'), count('乙次数', '5次')),
      form('7000.00', cost('每次成本', '合理'), count('次数', '4次')),
      form('7000.00', cost('平均成本', '9元'), count('次数', '4次')),
      form(null, cost('每次成本', '≤9.00(元)'), count('次数', '4次')),
      form('7000.00', count('次数', '4次')),
    ]
    for (const fields of silent) expect(broken(rule, fields)).toEqual([])
  })
})
