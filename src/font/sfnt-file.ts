const HEADER = 12
const RECORD = 16
const TRUETYPE = 0x00010000
/** What the sum of a whole font file is to be (OpenType 1.9, head, `checksumAdjustment`). */
const FILE_SUM = 0xb1b0afba
const ADJUSTMENT_AT = 8

/**
 * Writes an sfnt file: directory by ascending tag, each table at a multiple of four, checksums throughout.
 *
 * @param tables by tag; `head` among them
 */
export function writeSfnt(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const tags = [...tables.keys()].sort()
  const directoryEnd = HEADER + tags.length * RECORD
  let end = directoryEnd
  const places = tags.map(tag => {
    const bytes = tables.get(tag) ?? new Uint8Array(0)
    const offset = end
    end += padded(bytes.length)
    return { tag, bytes, offset }
  })
  const file = new Uint8Array(end)
  const view = new DataView(file.buffer)
  writeHeader(view, tags.length)
  let sum = 0
  for (const [i, { tag, bytes, offset }] of places.entries()) {
    file.set(bytes, offset)
    if (tag === 'head') view.setUint32(offset + ADJUSTMENT_AT, 0)
    const tableSum = checksum(view, offset, offset + padded(bytes.length))
    const record = HEADER + i * RECORD
    for (let k = 0; k < 4; k++) view.setUint8(record + k, tag.charCodeAt(k))
    view.setUint32(record + 4, tableSum)
    view.setUint32(record + 8, offset)
    view.setUint32(record + 12, bytes.length)
    sum += tableSum
  }
  const head = places.find(place => place.tag === 'head')
  const fileSum = sum + checksum(view, 0, directoryEnd)
  if (head) view.setUint32(head.offset + ADJUSTMENT_AT, (FILE_SUM - fileSum) >>> 0)
  return file
}

/** Where a table of such a file begins; 0 if there is none. */
export function placeOf(file: Uint8Array, tag: string): number {
  const view = new DataView(file.buffer, file.byteOffset)
  const name = new DataView(new TextEncoder().encode(tag).buffer).getUint32(0)
  for (let record = HEADER; record < HEADER + view.getUint16(4) * RECORD; record += RECORD) {
    if (view.getUint32(record) === name) return view.getUint32(record + 8)
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

/**
 * The sum of the 32-bit words from `from` to `to`, modulo 2^32. In an array of such words, since V8 compiles a
 * sum in a variable for small integers, finds it too large, and compiles it again for each font.
 */
function checksum(view: DataView, from: number, to: number): number {
  const sum = new Uint32Array(1)
  for (let at = from; at < to; at += 4) sum[0] = (sum[0] ?? 0) + view.getUint32(at)
  return sum[0] ?? 0
}
