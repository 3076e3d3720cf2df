import { hex4 } from './numbers.ts'

/** CIDs of one range may differ in their last byte only (ISO 32000-2, 9.10.3). */
const RANGE = 0x100

/** The most ranges that one `bfrange` section may have (Adobe Technical Note 5411). */
const SECTION = 100

const HEAD = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
`

const TAIL = `endcmap
CMapName currentdict /CMap defineresource pop
end
end
`

/**
 * The ToUnicode CMap of a font (ISO 32000-2, 9.10.3): a character for each CID, so that what is printed
 * extracts unchanged. Characters beyond U+FFFF are written as surrogate pairs in UTF-16BE.
 *
 * CIDs follow each other, so they are said as ranges with lists of their characters: for 350 characters two
 * thirds of the size of a line each, compressed (1.1 KB instead of 1.9), and a quarter of the time to compress.
 *
 * @param codePoints the characters of CIDs 1, 2, 3 …
 */
export function toUnicodeCMap(codePoints: readonly number[]): string {
  const ranges: string[] = []
  for (let first = 1; first <= codePoints.length; first = (first | (RANGE - 1)) + 1) {
    const last = Math.min(codePoints.length, first | (RANGE - 1))
    let list = ''
    for (let cid = first; cid <= last; cid++) list += `<${utf16Hex(codePoints[cid - 1] ?? 0)}>`
    ranges.push(`<${hex4(first)}><${hex4(last)}>[${list}]\n`)
  }
  let text = HEAD
  for (let start = 0; start < ranges.length; start += SECTION) {
    const section = ranges.slice(start, start + SECTION)
    text += `${section.length} beginbfrange\n${section.join('')}endbfrange\n`
  }
  return text + TAIL
}

/** A character in UTF-16BE, in hexadecimal; beyond U+FFFF as a surrogate pair. */
export function utf16Hex(codePoint: number): string {
  if (codePoint < 0x10000) return hex4(codePoint)
  const beyond = codePoint - 0x10000
  return hex4(0xd800 + (beyond >>> 10)) + hex4(0xdc00 + (beyond & 0x3ff))
}
