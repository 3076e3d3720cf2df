import { addBytes, startAdler } from './adler32.ts'
import type { SinkFor } from './bits.ts'
import { beginBlock, beginStream, endBlock, endStream, MOST_BITS, STREAM_ROOM } from './block-code.ts'
import { hex4 } from './numbers.ts'
import { CHARACTERS } from './outline-code.ts'
import { putPeriodic } from './periodic.ts'

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

/** Most bytes of a character, of a range without its characters, and of a section's two lines. */
const ROOM = { character: '<D842DFB7>'.length, range: '<0001><00FF>[]\n'.length, section: 32 }

/** ASCII in the making: an array of bytes, since text would have to be made one at the end. */
interface Ascii {
  readonly bytes: Uint8Array
  length: number
}

/**
 * The ToUnicode CMap of a font (ISO 32000-2, 9.10.3), in ASCII: a character for each CID, so that what is printed
 * extracts unchanged. Characters beyond U+FFFF are written as surrogate pairs in UTF-16BE.
 *
 * CIDs follow each other, so they are said as ranges with lists of their characters: for 350 characters two
 * thirds of the size of a line each, compressed.
 *
 * @param codePoints the characters of CIDs 1, 2, 3 …
 */
export function toUnicodeCMap(codePoints: readonly number[]): Uint8Array {
  const ranges = codePoints.length === 0 ? 0 : Math.floor(codePoints.length / RANGE) + 1
  const room = codePoints.length * ROOM.character + ranges * (ROOM.range + ROOM.section)
  const cmap = { bytes: new Uint8Array(HEAD.length + room + TAIL.length), length: 0 }
  put(cmap, HEAD)
  for (let range = 0; range < ranges; range++) {
    const place = range % SECTION
    if (place === 0) put(cmap, `${Math.min(SECTION, ranges - range)} beginbfrange\n`)
    putRange(cmap, range, codePoints)
    if (place === SECTION - 1 || range === ranges - 1) put(cmap, 'endbfrange\n')
  }
  put(cmap, TAIL)
  return cmap.bytes.subarray(0, cmap.length)
}

/** A line for the CIDs that share their first byte; there is no CID 0. */
function putRange(cmap: Ascii, range: number, codePoints: readonly number[]): void {
  const first = Math.max(1, range * RANGE)
  const last = Math.min(codePoints.length, range * RANGE + RANGE - 1)
  put(cmap, `<${hex4(first)}><${hex4(last)}>[`)
  for (let cid = first; cid <= last; cid++) {
    const codePoint = codePoints[cid - 1] ?? 0
    cmap.bytes[cmap.length++] = LESS
    if (codePoint < 0x10000) putHex4(cmap, codePoint)
    else {
      putHex4(cmap, 0xd800 + ((codePoint - 0x10000) >>> 10))
      putHex4(cmap, 0xdc00 + ((codePoint - 0x10000) & 0x3ff))
    }
    cmap.bytes[cmap.length++] = GREATER
  }
  put(cmap, ']\n')
}

const [LESS, GREATER] = [0x3c, 0x3e]

function putHex4(cmap: Ascii, value: number): void {
  for (let shift = 12; shift >= 0; shift -= 4) {
    cmap.bytes[cmap.length++] = DIGITS.charCodeAt((value >>> shift) & 0xf)
  }
}

const DIGITS = '0123456789ABCDEF'

function put(cmap: Ascii, text: string): void {
  for (let i = 0; i < text.length; i++) cmap.bytes[cmap.length++] = text.charCodeAt(i)
}

/** Compresses a ToUnicode CMap to a zlib stream, in a sixth of zlib's time and less space. */
export function deflateCMap(cmap: Uint8Array, sinkFor: SinkFor): Uint8Array {
  const sink = sinkFor(Math.ceil((cmap.length * MOST_BITS) / 8) + STREAM_ROOM)
  beginStream(sink)
  beginBlock(sink, CHARACTERS)
  putPeriodic(sink, CHARACTERS, cmap, PERIOD)
  endBlock(sink, CHARACTERS)
  const sums = startAdler()
  addBytes(sums, cmap, 0, cmap.length)
  return endStream(sink, sums)
}

/** Almost all characters take `<4E00>`, and neighbours begin alike. */
const PERIOD = 6

/** A character in UTF-16BE, in hexadecimal; beyond U+FFFF as a surrogate pair. */
export function utf16Hex(codePoint: number): string {
  if (codePoint < 0x10000) return hex4(codePoint)
  const beyond = codePoint - 0x10000
  return hex4(0xd800 + (beyond >>> 10)) + hex4(0xdc00 + (beyond & 0x3ff))
}
