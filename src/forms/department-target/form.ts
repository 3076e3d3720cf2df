/** 部门整体支出绩效目标申报表: a department's tasks with their money, and indicators for the whole of it. */
import { z } from 'zod'
import { amount, code, integer, text } from '../../declaration/fields.ts'
import { defineEdition } from '../define.ts'
import { levelFields, targetField } from '../indicator-fields.ts'
import { levelsWithoutCosts } from '../indicator-levels.ts'
import { indicatorList } from '../indicator-lists.ts'
import { costsHaveCeilings } from '../rules/costs.ts'
import { levelsInPlace, levelsKnown, levelsPresent } from '../rules/levels.ts'
import { namesDissimilar, namesDistinct, targetsAgree } from '../rules/names.ts'
import { noPlaceholders } from '../rules/placeholders.ts'
import { rowsHold, totalsHold } from '../rules/tables.ts'
import { percentagesInRange, quantitiesWhole, targetsNotZero } from '../rules/values.ts'
import type { FormDefinition } from '../types.ts'
import { YEARS } from '../years.ts'

const ID = 'department-target'
const TITLE = '部门整体支出绩效目标申报表'

function schema() {
  return z.object({
    form: z.literal(ID).meta({ title: '表' }),
    edition: code({ title: '版本' }),
    year: integer({ title: '年度', required: true, ...YEARS }),
    department: text({ title: '部门（单位）名称', required: true }),
    tasks: z
      .array(
        z.object({
          name: text({ title: '任务名称', required: true }),
          content: text({ title: '主要内容' }),
          ...money(),
        }),
      )
      .meta({ title: '年度主要任务' }),
    total: z.object(money()).meta({ title: '金额合计' }),
    goal: text({ title: '年度总体目标', required: true }),
    indicators: z
      .array(z.object({ ...levelFields(), target: targetField('指标值') }))
      .meta({ title: '年度绩效指标' }),
  })
}

/** 预算金额: the total first, then its parts. */
function money() {
  return {
    total: amount({ title: '总额' }),
    fiscal: amount({ title: '财政拨款' }),
    other: amount({ title: '其他资金' }),
  }
}

const levels = levelsWithoutCosts(['indicators[].level1', 'indicators[].level2'])

const list = indicatorList(levels, '万元')

const TASKS = {
  list: 'tasks',
  totals: 'total',
  codes: [],
  columns: [
    { field: 'total', label: '总额' },
    { field: 'fiscal', label: '财政拨款' },
    { field: 'other', label: '其他资金' },
  ],
}

/** The form; its layout is the usual one, confirmed by no official text. Amounts are in 万元. */
export const departmentTarget: FormDefinition = {
  id: ID,
  title: TITLE,
  editions: [
    defineEdition({
      form: ID,
      edition: '2024',
      valid: { from: 2024, to: undefined },
      schema,
      rules: [rowsHold(TASKS), totalsHold(TASKS), noPlaceholders],
      indicators: [
        {
          list,
          rules: [
            levelsPresent,
            levelsKnown,
            levelsInPlace,
            namesDistinct,
            namesDissimilar,
            targetsAgree,
            costsHaveCeilings,
            percentagesInRange,
            targetsNotZero,
            quantitiesWhole,
          ],
        },
      ],
      levels,
    }),
  ],
}
