import { error, type Outcome } from '../diagnostics/finding.ts'
import { brokenFont, fault } from './faults.ts'
import { type FontSource, partOf } from './source.ts'
import { type Table, tableOf } from './table.ts'

/** The tables of an sfnt file (OpenType 1.9, "Organization of an OpenType font"), read when asked for. */
export interface Sfnt {
  /** Whether its outlines are those of PostScript fonts, `CFF `, and not TrueType's. */
  readonly isCff: boolean
  /** A table in memory, read once and kept. */
  table(tag: string): Table | undefined
  /** A table as a source of its own, for what is read in parts. */
  region(tag: string): FontSource | undefined
}

interface TableRecord {
  readonly offset: number
  readonly length: number
}

const HEADER = 12
const RECORD = 16

/** Kinds of font file that are recognised and not read, by the first four bytes. */
const UNSUPPORTED: ReadonlyMap<string, string> = new Map([
  ['ttcf', 'TTC'],
  ['wOFF', 'WOFF'],
  ['wOF2', 'WOFF2'],
])

/**
 * Reads the table directory of a TrueType or OpenType file.
 *
 * Findings: `font.unsupported` for other kinds of file, `font.broken` where a table lies outside the file.
 *
 * @param start where the face begins: 0, or somewhere in a collection
 */
export function readSfnt(source: FontSource, file: string, start = 0): Outcome<Sfnt> {
  const header = tableOf(source.read(start, HEADER))
  const kind = header.tag(0)
  const isCff = kind === 'OTTO'
  if (header.u32(0) !== 0x00010000 && kind !== 'true' && !isCff) {
    const format = UNSUPPORTED.get(kind) ?? 'unknown'
    return { ok: false, findings: [error('font.unsupported', { file, format }, { file })] }
  }
  const count = header.u16(4)
  const directory = tableOf(source.read(start + HEADER, count * RECORD))
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
  return { ok: true, value: { isCff, ...tablesOf(source, records) }, findings: [] }
}

function tablesOf(
  source: FontSource,
  records: ReadonlyMap<string, TableRecord>,
): Pick<Sfnt, 'table' | 'region'> {
  const read = new Map<string, Table>()
  const region = (tag: string) => {
    const record = records.get(tag)
    return record && partOf(source, record.offset, record.length)
  }
  return {
    region,
    table: tag => {
      const known = read.get(tag)
      const part = known ? undefined : region(tag)
      if (!part) return known
      const table = tableOf(part.read(0, part.length))
      read.set(tag, table)
      return table
    },
  }
}

/** A tag from a damaged file may hold anything; findings show it to people. */
function printableTag(tag: string): string {
  return tag.replace(/[^\x20-\x7e]/g, '?')
}
