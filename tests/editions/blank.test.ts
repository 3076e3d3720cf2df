import { beforeAll, describe, expect, it } from 'vitest'
import { createPress, type Press, type Printed } from '../../src/index.ts'
import { readGrid } from '../support/read-pdf.ts'

let press: Press
beforeAll(async () => {
  press = await createPress()
})

const FORM = { form: 'shanghai-project-target' }
const MM = 72 / 25.4

async function gridOf(printed: Printed) {
  if (!printed.ok) throw new Error(JSON.stringify(printed.findings))
  const [page] = (await readGrid(printed.bytes)).pages
  if (page === undefined) throw new Error('no page')
  const heights = page.ys.slice(1).map((y, i) => y - (page.ys[i] ?? 0))
  return { ...page, texts: page.cells.map(cell => cell.text).filter(text => text !== ''), heights }
}

const told = ({ findings }: Printed) =>
  findings.map(({ severity, code, at }) => `${severity} ${code} ${at.path}`)

describe('an empty form', () => {
  it('has its labels, nothing else, and rows to write in', async () => {
    const printed = await press.blank(FORM)
    expect(told(printed)).toEqual(['info blank.rows indicators'])
    expect(printed.findings[0]).toMatchObject({ facts: { rows: 8 }, at: { label: '绩效指标' } })
    const { texts, rows, heights, textOutside } = await gridOf(printed)
    expect(rows).toBe(10 + 8)
    expect(texts.filter(text => /\d/.test(text))).toEqual([])
    expect(texts).toHaveLength(23)
    // A gap is left for the year.
    expect(textOutside[1]).toMatch(/^\(\s+年度\)$/)
    for (const height of heights.slice(-8)) expect(height).toBeGreaterThanOrEqual(8 * MM - 0.01)
    expect(heights[8]).toBeGreaterThanOrEqual(30 * MM - 0.01)
  })

  it('has what is known already filled in', async () => {
    const data = {
      unit: '某中心',
      year: 2024,
      funds: { annual: { total: 1000 } },
      indicators: [{ level1: '产出指标' }],
    }
    const { texts, rows, textOutside } = await gridOf(await press.blank(FORM, { data }))
    expect(texts).toEqual(expect.arrayContaining(['某中心', '1,000.00', '产出指标']))
    expect(textOutside[1]).toBe('(2024年度)')
    expect(rows).toBe(10 + 8)
  })

  it('has the rows that its template asks for, its conditional rows and its boxes', async () => {
    const template = `---
form: visit
columns: [1fr, 1fr]
---
| 方式 | {way:check(上门,电话)} |
| 备注 | {note} | {when=note}
| 无备注 | 请补 | {when=!note}
| {people[].name} | {people[].part} | {min-rows=3}
| {fees[].name} | {fees[].sum:money} |
`
    const printed = await press.blank({ template })
    expect(printed.findings.map(one => one.facts)).toEqual([
      { path: 'people', rows: 3 },
      { path: 'fees', rows: 8 },
    ])
    const { rows, texts } = await gridOf(printed)
    expect(rows).toBe(3 + 3 + 8)
    expect(texts).toEqual(['方式', expect.stringContaining('上门'), '备注', '无备注', '请补'])
  })

  it('does not mind what is missing, but what is wrong', async () => {
    const refused = async (data: unknown) => told(await press.blank(FORM, { data }))
    expect(await refused({ start: '2024-13-01' })).toEqual(['error declaration.date-impossible start'])
    expect(await refused({ funds: 'x', indicators: {} })).toEqual([
      'error declaration.wrong-type funds',
      'error declaration.wrong-type indicators',
    ])
    expect(await refused({ form: 'budget-income' })).toEqual(['error declaration.form-differs form'])
    expect(await refused([1])).toEqual(['error declaration.not-an-object undefined'])
    expect(await refused(JSON.parse('{ "__proto__": { "unit": "x" } }'))).toEqual([
      'error declaration.unsafe-key __proto__',
    ])
    // Rules are for filled forms: this one would be no sum.
    expect(await refused({ funds: { annual: { total: '5.00' } } })).toEqual(['info blank.rows indicators'])
  })

  it('takes parameters of its template', async () => {
    const template = '---\nform: a\ncolumns: [1fr]\nparameters: { who: 甲 }\n---\n| {$who}：{name} |\n'
    const { texts } = await gridOf(await press.blank({ template }, { parameters: { who: '乙' } }))
    expect(texts[0]).toMatch(/^乙：/)
    const refused = await press.blank({ template }, { parameters: { whom: '乙' } })
    expect(refused.findings.map(one => one.code)).toEqual(['template.parameter-unknown'])
  })

  it('of every form there is fits on one page', async () => {
    for (const { form } of await press.forms()) {
      const printed = await press.blank({ form })
      expect(printed.ok && printed.pages, form).toBe(1)
    }
  })
})
