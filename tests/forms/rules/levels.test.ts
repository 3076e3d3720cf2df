import { describe, expect, it } from 'vitest'
import { levelsExpected, levelsInPlace, levelsKnown, levelsPresent } from '../../../src/forms/rules/levels.ts'
import { INDICATORS } from '../../../src/forms/shanghai-project-target/rules.ts'
import { broken, facts, over, type Row, withRows } from './support.ts'

const COST: Row = ['成本指标', '经济成本指标', '成本']
const OUTPUT: Row = ['产出指标', '数量指标', '数量']
const EFFECT: Row = ['效益指标', '社会效益指标', '效益']
const CONTENT: Row = ['满意度指标', '服务对象满意度指标', '满意度']

describe('rule.level-unknown', () => {
  const rule = over(INDICATORS, levelsKnown)

  it('holds for the names of the form, with or without their ending and points', () => {
    expect(broken(rule, withRows(COST, OUTPUT, EFFECT, CONTENT))).toEqual([])
    expect(
      broken(rule, withRows(['产出', '', 'a'], ['产出指标(50分)', '', 'b'], [' 产 出指标', '', 'c'])),
    ).toEqual([])
  })

  it('finds any other name, and suggests the nearest', () => {
    const fields = withRows(OUTPUT, ['产出指数', '数量指标', 'a'], ['其它', '', 'b'])
    expect(broken(rule, fields)).toEqual(['indicators[1].level1', 'indicators[2].level1'])
    expect(facts(rule, fields)).toMatchObject([
      { level: '产出指数', nearest: '产出指标' },
      { nearest: undefined },
    ])
  })

  it('leaves a blank to the form, which requires it', () => {
    expect(broken(rule, withRows(['', '', 'a']))).toEqual([])
  })
})

describe('rule.level-misplaced', () => {
  const rule = over(INDICATORS, levelsInPlace)

  it('holds where level 2 belongs to its level 1', () => {
    expect(
      broken(rule, withRows(COST, OUTPUT, EFFECT, CONTENT, ['产出指标', '', 'a'], ['产出', '时效', 'b'])),
    ).toEqual([])
  })

  it('says where another one’s level 2 belongs', () => {
    const fields = withRows(['效益指标', '时效指标', 'a'])
    expect(broken(rule, fields)).toEqual(['indicators[0].level2'])
    expect(facts(rule, fields)).toMatchObject([{ level: '时效指标', under: '效益指标', belongs: '产出指标' }])
  })

  it('lists the usual names beside one that no level has', () => {
    expect(facts(rule, withRows(['满意度指标', '领导满意度', 'a']))).toEqual([
      { level: '领导满意度', under: '满意度指标', belongs: undefined, usual: ['服务对象满意度指标'] },
    ])
  })

  it('says nothing under an unknown level 1, of which another rule speaks', () => {
    expect(broken(rule, withRows(['其它', '时效指标', 'a']))).toEqual([])
  })
})

describe('rule.level-missing and rule.level-expected', () => {
  const required = over(INDICATORS, levelsPresent)
  const expected = over(INDICATORS, levelsExpected)

  it('hold where all four are there, in any order', () => {
    const fields = withRows(CONTENT, EFFECT, OUTPUT, COST)
    expect([...broken(required, fields), ...broken(expected, fields)]).toEqual([])
  })

  it('name in one finding what is missing', () => {
    expect(required.check(withRows(OUTPUT))).toEqual([
      { path: ['indicators'], facts: { levels: ['效益指标', '满意度指标'] } },
    ])
    expect(facts(required, withRows())).toEqual([{ levels: ['产出指标', '效益指标', '满意度指标'] }])
  })

  it('warn only of a missing cost', () => {
    const fields = withRows(OUTPUT, EFFECT, CONTENT)
    expect(broken(required, fields)).toEqual([])
    expect(facts(expected, fields)).toEqual([{ levels: ['成本指标'] }])
    expect([required.severity, expected.severity]).toEqual(['error', 'warning'])
  })
})
