/**
 * Reads files of very many declarations one after another, in constant memory: NDJSON, one a line, and CSV,
 * one project after another.
 */
import { createReadStream } from 'node:fs'
import { readJson } from '../../declaration/read.ts'
import type { Reading } from '../../declaration/sources.ts'
import { error, type Finding, type Place, refuses } from '../../diagnostics/finding.ts'
import { LIMITS } from '../../geometry/limits.ts'
import type { KnownForm } from '../imported.ts'
import { type CsvRow, type OpenBytes, readCsv } from './csv/read-csv.node.ts'
import { readProject } from './table/declare.ts'
import { createGrouping, type Draft } from './table/group.ts'
import { HEADER_SEARCH } from './table/header.ts'
import { sheetForms } from './table/plan.ts'
import { planFile } from './table/plan-sheets.ts'
import { headerRows, tableRowReader } from './table/read-rows.ts'
import type { Table } from './table/rows.ts'
import type { SheetRow } from './types.ts'

/** Kinds of files that can be read so. */
export type StreamKind = 'ndjson' | 'csv'

export interface StreamOptions {
  /** What findings call the file. */
  readonly file: string
  readonly kind: StreamKind
  /** Forms that a CSV file may be a table of. */
  readonly forms: readonly KnownForm[]
}

const KINDS: ReadonlyMap<string, StreamKind> = new Map([
  ['ndjson', 'ndjson'],
  ['jsonl', 'ndjson'],
  ['csv', 'csv'],
  ['tsv', 'csv'],
])

/** The kind that a file's name says; undefined for files that have to be read whole. */
export function streamKindOf(file: string): StreamKind | undefined {
  return KINDS.get(/\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? '')
}

/** Opens a file on disk, to be read in pieces. */
export function openFile(file: string): OpenBytes {
  return () => createReadStream(file)
}

/**
 * The declarations of a file, unchecked, in its order: a few at a time, each with its places, and with what is
 * to be said of it. A line or row that cannot be read costs itself alone; a quotation mark that is never
 * closed ends the file.
 *
 * Findings: those of `readJson`, `file.not-utf8`, `file.line-too-long`; those of `readCsv` and of tables;
 * `file.empty` where there is no declaration.
 */
export async function* streamDeclarations(open: OpenBytes, options: StreamOptions): AsyncGenerator<Reading> {
  const { file } = options
  let blank = true
  for await (const reading of options.kind === 'csv' ? streamCsv(open, options) : streamLines(open, file)) {
    if (reading.sources.length === 0 && reading.findings.length === 0) continue
    blank = false
    yield reading
  }
  if (blank) yield failed(error('file.empty', {}, { file }))
}

const LINE_FEED = 0x0a

async function* streamLines(open: OpenBytes, file: string): AsyncGenerator<Reading> {
  let pieces: Uint8Array[] = []
  let length = 0
  let line = 1
  const end = (): Reading => {
    const read = length > LIMITS.recordLength ? tooLong({ file, line }) : readLine(pieces, { file, line })
    pieces = []
    length = 0
    line++
    return read
  }
  const add = (piece: Uint8Array) => {
    length += piece.length
    if (length <= LIMITS.recordLength) pieces.push(piece)
    else pieces = []
  }
  for await (const bytes of open()) {
    let from = 0
    for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, from)) {
      add(bytes.subarray(from, at))
      yield end()
      from = at + 1
    }
    add(bytes.subarray(from))
  }
  yield end()
}

function readLine(
  pieces: readonly Uint8Array[],
  origin: { readonly file: string; readonly line: number },
): Reading {
  try {
    return readJson(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces)), origin)
  } catch (reason) {
    if (!(reason instanceof TypeError)) throw reason
    return failed(error('file.not-utf8', {}, origin))
  }
}

function tooLong(at: Place): Reading {
  return failed(error('file.line-too-long', { limit: LIMITS.recordLength }, at))
}

function failed(...findings: readonly Finding[]): Reading {
  return { sources: [], findings }
}

async function* streamCsv(open: OpenBytes, { file, forms }: StreamOptions): AsyncGenerator<Reading> {
  const first: CsvRow[] = []
  let reader: TableReader | undefined
  let fault: Finding | undefined
  for await (const item of readCsv(open)) {
    if ('finding' in item) fault = { ...item.finding, at: { file, ...item.finding.at } }
    else if (reader !== undefined) yield reader.add(item.row)
    else if (first.push(item.row) === HEADER_SEARCH) {
      const begun = beginTable(first, file, forms)
      yield* begun.readings
      if (begun.reader === undefined) return
      reader = begun.reader
    }
  }
  if (reader === undefined && first.length > 0) {
    const begun = beginTable(first, file, forms)
    yield* begun.readings
    reader = begun.reader
  }
  if (reader !== undefined) yield reader.end()
  if (fault !== undefined) yield failed(fault)
}

interface TableReader {
  readonly add: (row: CsvRow) => Reading
  readonly end: () => Reading
}

/** Finds the table in a file's first rows, and reads those of them that are below its header. */
function beginTable(
  rows: readonly CsvRow[],
  file: string,
  forms: readonly KnownForm[],
): { readonly reader: TableReader | undefined; readonly readings: readonly Reading[] } {
  const sheet = { name: undefined, hidden: false, rows, merges: [] }
  const { sheets, findings } = planFile(
    { file, workbook: { sheets: [sheet], date1904: false } },
    sheetForms(forms),
  )
  const [planned] = sheets
  if (planned === undefined || refuses(findings))
    return { reader: undefined, readings: [failed(...findings)] }
  const { table } = planned
  const reader = tableReader(table, headerRows(rows, table.header), forms)
  const below = rows.filter(row => row.index > table.header.bottom)
  return { reader, readings: [failed(...findings), ...below.map(reader.add)] }
}

function tableReader(table: Table, header: readonly SheetRow[], forms: readonly KnownForm[]): TableReader {
  const read = tableRowReader(table, header)
  const grouping = createGrouping(table)
  const reading = (draft: Draft | undefined, told: readonly Finding[]): Reading => {
    if (draft === undefined) return { sources: [], findings: told }
    const { source, findings } = readProject(draft, forms)
    return { sources: [source], findings: [...told, ...findings] }
  }
  return {
    add: row => {
      const { row: taken, findings } = read(row)
      return reading(taken && grouping.add(taken), findings)
    },
    end: () => reading(grouping.end(), []),
  }
}
