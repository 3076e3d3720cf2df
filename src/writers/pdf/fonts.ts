import type { FaceSubset } from '../../font/subset.ts'
import type { FaceDescriptor } from '../../font/types.ts'
import type { PdfContainer } from './pdf-container.ts'
import { type PdfReference, pdfName, pdfText } from './pdf-values.ts'
import { DEFAULT_WIDTH, widthArray } from './widths.ts'

/** A subset with its streams, compressed. */
export interface Embedding {
  readonly subset: FaceSubset
  readonly file: Uint8Array
  readonly toUnicode: Uint8Array
  /** What tells its streams from any others, taken before they were compressed. */
  readonly digest: Uint8Array
}

/**
 * Writes a subset as a composite font (ISO 32000-2, 9.7). The encoding is Identity-H: content streams
 * carry CIDs, which are the subset's own glyph ids.
 *
 * No CIDSet is written: it is deprecated, and worse than none for an archive if it is not complete.
 */
export function addFont({ subset, file, toUnicode }: Embedding, container: PdfContainer): PdfReference {
  const name = pdfName(subset.name)
  const fontFile = container.addStream({ Length1: subset.bytes.length }, file)
  const descendant = container.add({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: pdfText('Adobe'), Ordering: pdfText('Identity'), Supplement: 0 },
    FontDescriptor: container.add(fontDescriptor(name, subset.descriptor, fontFile)),
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
    ToUnicode: container.addStream({}, toUnicode),
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
