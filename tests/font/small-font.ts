/** A font of a few KB with everything a face can have, to be damaged in tests. */
import { writeSfnt } from '../../src/font/sfnt-file.ts'
import { subsetFace } from '../../src/font/subset.ts'
import { openRole } from './faces.ts'
import { readTables } from './tables.ts'

/** Characters of the small font; composites are among them. */
export const CHARACTERS = Array.from('一二三，。（）ＡéàAB0123—“”', c => c.codePointAt(0) ?? 0)

/** The tables of a working font, to be changed before they are put together by {@link writeSfnt}. */
export function smallTables(): Map<string, Uint8Array> {
  const face = openRole('fangsong')
  const made = subsetFace(
    face,
    CHARACTERS.map(codePoint => ({ glyph: face.glyphOf(codePoint), codePoint })),
  )
  if (!made.ok) throw new Error('no subset')
  const { tags, bytesOf } = readTables(made.value.bytes)
  const tables = new Map<string, Uint8Array>(tags.map(tag => [tag, Uint8Array.from(bytesOf(tag))]))
  for (const tag of ['OS/2', 'name', 'post', 'GSUB']) {
    const bytes = face.table(tag)?.bytes
    if (bytes) tables.set(tag, Uint8Array.from(bytes))
  }
  const groups = CHARACTERS.map((codePoint, i) => [codePoint, codePoint, i + 1] as const)
  return tables.set('cmap', format12(groups.sort((a, b) => a[0] - b[0])))
}

export function smallFont(): Uint8Array {
  return writeSfnt(smallTables())
}

/** A `cmap` with one subtable of format 12: groups of first, last, glyph of the first. */
export function format12(
  groups: readonly (readonly [number, number, number])[],
  count = groups.length,
): Uint8Array {
  const bytes = Buffer.alloc(12 + 16 + groups.length * 12)
  bytes.writeUInt16BE(1, 2)
  bytes.writeUInt16BE(3, 4)
  bytes.writeUInt16BE(10, 6)
  bytes.writeUInt32BE(12, 8)
  bytes.writeUInt16BE(12, 12)
  bytes.writeUInt32BE(16 + groups.length * 12, 16)
  bytes.writeUInt32BE(count, 24)
  for (const [i, group] of groups.entries()) {
    for (const [k, number] of group.entries()) bytes.writeUInt32BE(number, 28 + i * 12 + k * 4)
  }
  return new Uint8Array(bytes)
}
