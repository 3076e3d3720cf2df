/** A reader of sfnt files for tests, which shares no code with the product. */

export interface Tables {
  readonly tags: readonly string[]
  /** Sum of the file's 32-bit words. */
  readonly fileSum: number
  readonly wrongChecksums: readonly string[]
  readonly unaligned: readonly string[]
  readonly shortOffsets: boolean
  /** `loca`, in bytes. */
  readonly offsets: readonly number[]
  readonly glyf: Uint8Array
  readonly bytesOf: (tag: string) => Uint8Array
}

export function readTables(file: Uint8Array): Tables {
  const data = Buffer.from(file)
  const records = Array.from({ length: data.readUInt16BE(4) }, (_, i) => {
    const at = 12 + i * 16
    return {
      tag: data.toString('latin1', at, at + 4),
      checksum: data.readUInt32BE(at + 4),
      offset: data.readUInt32BE(at + 8),
      length: data.readUInt32BE(at + 12),
    }
  })
  const bytesOf = (tag: string) => {
    const record = records.find(r => r.tag === tag)
    return record ? data.subarray(record.offset, record.offset + record.length) : Buffer.alloc(0)
  }
  const shortOffsets = bytesOf('head').readInt16BE(50) === 0
  const loca = bytesOf('loca')
  const offsets = Array.from({ length: loca.length / (shortOffsets ? 2 : 4) }, (_, i) =>
    shortOffsets ? loca.readUInt16BE(i * 2) * 2 : loca.readUInt32BE(i * 4),
  )
  const wrong = records.filter(record => {
    const bytes = Buffer.from(bytesOf(record.tag))
    if (record.tag === 'head') bytes.writeUInt32BE(0, 8)
    return sumOf(bytes) !== record.checksum
  })
  return {
    tags: records.map(record => record.tag),
    fileSum: sumOf(data),
    wrongChecksums: wrong.map(record => record.tag),
    unaligned: records.filter(record => record.offset % 4 !== 0).map(record => record.tag),
    shortOffsets,
    offsets,
    glyf: bytesOf('glyf'),
    bytesOf,
  }
}

function sumOf(bytes: Buffer): number {
  const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])
  let sum = 0
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) % 0x1_0000_0000
  return sum
}
