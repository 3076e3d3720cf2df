import { type Fault, fault } from './faults.ts'
import type { Table } from './table.ts'

/** From code points to glyphs: one array for the basic plane, sorted groups beyond. */
export interface CharacterMap {
  /** Glyph of each code point below U+10000, 0 where there is none. */
  readonly basic: Uint16Array
  /** Groups beyond the basic plane, in ascending order, not overlapping: first, last, glyph of the first. */
  readonly groups: Uint32Array
}

const BASIC_PLANE = 0x10000
const LAST_CODE_POINT = 0x10ffff

/**
 * Reads the Unicode subtable of `cmap`: format 12, or format 4 where there is no other.
 *
 * Segments must ascend (OpenType 1.9, cmap); what runs back or overlaps is passed over, so that time
 * stays linear in the table's size. Glyphs that the face does not have are left out.
 */
export function readCharacterMap(cmap: Table, glyphCount: number): CharacterMap | Fault {
  const full = findSubtable(cmap, 12)
  if (full) return readFormat12(full, glyphCount)
  const basic = findSubtable(cmap, 4)
  if (basic) return readFormat4(basic, glyphCount)
  return fault('cmap', 'missing')
}

/** The glyph of a code point, 0 where the map has none. */
export function lookUp(map: CharacterMap, codePoint: number): number {
  if (codePoint < BASIC_PLANE) return map.basic[codePoint] ?? 0
  const { groups } = map
  let low = 0
  let high = groups.length / 3
  while (low < high) {
    const middle = (low + high) >>> 1
    if (codePoint < (groups[middle * 3] ?? 0)) high = middle
    else if (codePoint > (groups[middle * 3 + 1] ?? 0)) low = middle + 1
    else return (groups[middle * 3 + 2] ?? 0) + codePoint - (groups[middle * 3] ?? 0)
  }
  return 0
}

/** The first Unicode subtable (platform 0, or 3 with encoding 1 or 10) of a format. */
function findSubtable(cmap: Table, format: number): Table | undefined {
  const count = Math.min(cmap.u16(2), Math.floor((cmap.length - 4) / 8))
  for (let i = 0; i < count; i++) {
    const at = 4 + i * 8
    const [platform, encoding] = [cmap.u16(at), cmap.u16(at + 2)]
    const unicode = platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10))
    const subtable = cmap.part(cmap.u32(at + 4))
    if (unicode && subtable.length >= 16 && subtable.u16(0) === format) return subtable
  }
  return undefined
}

function readFormat12(subtable: Table, glyphCount: number): CharacterMap | Fault {
  const count = subtable.u32(12)
  if (16 + count * 12 > subtable.length) return fault('cmap', 'truncated')
  const basic = new Uint16Array(BASIC_PLANE)
  const groups: number[] = []
  let free = 0
  for (let i = 0; i < count; i++) {
    const at = 16 + i * 12
    const first = subtable.u32(at)
    const glyph = subtable.u32(at + 8)
    const last = Math.min(subtable.u32(at + 4), LAST_CODE_POINT, first + glyphCount - 1 - glyph)
    const from = Math.max(first, free)
    if (from > last) continue
    for (let c = from; c <= Math.min(last, BASIC_PLANE - 1); c++) basic[c] = glyph + c - first
    const beyond = Math.max(from, BASIC_PLANE)
    if (beyond <= last) groups.push(beyond, last, glyph + beyond - first)
    free = last + 1
  }
  return { basic, groups: Uint32Array.from(groups) }
}

/**
 * Format 4: four parallel arrays of segments. A segment's glyphs are `code + idDelta` or, where
 * `idRangeOffset` is not 0, stand in an array that this offset points into from its own place.
 */
function readFormat4(subtable: Table, glyphCount: number): CharacterMap | Fault {
  const count = subtable.u16(6) >>> 1
  if (16 + count * 8 > subtable.length) return fault('cmap', 'truncated')
  const [ends, starts] = [14, 16 + count * 2]
  const [deltas, offsets] = [starts + count * 2, starts + count * 4]
  const basic = new Uint16Array(BASIC_PLANE)
  let free = 0
  for (let i = 0; i < count; i++) {
    const start = subtable.u16(starts + i * 2)
    const end = subtable.u16(ends + i * 2)
    const delta = subtable.u16(deltas + i * 2)
    const offsetAt = offsets + i * 2
    const offset = subtable.u16(offsetAt)
    for (let c = Math.max(start, free); c <= end; c++) {
      const listed = offset === 0 ? c : subtable.u16(offsetAt + offset + (c - start) * 2)
      const glyph = offset !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff
      if (glyph < glyphCount) basic[c] = glyph
    }
    free = Math.max(free, end + 1)
  }
  return { basic, groups: new Uint32Array(0) }
}
