/** Builds workbooks to read: by hand where they must be hostile, by SheetJS where they must be ordinary. */
import * as SheetJs from '@e965/xlsx'
import { strToU8, type Zippable, zipSync } from 'fflate'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** What a hand-made workbook holds, as XML. */
export interface Parts {
  /** Inside `<worksheet>`. */
  readonly sheet?: string
  /** Inside `<styleSheet>`. */
  readonly styles?: string
  /** Inside `<sst>`. */
  readonly texts?: string
  /** Inside `<workbook>`, before its sheets. */
  readonly properties?: string
  readonly sheets?: string
}

/** The parts of a workbook with one sheet, `预算`, by name. */
export function partsOf({ sheet = '', styles, texts, properties = '', sheets }: Parts): Zippable {
  const relationship = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`
  return {
    '[Content_Types].xml': strToU8(`${XML}<Types/>`),
    'xl/workbook.xml': strToU8(
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${properties}<sheets>${
        sheets ?? '<sheet name="预算" sheetId="1" r:id="rId1"/>'
      }</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `${XML}<Relationships xmlns="${PACKAGE}">${relationship('rId1', 'worksheet', 'worksheets/sheet1.xml')}${
        styles === undefined ? '' : relationship('rId2', 'styles', 'styles.xml')
      }${texts === undefined ? '' : relationship('rId3', 'sharedStrings', '/xl/sharedStrings.xml')}</Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(`${XML}<worksheet xmlns="${MAIN}">${sheet}</worksheet>`),
    ...(styles === undefined
      ? {}
      : { 'xl/styles.xml': strToU8(`${XML}<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`) }),
    ...(texts === undefined
      ? {}
      : { 'xl/sharedStrings.xml': strToU8(`${XML}<sst xmlns="${MAIN}">${texts}</sst>`) }),
  }
}

/** A workbook made of XML by hand. */
export function handMade(parts: Parts): Uint8Array {
  return zipSync(partsOf(parts))
}

/** A sheet's rows as `<sheetData>`. */
export function rowsXml(...rows: readonly string[]): string {
  return `<sheetData>${rows.map((cells, i) => `<row r="${i + 1}">${cells}</row>`).join('')}</sheetData>`
}

/** A value of a cell; an object gives what SheetJS takes for one. */
export type Value = string | number | boolean | null | SheetJs.CellObject

export interface SheetOf {
  readonly name: string
  readonly rows: readonly (readonly Value[])[]
  /** Such as `A2:A5`. */
  readonly merges?: readonly string[]
  /** 1 hidden, 2 very hidden. */
  readonly hidden?: 1 | 2
}

export interface BookOptions {
  readonly type?: 'xlsx' | 'xls' | 'biff5' | 'ods' | 'xlsb' | 'html' | 'xlml'
  readonly date1904?: boolean
}

/** A workbook as a spreadsheet program would write it. */
export function bookOf(
  sheets: readonly SheetOf[],
  { type = 'xlsx', date1904 }: BookOptions = {},
): Uint8Array {
  const book = SheetJs.utils.book_new()
  for (const { name, rows, merges } of sheets) {
    const sheet: SheetJs.WorkSheet = {}
    for (const [r, row] of rows.entries()) {
      for (const [c, value] of row.entries()) {
        if (value === null) continue
        sheet[SheetJs.utils.encode_cell({ r, c })] = cellOf(value)
      }
    }
    const width = Math.max(1, ...rows.map(row => row.length))
    sheet['!ref'] = SheetJs.utils.encode_range(
      { r: 0, c: 0 },
      { r: Math.max(0, rows.length - 1), c: width - 1 },
    )
    if (merges) sheet['!merges'] = merges.map(merge => SheetJs.utils.decode_range(merge))
    SheetJs.utils.book_append_sheet(book, sheet, name)
  }
  book.Workbook = {
    Sheets: sheets.map(({ hidden }) => ({ Hidden: hidden ?? 0 })),
    ...(date1904 === undefined ? {} : { WBProps: { date1904 } }),
  }
  return new Uint8Array(SheetJs.write(book, { type: 'array', bookType: type, compression: true }))
}

function cellOf(value: Exclude<Value, null>): SheetJs.CellObject {
  if (typeof value === 'object') return value
  return { t: typeof value === 'string' ? 's' : typeof value === 'number' ? 'n' : 'b', v: value }
}
