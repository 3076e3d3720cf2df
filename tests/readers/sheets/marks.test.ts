/** Marked copies of workbooks: what was there stays, and other programs read what was added. */
import * as SheetJs from '@e965/xlsx'
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { markWorkbook } from '../../../src/readers/sheets/marks/mark-workbook.ts'
import type { CellMark, Marking } from '../../../src/readers/sheets/marks/types.ts'
import { readXlsx } from '../../../src/readers/sheets/workbook/xlsx.ts'
import { partsOf, rowsXml } from './books.ts'

const report = { name: '检查结果', widths: [6], rows: [[{ text: '检查结果：a.xlsx' }], [{ text: '序号' }]] }
const mark = (row: number, column: number, text = '错误：甲', severity: CellMark['severity'] = 'error') => ({
  ...{ sheet: '预算', row, column, text, severity },
})

function marked(bytes: Uint8Array, marks: readonly CellMark[], more: Partial<Marking> = {}): Uint8Array {
  const outcome = markWorkbook(bytes, { marks, report, cleared: '已没有问题', ...more })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings))
  return outcome.value
}

/** What SheetJS reads of a sheet's comments. */
function commentsOf(bytes: Uint8Array, sheet = '预算'): Readonly<Record<string, string>> {
  const { Sheets } = SheetJs.read(bytes, { type: 'array' })
  const cells = Object.entries(Sheets[sheet] ?? {}).filter(([name]) => !name.startsWith('!'))
  return Object.fromEntries(
    cells.flatMap(([name, { c }]) => (c ? [[name, c.map((one: { t: string }) => one.t).join('')]] : [])),
  )
}

const partOf = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())
const SHEET = 'xl/worksheets/sheet1.xml'

/** A workbook made by hand, whose types are listed as other programs want them. */
function small(sheet: string): Zippable {
  const space = 'http://schemas.openxmlformats.org/package/2006/content-types'
  const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const types = [
    ['/xl/workbook.xml', 'sheet.main'],
    [`/${SHEET}`, 'worksheet'],
  ].map(([name, type]) => `<Override PartName="${name}" ContentType="${main}.${type}+xml"/>`)
  const rels = 'application/vnd.openxmlformats-package.relationships+xml'
  return {
    ...partsOf({ sheet }),
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${space}"><Default Extension="rels" ContentType="${rels}"/>${types.join('')}</Types>`,
    ),
  }
}

/** A workbook with everything that a copy must keep. */
function rich(): Uint8Array {
  const sheet: SheetJs.WorkSheet = {
    A1: { t: 's', v: '金额' },
    B2: { t: 'n', v: 3, f: 'SUM(1,2)', c: [{ a: '张三', t: '请核对 <甲> & 乙' }] },
    C3: { t: 's', v: '别处', c: [{ a: '李四', t: '别的批注' }] },
    '!ref': 'A1:D9',
    '!merges': [SheetJs.utils.decode_range('D4:D6')],
  }
  const book = SheetJs.utils.book_new()
  SheetJs.utils.book_append_sheet(book, sheet, '预算')
  SheetJs.utils.book_append_sheet(book, { A1: { t: 's', v: '另一张' }, '!ref': 'A1' }, '其他')
  const parts = unzipSync(new Uint8Array(SheetJs.write(book, { type: 'array', bookType: 'xlsx' })))
  const extra: Zippable = {
    'xl/media/image1.png': [strToU8('no picture'.repeat(100)), { level: 0 }],
    'xl/vbaProject.bin': strToU8('macros'),
  }
  return zipSync({ ...parts, ...extra })
}

describe('a marked copy', () => {
  const before = rich()
  const marks = [
    mark(1, 1, '错误：<合计> & "差"'),
    mark(7, 3, '提醒：乙', 'warning'),
    mark(4, 3, '说明：丙', 'info'),
  ]
  const copy = marked(before, marks)

  it('keeps every part that marks do not concern, to the byte', () => {
    const [old, now] = [unzipSync(before), unzipSync(copy)]
    for (const name of [
      'xl/media/image1.png',
      'xl/vbaProject.bin',
      'xl/worksheets/sheet2.xml',
      'docProps/app.xml',
    ])
      expect(now[name], name).toEqual(old[name])
    expect(Object.keys(now)).toEqual(expect.arrayContaining(Object.keys(old)))
  })

  it('keeps values, formulas, merges and styles of the marked sheet', () => {
    const { rows, merges } = values(before)
    expect(values(copy)).toMatchObject({ rows, merges })
    const cells = (bytes: Uint8Array) => /<sheetData>.*<\/sheetData>/s.exec(partOf(bytes, SHEET))?.[0]
    expect(cells(copy)).toBe(cells(before))
  })

  it('has comments beside and behind those that are there', () => {
    expect(commentsOf(copy)).toEqual({
      B2: '请核对 <甲> & 乙\n——formpress——\n错误：<合计> & "差"',
      C3: '别的批注',
      // The first cell of the merged one, which alone shows.
      D4: '说明：丙',
      D8: '提醒：乙',
    })
  })

  it('has a box for each new comment, and only for these', () => {
    const drawings = Object.keys(unzipSync(copy)).filter(name => name.endsWith('.vml'))
    const text = drawings.map(name => partOf(copy, name)).join('')
    const places = [...text.matchAll(/<x:Row>(\d+)<\/x:Row>\s*<x:Column>(\d+)</g)].map(
      ([, r, c]) => `${r} ${c}`,
    )
    expect(places.sort()).toEqual(['1 1', '2 2', '3 3', '7 3'])
    const ids = [...text.matchAll(/<v:shape [^>]*id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(4)
  })

  it('fills marked cells by their severity, over their own style', () => {
    const formats = [...partOf(copy, SHEET).matchAll(/sqref="([^"]+)"><cfRule[^>]*dxfId="(\d)"/g)]
    expect(formats.map(([, area, fill]) => [area, fill])).toEqual([
      ['B2', '0'],
      ['D8', '1'],
      ['D4:D6', '2'],
    ])
    const styles = partOf(copy, 'xl/styles.xml')
    expect(styles.match(/<dxf>/g)).toHaveLength(3)
    expect(styles).toMatch(/<dxfs[^>]*count="3"/)
  })

  it('has elements in the order that the schema asks for', () => {
    const order = ['<sheetData', '<mergeCells', '<conditionalFormatting', '<ignoredErrors', '<legacyDrawing']
    const at = order.map(tag => partOf(copy, SHEET).indexOf(tag)).filter(one => one >= 0)
    expect(at.length).toBeGreaterThan(3)
    expect(at).toEqual(at.toSorted((a, b) => a - b))
  })

  it('lists what was found on a sheet of its own, and is read as before', () => {
    const { SheetNames, Sheets } = SheetJs.read(copy, { type: 'array' })
    expect(SheetNames).toEqual(['预算', '其他', '检查结果'])
    expect(Sheets.检查结果?.A1?.v).toBe('检查结果：a.xlsx')
  })

  it('marked again says what is found now, and nothing twice', () => {
    const again = marked(copy, [mark(1, 1, '错误：新'), mark(8, 0, '提醒：丁', 'warning')])
    expect(commentsOf(again)).toEqual({
      B2: '请核对 <甲> & 乙\n——formpress——\n错误：新',
      C3: '别的批注',
      D4: '已没有问题',
      D8: '已没有问题',
      A9: '提醒：丁',
    })
    expect(SheetJs.read(again, { type: 'array' }).SheetNames).toEqual(['预算', '其他', '检查结果'])
    expect([...partOf(again, SHEET).matchAll(/sqref="([^"]+)"><cfRule/g)].map(([, area]) => area)).toEqual([
      'B2',
      'A9',
    ])
    expect(marked(again, [mark(1, 1, '错误：新'), mark(8, 0, '提醒：丁', 'warning')]).length).toBeLessThan(
      again.length + 400,
    )
  })

  it('is the same every time', () => {
    expect(Buffer.compare(marked(before, marks), copy)).toBe(0)
  })
})

describe('marks in unusual workbooks', () => {
  it('keep to the prefixes that a program uses', () => {
    const parts = small('')
    const sheet = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData><x:conditionalFormatting sqref="A1"><x:cfRule type="expression" priority="1"><x:formula>A1&gt;0</x:formula></x:cfRule></x:conditionalFormatting><x:pageMargins left="1"/></x:worksheet>`
    const copy = marked(zipSync({ ...parts, [SHEET]: strToU8(sheet) }), [mark(0, 0)])
    const text = partOf(copy, SHEET)
    expect(text).toMatch(/<x:cfRule type="expression" priority="4">/)
    expect(text).toMatch(
      /<\/x:conditionalFormatting><x:conditionalFormatting sqref="A1"><x:cfRule [^>]*priority="1">/,
    )
    expect(text).toMatch(/<x:pageMargins left="1"\/><x:legacyDrawing [^>]*\/><\/x:worksheet>$/)
    expect(commentsOf(copy)).toEqual({ A1: '错误：甲' })
  })

  it('need neither styles nor cells', () => {
    const copy = marked(zipSync(small('<sheetData/>')), [mark(4, 2)])
    expect(commentsOf(copy)).toEqual({ C5: '错误：甲' })
    expect(readXlsx(copy).ok).toBe(true)
  })

  it('hold texts of strangers as texts', () => {
    const evil = '</t><script>&amp;_x0041_\u0001\ud800]]>\u{20bb7}'
    const copy = marked(zipSync(small(rowsXml('<c r="A1"><v>1</v></c>'))), [mark(0, 0, evil)])
    expect(partOf(copy, 'xl/comments1.xml')).not.toContain('<script>')
    expect(commentsOf(copy).A1?.replaceAll('_x005F_', '_')).toBe(
      '</t><script>&amp;_x0041_\ufffd\ufffd]]>\u{20bb7}',
    )
  })

  it('are refused where a part that they must change is damaged', () => {
    const broken = { ...partsOf({ sheet: '<sheetData/>' }), '[Content_Types].xml': strToU8('<Types>') }
    expect(
      markWorkbook(zipSync(broken), { marks: [mark(0, 0)], report, cleared: '' }).findings,
    ).toMatchObject([{ code: 'sheet.damaged' }])
    const entity = {
      ...partsOf({ sheet: '<sheetData/>' }),
      '[Content_Types].xml': strToU8('<!DOCTYPE a><Types/>'),
    }
    expect(
      markWorkbook(zipSync(entity), { marks: [mark(0, 0)], report, cleared: '' }).findings,
    ).toMatchObject([{ code: 'sheet.entities' }])
  })
})

function values(bytes: Uint8Array) {
  const read = readXlsx(bytes)
  if (!read.ok) throw new Error(JSON.stringify(read.findings))
  const [sheet] = read.value.sheets
  return { rows: sheet?.rows, merges: sheet?.merges }
}
