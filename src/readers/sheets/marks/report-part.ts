/** The sheet that lists what was found, behind the workbook's own. */
import { cellName } from '../address.ts'
import type { MarkStyles } from './fills.ts'
import type { ReportCell, ReportSheet } from './types.ts'
import { escapeCellText, escapeXml } from './xml-edit.ts'

/** The part of the sheet. */
export function reportPart(
  { widths, rows }: ReportSheet,
  { heading, wrapped }: MarkStyles,
  main: string,
): string {
  const columns = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  )
  const data = rows.map((cells, row) => {
    const style = row < HEADINGS ? heading : wrapped
    return `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, cellName(undefined, row, column), style)).join('')}</row>`
  })
  const links = rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => linkXml(cell, cellName(undefined, row, column))),
  )
  // The title is longer than its column is wide.
  const last = cellName(undefined, 0, Math.max(0, widths.length - 1))
  const title = `<mergeCells count="1"><mergeCell ref="A1:${last}"/></mergeCells>`
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${HEADINGS}" topLeftCell="A${HEADINGS + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${columns.join('')}</cols><sheetData>${data.join('')}</sheetData>${title}` +
    (links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`) +
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
  )
}

/** Rows above what was found: the title, and the names of the columns. */
const HEADINGS = 2

function cellXml({ text }: ReportCell, name: string, style: number): string {
  if (text === '') return ''
  return `<c r="${name}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeCellText(text)}</t></is></c>`
}

function linkXml({ link }: ReportCell, name: string): readonly string[] {
  if (link === undefined) return []
  const location = `'${link.sheet.replaceAll("'", "''")}'!${link.cell}`
  return [`<hyperlink ref="${name}" location="${escapeXml(location)}"/>`]
}
