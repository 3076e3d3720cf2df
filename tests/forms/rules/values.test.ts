import { describe, expect, it } from 'vitest'
import { percentagesInRange, quantitiesWhole, targetsNotZero } from '../../../src/forms/rules/values.ts'
import { INDICATORS } from '../../../src/forms/shanghai-project-target/rules.ts'
import { broken, facts, over, withRows } from './support.ts'

const target = (text: string, name = '名称') => withRows(['产出指标', '数量指标', name, text])

describe('rule.percent-range', () => {
  const rule = over(INDICATORS, percentagesInRange)

  it('holds from 0 to 100', () => {
    for (const text of ['≥0.00(%)', '=100.00(%)', '95%', '99.99％', '≥120.00(件)', '120', '']) {
      expect(broken(rule, target(text)), text).toEqual([])
    }
  })

  it('finds what is beyond', () => {
    for (const text of ['≥100.01(%)', '≥-1.00(%)', '120％', '不低于950%']) {
      expect(broken(rule, target(text)), text).toEqual(['indicators[0].target'])
    }
    expect(facts(rule, target('≥950.00(%)'))).toEqual([{ target: '≥950.00(%)' }])
  })
})

describe('rule.zero-target', () => {
  const rule = over(INDICATORS, targetsNotZero)

  it('holds for everything else', () => {
    for (const text of ['=0.01(%)', '≥10.00(件)', '无', '零投诉', ''])
      expect(broken(rule, target(text)), text).toEqual([])
  })

  it('finds 0 with any sign and unit', () => {
    for (const text of ['=0.00(%)', '≤0.00(件)', '0', '0次', '不超过0起']) {
      expect(broken(rule, target(text)), text).toEqual(['indicators[0].target'])
    }
  })
})

describe('rule.not-whole', () => {
  const rule = over(INDICATORS, quantitiesWhole)

  it('holds for whole numbers, for units that divide, and for averages', () => {
    for (const text of ['≤14.00(人)', '≥3000.00(件)', '≥2.50(公里)', '≥2.50(万人)', '95.5%', '≥1.50']) {
      expect(broken(rule, target(text)), text).toEqual([])
    }
    expect(broken(rule, target('≥2.50(次)', '人均培训次数'))).toEqual([])
  })

  it('finds half a person', () => {
    expect(broken(rule, target('≥2.50(人)'))).toEqual(['indicators[0].target'])
    expect(facts(rule, target('≥2.50(人)'))).toEqual([{ value: '2.5', unit: '人' }])
    expect(broken(rule, target('3.2场次'))).toEqual(['indicators[0].target'])
  })

  it('leaves a fee in the wrong unit to the rule of units', () => {
    expect(broken(rule, withRows(['成本指标', '经济成本指标', '邮费', '≤1.20(件)']))).toEqual([])
  })
})
