import { error, type Outcome } from '../diagnostics/finding.ts'
import { brokenFont, fault } from './faults.ts'
import type { FontSource } from './source.ts'
import { type Table, tableOf } from './table.ts'

/** The tables of an sfnt file (OpenType 1.9, "Organization of an OpenType font"), read when asked for. */
export interface Sfnt {
  table(tag: string): Table | undefined
}

interface TableRecord {
  readonly offset: number
  readonly length: number
}

const HEADER = 12
const RECORD = 16

/** Kinds of font file that are recognised and not read, by the first four bytes. */
const UNSUPPORTED: ReadonlyMap<string, string> = new Map([
  ['OTTO', 'CFF'],
  ['ttcf', 'TTC'],
  ['wOFF', 'WOFF'],
  ['wOF2', 'WOFF2'],
])

/**
 * Reads the table directory of a TrueType file.
 *
 * Findings: `font.unsupported` for other kinds of file, `font.broken` where a table lies outside the file.
 */
export function readSfnt(source: FontSource, file: string): Outcome<Sfnt> {
  const header = tableOf(source.read(0, HEADER))
  const kind = header.tag(0)
  if (header.u32(0) !== 0x00010000 && kind !== 'true') {
    const format = UNSUPPORTED.get(kind) ?? 'unknown'
    return { ok: false, findings: [error('font.unsupported', { file, format }, { file })] }
  }
  const count = header.u16(4)
  const directory = tableOf(source.read(HEADER, count * RECORD))
  const records = new Map<string, TableRecord>()
  for (let i = 0; i < count; i++) {
    const at = i * RECORD
    const record = { offset: directory.u32(at + 8), length: directory.u32(at + 12) }
    if (at + RECORD > directory.length || record.offset + record.length > source.length) {
      const tag = directory.tag(at)
      return { ok: false, findings: [brokenFont(file, fault(printableTag(tag), 'truncated'))] }
    }
    records.set(directory.tag(at), record)
  }
  return { ok: true, value: { table: tag => readTable(source, records.get(tag)) }, findings: [] }
}

function readTable(source: FontSource, record: TableRecord | undefined): Table | undefined {
  return record && tableOf(source.read(record.offset, record.length))
}

/** A tag from a damaged file may hold anything; findings show it to people. */
function printableTag(tag: string): string {
  return tag.replace(/[^\x20-\x7e]/g, '?')
}
