/** The most entries that one `bfchar` section may have (Adobe Technical Note 5411). */
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
 * The ToUnicode CMap of a font (ISO 32000-2, 9.10.3): one entry for each CID, so that what is printed
 * extracts unchanged. Characters beyond U+FFFF are written as surrogate pairs in UTF-16BE.
 *
 * @param codePoints the characters of CIDs 1, 2, 3 …
 */
export function toUnicodeCMap(codePoints: readonly number[]): string {
  const parts = [HEAD]
  for (let start = 0; start < codePoints.length; start += SECTION) {
    const section = codePoints.slice(start, start + SECTION)
    parts.push(`${section.length} beginbfchar\n`)
    for (const [i, codePoint] of section.entries()) {
      parts.push(`<${hex4(start + i + 1)}> <${utf16Hex(codePoint)}>\n`)
    }
    parts.push('endbfchar\n')
  }
  parts.push(TAIL)
  return parts.join('')
}

/** Four upper-case hexadecimal digits: a CID, or a unit of UTF-16. */
export function hex4(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0')
}

function utf16Hex(codePoint: number): string {
  const text = String.fromCodePoint(codePoint)
  let hex = ''
  for (let i = 0; i < text.length; i++) hex += hex4(text.charCodeAt(i))
  return hex
}
