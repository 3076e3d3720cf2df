/** Cells as values: numbers kept as text, texts kept as numbers, dates of every kind; doubt is found. */
import { describe, expect, it } from 'vitest'
import type { Value } from './books.ts'
import { handMade, rowsXml } from './books.ts'
import { csv, first, importBooks, importSheets, NEEDED, oneProject, told, workbook } from './tables.ts'

/** The value of a field by what its cell holds, and what is said of the cell. */
async function one(column: string, value: Value, options: Parameters<typeof importSheets>[1] = {}) {
  const imported = await importSheets([oneProject({ [column]: value })], options)
  const declaration = imported.declarations[0]
  const findings = declaration?.findings.filter(f => f.code.startsWith('sheet.')) ?? []
  return { data: first(imported), findings, all: declaration?.findings ?? [] }
}

const number = (v: number, z: string) => ({ t: 'n', v, z }) as const

describe('amounts', () => {
  const total = async (value: Value) => {
    const { data, findings } = await one('项目资金总额', value)
    return { total: (data as { funds?: { project?: { total?: unknown } } }).funds?.project?.total, findings }
  }

  it.each([
    [666000, '666000.00'],
    [12.5, '12.50'],
    [0.1 + 0.2, '0.30'],
    [-3, '-3.00'],
    [number(1234.5, '#,##0'), '1234.50'],
    ['666000', '666000.00'],
    ['2,332,148.00', '2332148.00'],
    [' 12.5 ', '12.50'],
    ['999999999999999.99', '999999999999999.99'],
  ])('%j is %s, and nothing is said', async (value, expected) => {
    expect(await total(value)).toEqual({ total: expected, findings: [] })
  })

  it.each([
    ['６６６，０００．５０', '666000.50'],
    ['￥1,000.00元', '1000.00'],
    ['1 000', '1000.00'],
    ['人民币100元', '100.00'],
    ['−5', '-5.00'],
  ])('%s is read as %s, and told', async (value, expected) => {
    const { total: read, findings } = await total(value)
    expect(read).toBe(expected)
    expect(findings).toMatchObject([
      {
        code: 'sheet.number-read',
        severity: 'info',
        facts: { value: expected },
        at: { cell: '项目!G2', path: 'funds.project.total' },
      },
    ])
  })

  it.each([
    '12万元',
    '1,00',
    '约100',
    '-',
    '100-200',
  ])('%s stays as it is, for the form’s check to refuse', async value => {
    const { data, all } = await one('项目资金总额', value)
    expect(data).toMatchObject({ funds: { project: { total: value } } })
    expect(all.find(f => f.code === 'declaration.amount-invalid')?.at).toMatchObject({
      file: 'a.xlsx',
      cell: '项目!G2',
      path: 'funds.project.total',
      label: '工伤鉴定 › 项目资金 › 项目资金总额',
    })
  })

  it('of more than 15 digits in a number cell may have lost the last ones', async () => {
    const { findings } = await total(12345678901234568)
    expect(findings.map(f => [f.code, f.severity])).toEqual([['sheet.number-inexact', 'warning']])
  })

  it('that are blank are not zero', async () => {
    const imported = await importSheets([oneProject({ 项目资金总额: null, 财政资金: 0 })])
    expect(first(imported)).toMatchObject({ funds: { project: { total: null, fiscal: '0.00' } } })
  })
})

describe('dates', () => {
  const start = async (value: Value, options?: Parameters<typeof importSheets>[1]) => {
    const { data, findings } = await one('计划开始日期', value, options)
    return [data.start, findings.map(f => `${f.code} ${f.severity} ${f.at.cell}`)]
  }

  it.each([
    [number(45292, 'yyyy-mm-dd'), '2024-01-01'],
    [number(45292, 'yyyy"年"m"月"d"日"'), '2024-01-01'],
    ['2024-01-01', '2024-01-01'],
    ['2024/1/1', '2024-01-01'],
    ['2024.1.1', '2024-01-01'],
    ['2024年1月1日', '2024-01-01'],
    ['２０２４年１月１日', '2024-01-01'],
    ['2024年1月1号', '2024-01-01'],
    ['20240101', '2024-01-01'],
    [20240101, '2024-01-01'],
    ['2024-01-01 00:00:00', '2024-01-01'],
    ['2024-01-01T00:00:00.000Z', '2024-01-01'],
    ['12/31/2024', '2024-12-31'],
    ['31/12/2024', '2024-12-31'],
    ['1/1/2024', '2024-01-01'],
  ])('%j is %s, and nothing is said', async (value, date) => {
    expect(await start(value)).toEqual([date, []])
  })

  it.each([
    ['1月1日', '2024-01-01', 'sheet.date-year-assumed info'],
    ['12月31号', '2024-12-31', 'sheet.date-year-assumed info'],
    [45292, '2024-01-01', 'sheet.date-serial warning'],
    ['45292', '2024-01-01', 'sheet.date-serial warning'],
    [number(45292.4, 'yyyy-mm-dd h:mm'), '2024-01-01', 'sheet.date-time info'],
    ['2024-01-01 08:30', '2024-01-01', 'sheet.date-time info'],
    [number(44927, 'm"月"d"日"'), '2024-01-01', 'sheet.date-year-hidden warning'],
    [number(45627, 'yyyy"年"m"月"'), '2024-12-01', 'sheet.date-day-hidden warning'],
  ])('%j is read as %s, and told: %s', async (value, date, finding) => {
    expect(await start(value)).toEqual([date, [`${finding} 项目!G2`]])
  })

  it('stored with the declaration’s year are not in doubt for hiding it', async () => {
    expect(await start(number(45292, 'm"月"d"日"'))).toEqual(['2024-01-01', []])
  })

  it('count from 1904 where the workbook says so', async () => {
    expect(await start(number(43830, 'yyyy-mm-dd'), { date1904: true })).toEqual(['2024-01-01', []])
    expect(await start(43830, { date1904: true })).toEqual([
      '2024-01-01',
      ['sheet.date-serial warning 项目!G2'],
    ])
  })

  it.each([
    ['1/2/2024', ['2024-01-02', '2024-02-01']],
    ['24.1.2', ['2024-01-02', '2002-01-24']],
  ])('%s can be several days, and is not read', async (value, readings) => {
    const { data, findings, all } = await one('计划开始日期', value)
    expect(data.start).toBe(value)
    expect(findings).toMatchObject([
      {
        code: 'sheet.date-ambiguous',
        severity: 'error',
        facts: { readings: expect.arrayContaining([readings[0]]) },
      },
    ])
    expect(all.map(f => f.code)).toContain('declaration.date-invalid')
  })

  it.each([
    '2024年1月',
    '明年',
    '2024',
    '待定',
  ])('%s stays as it is, for the form’s check to refuse', async value => {
    const { data, all } = await one('计划开始日期', value)
    expect(data.start).toBe(value)
    expect(all.map(f => f.code)).toContain('declaration.date-invalid')
  })

  it('that no calendar has are refused', async () => {
    for (const value of ['2024年2月30日', '2023-02-29']) {
      expect((await one('计划开始日期', value)).all.map(f => f.code)).toContain('declaration.date-impossible')
    }
  })
})

describe('texts and whole numbers', () => {
  it.each([
    [2024, '2024'],
    [number(7, '000'), '007'],
    [number(15, '0"元"'), '15元'],
    [number(0.95, '0%'), '95%'],
    [123456789012, '123456789012'],
    ['　　一、首先', '　　一、首先'],
    ['两行\r\n文字\n', '两行\n文字'],
    [number(45292, 'yyyy-mm-dd'), '2024-01-01'],
    [true, 'TRUE'],
  ])('a text in a cell of %j is %j', async (value, text) => {
    expect((await one('项目性质', value)).data.nature).toBe(text)
  })

  it.each([
    2024,
    '2024',
    '２０２４',
    '2024年',
    '2024 年度',
    '2024年度',
    number(45292, 'yyyy"年"'),
  ])('the year %j is 2024', async year => {
    const { 年度: _, ...rest } = NEEDED
    const row = { 年度: year, ...rest }
    const imported = await importSheets([{ name: '项目', rows: [Object.keys(row), Object.values(row)] }])
    expect(first(imported).year).toBe(2024)
  })
})

describe('formulas and errors', () => {
  it('give what was calculated last; without that, blank and a finding', async () => {
    const names = Object.keys({ ...NEEDED, 项目资金总额: 0, 财政资金: 0, 项目性质: 0 })
    const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`
    const book = await workbook(
      handMade({
        sheet: rowsXml(
          names.map(text).join(''),
          `${Object.values(NEEDED)
            .map(value => text(String(value)))
            .join('')}<c><f>1+1</f><v>2</v></c><c><f>1+1</f></c><c t="str"><f>[1]A!B2</f><v>其他</v></c>`,
        ),
      }),
    )
    const imported = await importBooks({ 'a.xlsx': book })
    expect(first(imported)).toMatchObject({
      nature: '其他',
      funds: { project: { total: '2.00', fiscal: null } },
    })
    expect(told(imported)).toEqual([
      'sheet.list-missing 预算',
      'sheet.formula-external 预算!I2',
      'sheet.formula-uncomputed 预算!H2',
    ])
  })

  it('that show an error are blank, and found', async () => {
    const { data, findings } = await one('项目性质', { t: 'e', v: 7 } as const)
    expect(data.nature).toBeNull()
    expect(findings).toMatchObject([
      { code: 'sheet.cell-error', severity: 'error', facts: { shown: '#DIV/0!' } },
    ])
  })
})

describe('cells of CSV files', () => {
  it('in columns without a name are told', async () => {
    const text = `${Object.keys(NEEDED).join(',')},\n${Object.values(NEEDED).join(',')},多余\n`
    const imported = await importBooks({ 'a.csv': await csv(text) })
    expect(imported.declarations[0]?.findings.filter(f => f.code === 'sheet.cell-outside')).toMatchObject([
      { severity: 'warning', facts: { shown: '多余' }, at: { line: 2, cell: 'G2' } },
    ])
  })

  it('beyond the columns mean that cells have moved: nothing is imported', async () => {
    const text = `${Object.keys(NEEDED).join(',')}\n${Object.values(NEEDED).join(',')}\n2024,甲,1,234.00,乙,丙,丁\n`
    const imported = await importBooks({ 'a.csv': await csv(text) })
    expect(imported.declarations).toEqual([])
    expect(imported.findings).toMatchObject([
      {
        code: 'sheet.row-long',
        severity: 'error',
        facts: { cells: 7, columns: 6, beyond: ['丁'] },
        at: { line: 3 },
      },
    ])
  })

  it('that a row lacks are blank, and told', async () => {
    const text = `${Object.keys(NEEDED).join(',')}\n2024,甲,乙\n`
    const imported = await importBooks({ 'a.csv': await csv(text) })
    expect(imported.findings).toMatchObject([
      { code: 'sheet.row-short', severity: 'warning', facts: { cells: 3, columns: 6 } },
      { code: 'sheet.list-missing' },
    ])
    expect(first(imported)).toMatchObject({ unit: null })
  })
})
