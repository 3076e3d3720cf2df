/**
 * Rules belong to an edition: a county's form of 2016 has 成本指标 under 产出指标, 环境效益指标 as a level 2,
 * and no 成本指标 of level 1. The same rules with its own tables.
 */
import { describe, expect, it } from 'vitest'
import type { IndicatorList } from '../../../src/forms/indicators.ts'
import type { LevelVocabulary } from '../../../src/forms/levels.ts'
import { costsHaveCeilings, costsInMoney } from '../../../src/forms/rules/costs.ts'
import { levelsExpected, levelsInPlace, levelsKnown, levelsPresent } from '../../../src/forms/rules/levels.ts'
import { INDICATORS } from '../../../src/forms/shanghai-project-target/rules.ts'
import { broken, over, type Row } from './support.ts'

const vocabulary: LevelVocabulary = {
  paths: ['year.goals[].kind', 'year.goals[].part'],
  words: [
    {
      name: '产出指标',
      presence: 'required',
      under: [
        { name: '数量指标', measures: 'quantity' },
        { name: '质量指标' },
        { name: '时效指标' },
        { name: '成本指标', measures: 'money' },
      ],
    },
    { name: '效益指标', presence: 'required', under: [{ name: '经济效益指标' }, { name: '环境效益指标' }] },
  ],
}

/** Another place and other names of fields as well. */
const list: IndicatorList = {
  ...INDICATORS,
  path: ['year', 'goals'],
  levels: ['kind', 'part'],
  name: 'what',
  target: 'worth',
  vocabulary,
}

const form = (...rows: readonly Row[]) => ({
  year: { goals: rows.map(([kind, part, what, worth = null]) => ({ kind, part, what, worth })) },
})

describe('the rules of another edition', () => {
  const fields = form(
    ['产出指标', '成本指标', '邮寄成本', '≥15元'],
    ['产出指标', '成本指标', '专家费', '≤15件'],
    ['效益指标', '环境效益指标', '减排', '≥5吨'],
  )

  it('know its levels', () => {
    for (const rule of [
      over(list, levelsKnown),
      over(list, levelsInPlace),
      over(list, levelsPresent),
      over(list, levelsExpected),
    ]) {
      expect(broken(rule, fields), rule.code).toEqual([])
    }
    const later = form(['成本指标', '经济成本指标', '甲', '≤1元'])
    expect(broken(over(list, levelsKnown), later)).toEqual(['year.goals[0].kind'])
    expect(broken(over(list, levelsPresent), later)).toEqual(['year.goals'])
  })

  it('find costs where it has them', () => {
    expect(broken(over(list, costsHaveCeilings), fields)).toEqual(['year.goals[0].worth'])
    expect(broken(over(list, costsInMoney), fields)).toEqual(['year.goals[1].worth'])
  })

  it('are not those of 2024', () => {
    const inPlace = over({ ...list, vocabulary: INDICATORS.vocabulary }, levelsInPlace)
    expect(broken(inPlace, fields)).toEqual([
      'year.goals[0].part',
      'year.goals[1].part',
      'year.goals[2].part',
    ])
  })
})
