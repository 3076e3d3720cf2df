/**
 * Reads CSV files (RFC 4180, as loosely as spreadsheets write them) row by row, in constant memory.
 *
 *     bytes ─► encoding ─► text ─► line ends made one ─► records ─► rows
 */
import { CsvError, type Parser, parse } from 'csv-parse'
import { error, type Finding, type Outcome } from '../../../diagnostics/finding.ts'
import { LIMITS } from '../../../geometry/limits.ts'
import type { SheetCell, SheetRow } from '../types.ts'
import { textCell } from '../workbook/text-cell.ts'
import { type Delimiter, delimiterOf } from './delimiter.ts'
import { createEncodingProbe, type Encoding } from './encoding.ts'

/** Opens a file's bytes anew: they are read twice, once to tell the encoding and once for the cells. */
export type OpenBytes = () => AsyncIterable<Uint8Array>

/** A row with the number of cells that it is written with, blank ones too. */
export interface CsvRow extends SheetRow {
  readonly line: number
  readonly width: number
}

/** A row of the file, or, as the last item, why reading had to stop. */
export type CsvItem = { readonly row: CsvRow } | { readonly finding: Finding }

/**
 * Reads the rows of a CSV file, blank ones left out.
 *
 * Findings: `sheet.encoding-mixed`, `.encoding-unknown`, `.csv-broken`.
 */
export async function* readCsv(open: OpenBytes): AsyncGenerator<CsvItem> {
  const encoding = await encodingOf(open())
  if (!encoding.ok) {
    yield* encoding.findings.map(finding => ({ finding }))
    return
  }
  let records: Records | undefined
  let head = ''
  for await (const text of textsOf(open(), encoding.value)) {
    if (text === undefined) {
      yield { finding: error('sheet.encoding-unknown', {}) }
      return
    }
    head += text
    if (records === undefined && !head.includes('\n') && head.length < HEAD) continue
    records ??= createRecords(delimiterOf(head.slice(0, HEAD)))
    const fault = await records.add(head)
    head = ''
    yield* records.take().map(row => ({ row }))
    if (fault) {
      yield { finding: fault }
      return
    }
  }
  records ??= createRecords(delimiterOf(head))
  const fault = (await records.add(head)) ?? (await records.end())
  yield* records.take().map(row => ({ row }))
  if (fault) yield { finding: fault }
}

/** The most of a file that is looked at for its delimiter: its first lines. UTF-16 units. */
const HEAD = 4096

async function encodingOf(bytes: AsyncIterable<Uint8Array>): Promise<Outcome<Encoding>> {
  const probe = createEncodingProbe()
  for await (const piece of bytes) probe.push(piece)
  return probe.result()
}

/**
 * The text in pieces, with line feeds for all line ends; undefined where bytes are no text of the encoding.
 * A decoder leaves a byte order mark out.
 */
async function* textsOf(
  bytes: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<string | undefined> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  let held = ''
  const piece = (input: Uint8Array | undefined) => {
    const text = held + (input === undefined ? decoder.decode() : decoder.decode(input, { stream: true }))
    // A carriage return at the end may be half of a line end.
    held = input !== undefined && text.endsWith('\r') ? '\r' : ''
    return text.slice(0, text.length - held.length).replace(/\r\n?/g, '\n')
  }
  try {
    for await (const input of bytes) yield piece(input)
    yield piece(undefined)
  } catch (reason) {
    if (!isDecoding(reason)) throw reason
    yield undefined
  }
}

function isDecoding(reason: unknown): boolean {
  return reason instanceof Error && 'code' in reason && reason.code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
}

/** A parser that is fed by hand, so that a fault loses none of the records before it. */
interface Records {
  /** @returns why reading must stop */
  readonly add: (text: string) => Promise<Finding | undefined>
  readonly end: () => Promise<Finding | undefined>
  /** The rows since the last time. */
  readonly take: () => readonly CsvRow[]
}

function createRecords(delimiter: Delimiter): Records {
  let rows: CsvRow[] = []
  let lines = 0
  let index = 0
  const parser = parse({
    delimiter,
    record_delimiter: '\n',
    relax_column_count: true,
    // Quotation marks inside of an unquoted cell are text, as they are to spreadsheets: `5" 管`.
    relax_quotes: true,
    max_record_size: LIMITS.recordLength,
    on_record: (record: readonly string[], info) => {
      const cells = record.slice(0, LIMITS.columns + 1).map(cellOf)
      if (cells.some(cell => cell !== undefined))
        rows.push({ index, line: lines + 1, width: record.length, cells })
      lines = info.lines
      index++
      return null
    },
  })
  // A fault is told where the piece was handed over; the event comes besides.
  parser.on('error', () => undefined)
  const finding = (fault: CsvError | undefined) => fault && faultOf(fault, lines + 1)
  return {
    add: async text =>
      text === '' ? undefined : finding(await fed(parser, done => parser.write(text, done))),
    end: async () => finding(await fed(parser, done => parser.end(done))),
    take: () => {
      const taken = rows
      rows = []
      return taken
    },
  }
}

type Done = (fault?: Error | null) => void

/** Waits until the parser has dealt with a piece; what goes wrong in it comes back as a value. */
function fed(parser: Parser, feed: (done: Done) => void): Promise<CsvError | undefined> {
  return new Promise(resolve => {
    const settle: Done = fault => {
      parser.off('error', settle)
      resolve(fault instanceof CsvError ? fault : undefined)
    }
    parser.once('error', settle)
    feed(settle)
  })
}

function faultOf({ code }: CsvError, line: number): Finding {
  const problem = code === 'CSV_MAX_RECORD_SIZE' ? 'record-too-long' : 'quote-not-closed'
  return error('sheet.csv-broken', { problem }, { line })
}

/** Many programs write `="0012"` or a tab before a number, to keep spreadsheets from changing it. */
const GUARDED = /^="([^"]*)"$/

function cellOf(text: string): SheetCell | undefined {
  return textCell(GUARDED.exec(text)?.[1] ?? text)
}
