/** 项目支出绩效目标执行监控表: in the middle of the year, how far each target has come and what holds it up. */
import { z } from 'zod'
import { amount, choice, choices, code, integer, percent, text } from '../../declaration/fields.ts'
import { defineEdition } from '../define.ts'
import { levelFields, targetField } from '../indicator-fields.ts'
import { levelsWithoutCosts } from '../indicator-levels.ts'
import { indicatorList } from '../indicator-lists.ts'
import { columnSums, sumsHold } from '../rules/funds.ts'
import { levelsInPlace, levelsKnown, levelsPresent } from '../rules/levels.ts'
import { namesDistinct } from '../rules/names.ts'
import { noPlaceholders } from '../rules/placeholders.ts'
import { percentagesInRange } from '../rules/values.ts'
import type { FormDefinition } from '../types.ts'
import { YEARS } from '../years.ts'

const ID = 'project-monitoring'
const TITLE = '项目支出绩效目标执行监控表'

/** 偏差原因: what a target's delay may be put down to. */
const CAUSES = ['经费保障', '制度保障', '人员保障', '硬件条件保障', '其他']

/** 完成目标可能性. */
const CHANCES = ['确定能', '有可能', '完全不可能']

function schema() {
  return z.object({
    form: z.literal(ID).meta({ title: '表' }),
    edition: code({ title: '版本' }),
    year: integer({ title: '年度', required: true, ...YEARS }),
    name: text({ title: '项目名称', required: true }),
    department: text({ title: '主管部门', required: true }),
    unit: text({ title: '实施单位', required: true }),
    funds: z
      .object({
        total: z.object(money()).meta({ title: '年度资金总额' }),
        appropriation: z.object(money()).meta({ title: '其中：本年一般公共预算拨款' }),
        other: z.object(money()).meta({ title: '其他资金' }),
      })
      .meta({ title: '项目资金' }),
    goal: text({ title: '年度总体目标', required: true }),
    indicators: z
      .array(
        z.object({
          ...levelFields(),
          target: targetField('年度指标值'),
          progress: targetField('1-7月执行情况'),
          expected: targetField('全年预计完成情况'),
          causes: choices(CAUSES, { title: '偏差原因' }),
          explanation: text({ title: '原因说明' }),
          chance: choice(CHANCES, { title: '完成目标可能性' }),
          note: text({ title: '备注' }),
        }),
      )
      .meta({ title: '绩效指标' }),
  })
}

function money() {
  return {
    initial: amount({ title: '年初预算数' }),
    executed: amount({ title: '1-7月执行数' }),
    rate: percent({ title: '1-7月执行率' }),
    expected: amount({ title: '全年预计执行数' }),
  }
}

const levels = levelsWithoutCosts(['indicators[].level1', 'indicators[].level2'])

const list = indicatorList(levels, '万元')

const PARTS = [
  { field: 'appropriation', label: '本年一般公共预算拨款' },
  { field: 'other', label: '其他资金' },
]

/** The form; its fields are real, its layout the usual one. Amounts are in 万元. */
export const projectMonitoring: FormDefinition = {
  id: ID,
  title: TITLE,
  editions: [
    defineEdition({
      form: ID,
      edition: '2024',
      valid: { from: 2024, to: undefined },
      schema,
      rules: [sumsHold(columnSums(['initial', 'executed', 'expected'], PARTS)), noPlaceholders],
      indicators: [
        { list, rules: [levelsPresent, levelsKnown, levelsInPlace, namesDistinct, percentagesInRange] },
      ],
      levels,
    }),
  ],
}
