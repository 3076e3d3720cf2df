/** `formpress import` and `formpress sheet` on tables of projects, as a user runs them. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import type { Outcome } from '../../src/diagnostics/finding.ts'
import type { Workbook } from '../../src/readers/sheets/types.ts'
import type { Bounds } from '../../src/readers/sheets/workbook/isolated.node.ts'
import { type BookOptions, bookOf, handMade, rowsXml } from '../readers/sheets/books.ts'
import { encodeGb18030 } from '../readers/sheets/gb18030.ts'
import { NEEDED, oneProject } from '../readers/sheets/tables.ts'
import { formpress } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'formpress-sheets-'))
const path = (...names: readonly string[]) => join(folder, ...names)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const INDICATORS = [
  ['成本指标', '经济成本指标', '成本', '≤15.00(元)'],
  ['产出指标', '数量指标', '数量', '≥3.00(件)'],
  ['效益指标', '社会效益指标', '效益', '提高'],
  ['满意度指标', '服务对象满意度指标', '满意度', '≥90.00(%)'],
]
const CSV = [
  [
    ...Object.keys(NEEDED),
    '项目资金总额',
    '财政资金',
    '一级指标',
    '二级指标',
    '三级指标',
    '年度(/项目)指标值',
  ],
  ...INDICATORS.map(row => [...Object.values(NEEDED), '"1,000.00"', 1000, ...row]),
]
  .map(row => row.join(','))
  .join('\r\n')

const xlsx = (options?: BookOptions) => bookOf([oneProject({ 项目资金总额: 10, 财政资金: 10 })], options)
const read = (name: string) => JSON.parse(readFileSync(path(name), 'utf8'))

describe('formpress import', () => {
  it.each([
    ['utf8.csv', new TextEncoder().encode(CSV)],
    ['mark.csv', new TextEncoder().encode(`\ufeff${CSV}`)],
    ['gb.csv', encodeGb18030(CSV)],
  ])('reads %s to a declaration, with nothing to say beside it', async (name, bytes) => {
    writeFileSync(path(name), bytes)
    const ran = await formpress(['import', name, '-o', 'fine'], folder)
    expect(ran.code, ran.err).toBe(0)
    const stem = name.replace('.csv', '')
    expect(ran.out.trim()).toContain(`${stem}-1-工伤鉴定.json`)
    expect(read(join('fine', `${stem}-1-工伤鉴定.json`))).toMatchObject({
      form: 'shanghai-project-target',
      year: 2024,
      funds: { project: { total: '1000.00', fiscal: '1000.00' } },
      indicators: INDICATORS.map(([level1]) => ({ level1 })),
    })
    expect(readdirSync(path('fine')).filter(file => file.startsWith(`${stem}.`))).toEqual([])
  })

  it.each(['xlsx', 'xls'] as const)('reads %s, and keeps its findings beside the output', async type => {
    writeFileSync(path(`a.${type}`), xlsx({ type }))
    const ran = await formpress(['import', `a.${type}`, '-o', type, '--json', '--lang', 'en'], folder)
    expect(ran.code).toBe(1)
    const kept = read(join(type, 'a.findings.json'))
    expect(kept).toMatchObject({
      source: `a.${type}`,
      ok: false,
      findings: [
        { code: 'sheet.list-missing', severity: 'warning', at: { file: `a.${type}`, cell: '项目' } },
      ],
      declarations: [{ file: join(type, 'a-1-工伤鉴定.json'), ok: false }],
    })
    const [missing] = kept.declarations[0].findings.filter(
      (f: { at: { path: string } }) => f.at.path === 'indicators',
    )
    expect(missing).toMatchObject({
      code: 'declaration.missing',
      at: { cell: '项目!A2' },
      text: expect.stringMatching(/\w/),
    })
    expect(JSON.parse(ran.out).findings).toEqual(kept.findings)
  })

  it('removes the findings of an earlier import that no longer hold', async () => {
    writeFileSync(path('again.csv'), `${CSV}\n甲,乙`)
    await formpress(['import', 'again.csv', '-o', 'again'], folder)
    expect(readdirSync(path('again'))).toContain('again.findings.json')
    writeFileSync(path('again.csv'), CSV)
    await formpress(['import', 'again.csv', '-o', 'again'], folder)
    expect(readdirSync(path('again'))).not.toContain('again.findings.json')
  })

  it('walks folders, passes over what office programs leave there, and joins files', async () => {
    mkdirSync(path('year', 'deep'), { recursive: true })
    const lines = [Object.keys(NEEDED).join(','), Object.values(NEEDED).join(',')]
    writeFileSync(path('year', '项目.csv'), lines.join('\n'))
    const rows = INDICATORS.map(row => ['工伤鉴定', ...row].join(','))
    writeFileSync(
      path('year', 'deep', '指标.csv'),
      ['项目名称,一级指标,二级指标,三级指标,年度(/项目)指标值', ...rows].join('\n'),
    )
    writeFileSync(path('year', '~$项目.xlsx'), 'lock')
    const ran = await formpress(['import', 'year', '-o', 'joined'], folder)
    expect(ran.err).not.toContain('~$')
    expect(read(join('joined', '项目-1-工伤鉴定.json')).indicators).toHaveLength(4)
  })

  it('keeps files of one name apart', async () => {
    mkdirSync(path('same', 'b'), { recursive: true })
    writeFileSync(path('same', 'x.csv'), CSV)
    writeFileSync(path('same', 'x.xlsx'), xlsx())
    writeFileSync(path('same', 'b', 'x.csv'), CSV)
    await formpress(['import', 'same', '-o', 'apart'], folder)
    expect(readdirSync(path('apart')).filter(name => !name.includes('findings'))).toEqual([
      'x-1-工伤鉴定.json',
      'x.csv-1-工伤鉴定.json',
      'x.xlsx-1-工伤鉴定.json',
    ])
  })

  it('reads a file for what it is, not for what it is called', async () => {
    writeFileSync(path('csv.xlsx'), CSV)
    writeFileSync(path('new.xls'), xlsx())
    const ran = await formpress(['import', 'csv.xlsx', 'new.xls', '-o', 'named', '--json'], folder)
    const { results, findings } = JSON.parse(ran.out)
    expect(results).toHaveLength(2)
    expect(
      findings
        .filter((f: { code: string }) => f.code === 'sheet.kind-differs')
        .map((f: { facts: unknown }) => f.facts),
    ).toEqual([
      { ending: 'xlsx', kind: 'CSV' },
      { ending: 'xls', kind: 'xlsx' },
    ])
  })

  it('refuses a form that is not there, and suggests one', async () => {
    writeFileSync(path('form.csv'), CSV)
    const ran = await formpress(['import', 'form.csv', '--form', 'shanghai-project-targets'], folder)
    expect(ran.code).toBe(1)
    expect(ran.err).toContain('[declaration.form-unknown]')
    expect(ran.err).toContain('shanghai-project-target')
    expect(
      (await formpress(['import', 'form.csv', '--form', 'shanghai-project-target', '-o', 'form'], folder))
        .code,
    ).toBe(0)
  })

  it('reads standard input, in either encoding', async () => {
    for (const bytes of [new TextEncoder().encode(CSV), encodeGb18030(CSV)]) {
      const ran = await formpress(['import', '-', '-o', 'piped'], folder, Buffer.from(bytes))
      expect(ran.code, ran.err).toBe(0)
      expect(readdirSync(path('piped'))).toEqual(['import-1-工伤鉴定.json'])
    }
  })

  it('rolls a table forward as it does forms', async () => {
    writeFileSync(path('last.csv'), CSV)
    await formpress(['import', 'last.csv', '--year', '2027', '-o', 'rolled'], folder)
    expect(read(join('rolled', 'last-1-工伤鉴定.json')).year).toBe(2027)
  })

  it.each([
    [
      'mixed.csv',
      Buffer.concat([Buffer.from(CSV), Buffer.from([0x0a]), encodeGb18030('业务培训')]),
      'sheet.encoding-mixed',
    ],
    ['uneven.csv', Buffer.from(`${CSV}\n2024,业务培训,1,234,a,b,c,d,e,f,g,h,i,j`), 'sheet.row-long'],
    ['quote.csv', Buffer.from(`${CSV}\n2024,"业务培训`), 'sheet.csv-broken'],
    ['other.csv', Buffer.from('a,b\n1,2\n'), 'sheet.no-table'],
    ['cut.xlsx', xlsx().slice(0, 500), 'sheet.damaged'],
    ['cut.xls', xlsx({ type: 'xls' }).slice(0, 1000), 'sheet.damaged'],
    ['half.xlsx', handMade({ sheet: rowsXml('<c><v>1</v>') }), 'sheet.damaged'],
  ])('imports nothing of %s', async (name, bytes, code) => {
    writeFileSync(path(name), bytes)
    const ran = await formpress(['import', name, '-o', `no-${name}`, '--lang', 'en'], folder)
    expect(ran.code, ran.err).toBe(1)
    expect(ran.err).toContain(`[${code}]`)
    expect(ran.err).not.toMatch(/\n\s+at .*:\d+:\d+/)
    expect(readdirSync(path(`no-${name}`))).toEqual([`${name.replace(/\.\w+$/, '')}.findings.json`])
  })

  it('does not read a file of 200 MB', async () => {
    writeFileSync(path('large.xlsx'), 'PK')
    truncateSync(path('large.xlsx'), 200 * 1024 * 1024)
    const ran = await formpress(['import', 'large.xlsx', '-o', 'large'], folder)
    expect(ran.err).toContain('[file.too-large]')
    expect(ran.code).toBe(1)
  })
})

describe('formpress sheet', () => {
  it('writes an empty workbook, which has nothing to import yet', async () => {
    const ran = await formpress(['sheet', 'shanghai-project-target'], folder)
    expect([ran.code, ran.out.trim()]).toEqual([0, 'shanghai-project-target.xlsx'])
    const back = await formpress(['import', 'shanghai-project-target.xlsx', '-o', 'none', '--json'], folder)
    expect(JSON.parse(back.out)).toMatchObject({
      ok: true,
      results: [],
      findings: [
        { code: 'sheet.skipped', severity: 'info', facts: { sheet: '填写说明' } },
        { code: 'sheet.no-rows', severity: 'warning', at: { cell: '项目' } },
        { code: 'sheet.no-rows', severity: 'warning', at: { cell: '绩效指标' } },
      ],
    })
  })

  it('writes where it is told, by edition, in English too', async () => {
    const args = [
      'sheet',
      'shanghai-project-target@2024',
      '-o',
      join('new', 'a.xlsx'),
      '--lang',
      'en',
      '--json',
    ]
    expect(JSON.parse((await formpress(args, folder)).out)).toEqual({
      ok: true,
      file: join('new', 'a.xlsx'),
      findings: [],
    })
    expect(readdirSync(path('new'))).toEqual(['a.xlsx'])
  })

  it('knows no other form', async () => {
    const ran = await formpress(['sheet', 'shanghai-project-tarqet'], folder)
    expect(ran.code).toBe(1)
    expect(ran.err).toContain('[declaration.form-unknown]')
    expect((await formpress(['sheet', 'shanghai-project-target@1949'], folder)).err).toContain(
      '[declaration.edition-unknown]',
    )
    expect((await formpress(['sheet'], folder)).code).toBe(2)
  })
})

describe('the thread for legacy workbooks', () => {
  const reader = async (bounds: Bounds): Promise<(bytes: Uint8Array) => Promise<Outcome<Workbook>>> => {
    // Threads run what is built; the source is not JavaScript yet.
    const url = pathToFileURL(resolve('dist/readers/sheets/workbook/isolated.node.js')).href
    return (await import(url)).isolatedReader(bounds)
  }
  const xls = xlsx({ type: 'xls' })

  it('reads one', async () => {
    const outcome = await (await reader({ seconds: 20, megabytes: 200 }))(xls)
    expect(outcome.ok && outcome.value.sheets.map(sheet => sheet.name)).toEqual(['项目'])
  })

  it('is ended when it takes too long', async () => {
    const outcome = await (await reader({ seconds: 0.01, megabytes: 200 }))(xls)
    expect(outcome.findings).toMatchObject([
      { code: 'sheet.too-costly', facts: { cost: 'time', limit: 0.01 } },
    ])
  })

  it('is ended when it takes too much memory', async () => {
    const outcome = await (await reader({ seconds: 20, megabytes: 6 }))(xls)
    expect(outcome.findings).toMatchObject([
      { code: 'sheet.too-costly', facts: { cost: 'memory', limit: 6 } },
    ])
  })
})

describe('docs/sheets.md', () => {
  it('shows tables that import as it says', async () => {
    const source = readFileSync('docs/sheets.md', 'utf8')
    const examples = [...source.matchAll(/<!-- example: (\S+) -->\n```csv\n([\s\S]*?)```/g)]
    expect(examples.map(([, name]) => name)).toEqual(['projects.csv', 'indicators.csv'])
    for (const [, name = '', text = ''] of examples) writeFileSync(path(name), text)
    const args = ['import', 'projects.csv', 'indicators.csv', '-o', 'docs', '--json']
    const ran = await formpress(args, folder)
    expect(ran.code, ran.out).toBe(0)
    expect(read(join('docs', 'projects-1-业务培训.json'))).toMatchObject({
      year: 2024,
      funds: { project: { total: '7000.00' }, annual: { total: '7000.00', appropriation: '7000.00' } },
      indicators: [
        { name: '每期成本', target: { operator: '≤', value: '1750.00', unit: '元' } },
        { name: '培训期数' },
        { name: '业务能力', target: '提高' },
        { level1: '满意度指标' },
      ],
    })
    expect(readdirSync(path('docs'))).toContain('projects.findings.json')
  })
})
