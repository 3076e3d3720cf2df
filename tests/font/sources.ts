/** Font sources that tell what is read of them, and font files made of others, for tests. */
import type { LoadFont } from '../../src/font/book.ts'
import { fileSource } from '../../src/font/file-source.node.ts'
import type { FontSource } from '../../src/font/source.ts'

/** A source, with the number of bytes and of reads so far. */
export function counted(source: FontSource): {
  source: FontSource
  bytes: () => number
  reads: () => number
} {
  let [bytes, reads] = [0, 0]
  const read: FontSource['read'] = (from, length) => {
    const got = source.read(from, length)
    bytes += got.length
    reads++
    return got
  }
  return { source: { length: source.length, read }, bytes: () => bytes, reads: () => reads }
}

/** The package's fonts, with the bytes that were read of each file. */
export function countedFonts(): { load: LoadFont; bytesOf: () => Record<string, number> } {
  const files = new Map<string, () => number>()
  const load: LoadFont = async file => {
    const { source, bytes } = counted(fileSource(`fonts/${file}`))
    files.set(file, bytes)
    return source
  }
  return { load, bytesOf: () => Object.fromEntries(Array.from(files, ([file, bytes]) => [file, bytes()])) }
}

/** A collection (TTC) of whole fonts: their directories are moved along with their tables. */
export function collectionOf(fonts: readonly Uint8Array[]): Uint8Array {
  const header = Buffer.alloc(12 + fonts.length * 4)
  header.write('ttcf', 0, 'latin1')
  header.writeUInt32BE(0x00010000, 4)
  header.writeUInt32BE(fonts.length, 8)
  let at = header.length
  const moved = fonts.map((font, i) => {
    const copy = Buffer.from(font)
    for (let t = 0; t < copy.readUInt16BE(4); t++) {
      copy.writeUInt32BE(copy.readUInt32BE(12 + t * 16 + 8) + at, 12 + t * 16 + 8)
    }
    header.writeUInt32BE(at, 12 + i * 4)
    at += copy.length
    return copy
  })
  return new Uint8Array(Buffer.concat([header, ...moved]))
}

/** A `name` table with one Windows name for each pair of ID and text. */
export function nameTable(names: readonly (readonly [id: number, text: string])[]): Uint8Array {
  const texts = names.map(([, text]) => Buffer.from(text, 'utf16le').swap16())
  const head = Buffer.alloc(6 + names.length * 12)
  head.writeUInt16BE(names.length, 2)
  head.writeUInt16BE(head.length, 4)
  let offset = 0
  for (const [i, [id]] of names.entries()) {
    const at = 6 + i * 12
    const length = texts[i]?.length ?? 0
    for (const [k, value] of [3, 1, 0x0804, id, length, offset].entries()) {
      head.writeUInt16BE(value, at + k * 2)
    }
    offset += length
  }
  return new Uint8Array(Buffer.concat([head, ...texts]))
}
