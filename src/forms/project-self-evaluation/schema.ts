/** The declaration of 项目支出绩效自评表. */
import { z } from 'zod'
import { amount, code, integer, number, percent, text } from '../../declaration/fields.ts'
import { levelFields, targetField } from '../indicator-fields.ts'
import { YEARS } from '../years.ts'

export const FORM_ID = 'project-self-evaluation'
export const TITLE = '项目支出绩效自评表'

/** The schema; its titles are the labels that the form prints. */
export function schema() {
  return z.object({
    form: z.literal(FORM_ID).meta({ title: '表' }),
    edition: code({ title: '版本' }),
    year: integer({ title: '年度', required: true, ...YEARS }),
    name: text({ title: '项目名称', required: true }),
    department: text({ title: '主管部门', required: true }),
    unit: text({ title: '实施单位', required: true }),
    funds: funds().meta({ title: '项目资金' }),
    goals: z
      .object({
        expected: text({ title: '预期目标', required: true }),
        actual: text({ title: '实际完成情况', required: true }),
      })
      .meta({ title: '年度总体目标' }),
    indicators: z.array(indicator()).meta({ title: '绩效指标' }),
    score: number({ title: '总分' }),
  })
}

function funds() {
  const money = {
    initial: amount({ title: '年初预算数' }),
    budget: amount({ title: '全年预算数' }),
    executed: amount({ title: '全年执行数' }),
  }
  const source = { ...money, rate: percent({ title: '执行率' }) }
  return z.object({
    total: z
      .object({
        ...money,
        points: number({ title: '分值', examples: ['10'] }),
        rate: percent({ title: '执行率' }),
        score: number({ title: '得分' }),
      })
      .meta({ title: '年度资金总额' }),
    appropriation: z.object(source).meta({ title: '其中：本年财政拨款' }),
    carryover: z.object(source).meta({ title: '上年结转资金' }),
    other: z.object(source).meta({ title: '其他资金' }),
  })
}

function indicator() {
  return z.object({
    ...levelFields(),
    target: targetField('年度指标值'),
    actual: targetField('实际完成值'),
    points: number({ title: '分值' }),
    score: number({ title: '得分' }),
    deviation: text({ title: '偏差原因分析及改进措施' }),
  })
}
