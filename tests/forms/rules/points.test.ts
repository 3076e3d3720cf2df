import { describe, expect, it } from 'vitest'
import type { Fields } from '../../../src/forms/indicators.ts'
import { pointsMakeHundred, scoresAddUp, scoresWithinPoints } from '../../../src/forms/rules/points.ts'
import { broken, facts } from './support.ts'

const TABLE = {
  list: 'indicators',
  points: 'points',
  score: 'score',
  besides: { points: ['funds', 'points'], score: ['funds', 'score'], label: '执行率得分' },
  total: ['score'],
}

const form = (
  total: string | null,
  ...pairs: readonly (readonly [points: string | null, score: string | null])[]
): Fields => ({
  funds: { points: '10', score: '9.5' },
  indicators: pairs.map(([points, score]) => ({ points, score })),
  score: total,
})

describe('rule.points-total', () => {
  const rule = pointsMakeHundred(TABLE)

  it('holds for 100 with those of the execution, and where none are filled in', () => {
    expect(broken(rule, form(null, ['50', null], ['40', null]))).toEqual([])
    expect(broken(rule, form(null, [null, null]))).toEqual([])
  })

  it('finds any other sum', () => {
    expect(broken(rule, form(null, ['50', null], ['39.5', null]))).toEqual(['indicators'])
    expect(facts(rule, form(null, ['50', null]))).toEqual([{ sum: '60.00' }])
  })
})

describe('rule.score-exceeds', () => {
  const rule = scoresWithinPoints(TABLE)

  it('holds up to the points', () => {
    expect(broken(rule, form(null, ['5', '5'], ['5', null], [null, '3']))).toEqual([])
  })

  it('finds a score above them, of the execution too', () => {
    expect(broken(rule, form(null, ['5', '5.1'], ['10', '9']))).toEqual(['indicators[0].score'])
    const fields = { ...form(null), funds: { points: '10', score: '11' } }
    expect(broken(rule, fields)).toEqual(['funds.score'])
  })
})

describe('the total score', () => {
  const rule = scoresAddUp(TABLE)

  it('is the sum of all scores, or blank', () => {
    expect(broken(rule, form('17.00', ['5', '5'], ['5', '2.5']))).toEqual([])
    expect(broken(rule, form(null, ['5', '5']))).toEqual([])
  })

  it('is found where it is not', () => {
    expect(facts(rule, form('17', ['5', '5']))).toEqual([
      { total: '17', sum: '14.50', difference: '2.50', parts: ['执行率得分', '各指标得分'] },
    ])
  })
})
