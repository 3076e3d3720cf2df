/** Writes one sheet's part (ECMA-376 part 1, 18.3), its elements in the order that the schema asks for. */
import { styleOfCell, styleOfKind } from './styles.ts'
import type { CellContent, Input, ListSource, SheetContent } from './types.ts'
import { attributes, escaped, part } from './xml.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** What a hint's title and text may have at most (18.3.1.33). UTF-16 units. */
const LONGEST_TITLE = 32
const LONGEST_HINT = 255

/** The part of a sheet. */
export function sheetPart(sheet: SheetContent): string {
  return part(
    `<worksheet xmlns="${MAIN}">${views(sheet)}<sheetFormatPr defaultRowHeight="15"/>${columns(sheet)}` +
      `<sheetData>${sheet.rows.map(row).join('')}</sheetData>${merged(sheet)}${inputs(sheet)}` +
      '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
      '<pageSetup paperSize="9" orientation="landscape"/></worksheet>',
  )
}

function views({ frozen }: SheetContent): string {
  const pane =
    frozen === 0
      ? ''
      : `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/>`
  return `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`
}

function columns({ columns: all }: SheetContent): string {
  const written = all.map(
    ({ width, kind }, i) =>
      `<col${attributes({ min: i + 1, max: i + 1, width, style: styleOfKind(kind), customWidth: 1 })}/>`,
  )
  return written.length === 0 ? '' : `<cols>${written.join('')}</cols>`
}

function row(cells: readonly CellContent[], index: number): string {
  const written = cells.map(({ text, style }, column) => {
    if (text === '') return ''
    const name = attributes({ r: cellName(index, column), s: styleOfCell(style), t: 'inlineStr' })
    return `<c${name}><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
  })
  return `<row r="${index + 1}">${written.join('')}</row>`
}

function merged({ merges = [] }: SheetContent): string {
  const written = merges.map(
    ({ top, left, bottom, right }) => `<mergeCell ref="${cellName(top, left)}:${cellName(bottom, right)}"/>`,
  )
  return written.length === 0 ? '' : `<mergeCells count="${written.length}">${written.join('')}</mergeCells>`
}

function inputs({ inputs: all }: SheetContent): string {
  if (all.length === 0) return ''
  return `<dataValidations count="${all.length}">${all.map(validation).join('')}</dataValidations>`
}

function validation({ column, from, to, title, hint, list }: Input): string {
  const written = attributes({
    type: list === undefined ? undefined : 'list',
    errorStyle: list === undefined || list.only ? undefined : 'warning',
    allowBlank: 1,
    showInputMessage: 1,
    showErrorMessage: list === undefined ? undefined : 1,
    promptTitle: title.slice(0, LONGEST_TITLE),
    prompt: hint.slice(0, LONGEST_HINT),
    sqref: `${cellName(from, column)}:${cellName(to, column)}`,
  })
  const source = list === undefined ? '' : `<formula1>${escaped(rangeOf(list))}</formula1>`
  return `<dataValidation${written}>${source}</dataValidation>`
}

function rangeOf({ sheet, top, left, bottom, right }: ListSource): string {
  const corner = (row: number, column: number) => `$${columnLetters(column)}$${row + 1}`
  return `'${sheet.replaceAll("'", "''")}'!${corner(top, left)}:${corner(bottom, right)}`
}

function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`
}

function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last
}
