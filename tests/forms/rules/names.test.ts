import { describe, expect, it } from 'vitest'
import { namesDissimilar, namesDistinct, targetsAgree } from '../../../src/forms/rules/names.ts'
import { INDICATORS } from '../../../src/forms/shanghai-project-target/rules.ts'
import { cpuMs } from '../../support/cpu-time.ts'
import { broken, facts, over, type Row, withRows } from './support.ts'

const satisfaction = (name: string, target = ''): Row => ['满意度指标', '服务对象满意度指标', name, target]

describe('rule.name-repeated', () => {
  const rule = over(INDICATORS, namesDistinct)

  it('holds for different names and for blanks', () => {
    expect(
      broken(
        rule,
        withRows(satisfaction('群众满意度'), satisfaction('职工满意度'), satisfaction(''), satisfaction('')),
      ),
    ).toEqual([])
  })

  it('tells each later row of the first one', () => {
    const fields = withRows(
      satisfaction('满意度(%)'),
      ['产出指标', '质量指标', ' 满意度（%）'],
      satisfaction('满意度 (%)'),
    )
    expect(broken(rule, fields)).toEqual(['indicators[1].name', 'indicators[2].name'])
    expect(facts(rule, fields)).toMatchObject([{ row: 1 }, { row: 1 }])
  })
})

describe('rule.name-similar', () => {
  const rule = over(INDICATORS, namesDissimilar)

  it('holds for names with another end, for short ends, and between groups', () => {
    expect(broken(rule, withRows(satisfaction('培训人数'), satisfaction('培训人数完成率')))).toEqual([])
    expect(broken(rule, withRows(satisfaction('满意度'), satisfaction('群众满意度')))).toEqual([])
    expect(
      broken(rule, withRows(satisfaction('群众满意度'), ['产出指标', '质量指标', '服务对象群众满意度'])),
    ).toEqual([])
  })

  it('tells the later row, whichever name is the longer one', () => {
    const [long, short] = [satisfaction('服务对象群众满意度'), satisfaction('群众满意度')]
    expect(facts(rule, withRows(long, short))).toEqual([
      { name: '群众满意度', other: '服务对象群众满意度', row: 1 },
    ])
    expect(broken(rule, withRows(short, long))).toEqual(['indicators[1].name'])
  })

  it('leaves equal names to the rule of repeated ones', () => {
    expect(broken(rule, withRows(satisfaction('群众满意度'), satisfaction('群众满意度')))).toEqual([])
  })

  it('takes time in proportion to the rows', () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => satisfaction(`第${i}类服务对象群众满意度`))
    const started = cpuMs()
    expect(broken(rule, withRows(...rows))).toEqual([])
    expect(cpuMs() - started).toBeLessThan(5000)
  })
})

describe('rule.targets-contradict', () => {
  const rule = over(INDICATORS, targetsAgree)
  const pair = (a: string, b: string, name = '群众满意度') =>
    withRows(satisfaction('群众满意度', a), satisfaction(name, b))

  it('holds where one value meets both', () => {
    for (const [a, b] of [
      ['≥95.00(%)', '≥90.00(%)'],
      ['≥90.00(%)', '≤90.00(%)'],
      ['≥5.00(件)', '=5.00(件)'],
      ['≥95.00(%)', '≤90.00(件)'],
      ['≥95.00(%)', '满意'],
    ] as const) {
      expect(broken(rule, pair(a, b)), `${a} ${b}`).toEqual([])
    }
    expect(broken(rule, withRows(satisfaction('甲', '=5.00(件)'), satisfaction('乙', '=6.00(件)')))).toEqual(
      [],
    )
  })

  it('finds two that exclude each other', () => {
    for (const [a, b] of [
      ['≥95.00(%)', '≤90.00(%)'],
      ['≤90.00(%)', '≥95.00(%)'],
      ['=4.00(场)', '=5.00(场)'],
      ['>5.00(件)', '≤5.00(件)'],
      ['4场', '不少于5场'],
    ] as const) {
      expect(broken(rule, pair(a, b)), `${a} ${b}`).toEqual(['indicators[1].target'])
    }
    expect(facts(rule, pair('=4.00(场)', '=5.00(场)'))).toEqual([
      { target: '=5.00(场)', other: '=4.00(场)', row: 1 },
    ])
  })

  it('looks at names that are alike as well', () => {
    expect(broken(rule, pair('≥95.00(%)', '≤90.00(%)', '服务对象群众满意度'))).toEqual([
      'indicators[1].target',
    ])
  })
})
