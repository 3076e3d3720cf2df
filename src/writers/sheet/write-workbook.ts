/**
 * Writes a workbook to be filled in: the few parts of ECMA-376 that texts, drop-down lists and hints need.
 *
 * Bytes are the same on every machine: no dates, and a deflate of our own kind.
 */
import { strToU8, zipSync } from 'fflate'
import { sheetPart } from './sheet-part.ts'
import { STYLES_PART } from './styles.ts'
import type { SheetContent, WorkbookContent } from './types.ts'
import { attributes, part } from './xml.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The first moment that a zip entry can have; an archive has to have one. */
const DOS_EPOCH = new Date(1980, 0, 1)

/** The workbook as a file. */
export function writeWorkbook({ sheets }: WorkbookContent): Uint8Array {
  const parts = {
    '[Content_Types].xml': contentTypes(sheets),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(sheets),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': STYLES_PART,
    ...Object.fromEntries(sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetPart(sheet)])),
  }
  const bytes = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const)
  return zipSync(Object.fromEntries(bytes), { level: 9, mtime: DOS_EPOCH })
}

function contentTypes(sheets: readonly SheetContent[]): string {
  const override = (name: string, type: string) =>
    `<Override${attributes({ PartName: name, ContentType: `${TYPES}.${type}+xml` })}/>`
  return part(
    `<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      override('/xl/workbook.xml', 'sheet.main') +
      override('/xl/styles.xml', 'styles') +
      sheets.map((_, i) => override(`/xl/worksheets/sheet${i + 1}.xml`, 'worksheet')).join('') +
      '</Types>',
  )
}

function relationships(targets: readonly (readonly [kind: string, target: string])[]): string {
  const written = targets.map(
    ([kind, target], i) =>
      `<Relationship${attributes({ Id: `rId${i + 1}`, Type: `${OFFICE}/${kind}`, Target: target })}/>`,
  )
  return part(`<Relationships xmlns="${PACKAGE}/relationships">${written.join('')}</Relationships>`)
}

function workbook(sheets: readonly SheetContent[]): string {
  const written = sheets.map(
    ({ name }, i) => `<sheet${attributes({ name, sheetId: i + 1, 'r:id': `rId${i + 1}` })}/>`,
  )
  return part(`<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${written.join('')}</sheets></workbook>`)
}
