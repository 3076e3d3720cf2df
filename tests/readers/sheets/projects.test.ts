/** Rows become projects, each with the elements of its lists from its own rows or from another sheet. */
import { describe, expect, it } from 'vitest'
import type { SheetOf, Value } from './books.ts'
import { csv, first, type Imported, importBooks, importSheets, NEEDED, oneProject, told } from './tables.ts'

const LIST = ['一级指标', '二级指标', '三级指标', '年度(/项目)指标值']
const names = [...Object.keys(NEEDED), ...LIST]
const own = (name: string): Value[] => Object.values({ ...NEEDED, 项目名称: name })
const blanks = (count: number): Value[] => Array.from({ length: count }, () => null)

/** Each project's name with the names and first levels of its indicators. */
const shape = ({ declarations }: Imported) =>
  declarations.map(({ data }) => {
    const { name, indicators } = data as { name: unknown; indicators?: readonly Record<string, unknown>[] }
    return [name, indicators?.map(one => [one.level1, one.name].join(' '))]
  })

const TWO = [
  ['甲', ['成本指标 a', '产出指标 b', '产出指标 c']],
  ['乙', ['产出指标 d']],
]

describe('rows of one sheet', () => {
  const rowsOf = (name: (i: number) => Value[]): Value[][] => [
    names,
    [...name(0), '成本指标', '经济成本指标', 'a', '1'],
    [...name(1), '产出指标', '数量指标', 'b', '2'],
    [...name(2), '产出指标', '数量指标', 'c', '3'],
    [...own('乙'), '产出指标', '数量指标', 'd', '4'],
  ]

  it.each([
    ['repeat all of a project', () => own('甲')],
    ['leave the rest of a project blank', (i: number) => (i === 0 ? own('甲') : blanks(6))],
    ['repeat its name alone', (i: number) => (i === 0 ? own('甲') : [null, '甲', ...blanks(4)])],
    ['repeat all but its name', (i: number) => (i === 0 ? own('甲') : [2024, null, '某局', ...blanks(3)])],
  ])('that %s are its list', async (_, name) => {
    const imported = await importSheets([{ name: '项目', rows: rowsOf(name) }])
    expect(shape(imported)).toEqual(TWO)
    expect(told(imported)).toEqual([])
  })

  it('whose cells are merged are filled downward, levels too', async () => {
    const rows = rowsOf(i => (i === 0 ? own('甲') : blanks(6))).map((row, i) =>
      i === 3 ? [...row.slice(0, 6), null, null, ...row.slice(8)] : row,
    )
    const merges = ['A2:A4', 'B2:B4', 'C2:C5', 'G3:G4', 'H3:H4']
    const imported = await importSheets([{ name: '项目', rows, merges }])
    expect(shape(imported)).toEqual(TWO)
    expect(told(imported)).toEqual([])
    expect(imported.declarations[0]?.source.locate('indicators[2].level1')).toEqual({
      file: 'a.xlsx',
      cell: '项目!G4',
    })
  })

  it('that leave levels blank, as a file without merges does, have those above', async () => {
    const rows: Value[][] = [
      names,
      [...own('甲'), '成本指标', '经济成本指标', 'a', '1'],
      [...blanks(6), '产出指标', '数量指标', 'b', '2'],
      [...blanks(8), 'c', '3'],
      [...own('乙'), null, '数量指标', 'd', '4'],
    ]
    const imported = await importBooks({
      'a.csv': await csv(rows.map(row => row.map(c => c ?? '').join(',')).join('\n')),
    })
    expect(shape(imported)).toEqual([TWO[0], ['乙', [' d']]])
    expect(
      imported.declarations[0]?.findings.filter(f => f.code === 'sheet.level-carried').map(f => f.facts),
    ).toEqual([
      { name: '一级指标', rows: 1 },
      { name: '二级指标', rows: 1 },
    ])
    const missing = imported.declarations[1]?.findings.find(f => f.at.path === 'indicators[0].level1')
    expect(missing).toMatchObject({ code: 'declaration.missing', at: { line: 5, cell: 'H5' } })
  })

  it('that give a field differently are an error at the later cell', async () => {
    const rows = rowsOf(() => own('甲'))
    const second = rows[2] ?? []
    second[3] = '别的中心'
    const { declarations } = await importSheets([{ name: '项目', rows }])
    expect(declarations[0]?.data).toMatchObject({ unit: '某中心' })
    expect(declarations[0]?.findings.filter(f => f.code === 'sheet.value-differs')).toMatchObject([
      {
        severity: 'error',
        facts: { shown: '别的中心', used: '某中心' },
        at: { cell: '项目!D3', path: 'unit' },
      },
    ])
  })

  it('of one name and two numbers are two projects', async () => {
    const rows = [
      ['项目编号', ...names],
      ['01', ...own('甲'), '产出指标', '数量指标', 'a', '1'],
      ['02', ...own('甲'), '产出指标', '数量指标', 'b', '2'],
      [null, ...blanks(6), '产出指标', '数量指标', 'c', '3'],
    ]
    expect(shape(await importSheets([{ name: '项目', rows }]))).toEqual([
      ['甲', ['产出指标 a']],
      ['甲', ['产出指标 b', '产出指标 c']],
    ])
  })

  it('of a table without lists are a project each, also of one name', async () => {
    const { declarations } = await importSheets([
      { name: '项目', rows: [Object.keys(NEEDED), own('甲'), own('甲')] },
    ])
    expect(declarations.map(d => d.source.locate('name').cell)).toEqual(['项目!B2', '项目!B3'])
    expect(declarations[0]?.data).not.toHaveProperty('indicators')
  })

  it('of totals and notes are no projects, and told', async () => {
    const rows = [
      ['序号', ...Object.keys(NEEDED)],
      [1, ...own('甲')],
      [null, '合计', null, '共 1 个'],
      ['注：单位为元'],
      ['填表人：张三'],
    ]
    const imported = await importSheets([{ name: '项目', rows }])
    expect(imported.declarations).toHaveLength(1)
    expect(
      imported.findings.filter(f => f.code === 'sheet.row-ignored').map(f => [f.severity, f.facts]),
    ).toEqual([
      ['info', { reason: 'total', texts: ['合计', '共 1 个'] }],
      ['info', { reason: 'note', texts: ['注：单位为元'] }],
      ['info', { reason: 'note', texts: ['填表人：张三'] }],
    ])
  })
})

describe('rows of another sheet', () => {
  const projects: SheetOf = { name: '项目', rows: [Object.keys(NEEDED), own('甲'), own('乙')] }
  const list = (...rows: Value[][]): SheetOf => ({ name: '绩效指标', rows: [['项目名称', ...LIST], ...rows] })
  const indicators = list(
    ['甲', '成本指标', '经济成本指标', 'a', '1'],
    [null, '产出指标', '数量指标', 'b', '2'],
    ['乙', '产出指标', '数量指标', 'd', '4'],
    [' 甲 ', '产出指标', '数量指标', 'c', '3'],
  )

  it('join the projects that they name', async () => {
    const imported = await importSheets([indicators, projects])
    expect(shape(imported)).toEqual(TWO)
    expect(told(imported)).toEqual([])
    expect(imported.declarations[1]?.source.locate('indicators[0].name')).toEqual({
      file: 'a.xlsx',
      cell: '绩效指标!D4',
    })
  })

  it('or of another file do so too', async () => {
    const text = indicators.rows.map(row => row.map(cell => cell ?? '').join(',')).join('\n')
    const own = await csv(projects.rows.map(row => row.join(',')).join('\n'))
    expect(shape(await importBooks({ '项目.csv': own, '指标.csv': await csv(text) }))).toEqual(TWO)
  })

  it('in English say `project` for the project and `name` for their own', async () => {
    const rows = [['project', 'level1', 'level2', 'name', 'target'], ...indicators.rows.slice(1)]
    expect(shape(await importSheets([projects, { name: 'indicators', rows }]))).toEqual(TWO)
  })

  it('join by number, where they give no name', async () => {
    const numbered: SheetOf = {
      name: '项目',
      rows: [
        ['项目编号', ...Object.keys(NEEDED)],
        ['01', ...own('甲')],
        [2, ...own('乙')],
      ],
    }
    const rows = [
      ['编号', ...LIST],
      ['01', '产出指标', '数量指标', 'a', '1'],
      ['2', '产出指标', '数量指标', 'b', '1'],
    ]
    expect(shape(await importSheets([numbered, { name: '指标', rows }]))).toEqual([
      ['甲', ['产出指标 a']],
      ['乙', ['产出指标 b']],
    ])
  })

  it('a project that has none of them has an empty list', async () => {
    expect(shape(await importSheets([projects, list(['甲', '产出指标', '数量指标', 'a', '1'])]))).toEqual([
      ['甲', ['产出指标 a']],
      ['乙', []],
    ])
  })

  it.each([
    ['name no project there is', [['丙丁戊巳', 'x', 'y', 'z', '1']], 'sheet.key-unknown', '绩效指标!A2'],
    ['name none at all', [[null, 'x', 'y', 'z', '1']], 'sheet.key-missing', '绩效指标!B2'],
  ])('that %s refuse everything, since they may belong anywhere', async (_, rows, code, cell) => {
    const imported = await importSheets([projects, list(...rows)])
    expect(imported.declarations).toEqual([])
    expect(imported.findings).toMatchObject([{ code, severity: 'error', at: { cell } }])
  })

  it('suggest the project that was meant', async () => {
    const imported = await importSheets([
      oneProject(),
      list(['工伤签定', 'x', 'y', 'z', '1'], ['工伤签定', 'x', 'y', 'z', '1']),
    ])
    expect(imported.findings).toMatchObject([
      { code: 'sheet.key-unknown', facts: { key: '工伤签定', nearest: '工伤鉴定' } },
    ])
  })

  it('that name one of several projects of one name refuse everything', async () => {
    const twice: SheetOf = { name: '项目', rows: [Object.keys(NEEDED), own('甲'), own('甲')] }
    const imported = await importSheets([twice, list(['甲', '产出指标', '数量指标', 'a', '1'])])
    expect(imported.declarations).toEqual([])
    expect(imported.findings).toMatchObject([{ code: 'sheet.key-repeated', facts: { key: '甲' } }])
  })

  it('lacking a column that every element needs are not read without it', async () => {
    const rows = [
      ['项目名称', '一级指标', '二级指标', '指标值'],
      ['甲', '产出指标', '数量指标', '1'],
    ]
    const imported = await importSheets([projects, { name: '绩效指标', rows }])
    expect(imported.declarations).toEqual([])
    expect(imported.findings.find(f => f.code === 'sheet.columns-missing')).toMatchObject({
      facts: { missing: ['三级指标'] },
      at: { cell: '绩效指标' },
    })
  })
})

describe('targets', () => {
  const one = async (columns: Readonly<Record<string, Value>>) => {
    const row = { 一级指标: '产出指标', 二级指标: '数量指标', 三级指标: 'a', ...columns }
    const { indicators } = first(await importSheets([oneProject(row)])) as {
      indicators?: readonly { target?: unknown }[]
    }
    return indicators?.[0]?.target
  }

  it.each([
    [{ 指标值: '≥15.00(元)' }, { operator: '≥', value: '15.00', unit: '元' }],
    [{ 指标值: '985米' }, '985米'],
    [{ 指标值: 100 }, '100'],
    [
      { 符号: '≥', 指标值: 95, 计量单位: '%' },
      { operator: '≥', value: '95.00', unit: '%' },
    ],
    [
      { 符号: '>=', 指标值: '1,000', 度量单位: '件' },
      { operator: '≥', value: '1000.00', unit: '件' },
    ],
    [
      { 运算符: '大于等于', 数值: 5, 计量单位: '' },
      { operator: '≥', value: '5.00', unit: '' },
    ],
    [{ 符号: '定性', 指标值: '优良', 计量单位: null }, '优良'],
    [{ 指标值: '985', 计量单位: '米' }, '985米'],
    [
      { 'target.operator': '≤', 'target.value': 3, 'target.unit': '天' },
      { operator: '≤', value: '3.00', unit: '天' },
    ],
  ])('%j are %j', async (columns, target) => {
    expect(await one(columns)).toEqual(target)
  })
})

describe('every cell', () => {
  it('of a project’s rows is used or named', async () => {
    const rows = [
      [...names, null],
      [...own('甲'), '产出指标', '数量指标', 'a', '1', '散落'],
      [...blanks(8), 'b', '2'],
    ]
    const { declarations } = await importSheets([{ name: '项目', rows }])
    const texts = declarations[0]?.texts ?? []
    expect(texts.map(text => text.text)).toEqual([
      ...Object.values(NEEDED).map(value => (value === '工伤鉴定' ? '甲' : String(value))),
      ...['产出指标', '数量指标', 'a', '1', '散落', 'b', '2'],
    ])
    expect(texts.filter(text => text.use === 'unused').map(text => text.text)).toEqual(['散落'])
    expect(texts.find(text => text.text === '数量指标')?.paths).toEqual([
      'indicators[0].level2',
      'indicators[1].level2',
    ])
    expect(declarations[0]?.findings.find(f => f.code === 'sheet.cell-outside')?.at.cell).toBe('项目!K2')
  })
})
