import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { createPress, type Press } from '../../src/index.ts'

let press: Press
beforeAll(async () => {
  press = await createPress()
})

const ajv = new Ajv2020({ strict: false, validateFormats: false })

const TEMPLATE = `---
form: visit
edition: "3"
title: 走访记录
columns: [1fr, 1fr, 1fr]
---
# 走访记录
({year}年度)

| 单位 | {unit} | < |
| 走访日期 | {visit.date:date} | {fee:money} |
| 方式 | {way:check(上门,电话)} | < |
| {people[].name} | {people[].share:percent} | {people[].items[].note} |
`

describe('a sample', () => {
  it('of every edition there is follows its schema, and prints without an error or a warning', async () => {
    for (const { form, editions } of await press.forms()) {
      for (const { edition } of editions) {
        const wanted = { form, edition }
        const [sample, schema] = [await press.sample(wanted), await press.schema(wanted)]
        if (!sample.ok || !schema.ok) throw new Error(`${form}@${edition}`)
        const validate = ajv.compile({ ...schema.value, $id: undefined })
        expect(validate(sample.value), `${form}: ${JSON.stringify(validate.errors)}`).toBe(true)
        const printed = await press.render(sample.value, { strict: true })
        expect(
          printed.findings.filter(one => one.severity !== 'info'),
          form,
        ).toEqual([])
        expect(printed.ok, form).toBe(true)
      }
    }
  })

  it('has an indicator for each level that the form knows, and sums that hold', async () => {
    const sample = await press.sample({ form: 'shanghai-project-target' })
    if (!sample.ok) throw new Error('no sample')
    const { indicators, funds, start, end, year } = sample.value
    const levels = Array.isArray(indicators) ? indicators.map(one => `${one.level1} ${one.level2}`) : []
    expect(levels).toHaveLength(11)
    expect(new Set(levels).size).toBe(11)
    expect(levels).toContain('产出指标 数量指标')
    expect(funds).toMatchObject({
      annual: { total: '120000.00', appropriation: '120000.00', carryover: '0.00' },
    })
    expect({ start, end, year }).toEqual({ start: '2024-01-01', end: '2024-12-31', year: 2024 })
  })

  it('of a template alone prints with that template', async () => {
    const wanted = { template: TEMPLATE, templateFile: 'visit.md' }
    const sample = await press.sample(wanted)
    if (!sample.ok) throw new Error('no sample')
    expect(sample.value).toMatchObject({ form: 'visit', edition: '3', way: '上门', fee: '120000.00' })
    expect(sample.value.people).toHaveLength(3)
    const printed = await press.render(sample.value, wanted)
    expect(printed.findings).toEqual([])
    expect(printed.ok).toBe(true)
  })

  it('is the same every time', async () => {
    const wanted = { form: 'project-monitoring' }
    expect(await press.sample(wanted)).toEqual(await (await createPress()).sample(wanted))
  })

  it.each([
    [{ form: 'shanghai-project-tarte' }, 'declaration.form-unknown'],
    [{ form: '__proto__' }, 'declaration.form-unknown'],
    [{ form: 'shanghai-project-target', edition: '1999' }, 'declaration.edition-unknown'],
    [{ template: '---\nform: a\ncolumns: [1fr]\n---\n| {b:mony} |\n' }, 'template.format-unknown'],
  ])('of what there is not is a finding: %o', async (wanted, code) => {
    expect((await press.sample(wanted)).findings.map(one => one.code)).toEqual([code])
    const blank = await press.blank(wanted)
    expect(blank.ok).toBe(false)
    expect(blank.findings.map(one => one.code)).toEqual([code])
  })
})
