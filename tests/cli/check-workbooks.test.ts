/** `formpress check` on workbooks, tables and filled forms, and the marked copies that it writes of them. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as SheetJs from '@e965/xlsx'
import { afterAll, describe, expect, it } from 'vitest'
import { docxOf, drawnSeeds, workbookOf } from '../readers/filled-forms.ts'
import { bookOf } from '../readers/sheets/books.ts'
import { NEEDED, oneProject } from '../readers/sheets/tables.ts'
import { formpress } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'formpress-check-'))
const path = (...names: readonly string[]) => join(folder, ...names)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const INDICATORS = [
  ['成本指标', '经济成本指标', '邮寄成本', '≥15.00(元)'],
  ['产出指标', '数量指标', '件数', '≥3.00(件)'],
  ['效益指标', '社会效益指标', '秩序', '提高'],
  ['满意度指标', '服务对象满意度指标', '群众', '≥190.00(%)'],
]
const PROJECT = oneProject({ 项目资金总额: 10, 财政资金: 9 })
const LIST = {
  name: '指标',
  rows: [
    ['项目名称', '一级指标', '二级指标', '三级指标', '年度(/项目)指标值'],
    ...INDICATORS.map(row => ['工伤鉴定', ...row]),
  ],
}
const csvOf = ({ rows }: typeof LIST | typeof PROJECT) => rows.map(row => row.join(',')).join('\n')

/** Codes of a checked declaration by their cells. */
function cellsOf(result: {
  readonly findings: readonly { readonly code: string; readonly at: { readonly cell?: string } }[]
}) {
  return result.findings.map(({ code, at }) => `${at.cell} ${code}`).sort()
}

/** What SheetJS reads of a copy: comments by their cells, and the texts of its last sheet. */
function read(file: string) {
  const { SheetNames, Sheets } = SheetJs.read(readFileSync(path(file)), { type: 'buffer' })
  const comments = SheetNames.flatMap(name =>
    Object.entries(Sheets[name] ?? {}).flatMap(([cell, { c }]) =>
      c ? [[`${name}!${cell}`, String(c[0]?.t)] as const] : [],
    ),
  )
  const last = Sheets[SheetNames.at(-1) ?? '']
  const rows: readonly (readonly string[])[] = last ? SheetJs.utils.sheet_to_json(last, { header: 1 }) : []
  return { SheetNames, Sheets, comments: Object.fromEntries(comments), rows }
}

describe('formpress check on a workbook', () => {
  it.each(['xlsx', 'xls'] as const)('%s reads its rows, and marks the faulty cells of a copy', async type => {
    writeFileSync(
      path(`a.${type}`),
      bookOf([PROJECT, LIST, { name: '密', rows: [['x']], hidden: 1 }], { type }),
    )
    const args = ['check', `a.${type}`, '--mark', type, '--json', '--lang', 'zh']
    const { code, out } = await formpress(args, folder)
    expect(code).toBe(1)
    const { results, findings, copies } = JSON.parse(out)
    expect(findings).toMatchObject([{ code: 'sheet.skipped', facts: { sheet: '密', reason: 'hidden' } }])
    expect(cellsOf(results[0])).toEqual([
      '指标!E2 rule.cost-floor',
      '指标!E5 rule.percent-range',
      '项目!G2 rule.sum',
    ])
    expect(copies).toEqual([{ file: `a.${type}`, copy: join(type, 'a.检查.xlsx') }])
    const { comments, rows } = read(join(type, 'a.检查.xlsx'))
    expect(Object.keys(comments).sort()).toEqual(['指标!E2', '指标!E5', '项目!G2'])
    expect(comments['项目!G2']).toMatch(
      /^错误：合计 10\.00 与各分项之和 9\.00 不符，相差 1\.00\n办法：[^\n]+\n\[rule\.sum\]$/,
    )
    expect(comments['指标!E2']).toMatch(/^提醒：成本类指标/)
    expect(rows.map(row => row[1]).slice(2)).toEqual(['错误', '提醒', '提醒', '说明'])
    expect(rows[2]?.[2]).toBe('项目!G2')
  })

  it('joins CSV files, and makes a workbook of each to mark', async () => {
    writeFileSync(path('projects.csv'), csvOf(PROJECT))
    writeFileSync(path('rows.csv'), csvOf(LIST))
    const args = ['check', 'projects.csv', 'rows.csv', '--html', join('csv', 'r.html'), '--json']
    const { out } = await formpress(args, folder)
    const { results } = JSON.parse(out)
    expect(cellsOf(results[0])).toEqual(['E2 rule.cost-floor', 'E5 rule.percent-range', 'G2 rule.sum'])
    expect(readFileSync(path('csv', 'r.html'), 'utf8')).toContain('<table class="form">')
    const [projects, rows] = [read(join('csv', 'projects.检查.xlsx')), read(join('csv', 'rows.检查.xlsx'))]
    expect(Object.keys(projects.comments)).toEqual(['CSV!G2'])
    expect(Object.keys(rows.comments)).toEqual(['CSV!E2', 'CSV!E5'])
    expect(rows.Sheets.CSV?.D3?.v).toBe('件数')
  })

  it('reads filled forms, of which each finding knows its cell', async () => {
    writeFileSync(path('forms.xlsx'), workbookOf(drawnSeeds, 'xlsx'))
    writeFileSync(path('form.docx'), docxOf(drawnSeeds.slice(1, 2)))
    const ran = await formpress(['check', 'forms.xlsx', 'form.docx', '--mark', 'forms', '--json'], folder)
    const { results, copies } = JSON.parse(ran.out)
    expect([ran.code, results.length]).toEqual([0, 5])
    const codes = results[0].findings.map((f: { code: string }) => f.code)
    expect(codes.sort()).toEqual([
      'rule.cost-floor',
      'rule.cost-floor',
      'rule.cost-unit',
      'rule.name-similar',
    ])
    for (const { at } of results[0].findings)
      expect(at).toMatchObject({ file: 'forms.xlsx', cell: /!\w+\d+$/ })
    expect(results[4].findings[0].at.cell).toMatch(/^T1!/)
    expect(copies).toEqual([{ file: 'forms.xlsx', copy: join('forms', 'forms.检查.xlsx') }])
    expect(Object.keys(read(join('forms', 'forms.检查.xlsx')).comments).length).toBeGreaterThan(4)
  })

  it('marks a copy in its own place when that is checked, and passes it over beside its workbook', async () => {
    writeFileSync(path('again.xlsx'), bookOf([PROJECT, LIST]))
    await formpress(['check', 'again.xlsx', '--mark', '.'], folder)
    const both = await formpress(['check', 'again*.xlsx', '--json'], folder)
    expect(JSON.parse(both.out).results).toHaveLength(1)
    const once = read('again.检查.xlsx')
    await formpress(['check', 'again.检查.xlsx', '--mark', '.'], folder)
    expect(existsSync(path('again.检查.检查.xlsx'))).toBe(false)
    expect(read('again.检查.xlsx').comments).toEqual(once.comments)
    const { findings } = JSON.parse((await formpress(['check', 'again.检查.xlsx', '--json'], folder)).out)
    expect(findings).toMatchObject([{ code: 'sheet.skipped', severity: 'info', facts: { reason: 'report' } }])
  })

  it('says of a workbook that is neither forms nor projects what it holds', async () => {
    writeFileSync(
      path('other.xlsx'),
      bookOf([
        {
          name: '通讯录',
          rows: [
            ['姓名', '电话'],
            ['甲', 1],
          ],
        },
      ]),
    )
    for (const command of ['check', 'import']) {
      const { code, out } = await formpress([command, 'other.xlsx', '--json'], folder)
      const { findings } = JSON.parse(out)
      expect(code).toBe(1)
      const told = findings.filter((f: { severity: string }) => f.severity === 'error')
      expect(told).toMatchObject([
        { code: 'reader.neither', facts: { found: ['姓名', '电话'] }, at: { file: 'other.xlsx' } },
      ])
    }
  })

  it('lets warnings of reading refuse with --strict', async () => {
    const row = { ...NEEDED, 计划开始日期: 45292, 计划完成日期: '2024-12-31' }
    const rows = [
      [...Object.keys(row), ...(LIST.rows[0]?.slice(1) ?? [])],
      ...INDICATORS.map(one => [...Object.values(row), ...one.slice(0, 3), '及时']),
    ]
    writeFileSync(path('strict.xlsx'), bookOf([{ name: '项目', rows }]))
    const ran = await formpress(['check', 'strict.xlsx', '--json'], folder)
    expect(JSON.parse(ran.out).results[0].findings).toMatchObject([
      { code: 'sheet.date-serial', severity: 'warning' },
    ])
    expect(ran.code).toBe(0)
    expect((await formpress(['check', 'strict.xlsx', '--strict'], folder)).code).toBe(1)
  })
})

describe('formpress import --year on a list of projects', () => {
  it('moves the year and the dates, and lists what must be checked, each with its cell', async () => {
    const row = {
      ...NEEDED,
      计划开始日期: '2024-01-01',
      计划完成日期: '2024-12-31',
      项目资金总额: 5,
      财政资金: 5,
    }
    const rows = [
      [...Object.keys(row), ...(LIST.rows[0]?.slice(1) ?? [])],
      ...INDICATORS.map(one => [...Object.values(row), ...one]),
    ]
    writeFileSync(path('last.xlsx'), bookOf([{ name: '项目', rows }]))
    await formpress(['import', 'last.xlsx', '--year', '2027', '-o', 'next'], folder)
    const next = JSON.parse(readFileSync(path('next', 'last-1-工伤鉴定.json'), 'utf8'))
    expect(next).toMatchObject({ year: 2027, start: '2027-01-01', end: '2027-12-31' })
    const { declarations } = JSON.parse(readFileSync(path('next', 'last.findings.json'), 'utf8'))
    const told = declarations[0].findings
      .filter((f: { code: string }) => f.code.startsWith('roll.'))
      .map(({ code, at }: { code: string; at: { cell?: string } }) => `${code} ${at.cell}`)
    expect(told.sort()).toEqual([
      'roll.amounts 项目!I2',
      'roll.date-moved 项目!G2',
      'roll.date-moved 项目!H2',
      'roll.targets 项目!N2',
      'roll.year 项目!A2',
    ])
  })
})
