import type { FaceSubset } from '../../font/subset.ts'
import type { FaceDescriptor } from '../../font/types.ts'
import { type PdfContainer, type PdfReference, pdfName, pdfText } from './pdfkit-bridge.ts'
import type { StreamWriter } from './streams.ts'
import { toUnicodeCMap } from './to-unicode.ts'
import { DEFAULT_WIDTH, widthArray } from './widths.ts'

/**
 * Embeds a subset as a composite font (ISO 32000-2, 9.7). The encoding is Identity-H: content streams
 * carry CIDs, which are the subset's own glyph ids.
 *
 * No CIDSet is written: it is deprecated, and worse than none for an archive if it is not complete.
 */
export async function embedFont(
  subset: FaceSubset,
  container: PdfContainer,
  streams: StreamWriter,
): Promise<PdfReference> {
  const name = pdfName(subset.name)
  const { bytes } = subset
  const file = await streams.write(bytes, { Length1: bytes.length }, tableDirectory(bytes))
  const descendant = container.add({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: pdfText('Adobe'), Ordering: pdfText('Identity'), Supplement: 0 },
    FontDescriptor: container.add(fontDescriptor(name, subset.descriptor, file)),
    DW: DEFAULT_WIDTH,
    W: widthArray(subset.widths),
    CIDToGIDMap: 'Identity',
  })
  return container.add({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: await streams.write(toUnicodeCMap(subset.uses.map(use => use.codePoint))),
  })
}

/** ISO 32000-2, 9.8. */
function fontDescriptor(name: string, descriptor: FaceDescriptor, file: PdfReference) {
  return {
    Type: 'FontDescriptor',
    FontName: name,
    Flags: descriptor.flags,
    FontBBox: descriptor.bbox,
    ItalicAngle: descriptor.italicAngle,
    Ascent: descriptor.ascent,
    Descent: descriptor.descent,
    CapHeight: descriptor.capHeight,
    StemV: descriptor.stemV,
    FontFile2: file,
  }
}

/**
 * The head of a TrueType file (OpenType 1.9, "Table directory"). It has a checksum of every table and
 * so stands for the file, at a hundredth of the cost of digesting the outlines.
 */
function tableDirectory(bytes: Uint8Array): Uint8Array {
  const tables = new DataView(bytes.buffer, bytes.byteOffset).getUint16(4)
  return bytes.subarray(0, 12 + tables * 16)
}
