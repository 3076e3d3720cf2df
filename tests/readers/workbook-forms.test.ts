/** Filled forms in workbooks, one a sheet, as bureaus keep them. */
import * as xlsx from '@e965/xlsx'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sheetDocument } from '../../src/readers/forms-in-workbook.ts'
import { importFile } from '../../src/readers/import-file.ts'
import { importForms } from '../../src/readers/import-forms.ts'
import type { Sheet, SheetCell } from '../../src/readers/sheets/types.ts'
import { readXls } from '../../src/readers/sheets/workbook/xls.ts'
import { seeds } from '../seeds.ts'
import { cpuMs } from '../support/cpu-time.ts'
import { type DamageKind, damages } from './damage.ts'
import { asTyped, bytesOf, codesOf, drawnMarkdown, drawnSeeds, sheetOf, workbookOf } from './filled-forms.ts'
import { forms, seedParts } from './known-forms.ts'

const importBook = (bytes: Uint8Array, file = 'x.xlsx') => importFile(bytes, { file, forms, readXls })

describe('forms in a workbook', () => {
  it.each(['xlsx', 'biff8'] as const)('come back as they were printed, one a sheet: %s', async type => {
    const { declarations, findings, workbook } = await importBook(workbookOf(drawnSeeds, type))
    expect(declarations.map(form => form.data)).toEqual(seeds)
    expect(findings).toEqual([])
    for (const form of declarations) expect(form.findings).toEqual([])
    expect(workbook).toBeUndefined()
  })

  it.each([
    'xlsx',
    'biff8',
  ] as const)('come back where amounts and dates are stored as numbers: %s', async type => {
    const { declarations } = await importBook(workbookOf(drawnSeeds, type, asTyped))
    expect(declarations.map(form => form.data)).toEqual(seeds)
  })

  it('come back where all stand on one sheet', async () => {
    const { declarations } = await importBook(workbookOf([drawnSeeds.flat()], 'xlsx'))
    expect(declarations.map(form => form.data)).toEqual(seeds)
  })

  it('come back where a program fills every slot of a merged cell', async () => {
    const book = xlsx.utils.book_new()
    const sheet = sheetOf(drawnSeeds[0] ?? [])
    for (const { s, e } of sheet['!merges'] ?? []) {
      for (let r = s.r; r <= e.r; r++) {
        for (let c = s.c; c <= e.c; c++)
          sheet[xlsx.utils.encode_cell({ r, c })] ??= sheet[xlsx.utils.encode_cell(s)]
      }
    }
    xlsx.utils.book_append_sheet(book, sheet, '表')
    const { declarations } = await importBook(bytesOf(book, 'xlsx'))
    expect(declarations.map(form => form.data)).toEqual(seeds.slice(0, 1))
    expect(declarations[0]?.findings).toEqual([])
  })

  const kinds: readonly DamageKind[] = ['drop', 'double', 'glue', 'swap-below']
  it.each(kinds)('read like Markdown with the same damage, and say the same: %s', async kind => {
    const all = seedParts.flatMap(part => [...damages(part, kind)]).filter((_, index) => index % 9 === 0)
    for (const { text, where } of all) {
      const book = await importBook(workbookOf([drawnMarkdown(text)], 'xlsx'))
      const markdown = importForms(text, { forms })
      expect(
        book.declarations.map(form => form.data),
        where,
      ).toEqual(markdown.declarations.map(form => form.data))
      expect(book.declarations.map(codesOf), where).toEqual(markdown.declarations.map(codesOf))
    }
  })

  it('have their sheet and cell as their place', async () => {
    const { declarations } = await importBook(workbookOf(drawnSeeds, 'xlsx'))
    expect(declarations[1]?.source.locate('name')).toEqual({ file: 'x.xlsx', cell: '项目2!C3' })
    const [form = []] = drawnSeeds
    const wrong = form.map(part =>
      typeof part === 'string'
        ? part
        : part.map(row => row.map(slot => ({ ...slot, text: slot.text.replace('666,000.00', '六十六') }))),
    )
    const { declarations: refused } = await importBook(workbookOf([wrong], 'xlsx'))
    const cells = refused[0]?.findings
      .filter(f => f.code === 'declaration.amount-invalid')
      .map(f => f.at.cell)
    expect(cells).toContain('项目1!E6')
  })

  it('leave out hidden sheets and sheets without a form, and name them', async () => {
    const book = xlsx.utils.book_new()
    xlsx.utils.book_append_sheet(book, sheetOf(drawnSeeds[0] ?? []), '工伤')
    xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet([['说明'], ['请填写']]), '说明')
    xlsx.utils.book_append_sheet(book, sheetOf(drawnSeeds[1] ?? []), '旧表')
    xlsx.utils.book_append_sheet(book, {}, '空')
    book.Workbook = { Sheets: [{}, {}, { Hidden: 1 }, {}] }
    const { declarations, findings } = await importBook(bytesOf(book, 'xlsx'))
    expect(declarations.map(form => form.data)).toEqual(seeds.slice(0, 1))
    expect(findings).toMatchObject([
      { code: 'sheet.skipped', facts: { reason: 'instructions' }, at: { cell: '说明' } },
      { code: 'sheet.skipped', facts: { sheet: '旧表', reason: 'hidden' } },
      { code: 'sheet.skipped', facts: { sheet: '空', reason: 'empty' } },
    ])
  })

  it('are not found in a list of projects, which is handed on', async () => {
    const book = xlsx.utils.book_new()
    xlsx.utils.book_append_sheet(
      book,
      xlsx.utils.aoa_to_sheet([
        ['项目名称', '主管部门'],
        ['工伤鉴定', '人社局'],
      ]),
      '项目',
    )
    const { declarations, findings, workbook } = await importBook(bytesOf(book, 'xlsx'))
    expect(declarations).toEqual([])
    expect(findings.map(f => f.code)).toEqual(['reader.no-form'])
    expect(workbook?.sheets.map(sheet => sheet.name)).toEqual(['项目'])
  })
})

describe('the texts of a sheet', () => {
  const number = (decimal: string, shown: string): SheetCell => ({
    kind: 'number',
    decimal,
    shown,
    percent: false,
    inexact: false,
  })
  const date = (shown: string): SheetCell => ({
    kind: 'date',
    date: '2024-01-01',
    shown,
    shows: { year: false, day: true },
    timed: false,
  })
  const textsOf = (...cells: readonly SheetCell[]) => {
    const sheet: Sheet = { name: '表', hidden: false, rows: [{ index: 6, cells }], merges: [] }
    const { document, findings } = sheetDocument(sheet, { file: undefined, sheet: '表' })
    return { texts: document.rows.flatMap(row => row.cells.map(cell => cell.text)), findings }
  }

  it('are those that it shows, but for what formats hide', () => {
    const { texts, findings } = textsOf(
      number('666000.4', '666,000'),
      number('15', '15.00'),
      number('0.95', '95%'),
      date('1月1日'),
    )
    expect(texts).toEqual(['666000.4', '15.00', '95%', '2024-01-01'])
    expect(findings).toEqual([
      {
        severity: 'info',
        code: 'reader.number-rounded',
        facts: { shown: '666,000', value: '666000.4' },
        at: { cell: '表!A7' },
      },
    ])
  })

  it('are kept where something is wrong with them, and told', () => {
    const { texts, findings } = textsOf(
      { kind: 'error', shown: '#REF!' },
      { kind: 'uncomputed', shown: '' },
      { kind: 'text', shown: '甲', external: true },
    )
    expect(texts).toEqual(['#REF!', '', '甲'])
    expect(findings.map(f => [f.severity, f.code, f.at.cell])).toEqual([
      ['error', 'sheet.cell-error', '表!A7'],
      ['error', 'sheet.formula-uncomputed', '表!B7'],
      ['warning', 'sheet.formula-external', '表!C7'],
    ])
  })

  it('are read in bounded time whatever is merged', () => {
    const cells: readonly SheetCell[] = Array.from({ length: 200 }, () => ({ kind: 'text', shown: '甲' }))
    const rows = Array.from({ length: 2000 }, (_, index) => ({ index, cells }))
    const merges = Array.from({ length: 50_000 }, () => ({ top: 0, left: 0, bottom: 1_000_000, right: 199 }))
    const before = cpuMs()
    sheetDocument({ name: '表', hidden: false, rows, merges }, { file: undefined, sheet: '表' })
    expect(cpuMs() - before).toBeLessThan(10_000)
  })
})

describe('a file by its content and its name', () => {
  const compound = (stream: string) => {
    const bytes = new Uint8Array(1536)
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    for (const [i, c] of Array.from(stream).entries()) bytes[1024 + 2 * i] = c.charCodeAt(0)
    bytes[1024 + 64] = (stream.length + 1) * 2
    return bytes
  }
  const utf8 = (text: string) => new TextEncoder().encode(text)

  it.each([
    ['a.doc', compound('WordDocument'), 'doc'],
    ['a.xls', compound('WordDocument'), 'doc'],
    ['a.wps', compound('WordDocument'), 'wps'],
    ['a.et', workbookOf(drawnSeeds.slice(0, 1), 'biff8'), 'et'],
    ['b.doc', utf8('{\\rtf1\\ansi'), 'doc'],
    ['c.doc', utf8('MIME-Version: 1.0\nContent-Type: multipart'), 'doc'],
    ['c', utf8('MIME-Version: 1.0\nContent-Type: multipart'), 'mht'],
    ['a.pdf', utf8('%PDF-1.7'), 'pdf'],
    ['a.xml', utf8('<?xml version="1.0"?><Workbook/>'), 'xml'],
    ['a.bin', Uint8Array.from([1, 0, 2]), 'binary'],
  ])('%s is refused with the way out', async (file, bytes, kind) => {
    const { declarations, findings } = await importBook(bytes, file)
    expect(declarations).toEqual([])
    expect(findings).toEqual([
      { severity: 'error', code: 'reader.kind-refused', facts: { kind }, at: { file } },
    ])
  })

  it('is read for what it is, whatever its name says', async () => {
    const page = utf8(`<html><body><table><tr><td>${'x'}</td></tr></table></body></html>`)
    expect((await importBook(page, 'a.xls')).findings.map(f => f.code)).toEqual(['reader.no-form'])
    const { declarations } = await importBook(utf8(seedParts.join('')), 'published.data')
    expect(declarations).toHaveLength(4)
    expect((await importBook(workbookOf(drawnSeeds, 'xlsx'), 'a.doc')).declarations).toHaveLength(4)
  })

  it('is a finding where neither helps', async () => {
    const { findings } = await importBook(utf8('hello'), 'a.xyz')
    expect(findings).toEqual([
      { severity: 'error', code: 'reader.ending-unknown', facts: { ending: '.xyz' }, at: { file: 'a.xyz' } },
    ])
    expect((await importBook(new Uint8Array(), 'a.md')).findings).toMatchObject([{ code: 'file.empty' }])
    expect((await importBook(Uint8Array.from([0x23, 0xff, 0xfe]), 'a.md')).findings).toMatchObject([
      { code: 'file.not-utf8' },
    ])
  })

  it('never throws, whatever its bytes', async () => {
    const starts = [
      [0x50, 0x4b, 3, 4],
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
      [0x3c, 0x68, 0x74, 0x6d, 0x6c, 0x3e],
      [],
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...starts),
        fc.uint8Array({ maxLength: 2000 }),
        async (start, rest) => {
          const { findings } = await importBook(Uint8Array.from([...start, ...rest]), 'a.xls')
          expect(findings.length).toBeGreaterThan(0)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('never throws, whatever is changed in a workbook', async () => {
    const whole = workbookOf(drawnSeeds.slice(0, 1), 'xlsx')
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        async changes => {
          const bytes = whole.slice()
          for (const [at, value] of changes) bytes[at] = value
          const { declarations, findings } = await importBook(bytes)
          expect(declarations.length + findings.length).toBeGreaterThan(0)
        },
      ),
      { numRuns: 150 },
    )
  })
})
