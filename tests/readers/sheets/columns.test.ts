/** Columns are known by their names, in Chinese or by paths; what is unsure is found. */
import { describe, expect, it } from 'vitest'
import type { SheetOf } from './books.ts'
import { csv, first, importBooks, importSheets, NEEDED, oneProject, told } from './tables.ts'

const funds = (data: Readonly<Record<string, unknown>>) => data.funds

describe('column names', () => {
  it.each([
    ['项目资金总额', '财政资金', '年度资金申请总额'],
    ['funds.project.total', 'funds.project.fiscal', 'funds.annual.total'],
    ['项目资金 › 项目资金总额', '项目资金-财政资金', '年度资金：年度资金申请总额'],
    [' 项目资金总额* ', '其中：财政资金', '年度资金申请总额（元）'],
    ['Funds.Project.Total', 'FUNDS.PROJECT.FISCAL', '年度资金\n申请总额'],
  ])('%s, %s and %s are the same three fields', async (total, fiscal, annual) => {
    const imported = await importSheets([oneProject({ [total]: 10, [fiscal]: 10, [annual]: 5 })])
    expect(funds(first(imported))).toEqual({
      project: { total: '10.00', fiscal: '10.00' },
      annual: { total: '5.00' },
    })
    expect(told(imported)).toEqual(['sheet.list-missing 项目'])
  })

  it('in English alone make a whole table', async () => {
    const imported = await importBooks({
      'a.csv': await csv(
        'year,name,department,unit,goals.project,goals.annual,level1,level2,indicators.name,target\n' +
          '2024,工伤鉴定,某局,某中心,a,b,产出指标,数量指标,数量,≥3.00(件)\n',
      ),
    })
    expect(first(imported)).toEqual({
      form: 'shanghai-project-target',
      edition: '2024',
      year: 2024,
      name: '工伤鉴定',
      department: '某局',
      unit: '某中心',
      funds: { project: {}, annual: {} },
      goals: { project: 'a', annual: 'b' },
      indicators: [
        {
          level1: '产出指标',
          level2: '数量指标',
          name: '数量',
          target: { operator: '≥', value: '3.00', unit: '件' },
        },
      ],
    })
    expect(told(imported)).toEqual([])
  })

  it('that two fields have are understood from the column before', async () => {
    const columns = { 项目资金总额: 10, 其他资金: 1, 年度资金申请总额: 5, ' 其他资金': 2 }
    const imported = await importSheets([oneProject(columns)])
    expect(funds(first(imported))).toEqual({
      project: { total: '10.00', other: '1.00' },
      annual: { total: '5.00', other: '2.00' },
    })
    expect(told(imported)).toContain('sheet.column-taken 项目!H1')
  })

  it('that two fields have, with nothing before them, refuse the table', async () => {
    const imported = await importSheets([oneProject({ 其他资金: 1 })])
    expect(imported.declarations).toEqual([])
    expect(imported.findings).toMatchObject([
      {
        code: 'sheet.column-ambiguous',
        severity: 'error',
        facts: { text: '其他资金', candidates: ['项目资金 › 其他资金', '年度资金 › 其他资金'] },
        at: { file: 'a.xlsx', cell: '项目!G1' },
      },
    ])
  })

  it('that are nearly a field’s are taken for it, and told', async () => {
    const { 项目总目标: _, ...rest } = NEEDED
    const row = { ...rest, 项目总体目标: '目标', 开始日期: '2024-01-01' }
    const imported = await importSheets([{ name: '项目', rows: [Object.keys(row), Object.values(row)] }])
    expect(first(imported)).toMatchObject({ goals: { project: '目标' }, start: '2024-01-01' })
    const taken = imported.findings.filter(f => f.code === 'sheet.column-taken')
    expect(taken.map(f => [f.severity, f.facts])).toEqual([
      ['info', { text: '项目总体目标', name: '项目总目标' }],
      ['warning', { text: '开始日期', name: '计划开始日期' }],
    ])
  })

  it('that no field has are named with the nearest, and not read', async () => {
    const imported = await importSheets([oneProject({ 项目姓质: '其他', 备注: '另议', funds2: 1 })])
    expect(
      imported.findings.filter(f => f.code === 'sheet.column-unknown').map(f => [f.facts, f.at.cell]),
    ).toEqual([
      [{ text: '项目姓质', nearest: '项目性质' }, '项目!G1'],
      [{ text: '备注', nearest: undefined }, '项目!H1'],
      [{ text: 'funds2', nearest: undefined }, '项目!I1'],
    ])
    expect(first(imported)).not.toHaveProperty('nature')
  })

  it('twice for one field refuse the table, and name both cells', async () => {
    const imported = await importSheets([oneProject({ 'department ': '另一局', name: '甲' })])
    expect(imported.declarations).toEqual([])
    expect(imported.findings.map(f => [f.code, f.facts])).toEqual([
      ['sheet.column-twice', { name: '项目名称', cells: ['B1', 'H1'] }],
      ['sheet.column-twice', { name: '主管部门', cells: ['C1', 'G1'] }],
    ])
  })

  it('that are missing are listed with what is there and nearest', async () => {
    const imported = await importBooks({
      'a.csv': await csv('年度,项目名陈,主管部门,联系人\n2024,甲,某局,张三\n'),
    })
    expect(imported.declarations).toEqual([])
    expect(imported.findings).toMatchObject([
      {
        code: 'sheet.columns-missing',
        facts: {
          missing: ['项目名称', '实施单位', '项目总目标', '年度总体目标'],
          found: ['项目名陈', '联系人'],
          near: [{ missing: '项目名称', found: '项目名陈' }],
        },
        at: { file: 'a.csv' },
      },
      { code: 'sheet.column-unknown' },
      { code: 'sheet.column-unknown' },
    ])
  })

  it('that belong to an object’s own works do nothing', async () => {
    const imported = await importSheets([
      oneProject({ ['__proto__']: 'x', constructor: 'y', prototype: 'z' }),
    ])
    expect(Object.keys(first(imported))).not.toContain('constructor')
    expect(told(imported).filter(one => one.startsWith('sheet.column-unknown'))).toHaveLength(3)
  })

  it('in another unit of money than the form’s are an error', async () => {
    const imported = await importSheets([oneProject({ '项目资金总额（万元）': 1 })])
    expect(imported.findings).toMatchObject([
      {
        code: 'sheet.column-unit',
        severity: 'error',
        facts: { unit: '万元', expected: '元' },
        at: { cell: '项目!G1' },
      },
    ])
    expect(imported.declarations).toEqual([])
  })
})

describe('the rows with the names', () => {
  const [names, values] = oneProject().rows

  it('may stand below a title, whose year counts where no column has it', async () => {
    const { 年度: _, ...rest } = NEEDED
    const sheet: SheetOf = {
      name: '项目',
      rows: [
        ['松江区2026年度项目汇总表'],
        ['填报单位：某局', null, '单位：元'],
        Object.keys(rest),
        Object.values(rest),
      ],
      merges: ['A1:E1'],
    }
    const imported = await importSheets([sheet])
    expect(first(imported)).toMatchObject({ year: 2026, name: '工伤鉴定' })
    expect(told(imported)).toEqual([
      'sheet.above-columns 项目!A1',
      'sheet.year-from-title 项目!A1',
      'sheet.list-missing 项目',
    ])
  })

  it('may be two, groups above their members', async () => {
    const group = ['项目资金', null, null, '年度资金（元）', null]
    const members = ['总额', '财政资金', '其他资金', '年度资金申请总额', '其他资金']
    const sheet: SheetOf = {
      name: '项目',
      rows: [
        [...(names ?? []), ...group],
        [...(names ?? []).map(() => null), ...members.map(one => (one === '总额' ? '项目资金总额' : one))],
        [...(values ?? []), 3, 2, 1, 5, 4],
      ],
      merges: ['A1:A2', 'B1:B2', 'G1:I1', 'J1:K1'],
    }
    const expected = {
      project: { total: '3.00', fiscal: '2.00', other: '1.00' },
      annual: { total: '5.00', other: '4.00' },
    }
    const imported = await importSheets([sheet])
    expect(funds(first(imported))).toEqual(expected)
    expect(told(imported)).toEqual(['sheet.list-missing 项目'])
    // A CSV file of the same sheet has no merges.
    const text = sheet.rows.map(row => row.map(cell => cell ?? '').join(',')).join('\n')
    expect(funds(first(await importBooks({ 'a.csv': await csv(text) })))).toEqual(expected)
  })

  it('may come once more on each printed page', async () => {
    const rows = [names ?? [], values ?? [], names ?? [], ['2024', '业务培训', ...(values ?? []).slice(2)]]
    const imported = await importSheets([{ name: '项目', rows }])
    expect(imported.declarations.map(d => d.name)).toEqual(['工伤鉴定', '业务培训'])
    expect(told(imported)).toContain('sheet.row-ignored 项目!A3')
  })

  it('are looked for in the first rows only, and missing where there are none', async () => {
    const imported = await importSheets([{ name: '项目', rows: [['一些文字', '与表无关'], ['更多']] }])
    expect(imported.findings).toMatchObject([
      { code: 'sheet.skipped', facts: { reason: 'no-columns' } },
      { code: 'sheet.no-table', severity: 'error', facts: { found: ['一些文字', '与表无关'] } },
    ])
  })
})

describe('sheets', () => {
  it('that are hidden, empty or instructions are passed over and named', async () => {
    const imported = await importSheets([
      { name: '填写说明', rows: [['每行一个项目']] },
      oneProject(),
      { name: '旧', rows: oneProject().rows, hidden: 1 },
      { name: '更旧', rows: oneProject().rows, hidden: 2 },
      { name: '空', rows: [] },
    ])
    expect(imported.declarations).toHaveLength(1)
    expect(imported.findings.filter(f => f.code === 'sheet.skipped').map(f => [f.severity, f.facts])).toEqual(
      [
        ['info', { sheet: '填写说明', reason: 'instructions' }],
        ['info', { sheet: '旧', reason: 'hidden' }],
        ['info', { sheet: '更旧', reason: 'hidden' }],
        ['info', { sheet: '空', reason: 'empty' }],
      ],
    )
  })

  it('with some of the columns are passed over beside a whole table', async () => {
    const summary: SheetOf = {
      name: '汇总',
      rows: [
        ['项目名称', '项目资金总额'],
        ['工伤鉴定', 3],
      ],
    }
    const imported = await importSheets([oneProject(), summary])
    expect(imported.declarations).toHaveLength(1)
    expect(imported.findings).toMatchObject([
      { code: 'sheet.skipped', severity: 'warning', facts: { sheet: '汇总', reason: 'incomplete' } },
      { code: 'sheet.list-missing' },
    ])
  })

  it('may each be a table of projects', async () => {
    const imported = await importSheets([oneProject(), { ...oneProject({ 项目性质: '新增' }), name: '续' }])
    expect(imported.declarations.map(d => d.source.locate('name').cell)).toEqual(['项目!B2', '续!B2'])
  })
})
