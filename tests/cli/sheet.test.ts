/** The empty workbook that `formpress sheet` writes, filled in by a spreadsheet program and read back. */
import { readFileSync } from 'node:fs'
import * as SheetJs from '@e965/xlsx'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { sheetContent } from '../../src/cli/sheet-content.ts'
import type { Language } from '../../src/messages/messages.ts'
import type { KnownForm } from '../../src/readers/imported.ts'
import { importTables } from '../../src/readers/sheets/table/import-tables.ts'
import type { Workbook } from '../../src/readers/sheets/types.ts'
import { readXml } from '../../src/readers/sheets/workbook/xml.ts'
import type { CellContent, WorkbookContent } from '../../src/writers/sheet/types.ts'
import { writeWorkbook } from '../../src/writers/sheet/write-workbook.ts'
import { knownForms } from '../readers/sheets/forms.ts'
import { csv, workbook } from '../readers/sheets/tables.ts'
import { type Seed, seedFiles, seeds } from '../seeds.ts'

let forms: readonly KnownForm[]
let form: KnownForm
beforeAll(async () => {
  forms = await knownForms()
  const [first] = forms
  if (!first) throw new Error('no form')
  form = first
})

const content = (language: Language = 'zh'): WorkbookContent => sheetContent(form, language)
const parts = (language?: Language) =>
  Object.entries(unzipSync(writeWorkbook(content(language)))).map(
    ([name, bytes]) => [name, new TextDecoder().decode(bytes)] as const,
  )

/** Everything that a declaration holds, by the paths of the instructions. */
function valueAt(data: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], data)
}

const target = (given: Seed['indicators'][number]['target']) =>
  typeof given === 'string' ? given : `${given.operator}${Number(given.value).toFixed(2)}(${given.unit})`

/** The rows to fill in, by the columns' paths: values as texts, or as the numbers and days they are. */
function rowsFor(paths: readonly string[], typed: boolean): SheetJs.CellObject[][][] {
  const cell = (path: string, value: unknown): SheetJs.CellObject => {
    if (value === null || value === undefined || value === '') return { t: 'z' }
    if (typed && path.startsWith('funds')) return { t: 'n', v: Number(value), z: '#,##0.00' }
    if (typed && (path === 'start' || path === 'end'))
      return { t: 'n', v: serial(String(value)), z: 'yyyy-mm-dd' }
    return { t: 's', v: String(value) }
  }
  const own = paths.filter(path => !path.includes('[]'))
  const listed = paths.filter(path => path.includes('[]')).map(path => path.slice('indicators[].'.length))
  return [
    seeds.map(seed => own.map(path => cell(path, valueAt(seed, path)))),
    seeds.flatMap(seed =>
      seed.indicators.map(one => [
        cell('name', seed.name),
        ...listed.map(name => cell(name, name === 'target' ? target(one.target) : valueAt(one, name))),
      ]),
    ),
  ]
}

const serial = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569

/** Paths of the columns, as the instructions list them below their headings. */
function pathsOf({ sheets }: WorkbookContent): readonly string[] {
  const rows: readonly (readonly CellContent[])[] = sheets.at(-1)?.rows ?? []
  const headings = rows.findIndex(([first]) => first?.style === 'heading')
  return rows.slice(headings + 1).map(row => row[1]?.text ?? '')
}

/** Fills the sheets below their headers and saves the workbook as another program would. */
function filled(language: Language, type: SheetJs.BookType, typed: boolean): Uint8Array {
  const book = SheetJs.read(writeWorkbook(content(language)), { type: 'array' })
  for (const [i, rows] of rowsFor(pathsOf(content(language)), typed).entries()) {
    const sheet = book.Sheets[book.SheetNames[i] ?? '']
    if (!sheet) throw new Error(`no sheet ${i}`)
    for (const [r, row] of rows.entries()) {
      for (const [c, cell] of row.entries()) sheet[SheetJs.utils.encode_cell({ r: r + 1, c })] = cell
    }
    sheet['!ref'] = SheetJs.utils.encode_range(
      { r: 0, c: 0 },
      { r: rows.length, c: (rows[0]?.length ?? 1) - 1 },
    )
  }
  return new Uint8Array(SheetJs.write(book, { type: 'array', bookType: type }))
}

const expected = () => seedFiles.map(name => JSON.parse(readFileSync(`seeds/${name}`, 'utf8')))

function imported(book: Workbook) {
  const [table] = importTables([{ file: 'a.xlsx', workbook: book }], forms)
  if (!table) throw new Error('nothing')
  return table
}

describe('filled in with the seeds', () => {
  it.each([
    ['zh', 'xlsx', false],
    ['zh', 'xlsx', true],
    ['zh', 'xls', true],
    ['en', 'xlsx', true],
  ] as const)('the sheets in %s, saved as %s, give the very declarations (typed: %s)', async (language, type, typed) => {
    const table = imported(await workbook(filled(language, type, typed)))
    expect(table.findings.map(f => [f.severity, f.code, f.facts])).toEqual([
      [
        'info',
        'sheet.skipped',
        { sheet: language === 'zh' ? '填写说明' : 'instructions', reason: 'instructions' },
      ],
    ])
    expect(table.declarations.map(d => d.data)).toEqual(expected())
    const own = table.declarations.flatMap(d => d.findings).filter(f => f.code.startsWith('sheet.'))
    expect(own).toEqual([])
  })

  it('has the cell of every finding of the form’s check', async () => {
    const { declarations } = imported(await workbook(filled('zh', 'xlsx', true)))
    const checked = declarations.flatMap(d => d.findings)
    expect(checked.length).toBeGreaterThan(4)
    for (const { at } of checked) expect(at.cell).toMatch(/^(?:项目|绩效指标)![A-Z]+\d+$/)
    const floor = declarations[0]?.findings.find(f => f.code === 'rule.cost-floor')
    expect(floor?.at).toMatchObject({ cell: '绩效指标!E2', path: 'indicators[0].target' })
  })

  it('each sheet may be saved as CSV', async () => {
    const book = SheetJs.read(filled('zh', 'xlsx', false), { type: 'array' })
    const [projects, list] = book.SheetNames.slice(0, 2).map(name =>
      SheetJs.utils.sheet_to_csv(book.Sheets[name] ?? {}),
    )
    const files = [
      { file: '项目.csv', workbook: await csv(projects ?? '') },
      { file: '绩效指标.csv', workbook: await csv(list ?? '') },
    ]
    expect(importTables(files, forms).flatMap(t => t.declarations.map(d => d.data))).toEqual(expected())
  })
})

describe('the empty workbook', () => {
  it('reads back as a table without projects', async () => {
    const table = imported(await workbook(writeWorkbook(content())))
    expect(table.declarations).toEqual([])
    expect(new Set(table.findings.filter(f => f.severity !== 'info').map(f => f.code))).toEqual(
      new Set(['sheet.no-rows']),
    )
  })

  it('is the same to the byte each time, and has no date', () => {
    expect(writeWorkbook(content())).toEqual(writeWorkbook(content()))
    const bytes = writeWorkbook(content())
    // Time and date of the first entry: 1980-01-01, the earliest there is.
    expect([...bytes.subarray(10, 14)]).toEqual([0, 0, 0x21, 0])
  })

  it('is made of well-formed parts that name each other', () => {
    const all = new Map(parts())
    for (const [name, xml] of all) expect(readXml(new TextEncoder().encode(xml), {}), name).toBeUndefined()
    const types = all.get('[Content_Types].xml') ?? ''
    for (const name of all.keys()) {
      if (/^xl\/(?!_rels)/.test(name)) expect(types).toContain(`PartName="/${name}"`)
    }
    const targets = [...(all.get('xl/_rels/workbook.xml.rels') ?? '').matchAll(/Target="([^"]*)"/g)]
    expect(targets.map(([, part]) => all.has(`xl/${part}`))).not.toContain(false)
  })

  it('offers the levels of the form, and the projects filled in, as lists', () => {
    const sheet = new Map(parts()).get('xl/worksheets/sheet2.xml') ?? ''
    const lists = [
      ...sheet.matchAll(/<dataValidation type="list"[^>]*sqref="([^"]*)"[^>]*><formula1>([^<]*)</g),
    ]
    expect(lists.map(([, cells, source]) => [cells, source])).toEqual([
      ['A2:A2001', "'项目'!$B$2:$B$2001"],
      ['B2:B2001', expect.stringMatching(/^'填写说明'!\$E\$(\d+):\$H\$\1$/)],
      ['C2:C2001', expect.stringMatching(/^'填写说明'!\$E\$(\d+):\$O\$\1$/)],
    ])
    const row = Number(/\$E\$(\d+)/.exec(lists[1]?.[2] ?? '')?.[1])
    const instructions = content().sheets.at(-1)
    expect(instructions?.rows[row - 1]?.slice(4).map(cell => cell.text)).toEqual([
      '成本指标',
      '产出指标',
      '效益指标',
      '满意度指标',
    ])
  })

  it('says at every column what belongs there, within what a program shows', () => {
    for (const [name, xml] of parts()) {
      const hints = [...xml.matchAll(/promptTitle="([^"]*)" prompt="([^"]*)"/g)]
      if (/sheet[12]\.xml$/.test(name)) expect(hints.length).toBe((xml.match(/<c /g) ?? []).length)
      for (const [, title = '', hint = ''] of hints) {
        expect(title.length).toBeLessThanOrEqual(32)
        expect(hint.length).toBeLessThanOrEqual(255)
        expect(hint).toMatch(/^(?:必填|可空)：./)
      }
    }
  })

  it('puts a sheet’s elements in the order of its schema', () => {
    const order = [
      'sheetViews',
      'sheetFormatPr',
      'cols',
      'sheetData',
      'dataValidations',
      'pageMargins',
      'pageSetup',
    ]
    for (const [name, xml] of parts()) {
      if (!name.startsWith('xl/worksheets/')) continue
      const found = order.map(element => xml.indexOf(`<${element}`)).filter(at => at >= 0)
      expect(found).toEqual([...found].sort((a, b) => a - b))
    }
  })
})
