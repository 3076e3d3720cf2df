import { describe, expect, expectTypeOf, it } from 'vitest'
import { readDeclarations } from '../../src/declaration/read.ts'
import type { Target } from '../../src/declaration/target.ts'
import { checkDeclaration } from '../../src/forms/check.ts'
import { BUILT_IN_FORMS, createRegistry } from '../../src/forms/registry.ts'
import { shanghaiProjectTarget } from '../../src/forms/shanghai-project-target/form.ts'
import type {
  ShanghaiProjectTarget,
  ShanghaiProjectTargetInput,
} from '../../src/forms/shanghai-project-target/schema.ts'
import { listPaths } from '../../src/shape/find.ts'
import { labelOf } from '../../src/shape/label.ts'

const registry = createRegistry(BUILT_IN_FORMS)

const good: ShanghaiProjectTargetInput = {
  form: 'shanghai-project-target',
  edition: '2024',
  year: 2024,
  name: '编外人员工作经费',
  nature: '其他经常性项目',
  category: '特定目标类',
  department: '上海市松江区人力资源和社会保障局',
  unit: '上海市松江区社会保障服务中心',
  start: '2024-01-01',
  end: '2024-12-31',
  funds: {
    project: { total: '2332148.00', fiscal: '2332148.00', other: null },
    annual: { total: '2332148.00', appropriation: '2332148.00', carryover: '0.00', other: '0.00' },
  },
  goals: { project: '费用执行合理合规', annual: '费用执行合理合规' },
  indicators: [
    {
      level1: '成本指标',
      level2: '经济成本指标',
      name: '用工人均成本',
      target: { operator: '≤', value: '166600.00', unit: '元' },
    },
    {
      level1: '产出指标',
      level2: '质量指标',
      name: '非编人员规范完成各项工作任务，无有责投诉',
      target: '规范',
    },
    { level1: '效益指标', level2: '社会效益指标', name: '费用执行有效规范', target: '规范' },
    { level1: '满意度指标', level2: '服务对象满意度指标', name: '非编人员满意度', target: '满意' },
  ],
}

const check = (data: unknown) => checkDeclaration({ data, locate: () => ({}) }, registry)
const found = (data: unknown) => check(data).findings.map(({ code, at }) => `${at.path} ${code}`)

/** The good form with other funds. */
const withFunds = (project: object, annual: object = {}) => ({
  ...good,
  funds: { project: { ...good.funds.project, ...project }, annual: { ...good.funds.annual, ...annual } },
})

describe('the form shanghai-project-target', () => {
  it('takes a declaration as it stands', () => {
    expect(check(good)).toEqual({
      ok: true,
      value: { form: 'shanghai-project-target', edition: '2024', value: good },
      findings: [],
    })
  })

  it('has the structure of the official form', () => {
    const [edition] = shanghaiProjectTarget.editions
    expect(listPaths(edition.shape)).toEqual([
      'form',
      'edition',
      'year',
      'name',
      'nature',
      'category',
      'department',
      'unit',
      'start',
      'end',
      'funds.project.total',
      'funds.project.fiscal',
      'funds.project.other',
      'funds.annual.total',
      'funds.annual.appropriation',
      'funds.annual.carryover',
      'funds.annual.other',
      'goals.project',
      'goals.annual',
      'indicators[].level1',
      'indicators[].level2',
      'indicators[].name',
      'indicators[].target',
    ])
  })

  it('names its fields as it prints them', () => {
    const [{ shape }] = shanghaiProjectTarget.editions
    expect(labelOf(shape, ['funds', 'annual', 'other'])).toBe('年度资金 › 其他资金')
    expect(labelOf(shape, ['goals', 'project'])).toBe('项目绩效目标 › 项目总目标')
    expect(labelOf(shape, ['indicators', 2, 'name'])).toBe('绩效指标第3行 › 三级指标')
  })

  it('has a type that says what may be blank and what may be left out', () => {
    expectTypeOf<ShanghaiProjectTarget['name']>().toEqualTypeOf<string | null>()
    expectTypeOf<ShanghaiProjectTargetInput['name']>().toEqualTypeOf<string>()
    expectTypeOf<ShanghaiProjectTarget['funds']['annual']['total']>().toEqualTypeOf<string | null>()
    expectTypeOf<ShanghaiProjectTarget['indicators'][number]['target']>().toEqualTypeOf<Target | null>()
    const { nature: _, ...rest } = good
    expectTypeOf(rest).toExtend<ShanghaiProjectTargetInput>()
    const checked = check(rest)
    expect(checked.ok && checked.value.value.nature).toBeNull()
  })

  it('asks for name, department, unit, goals, year, funds and indicators', () => {
    expect(found({ form: 'shanghai-project-target', edition: '2024' })).toEqual([
      'year declaration.missing',
      'name declaration.missing',
      'department declaration.missing',
      'unit declaration.missing',
      'funds declaration.missing',
      'goals declaration.missing',
      'indicators declaration.missing',
    ])
    expect(found({ ...good, goals: {}, funds: {}, indicators: [{}] })).toEqual([
      'funds.project declaration.missing',
      'funds.annual declaration.missing',
      'goals.project declaration.missing',
      'goals.annual declaration.missing',
      'indicators[0].level1 declaration.missing',
      'indicators[0].name declaration.missing',
    ])
  })

  it('lets the rest stay blank', () => {
    const { nature: _, category: __, start: ___, end: ____, ...rest } = good
    const indicators = good.indicators.map(({ level1, name }) => ({ level1, name }))
    expect(check({ ...rest, funds: { project: {}, annual: {} }, indicators })).toMatchObject({
      ok: true,
      value: { value: { nature: null, start: null, funds: { project: { total: null } } } },
      findings: [],
    })
  })

  it('is refused and parsed where it is half filled', () => {
    const half = { ...good, name: '', goals: { project: null, annual: '完成' }, indicators: [] }
    expect(found(half)).toEqual([
      'name declaration.missing',
      'goals.project declaration.missing',
      'indicators rule.level-missing',
      'indicators rule.level-expected',
    ])
    expect(check(half)).toMatchObject({
      ok: false,
      parsed: { edition: '2024', value: { goals: { project: null }, indicators: [] } },
    })
    expect(check({ ...half, end: 'soon' })).not.toHaveProperty('parsed')
  })
})

describe('its sums', () => {
  const sums = (data: unknown) => found(data).filter(told => told.endsWith(' rule.sum'))

  it('hold exactly', () => {
    expect(sums(withFunds({ total: '0.30', fiscal: '0.10', other: '0.20' }))).toEqual([])
    expect(sums(withFunds({ total: '0.30', fiscal: '0.10', other: '0.21' }))).toEqual([
      'funds.project.total rule.sum',
    ])
    const large = { total: '999999999999999.99', fiscal: '999999999999999.98', other: '0.01' }
    expect(sums(withFunds(large))).toEqual([])
    expect(sums(withFunds({ ...large, other: '0.02' }))).toEqual(['funds.project.total rule.sum'])
  })

  it('count blanks as zero', () => {
    expect(sums(withFunds({ total: null, fiscal: null, other: null }))).toEqual([])
    expect(sums(withFunds({ total: null, fiscal: '0.00', other: null }))).toEqual([])
    expect(sums(withFunds({ total: null, fiscal: '5.00', other: null }))).toEqual([
      'funds.project.total rule.sum',
    ])
    expect(sums(withFunds({}, { carryover: null, other: null }))).toEqual([])
  })

  it('say what differs by how much', () => {
    const { findings } = check(withFunds({ total: '100' }, { carryover: '1.50' }))
    expect(
      findings.filter(({ code }) => code === 'rule.sum').map(({ facts, at }) => [at.label, facts]),
    ).toEqual([
      [
        '编外人员工作经费 › 项目资金 › 项目资金总额',
        { total: '100.00', sum: '2332148.00', difference: '2332048.00', parts: ['财政资金', '其他资金'] },
      ],
      [
        '编外人员工作经费 › 年度资金 › 年度资金申请总额',
        {
          total: '2332148.00',
          sum: '2332149.50',
          difference: '1.50',
          parts: ['当年财政拨款', '上年结转资金', '其他资金'],
        },
      ],
    ])
  })

  it('refuse', () => {
    expect(check(withFunds({ total: '1.00' })).ok).toBe(false)
  })

  it('need not be equal between project and year', () => {
    expect(found(withFunds({ total: '9000000.00', fiscal: '9000000.00' }))).toEqual([])
  })
})

describe('its dates', () => {
  it('are in order', () => {
    expect(found({ ...good, start: '2024-12-31', end: '2024-01-01' })).toEqual(['end rule.dates-reversed'])
    expect(found({ ...good, start: '2024-01-01', end: '2024/1/1' })).toEqual([])
    expect(found({ ...good, start: '2024-12-31', end: null })).toEqual([])
  })

  it('are real', () => {
    expect(found({ ...good, start: '2023-02-29', end: '2024-06-31' })).toEqual([
      'start declaration.date-impossible',
      'end declaration.date-impossible',
    ])
  })
})

describe('a file full of faults', () => {
  it('is told of all of them, with path, line and column', async () => {
    const text = `form: shanghai-project-target
edition: 2024
year: "2024"
name: ""
department: 5
unit: 单位
start: 2024-02-30
nature: "a\\x01"
colour: red
funds:
  project: { total: 12.345, fiscal: 五万, other: ~ }
  annual: {}
goals: { project: 目标 }
indicators:
  - { level1: 产出指标, name: 数量, target: { operator: ≥, value: 1e30 } }
`
    const { sources } = await readDeclarations(text, { file: 'a.yaml' })
    const findings = sources.flatMap(source => checkDeclaration(source, registry).findings)
    expect(
      findings.map(({ severity, code, at }) => `${at.line}:${at.column} ${at.path} ${severity} ${code}`),
    ).toEqual([
      '3:7 year error declaration.wrong-type',
      '4:7 name error declaration.missing',
      '5:13 department error declaration.wrong-type',
      '7:8 start error declaration.date-impossible',
      '8:9 nature error declaration.control-character',
      '9:9 colour warning declaration.unknown-key',
      '11:21 funds.project.total error declaration.amount-too-precise',
      '11:37 funds.project.fiscal error declaration.amount-invalid',
      '13:8 goals.annual error declaration.missing',
      '15:61 indicators[0].target.value error declaration.amount-too-large',
    ])
    expect(findings.every(({ at }) => at.file === 'a.yaml')).toBe(true)
    expect(findings.map(({ at }) => at.label)).toEqual([
      '年度',
      '项目名称',
      '主管部门',
      '计划开始日期',
      '项目性质',
      undefined,
      '项目资金 › 项目资金总额',
      '项目资金 › 财政资金',
      '项目绩效目标 › 年度总体目标',
      '绩效指标第1行 › 年度(/项目)指标值',
    ])
  })

  it('tells rules where the totals stand', async () => {
    const text = JSON.stringify(withFunds({ total: '1.00' }), null, 2)
    const { sources } = await readDeclarations(text, { file: 'a.json' })
    const [finding] = sources.flatMap(source => checkDeclaration(source, registry).findings)
    const line = text.split('\n').findIndex(one => one.includes('"total": "1.00"')) + 1
    expect(finding?.at).toMatchObject({ file: 'a.json', line, column: 16, path: 'funds.project.total' })
  })
})
