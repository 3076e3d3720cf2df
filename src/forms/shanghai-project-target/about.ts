/** How to fill in each field, for editors: what its label does not say. */
import type { About } from '../../declaration/fields.ts'
import { LABELS } from './labels.ts'

/** Label, description and examples by field. */
export const ABOUT = {
  year: { title: LABELS.year, description: '申报年度，四位数字', examples: [2024] },
  name: { title: LABELS.name, description: '与部门预算中的项目名称一致', examples: ['编外人员工作经费'] },
  nature: { title: LABELS.nature, examples: ['其他经常性项目'] },
  category: { title: LABELS.category, examples: ['特定目标类', '其他运转类'] },
  department: { title: LABELS.department, description: '主管部门全称' },
  unit: { title: LABELS.unit, description: '实施单位全称' },
  start: { title: LABELS.start },
  end: {
    title: LABELS.end,
    description: '不早于计划开始日期：2024-12-31 或 2024/12/31',
    examples: ['2024-12-31'],
  },
  projectTotal: {
    title: LABELS.projectTotal,
    description: '整个项目的资金，单位：元。等于财政资金与其他资金之和，空白按 0 计',
  },
  fiscal: { title: LABELS.fiscal },
  annualTotal: {
    title: LABELS.annualTotal,
    description:
      '本年度申请的资金，单位：元。等于当年财政拨款、上年结转资金与其他资金之和，空白按 0 计；不大于项目资金总额',
  },
  appropriation: { title: LABELS.appropriation },
  carryover: { title: LABELS.carryover },
  other: { title: LABELS.other },
  projectGoal: { title: LABELS.projectGoal, description: '整个项目要达到的目标，可以分行' },
  annualGoal: { title: LABELS.annualGoal, description: '本年度要达到的目标，可以分行' },
  level1: { title: LABELS.level1, description: '产出、效益、满意度必须有，成本一般应有' },
  level2: { title: LABELS.level2, description: '通常为所列名称之一，也可以另写' },
  indicator: { title: LABELS.indicator, description: '指标的具体名称，不重复' },
  target: { title: LABELS.target },
} as const satisfies { readonly [field: string]: About }
