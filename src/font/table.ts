/**
 * One table of a font file, big-endian, safe to read anywhere: what lies outside reads as 0. Readers check
 * lengths where it matters what is missing; nothing here throws, whatever the bytes say.
 */
export interface Table {
  readonly length: number
  u8(at: number): number
  u16(at: number): number
  i16(at: number): number
  u32(at: number): number
  /** A signed 16.16 fixed-point number. */
  fixed(at: number): number
  /** Four characters. */
  tag(at: number): string
  /** A part of the table, cut off where the table ends. */
  part(from: number, to?: number): Table
  /** The bytes, not copied. */
  readonly bytes: Uint8Array
}

export function tableOf(bytes: Uint8Array): Table {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const length = bytes.length
  const holds = (at: number, size: number) => at >= 0 && at + size <= length
  const u8 = (at: number) => (holds(at, 1) ? view.getUint8(at) : 0)
  return {
    length,
    bytes,
    u8,
    u16: at => (holds(at, 2) ? view.getUint16(at) : 0),
    i16: at => (holds(at, 2) ? view.getInt16(at) : 0),
    u32: at => (holds(at, 4) ? view.getUint32(at) : 0),
    fixed: at => (holds(at, 4) ? view.getInt32(at) / 65536 : 0),
    tag: at => String.fromCharCode(u8(at), u8(at + 1), u8(at + 2), u8(at + 3)),
    part: (from, to = length) => tableOf(bytes.subarray(Math.max(0, from), Math.max(0, from, to))),
  }
}
