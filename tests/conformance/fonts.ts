/** The fonts of a file against their own programs (ISO 19005-2, 6.2.11). */
import { asDict, type InspectedPdf, nameOf } from '../support/inspect-pdf.ts'
import { latin1, type PdfDict } from '../support/pdf-syntax.ts'
import { fontsOf } from './content.ts'
import { listOf, type TagReading } from './tags.ts'

/** What is wrong with the fonts that pages use. */
export function fontProblems(pdf: InspectedPdf, { pages }: TagReading): readonly string[] {
  const problems: string[] = []
  const used = new Map<
    string,
    { readonly dict: PdfDict; readonly cids: Set<number>; readonly unicode: ReadonlyMap<number, string> }
  >()
  for (const { dict, reading } of pages) {
    const fonts = asDict(pdf.resolve(asDict(pdf.resolve(dict.get('Resources'))).get('Font')))
    const unicode = fontsOf(pdf, dict)
    for (const [name, cids] of reading.shown) {
      const font = used.get(name) ?? {
        dict: asDict(pdf.resolve(fonts.get(name))),
        cids: new Set<number>(),
        unicode: unicode.get(name) ?? new Map(),
      }
      used.set(name, font)
      for (const cid of cids) font.cids.add(cid)
    }
  }
  for (const [name, { dict, cids, unicode }] of used) {
    const descendant = asDict(pdf.resolve(listOf(pdf.resolve(dict.get('DescendantFonts')))[0]))
    const descriptor = asDict(pdf.resolve(descendant.get('FontDescriptor')))
    if (descriptor.has('CIDSet')) problems.push(`${name} has a CIDSet`)
    if (nameOf(descendant.get('CIDToGIDMap')) !== 'Identity') problems.push(`${name} has no CIDToGIDMap`)
    if (nameOf(dict.get('Encoding')) !== 'Identity-H') problems.push(`${name} has another encoding`)
    if (!/^[A-Z]{6}\+/.test(nameOf(dict.get('BaseFont')) ?? '')) problems.push(`${name} has no subset tag`)
    if (!descriptor.has('FontFile2')) {
      problems.push(`${name} is not embedded`)
      continue
    }
    const widths = widthsOf(pdf, descendant)
    const advances = advancesOf(pdf.stream(descriptor.get('FontFile2')))
    for (const cid of cids) {
      const text = unicode.get(cid)
      if (cid === 0) problems.push(`${name} shows .notdef`)
      if (text === undefined || /^[\0\uFEFF\uFFFE]/.test(text))
        problems.push(`${name} has no ToUnicode for ${cid}`)
      const advance = advances(cid)
      if (advance === undefined) problems.push(`${name} has no glyph ${cid}`)
      else if (Math.abs((widths.get(cid) ?? Number(descendant.get('DW') ?? 1000)) - advance) > 1) {
        problems.push(`the width of ${name} ${cid} is not the font's`)
      }
    }
  }
  return problems
}

function widthsOf(pdf: InspectedPdf, font: PdfDict): ReadonlyMap<number, number> {
  const widths = new Map<number, number>()
  const list = listOf(pdf.resolve(font.get('W')))
  for (let i = 0; i < list.length; ) {
    const [first, next] = [Number(list[i]), list[i + 1]]
    if (Array.isArray(next)) {
      for (const [k, width] of next.entries()) widths.set(first + k, Number(width))
      i += 2
    } else {
      for (let cid = first; cid <= Number(next); cid++) widths.set(cid, Number(list[i + 2]))
      i += 3
    }
  }
  return widths
}

/** Advances by `hmtx`, in 1/1000 em (OpenType 1.9). */
function advancesOf(file: Uint8Array): (glyph: number) => number | undefined {
  const view = new DataView(file.buffer, file.byteOffset, file.length)
  const tables = new Map<string, number>()
  for (let i = 0; i < view.getUint16(4); i++) {
    tables.set(latin1(file.subarray(12 + i * 16, 16 + i * 16)), view.getUint32(20 + i * 16))
  }
  const at = (table: string) => tables.get(table) ?? Number.NaN
  const unitsPerEm = view.getUint16(at('head') + 18)
  const metrics = view.getUint16(at('hhea') + 34)
  const glyphs = view.getUint16(at('maxp') + 4)
  return glyph =>
    glyph >= glyphs
      ? undefined
      : (view.getUint16(at('hmtx') + Math.min(glyph, metrics - 1) * 4) * 1000) / unitsPerEm
}
