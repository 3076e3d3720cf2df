/**
 * Reads zip archives from strangers: the directory is checked before anything is inflated, and inflating
 * stops at a limit whatever sizes the directory claims.
 *
 * Layout after APPNOTE.TXT 6.3.10: local headers with data (4.3.7), central directory (4.3.12), end record
 * (4.3.16). Zip64 and several disks are refused: no file within the size limit needs them.
 */
import { Inflate } from 'fflate'
import type { WorkbookProblem } from '../../../diagnostics/sheet-codes.ts'

/** An entry of the directory. */
export interface ZipEntry {
  readonly name: string
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly compressed: number
  /** Bytes of its content, as the directory claims. */
  readonly size: number
  /** CRC-32 of its content. */
  readonly checksum: number
  /** Where its local header starts. */
  readonly offset: number
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const LOCAL_SIZE = 30
const CENTRAL_SIZE = 46
const END_SIZE = 22
const LONGEST_COMMENT = 0xffff
const ENCRYPTED = 1
const STORED = 0
const DEFLATED = 8

/** Entries that an archive may have: many times what a workbook has. */
const ENTRIES = 10_000

/** Compressed bytes handed to the inflater at once; they inflate to a thousand times as many at most. */
const PIECE = 16 * 1024

/** The entries of an archive, in the order of its directory, or what is wrong with it. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | WorkbookProblem {
  const view = viewOf(bytes)
  const end = endRecord(view)
  if (end === undefined) return 'zip-directory'
  const count = view.getUint16(end + 10, true)
  if (count > ENTRIES) return 'zip-directory'
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i++) {
    if (at + CENTRAL_SIZE > end || view.getUint32(at, true) !== CENTRAL) return 'zip-directory'
    if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0) return 'zip-entry'
    const nameEnd = at + CENTRAL_SIZE + view.getUint16(at + 28, true)
    entries.push({
      name: nameOf(bytes.subarray(at + CENTRAL_SIZE, nameEnd)),
      method: view.getUint16(at + 10, true),
      compressed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      checksum: view.getUint32(at + 16, true),
      offset: view.getUint32(at + 42, true),
    })
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  // Of two entries of one name different programs read different ones.
  const names = new Set(entries.map(entry => entry.name.toLowerCase()))
  return names.size === entries.length ? entries : 'zip-names'
}

/** The end record stands last, before a comment of at most 64 KB. */
function endRecord(view: DataView): number | undefined {
  const last = view.byteLength - END_SIZE
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END) return at
  }
  return undefined
}

/** Names of a workbook's parts are ASCII; any other byte only has to stay what it is. */
function nameOf(bytes: Uint8Array): string {
  return Array.from(bytes, byte => String.fromCharCode(byte)).join('')
}

/** The content of an entry, which must have exactly the length and checksum that the directory claims. */
export function entryContent(bytes: Uint8Array, entry: ZipEntry): Uint8Array | WorkbookProblem {
  const content = inflated(bytes, entry)
  return content !== undefined && crc32(content) === entry.checksum ? content : 'zip-entry'
}

function inflated(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  const data = dataOf(bytes, entry)
  if (data === undefined) return undefined
  if (entry.method === STORED) return data.length === entry.size ? data : undefined
  return entry.method === DEFLATED ? inflate(data, entry.size) : undefined
}

/** The packed bytes of an entry; undefined where the archive does not hold them. */
export function dataOf(bytes: Uint8Array, { offset, compressed }: ZipEntry): Uint8Array | undefined {
  const view = viewOf(bytes)
  if (offset + LOCAL_SIZE > bytes.length || view.getUint32(offset, true) !== LOCAL) return undefined
  const start = offset + LOCAL_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  return start + compressed > bytes.length ? undefined : bytes.subarray(start, start + compressed)
}

/** Inflates to exactly so many bytes; undefined where there are more or fewer, or the data are damaged. */
function inflate(data: Uint8Array, size: number): Uint8Array | undefined {
  const content = new Uint8Array(size)
  let filled = 0
  const inflater = new Inflate(chunk => {
    // `set` throws where a chunk does not fit: nothing beyond the size is ever kept.
    content.set(chunk, filled)
    filled += chunk.length
  })
  try {
    for (let at = 0; at === 0 || at < data.length; at += PIECE) {
      inflater.push(data.subarray(at, at + PIECE), at + PIECE >= data.length)
    }
  } catch {
    return undefined
  }
  return filled === size ? content : undefined
}

/** Remainders of every byte for {@link crc32}: polynomial 0xEDB88320, reflected. */
const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte
  for (let bit = 0; bit < 8; bit++) remainder = (remainder >>> 1) ^ (remainder & 1 ? 0xedb88320 : 0)
  return remainder
})

/** The checksum of zip entries (ISO 3309). */
export function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (let i = 0; i < bytes.length; i++) {
    sum = (sum >>> 8) ^ (REMAINDERS[(sum ^ (bytes[i] ?? 0)) & 0xff] ?? 0)
  }
  return ~sum >>> 0
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
