/**
 * Writes zip archives (APPNOTE.TXT 6.3.10). Entries of another archive are taken over as they are, packed:
 * what is not changed stays the same to the byte and is never inflated.
 */
import { deflateSync } from 'fflate'
import { crc32, dataOf, type ZipEntry } from './zip.ts'

/** An entry to write, packed already. */
export interface PackedEntry {
  readonly name: string
  /** 0 stored, 8 deflated. */
  readonly method: number
  /** CRC-32 of its content. */
  readonly checksum: number
  /** Bytes of its content. */
  readonly size: number
  readonly data: Uint8Array
}

/** Packs an entry. */
export function packed(name: string, content: Uint8Array): PackedEntry {
  const data = deflateSync(content, { level: 6 })
  return { name, method: 8, checksum: crc32(content), size: content.length, data }
}

/** An entry of another archive; undefined where that does not hold it whole. */
export function takenOver(bytes: Uint8Array, entry: ZipEntry): PackedEntry | undefined {
  const data = dataOf(bytes, entry)
  return data && { ...entry, data }
}

/** 1 January 1980, the first day that an entry can have: no clock is read. */
const DAY = (1 << 5) | 1
const VERSION = 20
const LOCAL_SIZE = 30
const CENTRAL_SIZE = 46
const END_SIZE = 22

/** The archive, with its entries in the order given. Names are bytes as characters, as they are read. */
export function writeZip(entries: readonly PackedEntry[]): Uint8Array {
  const local = entries.reduce((sum, { name, data }) => sum + LOCAL_SIZE + name.length + data.length, 0)
  const central = entries.reduce((sum, { name }) => sum + CENTRAL_SIZE + name.length, 0)
  const bytes = new Uint8Array(local + central + END_SIZE)
  const view = new DataView(bytes.buffer)
  let at = 0
  let listed = local
  for (const entry of entries) {
    const { name, data } = entry
    view.setUint32(at, 0x04034b50, true)
    writeCommon(view, at + 4, entry)
    writeName(bytes, at + LOCAL_SIZE, name)
    bytes.set(data, at + LOCAL_SIZE + name.length)
    view.setUint32(listed, 0x02014b50, true)
    view.setUint16(listed + 4, VERSION, true)
    writeCommon(view, listed + 6, entry)
    view.setUint32(listed + 42, at, true)
    writeName(bytes, listed + CENTRAL_SIZE, name)
    at += LOCAL_SIZE + name.length + data.length
    listed += CENTRAL_SIZE + name.length
  }
  view.setUint32(listed, 0x06054b50, true)
  view.setUint16(listed + 8, entries.length, true)
  view.setUint16(listed + 10, entries.length, true)
  view.setUint32(listed + 12, central, true)
  view.setUint32(listed + 16, local, true)
  return bytes
}

/** The fields that local headers and the directory share (4.3.7 and 4.3.12). */
function writeCommon(view: DataView, at: number, { name, method, checksum, size, data }: PackedEntry): void {
  view.setUint16(at, VERSION, true)
  view.setUint16(at + 4, method, true)
  view.setUint16(at + 8, DAY, true)
  view.setUint32(at + 10, checksum, true)
  view.setUint32(at + 14, data.length, true)
  view.setUint32(at + 18, size, true)
  view.setUint16(at + 22, name.length, true)
}

function writeName(bytes: Uint8Array, at: number, name: string): void {
  for (let i = 0; i < name.length; i++) bytes[at + i] = name.charCodeAt(i)
}
