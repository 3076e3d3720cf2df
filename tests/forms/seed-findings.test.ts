/**
 * What a careful reader finds in the four seeds, written down from the filled forms
 * (`seeds/songjiang-2024.md`) row by row. Rows are counted from 0, as paths count them.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDeclarations } from '../../src/declaration/read.ts'
import { checkDeclaration } from '../../src/forms/check.ts'
import { BUILT_IN_FORMS, createRegistry } from '../../src/forms/registry.ts'
import { seedFiles } from '../seeds.ts'

const registry = createRegistry(BUILT_IN_FORMS)

/** By project: path, severity, code. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  工伤鉴定: [
    // 每份文书邮寄成本 ≥15.00(元): at least 15 yuan is a floor on cost.
    'indicators[0].target warning rule.cost-floor',
    // 专家人(次)均费用 ≥1487.00(件): a floor again, and a fee that is counted in 件.
    'indicators[1].target warning rule.cost-floor',
    'indicators[1].target warning rule.cost-unit',
    // 群众满意度 ≥90% under 服务对象群众满意度 ≥95%: very likely the same people asked twice.
    'indicators[15].name info rule.name-similar',
  ],
  编外人员工作经费: [
    // 用工人均成本 ≥16.66(万元), in a form whose funds are in 元. 14 × 16.66 万元 is the budget within 0.02 %.
    'indicators[0].target warning rule.cost-floor',
    'indicators[0].target warning rule.money-unit-mixed',
  ],
  业务培训: [
    // 人均培训成本 ≥33.00(元); the number of people stands in the goals only, so no product can be checked.
    'indicators[0].target warning rule.cost-floor',
  ],
  网络信息系统运行与维护: [
    // 有责投诉率 =0.00(%): nothing to divide by. 每次维护平均成本 =1750.00(元) × 4 次 is the budget exactly.
    'indicators[3].target warning rule.zero-target',
  ],
}

describe('the findings of the seeds', () => {
  it.each(seedFiles)('%s: exactly what a careful reader finds', async file => {
    const { sources } = await readDeclarations(readFileSync(join('seeds', file), 'utf8'), { file })
    const [source] = sources
    if (!source) throw new Error(`${file} holds no declaration`)
    const checked = checkDeclaration(source, registry)
    expect(checked.ok).toBe(true)
    if (!checked.ok) return
    const found = checked.findings.map(({ at, severity, code }) => `${at.path} ${severity} ${code}`)
    expect(found.sort()).toEqual([...(EXPECTED[String(checked.value.value.name)] ?? ['none listed'])].sort())
  })
})
