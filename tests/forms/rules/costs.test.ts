import { describe, expect, it } from 'vitest'
import type { IndicatorList } from '../../../src/forms/indicators.ts'
import { costsHaveCeilings, costsInMoney, oneMoneyUnit } from '../../../src/forms/rules/costs.ts'
import { INDICATORS } from '../../../src/forms/shanghai-project-target/rules.ts'
import { broken, facts, over, withRows } from './support.ts'

const cost = (target: string, name = '人均成本') => withRows(['成本指标', '经济成本指标', name, target])

describe('rule.cost-floor', () => {
  const rule = over(INDICATORS, costsHaveCeilings)

  it('holds for ceilings, exact costs and words', () => {
    for (const target of ['≤15.00(元)', '<15.00(元)', '=15.00(元)', '15元', '不超过15元', '合理', '']) {
      expect(broken(rule, cost(target)), target).toEqual([])
    }
  })

  it('finds ≥ and >, however they are written', () => {
    for (const target of [
      '≥15.00(元)',
      '>15.00(元)',
      '>=15元',
      '＞＝15.00（元）',
      '不低于15元',
      '15元以上',
      '≥ 15',
    ]) {
      expect(broken(rule, cost(target)), target).toEqual(['indicators[0].target'])
    }
    expect(facts(rule, cost('≥15.00(元)'))).toEqual([{ target: '≥15.00(元)', ceiling: '≤15.00(元)' }])
    expect(facts(rule, cost('不低于15元'))).toEqual([{ target: '不低于15元', ceiling: undefined }])
  })

  it('looks at every cost and at nothing else', () => {
    const fields = withRows(
      ['成本指标', '生态环境成本指标', '能耗', '≥5.00(吨)'],
      ['成本', '', '没有二级', '≥5.00(元)'],
      ['产出指标', '数量指标', '补贴人数', '≥5.00(人)'],
      ['效益指标', '经济效益指标', '增收', '≥5.00(万元)'],
    )
    expect(broken(rule, fields)).toEqual(['indicators[0].target', 'indicators[1].target'])
  })

  it('lets savings have a floor', () => {
    expect(broken(rule, cost('≥5.00(%)', '成本节约率'))).toEqual([])
  })
})

describe('rule.cost-unit', () => {
  const rule = over(INDICATORS, costsInMoney)

  it('holds for money, for money by something, and for shares', () => {
    for (const target of ['≤15.00(元)', '≤1.00(万元)', '≤15.00(元/人)', '≤15元／次', '≤95.00(%)', '合理']) {
      expect(broken(rule, cost(target)), target).toEqual([])
    }
  })

  it('finds a fee in 件, and one without a unit', () => {
    expect(broken(rule, cost('≥1487.00(件)'))).toEqual(['indicators[0].target'])
    expect(facts(rule, cost('≥1487.00(件)'))).toMatchObject([{ unit: '件' }])
    expect(facts(rule, cost('≤1487'))).toMatchObject([{ unit: '' }])
  })

  it('looks at costs in money only', () => {
    expect(broken(rule, withRows(['成本指标', '社会成本指标', '投诉', '≤3.00(件)']))).toEqual([])
    expect(broken(rule, withRows(['产出指标', '数量指标', '费用发放人数', '≤3.00(人)']))).toEqual([])
  })
})

describe('rule.money-unit-mixed', () => {
  const rule = over(INDICATORS, oneMoneyUnit)

  it('holds for the unit of the form’s own amounts', () => {
    for (const target of ['≤15.00(元)', '≤15.00(元/人)', '≤15.00(件)', '及时'])
      expect(broken(rule, cost(target))).toEqual([])
  })

  it('finds larger units, in whatever indicator, and converts', () => {
    const fields = withRows(
      ['成本指标', '经济成本指标', '人均成本', '≥16.66(万元)'],
      ['效益指标', '经济效益指标', '增收', '1.5亿元'],
    )
    expect(broken(rule, fields)).toEqual(['indicators[0].target', 'indicators[1].target'])
    expect(facts(rule, fields)).toEqual([
      { target: '≥16.66(万元)', unit: '元', converted: '166600' },
      { target: '1.5亿元', unit: '元', converted: '150000000' },
    ])
  })

  it('lets a form in 万元 have unit costs in 元', () => {
    const inTenThousands: IndicatorList = { ...INDICATORS, units: { ...INDICATORS.units, amounts: '万元' } }
    const strict = over(inTenThousands, oneMoneyUnit)
    expect(broken(strict, cost('≤15.00(元)'))).toEqual([])
    expect(facts(strict, cost('≤0.50(亿元)'))).toMatchObject([{ converted: '5000' }])
  })
})
