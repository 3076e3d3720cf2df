/** 项目支出绩效自评表: what a project reached of its targets, in points. */
import { defineEdition } from '../define.ts'
import { levelsWithoutCosts } from '../indicator-levels.ts'
import { indicatorList } from '../indicator-lists.ts'
import { columnSums, sumsHold } from '../rules/funds.ts'
import { levelsInPlace, levelsKnown, levelsPresent } from '../rules/levels.ts'
import { namesDistinct } from '../rules/names.ts'
import { noPlaceholders } from '../rules/placeholders.ts'
import { pointsMakeHundred, scoresAddUp, scoresWithinPoints } from '../rules/points.ts'
import { percentagesInRange, targetsNotZero } from '../rules/values.ts'
import type { FormDefinition } from '../types.ts'
import { FORM_ID, schema, TITLE } from './schema.ts'

const levels = levelsWithoutCosts(['indicators[].level1', 'indicators[].level2'])

const list = indicatorList(levels, '万元')

const SOURCES = [
  { field: 'appropriation', label: '本年财政拨款' },
  { field: 'carryover', label: '上年结转资金' },
  { field: 'other', label: '其他资金' },
]

/** 年度资金总额 of each column is the sum of its sources. */
const SUMS = columnSums(['initial', 'budget', 'executed'], SOURCES)

const SCORES = {
  list: 'indicators',
  points: 'points',
  score: 'score',
  besides: { points: ['funds', 'total', 'points'], score: ['funds', 'total', 'score'], label: '执行率得分' },
  total: ['score'],
}

/** The form, after a town's copy of 2022. Amounts are in 万元. */
export const projectSelfEvaluation: FormDefinition = {
  id: FORM_ID,
  title: TITLE,
  editions: [
    defineEdition({
      form: FORM_ID,
      edition: '2022',
      valid: { from: 2022, to: undefined },
      schema,
      rules: [
        sumsHold(SUMS),
        scoresWithinPoints(SCORES),
        pointsMakeHundred(SCORES),
        scoresAddUp(SCORES),
        noPlaceholders,
      ],
      indicators: [
        {
          list,
          rules: [
            levelsPresent,
            levelsKnown,
            levelsInPlace,
            namesDistinct,
            percentagesInRange,
            targetsNotZero,
          ],
        },
      ],
      levels,
    }),
  ],
}
