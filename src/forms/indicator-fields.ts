/** Fields that every list of indicators has; made anew for each form that asks for them. */
import { target, text } from '../declaration/fields.ts'

/** Two levels and a name. */
export function levelFields() {
  return {
    level1: text({ title: '一级指标', required: true, examples: ['产出指标'] }),
    level2: text({ title: '二级指标', examples: ['数量指标'] }),
    name: text({ title: '三级指标', required: true, description: '指标的具体名称，不重复' }),
  }
}

/** The target that an indicator is measured by, under a form's own name for it. */
export function targetField(title: string) {
  return target({ title })
}
