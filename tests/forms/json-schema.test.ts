/** The JSON Schema against a validator that others use, and against what formpress itself says. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { isRealDate } from '../../src/declaration/date.ts'
import { createPress, type Press } from '../../src/index.ts'
import { seeds } from '../seeds.ts'

let press: Press
let validate: ValidateFunction
beforeAll(async () => {
  press = await createPress()
  validate = await validatorOf({ form: 'shanghai-project-target' })
})

async function schemaOf(wanted: Parameters<Press['schema']>[0]) {
  const outcome = await press.schema(wanted)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings))
  return outcome.value
}

async function validatorOf(wanted: Parameters<Press['schema']>[0]): Promise<ValidateFunction> {
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true })
  ajv.addFormat('date', text => {
    const [year, month, day] = text.split('-').map(Number)
    return isRealDate(year ?? 0, month ?? 0, day ?? 0)
  })
  return ajv.compile({ ...(await schemaOf(wanted)) })
}

const [seed] = seeds.map(one => ({ form: 'shanghai-project-target', ...one }))
if (!seed) throw new Error('no seeds')
const good = seed

const withTarget = (target: unknown) => ({ ...good, indicators: [{ ...good.indicators[0], target }] })
const withTotal = (total: unknown) => ({ ...good, funds: { ...good.funds, project: { total } } })

describe('the schema of shanghai-project-target', () => {
  it('takes the four seeds', () => {
    for (const one of seeds) {
      expect(validate({ form: 'shanghai-project-target', ...one }), JSON.stringify(validate.errors)).toBe(
        true,
      )
    }
  })

  it('takes whatever a value may be given as', async () => {
    for (const data of [
      { $schema: './schema.json', ...good },
      { ...good, edition: 2024, nature: null, start: '2024/1/1', end: '2024-1-01' },
      { ...good, start: ' ', category: '' },
      withTotal(666000),
      withTotal('666,000.00'),
      withTotal(-1.5),
      withTotal(null),
      withTotal(''),
      withTotal('999999999999999.99'),
      withTarget('985米'),
      withTarget(null),
      withTarget({ operator: '≥', value: 95, unit: '%' }),
      withTarget({ operator: '=', value: '1,000', unit: null }),
      withTarget({ operator: '<', value: '5' }),
      { ...good, indicators: [{ level1: '产出', level2: '自定指标', name: '甲' }] },
    ]) {
      expect(validate(data), JSON.stringify([validate.errors, data])).toBe(true)
      expect(await parses(data), JSON.stringify(data)).toBe(true)
    }
  })

  it('does not take broken ones', async () => {
    const { name: _, ...nameless } = good
    for (const data of [
      null,
      [good],
      nameless,
      { ...good, form: 'other' },
      { ...good, edition: '2025' },
      { ...good, year: '2024' },
      { ...good, year: 1900 },
      { ...good, year: 2024.5 },
      { ...good, name: '' },
      { ...good, name: ' ' },
      { ...good, name: 5 },
      { ...good, unit: null },
      { ...good, colour: 'red' },
      { ...good, end: '2024-02-30' },
      { ...good, end: '2024-13-01' },
      { ...good, end: '2024-01/01' },
      { ...good, end: 20240101 },
      { ...good, goals: {} },
      { ...good, indicators: {} },
      { ...good, indicators: [{ level1: '其它', name: '甲' }] },
      { ...good, indicators: [{ level1: '产出指标' }] },
      { ...good, indicators: [{ level1: '产出指标', name: '甲', unit: '件' }] },
      withTotal('12万'),
      withTotal('1.234'),
      withTotal('1,00'),
      withTotal('1234567890123456'),
      withTotal(2 ** 53),
      withTotal(true),
      withTarget(5),
      withTarget({ value: '1' }),
      withTarget({ operator: '~', value: '1' }),
      withTarget({ operator: '≥', value: '多' }),
      withTarget({ operator: '≥', value: null }),
      withTarget({ operator: '≥', value: '1', units: '%' }),
    ]) {
      expect(validate(data), JSON.stringify(data)).toBe(false)
      const { findings } = await press.check(data)
      expect(
        findings.some(({ severity }) => severity !== 'info'),
        JSON.stringify(data),
      ).toBe(true)
    }
  })

  it('agrees with formpress on amounts and dates', async () => {
    const amount = fc.string({ unit: fc.constantFrom('0', '1', '9', ',', '.', '-', ' ', 'e') })
    const date = fc.string({
      unit: fc.constantFrom('2', '0', '1', '3', '-', '/'),
      minLength: 8,
      maxLength: 10,
    })
    await fc.assert(
      fc.asyncProperty(amount, date, async (total, end) => {
        for (const [data, path] of [
          [withTotal(total), 'funds.project.total'],
          [{ ...good, end }, 'end'],
        ] as const) {
          const refused = (await press.check(data)).findings.some(
            ({ code, at }) => at.path === path && code.startsWith('declaration.'),
          )
          expect(validate(data), JSON.stringify([total, end])).toBe(!refused)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('tells a person in Chinese what each field is, and offers the names of levels', async () => {
    const schema = JSON.parse(JSON.stringify(await schemaOf({ form: 'shanghai-project-target' })))
    expect(schema.properties.name).toMatchObject({
      title: '项目名称',
      description: '与部门预算中的项目名称一致',
    })
    expect(schema.properties.year.examples).toEqual([2024])
    const { level1, level2, target } = schema.properties.indicators.items.properties
    expect(level1.anyOf[0].enum).toEqual(['成本指标', '产出指标', '效益指标', '满意度指标'])
    expect(level2.anyOf[0].enum).toContain('可持续影响指标')
    expect(target).toMatchObject({
      title: '年度(/项目)指标值',
      description: expect.stringContaining('印作 ≥16.66(万元)'),
    })
    expect(schema.properties.funds.properties.annual.properties.other.description).toContain('空白写 null')
  })
})

describe('the schema of a template', () => {
  const template = `---
form: visit
edition: "2025"
columns: [6em, 1fr, 1fr]
---
({year}年度)

| 事由 | {what} | {kind} |
| 金额 | {cost:money} | {day:date} |
| ^ | {items[].name} | {items[].share:percent} |
`

  it('is what its bindings and formats imply', async () => {
    const visit = await validatorOf({ template })
    for (const data of [
      {},
      { form: 'visit', edition: 2025, year: 2025, what: '外出', kind: '新增', cost: '5', day: '2025-01-01' },
      { $schema: 'x', items: [{ name: 5, share: '95%' }, { name: null }] },
      { what: true, kind: null, cost: null, items: null },
    ]) {
      expect(visit(data), JSON.stringify([visit.errors, data])).toBe(true)
      expect((await press.check(data, { template })).ok, JSON.stringify(data)).toBe(true)
    }
    for (const data of [
      { form: 'other' },
      { kind: {} },
      { cost: 'x' },
      { items: [{ share: 'x' }] },
      { whom: '甲' },
    ]) {
      expect(visit(data), JSON.stringify(data)).toBe(false)
    }
  })

  it('has an id that is a URI, whatever the form is called', async () => {
    const source = '---\nform: 外出单\nedition: "一"\ncolumns: [6em]\n---\n| {what} |\n'
    expect((await schemaOf({ template: source })).$id).toBe(
      'urn:formpress:%E5%A4%96%E5%87%BA%E5%8D%95:%E4%B8%80',
    )
    await validatorOf({ template: source })
  })

  it('of a registered form is the form’s own', async () => {
    const own = `---
form: shanghai-project-target
edition: "2024"
valid: 2024..
columns: [6em, 1fr]
---
| 项目名称 | {name} |
`
    const schema = await schemaOf({ template: own })
    expect(schema).toEqual(await schemaOf({ form: 'shanghai-project-target', edition: '2024' }))
  })
})

/** Whether formpress reads it, whatever its rules say. */
async function parses(data: unknown): Promise<boolean> {
  return (await press.examine(data)).declaration !== undefined
}
