/** Workbooks of every kind come out as the same plain cells. */
import { describe, expect, it } from 'vitest'
import type { SheetCell, Workbook } from '../../../src/readers/sheets/types.ts'
import { readWorkbook } from '../../../src/readers/sheets/workbook/read-workbook.ts'
import { readXls } from '../../../src/readers/sheets/workbook/xls.ts'
import { bookOf, handMade, rowsXml } from './books.ts'

async function read(bytes: Uint8Array): Promise<Workbook> {
  const outcome = await readWorkbook(bytes, readXls)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings))
  return outcome.value
}

const cellsOf = async (bytes: Uint8Array): Promise<readonly (SheetCell | undefined)[]> =>
  (await read(bytes)).sheets[0]?.rows[0]?.cells ?? []

/** Formats as cells number them. */
const styled = (...formats: readonly string[]) =>
  `<numFmts>${formats.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts><cellXfs>${formats.map((_, i) => `<xf numFmtId="${164 + i}"/>`).join('')}</cellXfs>`

describe.each(['xlsx', 'xls'] as const)('a workbook saved as %s', type => {
  it('gives names, texts, numbers, merges and hidden sheets', async () => {
    const book = await read(
      bookOf(
        [
          {
            name: '预算',
            rows: [
              ['项目名称', '金额'],
              ['工伤鉴定', 12.5],
              [null, 7],
            ],
            merges: ['A2:A3'],
          },
          { name: '藏', rows: [['x']], hidden: 1 },
          { name: '深藏', rows: [['x']], hidden: 2 },
        ],
        { type },
      ),
    )
    expect(book.sheets.map(s => [s.name, s.hidden, s.rows.length])).toEqual([
      ['预算', false, 3],
      ['藏', true, 0],
      ['深藏', true, 0],
    ])
    expect(book.sheets[0]?.merges).toEqual([{ top: 1, left: 0, bottom: 2, right: 0 }])
    expect(book.sheets[0]?.rows[1]?.cells).toEqual([
      { kind: 'text', shown: '工伤鉴定' },
      { kind: 'number', decimal: '12.5', percent: false, inexact: false, shown: '12.5' },
    ])
    expect(book.sheets[0]?.rows[2]?.cells[0]).toBeUndefined()
  })

  it.each([
    [false, '2024-01-01'],
    [true, '2028-01-02'],
  ])('counts days from 1904 where it says so: %s', async (date1904, date) => {
    const row = [{ t: 'n', v: 45292, z: 'yyyy-mm-dd' } as const]
    const book = await read(bookOf([{ name: '预算', rows: [row] }], { type, date1904 }))
    expect(book.date1904).toBe(date1904)
    expect(book.sheets[0]?.rows[0]?.cells[0]).toMatchObject({ kind: 'date', date })
  })

  it('says which parts of a date are shown, and that a time is with it', async () => {
    const dates = ['m"月"d"日"', 'yyyy"年"m"月"', 'yyyy/m/d h:mm', 'h:mm'].map(
      z => ({ t: 'n', v: 45292.5, z }) as const,
    )
    const [row] = (await read(bookOf([{ name: '预算', rows: [dates] }], { type }))).sheets[0]?.rows ?? []
    expect(row?.cells).toMatchObject([
      { kind: 'date', date: '2024-01-01', shows: { year: false, day: true }, timed: true, shown: '1月1日' },
      { kind: 'date', shows: { year: true, day: false }, shown: '2024年1月' },
      { kind: 'date', shows: { year: true, day: true }, timed: true },
      { kind: 'number' },
    ])
  })

  it('gives errors and truth values, and drops blanks', async () => {
    const row = [{ t: 'e', v: 23, w: '#REF!' } as const, true, '  \n　']
    const book = await read(bookOf([{ name: '预算', rows: [row] }], { type }))
    expect(book.sheets[0]?.rows[0]?.cells.slice(0, 3)).toEqual([
      { kind: 'error', shown: '#REF!' },
      { kind: 'boolean', value: true, shown: 'TRUE' },
      ...(type === 'xlsx' ? [] : [undefined]),
    ])
  })
})

describe('numbers', () => {
  const one = async (value: string, format = 'General') =>
    (await cellsOf(handMade({ sheet: rowsXml(`<c r="A1"><v>${value}</v></c>`), styles: styled(format) })))[0]

  it.each([
    ['0.30000000000000004', '0.3'],
    ['1234567.8900000001', '1234567.89'],
    ['1.5E+3', '1500'],
    ['-7', '-7'],
    ['1E-7', '0.0000001'],
    ['999999999999999', '999999999999999'],
  ])('%s comes back to the digits that were typed: %s', async (value, decimal) => {
    expect(await one(value)).toMatchObject({ kind: 'number', decimal, inexact: false })
  })

  it('says that more than 15 digits may be lost', async () => {
    expect(await one('12345678901234567')).toMatchObject({ decimal: '12345678901234600', inexact: true })
  })

  it.each([
    ['15', '0"元"', '15元'],
    ['0.955', '0.0%', '95.5%'],
    ['7', '000', '007'],
    ['1234567.5', '#,##0.00', '1,234,567.50'],
    ['1234.5', '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '1,234.50'],
    ['-1.005', '0.00', '-1.01'],
    ['12', '[Red]0', '12'],
    ['12', '# ?/?', '12'],
    ['12', '0.00E+00', '12'],
    ['12', '"第"0"号"', '第12号'],
  ])('%s as %s shows as %s', async (value, format, shown) => {
    expect(await one(value, format)).toMatchObject({ kind: 'number', shown })
  })

  it.each([
    ['yyyy"年"m"月"d"日"', true],
    ['[$-804]yyyy"年"m"月"d"日";@', true],
    ['[DBNum1][$-804]m"月"d"日"', true],
    ['0.00E+00', false],
    ['"day" 0', false],
    ['General', false],
    ['@', false],
    ['mmm-yy', true],
  ])('the format %s is one of dates: %s', async (format, isDate) => {
    expect((await one('45292', format))?.kind).toBe(isDate ? 'date' : 'number')
  })

  it('knows the formats that Chinese editions name by number', async () => {
    const styles =
      '<cellXfs><xf numFmtId="31"/><xf numFmtId="58"/><xf numFmtId="57"/><xf numFmtId="10"/></cellXfs>'
    const cells = [0, 1, 2, 3].map(s => `<c r="${'ABCD'[s]}1" s="${s}"><v>45292</v></c>`).join('')
    expect((await cellsOf(handMade({ sheet: rowsXml(cells), styles }))).map(c => c?.shown)).toEqual([
      '2024-01-01',
      '1月1日',
      '2024年1月',
      '4529200.00%',
    ])
  })

  it('has no 29 February 1900, and the days before it right', async () => {
    expect(await one('60', 'yyyy-mm-dd')).toMatchObject({ kind: 'number' })
    expect(await one('59', 'yyyy-mm-dd')).toMatchObject({ date: '1900-02-28' })
    expect(await one('61', 'yyyy-mm-dd')).toMatchObject({ date: '1900-03-01' })
    expect(await one('2958465', 'yyyy-mm-dd')).toMatchObject({ date: '9999-12-31' })
    expect(await one('2958466', 'yyyy-mm-dd')).toMatchObject({ kind: 'number' })
  })
})

describe('formulas', () => {
  it('give their cached value, and say where there is none', async () => {
    const cells = await cellsOf(
      handMade({
        sheet: rowsXml(
          '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>1+1</f></c><c r="C1"><f>1+1</f><v></v></c>' +
            '<c r="D1" t="str"><f>"a"</f><v>a</v></c><c r="E1" t="str"><f>""</f><v></v></c><c r="F1"><f t="shared" si="0"/><v>3</v></c>',
        ),
      }),
    )
    expect(cells.map(c => c && [c.kind, c.shown])).toEqual(
      [
        ['number', '2'],
        ['uncomputed', ''],
        ['uncomputed', ''],
        ['text', 'a'],
        undefined,
        ['number', '3'],
      ].filter((_, i) => i < cells.length),
    )
    expect(cells).toHaveLength(6)
  })

  it('say what they take from another workbook', async () => {
    const formulas = ['[1]Sheet1!A1', "SUM('[2]预算 表'!A1:A3)", 'A1+[1]!名称', 'Table1[2024]', 'A1&"[1]"']
    const cells = await cellsOf(
      handMade({
        sheet: rowsXml(
          formulas
            .map(f => `<c><f>${f}</f><v>2</v></c>`.replaceAll('"', '"'))
            .join('')
            .replaceAll('&"', '&amp;"'),
        ),
      }),
    )
    expect(cells.map(c => c?.external ?? false)).toEqual([true, true, true, false, false])
  })
})

describe('texts', () => {
  it('are joined from runs, without phonetic hints, with their escapes', async () => {
    const texts =
      '<si><r><t>工伤</t></r><r><rPr/><t xml:space="preserve"> 鉴定</t></r><rPh sb="0" eb="1"><t>gong</t></rPh></si><si><t>a_x000D_\nb_x005F_</t></si>'
    const cells = await cellsOf(
      handMade({
        texts,
        sheet: rowsXml('<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="inlineStr"><is><t>行内</t></is></c>'),
      }),
    )
    expect(cells.map(c => c?.shown)).toEqual(['工伤 鉴定', 'a\nb_', '行内'])
  })

  it('of Excel 95 are read in its code page', async () => {
    // A BIFF5 stream: BOF, CODEPAGE 936, BOUNDSHEET, EOF, then the sheet with one LABEL in GBK.
    const { excel95 } = await import('./excel95.ts')
    const book = await read(excel95([0xb9, 0xa4, 0xc9, 0xcb]))
    expect(book.sheets[0]?.rows[0]?.cells[0]).toEqual({ kind: 'text', shown: '工伤' })
  })
})
