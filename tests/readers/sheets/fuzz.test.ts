/** Tables of any content end in declarations or findings, never in an exception, and lose no cell unsaid. */
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { KnownForm } from '../../../src/readers/imported.ts'
import { csvWorkbook } from '../../../src/readers/sheets/csv/csv-workbook.node.ts'
import { streamDeclarations } from '../../../src/readers/sheets/stream.node.ts'
import { importTables } from '../../../src/readers/sheets/table/import-tables.ts'
import type { Merge, Sheet, SheetCell, Workbook } from '../../../src/readers/sheets/types.ts'
import { cpuMs } from '../../support/cpu-time.ts'
import { knownForms } from './forms.ts'
import { NEEDED } from './tables.ts'

let forms: readonly KnownForm[]
beforeAll(async () => {
  forms = (await knownForms()).filter(({ template }) => template.form === 'shanghai-project-target')
})

const NAMES = [
  ...Object.keys(NEEDED),
  ...[
    '序号',
    '项目编号',
    '其他资金',
    '项目资金',
    '一级指标',
    '二级指标',
    '三级指标',
    '指标值',
    '符号',
    '计量单位',
    'name',
    'form',
    '版本',
    '备注',
    '合计',
    '注：',
  ],
]
const text = (shown: string): SheetCell => ({ kind: 'text', shown })
const cell: fc.Arbitrary<SheetCell | undefined> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  { weight: 3, arbitrary: fc.constantFrom(...NAMES).map(text) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).map(text) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('2024', '1月1日', '1/2/24', '１２', '≥15.00(元)', '甲', '乙', '12,3', '__proto__')
      .map(text),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<SheetCell>(
      { kind: 'uncomputed', shown: '' },
      { kind: 'error', shown: '#REF!' },
      { kind: 'boolean', value: true, shown: 'TRUE' },
      { kind: 'number', decimal: '0.95', percent: false, inexact: false, shown: '0.95' },
      {
        kind: 'date',
        date: '2023-02-28',
        shows: { year: false, day: true },
        timed: true,
        shown: '2月28日',
        external: true,
      },
    ),
  },
)
const merge: fc.Arbitrary<Merge> = fc
  .tuple(fc.nat(6), fc.nat(6), fc.nat(4), fc.nat(4))
  .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }))
const header = fc.shuffledSubarray(NAMES, { minLength: 6 }).map(names => names.map(text))
const sheet: fc.Arbitrary<Sheet> = fc
  .record({
    name: fc.constantFrom('项目', '绩效指标', '说明', undefined),
    hidden: fc.boolean(),
    names: fc.option(header, { nil: [] }),
    body: fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 9 }),
    merges: fc.array(merge, { maxLength: 4 }),
  })
  .map(({ name, hidden, names, body, merges }) => ({
    name,
    hidden,
    merges,
    rows: [names, ...body]
      .map((cells, index) => ({ index, cells }))
      .filter(row => row.cells.some(one => one !== undefined)),
  }))
const book: fc.Arbitrary<Workbook> = fc.record({
  sheets: fc.array(sheet, { minLength: 1, maxLength: 3 }),
  date1904: fc.boolean(),
})

/** A row of values below the names. */
const NEEDED_ROW = Object.values(NEEDED).map(value => text(String(value)))

describe('a workbook of anything', () => {
  it('never throws, and everything in it is bounded', () => {
    fc.assert(
      fc.property(fc.array(book, { minLength: 1, maxLength: 2 }), books => {
        const files = books.map((workbook, i) => ({ file: `${i}.xlsx`, workbook }))
        const tables = importTables(files, forms)
        expect(tables).toHaveLength(files.length)
        for (const { declarations, findings } of tables) {
          expect(declarations.length > 0 || findings.length > 0).toBe(true)
          for (const { data } of declarations) expect(data.form).toBe('shanghai-project-target')
        }
      }),
      { numRuns: 400 },
    )
  })

  it('with the needed columns gives or names every cell of its rows', () => {
    const rows = fc.array(fc.array(cell, { maxLength: 14 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          NAMES.filter(
            name =>
              !Object.keys(NEEDED).includes(name) &&
              !['name', 'form', '版本', '其他资金', '合计', '注：'].includes(name),
          ),
        ),
        rows,
        (more, body) => {
          const names = [...Object.keys(NEEDED), ...more].map(text)
          const all = [names, NEEDED_ROW, ...body].map((cells, index) => ({ index, cells }))
          const filled = all.filter(row => row.cells.some(one => one !== undefined))
          const workbook = {
            sheets: [{ name: '项目', hidden: false, merges: [], rows: filled }],
            date1904: false,
          }
          const [table] = importTables([{ file: 'a.xlsx', workbook }], forms)
          const { declarations = [], findings = [] } = table ?? {}
          const used = new Set(
            declarations.flatMap(d => d.texts.filter(t => t.use !== 'unused').map(t => t.at.cell)),
          )
          const named = new Set([...findings, ...declarations.flatMap(d => d.findings)].map(f => f.at.cell))
          const unread = new Set(
            findings.filter(f => f.code === 'sheet.column-unknown').map(f => f.at.cell?.replace(/\d+$/, '')),
          )
          const ignored = new Set(
            findings.filter(f => f.code === 'sheet.row-ignored').map(f => /\d+$/.exec(f.at.cell ?? '')?.[0]),
          )
          for (const row of filled.slice(1)) {
            for (const [column, one] of row.cells.entries()) {
              const at = `项目!${String.fromCharCode(65 + column)}${row.index + 1}`
              const isNumber = /^(?:序号|项目编号)$/.test(names[column]?.shown ?? '')
              const known =
                used.has(at) ||
                named.has(at) ||
                unread.has(at.replace(/\d+$/, '')) ||
                ignored.has(String(row.index + 1))
              if (one !== undefined && !isNumber) expect(known, at).toBe(true)
            }
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('CSV bytes of anything', () => {
  const base = new TextEncoder().encode(
    `${NAMES.slice(0, 10).join(',')}\n${Object.values(NEEDED).join(',')},"1,000",2\n甲,"乙\n丙",,,\n`,
  )

  it('never throw, read whole or as a stream', async () => {
    const changes = fc.array(
      fc.tuple(fc.nat(base.length - 1), fc.constantFrom(0, 0x0a, 0x0d, 0x22, 0x2c, 0x3d, 0x80, 0xe4, 0xff)),
      { maxLength: 8 },
    )
    await fc.assert(
      fc.asyncProperty(
        changes,
        fc.nat(base.length),
        fc.integer({ min: 1, max: 64 }),
        async (bytes, length, size) => {
          const content = base.slice(0, Math.max(length, 1))
          for (const [at, byte] of bytes) if (at < content.length) content[at] = byte
          const open = async function* () {
            for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size)
          }
          const read = await csvWorkbook(open)
          if (read.ok) expect(importTables([{ file: 'a.csv', workbook: read.value }], forms)).toHaveLength(1)
          else expect(read.findings).toHaveLength(1)
          // A table without rows gives nothing and has nothing to say.
          let faults = 0
          for await (const { sources, findings } of streamDeclarations(open, {
            file: 'a.csv',
            kind: 'csv',
            forms,
          })) {
            expect(sources.length).toBeLessThan(4)
            faults += findings.filter(
              f => f.code.startsWith('sheet.csv') || f.code.startsWith('sheet.enc'),
            ).length
          }
          expect(faults).toBe(read.ok ? 0 : 1)
        },
      ),
      { numRuns: 400 },
    )
  })
})

describe('a table of many columns and rows', () => {
  it('takes time in proportion', () => {
    const wide = (rows: number) => {
      const cells = (r: number) => Array.from({ length: 200 }, (_, c) => text(`第${r}行第${c}列的文字`))
      const body = Array.from({ length: rows }, (_, i) => ({ index: i + 1, cells: cells(i) }))
      const header = { index: 0, cells: [...Object.keys(NEEDED).map(text), ...cells(0)].slice(0, 200) }
      return {
        sheets: [{ name: '项目', hidden: false, merges: [], rows: [header, ...body] }],
        date1904: false,
      }
    }
    const time = (rows: number) => {
      const workbook = wide(rows)
      const start = cpuMs()
      const [table] = importTables([{ file: 'a.xlsx', workbook }], forms)
      expect(table?.declarations).toHaveLength(rows)
      return cpuMs() - start
    }
    time(10)
    expect(time(30)).toBeLessThan(3000)
    expect(time(2000)).toBeLessThan(10_000)
  })
})
