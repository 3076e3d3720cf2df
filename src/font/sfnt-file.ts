import { checksum } from './sfnt-sums.ts'

const HEADER = 12
const RECORD = 16
const TRUETYPE = 0x00010000
/** What the sum of a whole font file is to be (OpenType 1.9, head, `checksumAdjustment`). */
const FILE_SUM = 0xb1b0afba
const ADJUSTMENT_AT = 8

/** A table that is put together in its place, so that it is not copied once more. */
export interface TableMaker {
  readonly length: number
  /** Writes the table and gives its checksum. */
  writeTo(file: Uint8Array, at: number): number
}

/**
 * Writes an sfnt file: directory by ascending tag, each table at a multiple of four, checksums throughout.
 *
 * @param tables by tag; `head` among them
 */
export function writeSfnt(tables: ReadonlyMap<string, Uint8Array | TableMaker>): Uint8Array {
  const tags = [...tables.keys()].sort()
  const directoryEnd = HEADER + tags.length * RECORD
  let end = directoryEnd
  for (const table of tables.values()) end += padded(table.length)
  const file = new Uint8Array(end)
  const view = new DataView(file.buffer)
  writeHeader(view, tags.length)
  let place = directoryEnd
  let sum = 0
  let adjustment = 0
  for (const [i, tag] of tags.entries()) {
    const table = tables.get(tag) ?? NO_TABLE
    const tableSum = writeTable(table, file, place)
    // The adjustment counts as 0 until the sum is known.
    if (tag === 'head') adjustment = place + ADJUSTMENT_AT
    const ownSum = tag === 'head' ? (tableSum - view.getInt32(adjustment)) | 0 : tableSum
    writeRecord(view, HEADER + i * RECORD, { tag, sum: ownSum, place, length: table.length })
    sum = (sum + ownSum) | 0
    place += padded(table.length)
  }
  sum = (sum + checksum(file.subarray(0, directoryEnd))) | 0
  if (adjustment > 0) view.setInt32(adjustment, (FILE_SUM - sum) | 0)
  return file
}

const NO_TABLE = new Uint8Array(0)

/** Puts a table in its place and gives its checksum. */
function writeTable(table: Uint8Array | TableMaker, file: Uint8Array, at: number): number {
  if (!(table instanceof Uint8Array)) return table.writeTo(file, at)
  file.set(table, at)
  return checksum(table)
}

interface Record {
  readonly tag: string
  readonly sum: number
  readonly place: number
  readonly length: number
}

function writeRecord(view: DataView, at: number, { tag, sum, place, length }: Record): void {
  for (let k = 0; k < 4; k++) view.setUint8(at + k, tag.charCodeAt(k))
  view.setInt32(at + 4, sum)
  view.setUint32(at + 8, place)
  view.setUint32(at + 12, length)
}

/** Where a table of such a file begins; 0 if there is none. */
export function placeOf(file: Uint8Array, tag: string): number {
  const view = new DataView(file.buffer, file.byteOffset)
  for (let record = HEADER; record < HEADER + view.getUint16(4) * RECORD; record += RECORD) {
    let same = 0
    while (same < 4 && file[record + same] === tag.charCodeAt(same)) same++
    if (same === 4) return view.getUint32(record + 8)
  }
  return 0
}

/** Version, number of tables, and the three numbers that help a binary search. */
function writeHeader(view: DataView, count: number): void {
  const power = Math.floor(Math.log2(count))
  view.setUint32(0, TRUETYPE)
  view.setUint16(4, count)
  view.setUint16(6, RECORD * 2 ** power)
  view.setUint16(8, power)
  view.setUint16(10, RECORD * (count - 2 ** power))
}

function padded(length: number): number {
  return (length + 3) & ~3
}
