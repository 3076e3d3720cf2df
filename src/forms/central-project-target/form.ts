/**
 * 项目支出绩效目标申报表 of central departments: the project's whole term (中期) and the year side by side,
 * their indicators in two lists of different length under one level 1.
 */
import { z } from 'zod'
import { amount, code, integer, text } from '../../declaration/fields.ts'
import { defineEdition } from '../define.ts'
import { levelFields, targetField } from '../indicator-fields.ts'
import { levelsWithoutCosts } from '../indicator-levels.ts'
import { indicatorList } from '../indicator-lists.ts'
import type { IndicatorList } from '../indicators.ts'
import { costsHaveCeilings } from '../rules/costs.ts'
import { annualWithinProject, sumsHold } from '../rules/funds.ts'
import { levelsInPlace, levelsKnown, levelsPresent } from '../rules/levels.ts'
import { namesDistinct, targetsAgree } from '../rules/names.ts'
import { noPlaceholders } from '../rules/placeholders.ts'
import { percentagesInRange, targetsNotZero } from '../rules/values.ts'
import type { FormDefinition } from '../types.ts'
import { YEARS } from '../years.ts'

const ID = 'central-project-target'
const TITLE = '项目支出绩效目标申报表'

function schema() {
  const { level1, ...lower } = levelFields()
  const indicator = z.object({ ...lower, target: targetField('指标值') })
  return z.object({
    form: z.literal(ID).meta({ title: '表' }),
    edition: code({ title: '版本' }),
    year: integer({ title: '年度', required: true, ...YEARS }),
    name: text({ title: '项目名称', required: true }),
    department: text({ title: '主管部门及代码', required: true, examples: ['某部［123］'] }),
    unit: text({ title: '实施单位', required: true }),
    nature: text({ title: '项目属性', examples: ['延续项目'] }),
    period: text({ title: '项目期', examples: ['3年'] }),
    firstYear: integer({ title: '中期起始年度', ...YEARS }),
    lastYear: integer({ title: '中期截止年度', ...YEARS }),
    funds: z
      .object({
        term: funds().meta({ title: '中期资金总额' }),
        annual: funds().meta({ title: '年度资金总额' }),
      })
      .meta({ title: '项目资金' }),
    goals: z
      .object({
        term: text({ title: '中期目标', required: true }),
        annual: text({ title: '年度目标', required: true }),
      })
      .meta({ title: '总体目标' }),
    indicators: z
      .array(
        z.object({
          level1,
          term: z.array(indicator).meta({ title: '中期指标' }),
          annual: z.array(indicator).meta({ title: '年度指标' }),
        }),
      )
      .meta({ title: '绩效指标' }),
  })
}

function funds() {
  return z.object({
    total: amount({ title: '资金总额' }),
    fiscal: amount({ title: '其中：财政拨款' }),
    other: amount({ title: '其他资金' }),
  })
}

const PARTS = [
  { field: 'fiscal', label: '财政拨款' },
  { field: 'other', label: '其他资金' },
]

function horizon(inner: 'term' | 'annual'): IndicatorList {
  const levels = levelsWithoutCosts(['indicators[].level1', `indicators[].${inner}[].level2`])
  return { ...indicatorList(levels, '万元'), inner }
}

/** Rules over each of the two lists; the levels that both share are told of the year's alone. */
const EACH = [
  levelsInPlace,
  namesDistinct,
  targetsAgree,
  costsHaveCeilings,
  percentagesInRange,
  targetsNotZero,
]

/** The form; its fields are real, its layout the usual one. Amounts are in 万元. */
export const centralProjectTarget: FormDefinition = {
  id: ID,
  title: TITLE,
  editions: [
    defineEdition({
      form: ID,
      edition: '2024',
      valid: { from: 2024, to: undefined },
      schema,
      rules: [
        sumsHold(
          ['term', 'annual'].map(one => ({
            total: ['funds', one, 'total'],
            parts: PARTS.map(({ field, label }) => ({ path: ['funds', one, field], label })),
          })),
        ),
        annualWithinProject(['funds', 'annual', 'total'], ['funds', 'term', 'total']),
        noPlaceholders,
      ],
      indicators: [
        { list: horizon('term'), rules: EACH },
        { list: horizon('annual'), rules: [levelsPresent, levelsKnown, ...EACH] },
      ],
    }),
  ],
}
