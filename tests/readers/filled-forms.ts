/** Filled forms in the files that bureaus keep them in, built as their programs write them. */
import * as xlsx from '@e965/xlsx'
import { strToU8, zipSync } from 'fflate'
import type { Value } from '../../src/declaration/types.ts'
import type { ImportedForm } from '../../src/readers/imported.ts'
import { readMarkdown } from '../../src/readers/markdown.ts'
import { bound } from '../grid/support.ts'
import { seeds } from '../seeds.ts'
import { projectTarget } from './known-forms.ts'

export interface Slot {
  readonly text: string
  readonly columns: number
  readonly rows: number
  /** The first slot of a merged cell below its first row: Word lists it. */
  readonly continues: boolean
  readonly column: number
}

/** A line of text, or a table by rows, each with the cells that begin in it or go through it. */
export type Part = string | readonly (readonly Slot[])[]

/** The lines and tables of one form. */
export type Drawn = readonly Part[]

/** The seeds as the official form prints them, with its merges. */
export const drawnSeeds: readonly Drawn[] = seeds.map(seed => {
  const form = bound(projectTarget.template, { ...seed } as unknown as { readonly [name: string]: Value })
  return form.blocks.map((block): Part => {
    if (block.kind === 'text') return block.text
    return block.rows.map((_, row) =>
      block.cells
        .filter(cell => cell.row <= row && row < cell.row + cell.rowSpan)
        .sort((a, b) => a.column - b.column)
        .map(cell => ({
          text: cell.row === row ? cell.text : '',
          columns: cell.columnSpan,
          rows: cell.rowSpan,
          continues: cell.row !== row,
          column: cell.column,
        })),
    )
  })
})

/** A Markdown text as its tables stand, damage and all: no merges. */
export function drawnMarkdown(markdown: string): Drawn {
  const parts: (string | Slot[][])[] = []
  let table: number | undefined
  for (const row of readMarkdown(markdown).rows) {
    const [first] = row.cells
    if (row.table === undefined) parts.push(first?.text ?? '')
    else {
      if (row.table !== table) parts.push([])
      const rows = parts.at(-1)
      const slots = row.cells.map(({ text, column }) => ({
        text,
        columns: 1,
        rows: 1,
        continues: false,
        column,
      }))
      if (typeof rows !== 'string') rows?.push(slots)
    }
    table = row.table
  }
  return parts
}

const xml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** How a program writes a page. */
export interface PageStyle {
  readonly head: string
  readonly line: (html: string) => string
  readonly cell: (attributes: string, html: string) => string
  readonly tail: string
}

export const plainPage: PageStyle = {
  head: '<!DOCTYPE html><html><head><meta charset="utf-8"><title>申报表</title></head><body>',
  line: html => `<p>${html}</p>\n`,
  cell: (attributes, html) => `<td${attributes}>${html}</td>`,
  tail: '</body></html>',
}

/** As Word saves a web page: conditional comments, office elements, lines broken anywhere. */
export const wordPage: PageStyle = {
  head: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<meta http-equiv=Content-Type content="text/html; charset=gb2312">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<style><!-- td {mso-style-name:"<table>"} --></style></head><body lang=ZH-CN><div class=WordSection1>`,
  line: html => `<p class=MsoNormal align=center style='text-align:center'><b><span
style='font-size:18.0pt;font-family:宋体'>${brokenLines(html)}<o:p></o:p></span></b></p>`,
  cell: (attributes, html) => `<td width=94${attributes} valign=top style='border:solid windowtext 1.0pt;
  padding:0cm 5.4pt 0cm 5.4pt'>
  <p class=MsoNormal><span lang=EN-US><![if !supportEmptyParas]>&nbsp;<![endif]></span><span
  style='font-family:宋体'>${brokenLines(html)}</span><span lang=EN-US><o:p></o:p></span></p>
  </td>`,
  tail: '</div></body></html>',
}

/** As Excel saves a web page: the title in the table, numbers formatted, a last row for the widths. */
export const excelPage: PageStyle = {
  head: `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv=Content-Type content="text/html; charset=gb2312">
<style>.xl65 {mso-number-format:"\\@";}</style></head><body link=blue>`,
  line: html => `<table><tr height=19><td colspan=8 class=xl65>${html}</td></tr></table>`,
  cell: (attributes, html) => `<td${attributes} class=xl65 x:str><font class="font5">${html}</font></td>\n`,
  tail: `<table><![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=72></td></tr><![endif]></table></body></html>`,
}

/** Word breaks the lines of a page's source between any two Chinese characters. */
function brokenLines(html: string): string {
  return html.replace(/([\u4e00-\u9fff]{5})(?=[\u4e00-\u9fff])/g, '$1\n  ')
}

export function pageOf(forms: readonly Drawn[], style: PageStyle): string {
  const html = (text: string) => xml(text).replaceAll('\n', '<br>')
  const cellOf = ({ text, columns, rows }: Slot) =>
    style.cell(
      `${columns > 1 ? ` colspan=${columns}` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}`,
      html(text),
    )
  const parts = forms.flat().map(part => {
    if (typeof part === 'string') return style.line(html(part))
    const rows = part.map(
      slots =>
        `<tr>${slots
          .filter(slot => !slot.continues)
          .map(cellOf)
          .join('')}</tr>`,
    )
    return `<table border=1 cellspacing=0><tbody>${rows.join('\n')}</tbody></table>`
  })
  return style.head + parts.join('\n') + style.tail
}

/** Two bytes of GBK by character. */
const GBK_CODES: ReadonlyMap<string, readonly number[]> = new Map(
  Array.from(
    { length: 0x7e * 0xbf },
    (_, i) => [0x81 + Math.floor(i / 0xbf), 0x40 + (i % 0xbf)] as const,
  ).map(code => [new TextDecoder('gbk').decode(Uint8Array.from(code)), code]),
)

/** A text in GBK, as Chinese editions of Word and Excel save web pages. */
export function gbk(text: string): Uint8Array {
  return Uint8Array.from(
    Array.from(text).flatMap(c => (c < '\x80' ? [c.charCodeAt(0)] : (GBK_CODES.get(c) ?? [0x3f]))),
  )
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** A Word document of a body's XML, with prefix `w`. */
export function docxWith(body: string, prolog = ''): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?>${prolog}<w:document ${W}><w:body>${body}</w:body></w:document>`,
    ),
  })
}

/** A paragraph, its text cut into several runs as Word does. */
export function paragraph(text: string, properties = ''): string {
  const runs = text
    .split('\n')
    .map(line =>
      (line.match(/.{1,7}/gsu) ?? [])
        .map(t => `<w:r><w:t xml:space="preserve">${xml(t)}</w:t></w:r>`)
        .join(''),
    )
  return `<w:p>${properties}${runs.join('<w:r><w:br/></w:r>')}</w:p>`
}

export function docxOf(forms: readonly Drawn[]): Uint8Array {
  const cellOf = ({ text, columns, rows, continues }: Slot) => {
    const merge = continues ? '<w:vMerge/>' : rows > 1 ? '<w:vMerge w:val="restart"/>' : ''
    const span = columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : ''
    return `<w:tc><w:tcPr><w:tcW w:w="900" w:type="dxa"/>${span}${merge}</w:tcPr>${paragraph(text)}</w:tc>`
  }
  const parts = forms.flat().map(part => {
    if (typeof part === 'string')
      return paragraph(part, '<w:pPr><w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs></w:pPr>')
    const rows = part.map(
      slots => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${slots.map(cellOf).join('')}</w:tr>`,
    )
    return `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`
  })
  return docxWith(parts.join(''))
}

/** A cell of a sheet: text, or a number with its format. */
export type Stored = string | { readonly value: number; readonly format: string }

/** A workbook with one form a sheet; amounts are stored as numbers, dates as serials, where asked for. */
export function workbookOf(
  forms: readonly Drawn[],
  type: 'xlsx' | 'biff8',
  store: (text: string) => Stored = t => t,
) {
  const book = xlsx.utils.book_new()
  for (const [index, form] of forms.entries()) {
    xlsx.utils.book_append_sheet(book, sheetOf(form, store), `项目${index + 1}`)
  }
  return bytesOf(book, type)
}

export function bytesOf(book: xlsx.WorkBook, type: 'xlsx' | 'biff8'): Uint8Array {
  return new Uint8Array(xlsx.write(book, { type: 'buffer', bookType: type }))
}

export function sheetOf(form: Drawn, store: (text: string) => Stored = t => t): xlsx.WorkSheet {
  const sheet: xlsx.WorkSheet = {}
  const merges: xlsx.Range[] = []
  let row = 0
  for (const part of form) {
    const rows =
      typeof part === 'string' ? [[{ text: part, columns: 8, rows: 1, continues: false, column: 0 }]] : part
    for (const slots of rows) {
      for (const slot of slots) if (!slot.continues) putCell(sheet, merges, row, slot, store(slot.text))
      row++
    }
    // Tables of one form stand under each other with a blank row between them.
    if (typeof part !== 'string') row++
  }
  sheet['!ref'] = `A1:Z${row + 1}`
  sheet['!merges'] = merges
  return sheet
}

function putCell(sheet: xlsx.WorkSheet, merges: xlsx.Range[], row: number, slot: Slot, stored: Stored): void {
  const { column, columns, rows } = slot
  const at = xlsx.utils.encode_cell({ r: row, c: column })
  if (typeof stored !== 'string') sheet[at] = { t: 'n', v: stored.value, z: stored.format }
  else if (stored !== '') sheet[at] = { t: 's', v: stored }
  if (rows * columns > 1)
    merges.push({ s: { r: row, c: column }, e: { r: row + rows - 1, c: column + columns - 1 } })
}

/** Amounts as numbers, dates as days since 1900, the way people type them. */
export function asTyped(text: string): Stored {
  if (/^-?[\d,]+\.\d\d$/.test(text)) return { value: Number(text.replaceAll(',', '')), format: '#,##0.00' }
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []
  if (year === undefined) return text
  const days = (Date.UTC(Number(year), Number(month) - 1, Number(day)) - Date.UTC(1899, 11, 30)) / 86_400_000
  return { value: days, format: 'yyyy"年"m"月"d"日"' }
}

/** What is said of a form, whatever the order: places of some formats have no lines to sort by. */
export function codesOf({ findings }: ImportedForm): readonly string[] {
  return findings.map(finding => finding.code).sort()
}
