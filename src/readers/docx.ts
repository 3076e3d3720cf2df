/**
 * Word documents to a document of rows: the text of `word/document.xml` as it stands, tables with their
 * merged cells. Of tracked changes what was deleted is left out and named, what was inserted is read.
 * Headers, footers, notes and comments are other parts, and are not read; links are never followed.
 *
 * Elements and attributes: ECMA-376 part 1, clause 17.
 */
import { error, type Finding, info, type Outcome, type Place, warning } from '../diagnostics/finding.ts'
import type { DocumentProblem } from '../diagnostics/reader-codes.ts'
import type { SourceDocument } from './document.ts'
import { mainPart } from './docx-package.ts'
import { createFlow } from './flow.ts'
import type { CellStart, Flow } from './flow-types.ts'
import { columnLetters } from './sheets/address.ts'
import { type Attributes, readXml } from './sheets/workbook/xml.ts'

/**
 * Elements of which nothing is read: deletions (17.13.5.14, 17.13.5.22), earlier properties, the second
 * version of a drawing (part 3, 10.2), and phonetic guides.
 */
const SKIPPED: ReadonlySet<string> = new Set(
  'del moveFrom Fallback rt pPrChange tcPrChange trPrChange tblPrChange'.split(' '),
)

/** Deleted texts that a finding lists. */
const LISTED = 100

type Draft<T> = { -readonly [K in keyof T]: T[K] }

interface Reading {
  readonly flow: Flow
  skipped: number
  /** Whether text is awaited: inside `w:t` it is read, inside `w:delText` named. */
  taking: 'text' | 'deleted' | undefined
  readonly deleted: string[]
  paragraph: number
  /** Whether the paragraph has an automatic number, and how many such paragraphs there are. */
  isNumbered: boolean
  numbered: number
  numberedAt: Place | undefined
  /** Inside properties a `w:tab` is a setting. */
  properties: number
  /** Columns left out at the beginning of the row, and the cell that begins once its properties are known. */
  rowSkips: number | undefined
  cell: Draft<CellStart> | undefined
  readonly here: () => Place
}

/**
 * Reads a Word document's text and tables.
 *
 * Findings: `reader.document-damaged`, `reader.deleted-text`, `reader.numbering-lost`.
 *
 * @param file the name that places in findings carry: cells are named `T2!C3`, lines by their paragraph
 */
export function readDocx(bytes: Uint8Array, file?: string): Outcome<SourceDocument> {
  const part = mainPart(bytes)
  if (!part.ok) return part
  const reading = readingOf(file)
  const fault = readPart(part.value, reading)
  if (fault !== undefined)
    return { ok: false, findings: [error('reader.document-damaged', { problem: fault })] }
  return { ok: true, value: reading.flow.end(), findings: findingsOf(reading, file) }
}

/** Ends reading early where the flow is full: the parser knows no other way to be stopped. */
class Full extends Error {}

function readPart(xml: Uint8Array, reading: Reading): DocumentProblem | undefined {
  try {
    return readXml(xml, {
      open: (name, attributes) => {
        if (reading.flow.isFull()) throw new Full()
        open(reading, name, attributes)
      },
      close: name => close(reading, name),
      text: text => addText(reading, text),
    })
  } catch (reason) {
    if (reason instanceof Full) return undefined
    throw reason
  }
}

function findingsOf({ deleted, numbered, numberedAt }: Reading, file: string | undefined): Finding[] {
  const whole = file === undefined ? {} : { file }
  return [
    ...(deleted.length > 0 ? [info('reader.deleted-text', { texts: deleted }, whole)] : []),
    ...(numberedAt ? [warning('reader.numbering-lost', { count: numbered }, numberedAt)] : []),
  ]
}

function readingOf(file: string | undefined): Reading {
  const named = file === undefined ? {} : { file }
  const here = (): Place => ({ ...named, line: reading.paragraph })
  const cell = (table: number, row: number, column: number): Place => ({
    ...named,
    cell: `T${table + 1}!${columnLetters(column)}${row + 1}`,
  })
  const reading: Reading = {
    flow: createFlow({ line: here, cell }),
    skipped: 0,
    taking: undefined,
    deleted: [],
    paragraph: 0,
    isNumbered: false,
    numbered: 0,
    numberedAt: undefined,
    properties: 0,
    rowSkips: undefined,
    cell: undefined,
    here,
  }
  return reading
}

function open(reading: Reading, name: string, attributes: Attributes): void {
  if (name === 'delText') reading.taking = 'deleted'
  if (SKIPPED.has(name)) reading.skipped++
  if (reading.skipped > 0) return
  if (reading.properties > 0 || isProperties(name)) openProperty(reading, name, attributes)
  else if (name === 'tbl' || name === 'tr' || name === 'tc') openPart(reading, name)
  else openText(reading, name, attributes)
}

function isProperties(name: string): boolean {
  return name === 'pPr' || name === 'rPr' || name === 'tcPr' || name === 'trPr' || name === 'tblPr'
}

function openProperty(reading: Reading, name: string, { val }: Attributes): void {
  const { cell } = reading
  if (isProperties(name)) reading.properties++
  else if (name === 'gridBefore') reading.rowSkips = countOf(val)
  else if (name === 'gridSpan' && cell) cell.columns = countOf(val)
  else if (name === 'vMerge' && cell) cell.continues = val !== 'restart'
  // 17.9.18: number 0 takes the number off a paragraph.
  else if (name === 'numId') reading.isNumbered = val !== '0'
}

function countOf(text: string | undefined): number {
  return text !== undefined && /^\d{1,5}$/.test(text) ? Number(text) : 1
}

function openPart(reading: Reading, name: 'tbl' | 'tr' | 'tc'): void {
  if (name === 'tbl') {
    beginCell(reading)
    reading.flow.openTable()
  } else if (name === 'tr') reading.rowSkips = 0
  else {
    // Rows begin with their first cell, when the columns that they leave out are known.
    if (reading.rowSkips !== undefined) reading.flow.openRow(reading.rowSkips)
    reading.rowSkips = undefined
    reading.cell = { columns: 1, rows: 1 }
  }
}

function beginCell(reading: Reading): void {
  if (reading.cell) reading.flow.openCell(reading.cell)
  reading.cell = undefined
}

function openText(reading: Reading, name: string, { char }: Attributes): void {
  const { flow } = reading
  switch (name) {
    case 'p':
      beginCell(reading)
      flow.breakLine()
      reading.paragraph++
      reading.isNumbered = false
      return
    case 't':
      reading.taking = 'text'
      return
    case 'br':
    case 'cr':
      flow.breakLine()
      return
    case 'tab':
    case 'ptab':
      flow.text(' ')
      return
    case 'noBreakHyphen':
      flow.text('-')
      return
    case 'sym':
      if (char !== undefined && /^[0-9a-f]{4}$/i.test(char))
        flow.text(String.fromCharCode(parseInt(char, 16)))
  }
}

function addText(reading: Reading, text: string): void {
  if (reading.taking === 'deleted') {
    if (/\S/.test(text) && reading.deleted.length < LISTED) reading.deleted.push(text)
  } else if (reading.taking === 'text' && reading.skipped === 0) {
    noteNumber(reading, text)
    reading.flow.text(text)
  }
}

function noteNumber(reading: Reading, text: string): void {
  if (!reading.isNumbered || !/\S/.test(text)) return
  reading.isNumbered = false
  reading.numbered++
  reading.numberedAt ??= reading.here()
}

function close(reading: Reading, name: string): void {
  const { flow } = reading
  if (name === 't' || name === 'delText') reading.taking = undefined
  if (SKIPPED.has(name)) reading.skipped--
  if (reading.skipped > 0) return
  if (isProperties(name)) reading.properties--
  else if (name === 'p') flow.breakLine()
  else if (name === 'tbl') flow.closeTable()
  else if (name === 'tr') flow.closeRow()
  else if (name === 'tc') {
    beginCell(reading)
    flow.closeCell()
  }
}
