import type { Outcome } from '../../diagnostics/finding.ts'
import { FormError } from '../../diagnostics/form-error.ts'
import type { DisplayList, FaceId } from '../../display/types.ts'
import type { OpenFace } from '../../font/types.ts'
import type { ArchiveOptions } from './archive.ts'
import type { Deflate } from './deflate.ts'
import type { DocumentInfo } from './document-info.ts'
import type { PdfMemory } from './memory.ts'
import { openPdf } from './open-pdf.ts'

export interface PdfOptions {
  /** Every face that the display list names; each is embedded as the subset that is used. */
  readonly faces: ReadonlyMap<FaceId, OpenFace>
  readonly info: DocumentInfo
  /** How streams are compressed: `nodeDeflate`, or what a browser has. */
  readonly deflate: Deflate
  /** What is kept from document to document, for the same deflate. */
  readonly memory?: PdfMemory | undefined
  /** What makes it an archival file; a plain PDF where it is left out. */
  readonly archive?: ArchiveOptions | undefined
}

/**
 * Writes a display list as a PDF 1.7 file, with its fonts embedded and its text extractable character
 * for character.
 *
 * The same list, faces, info and deflate give the same bytes, with a memory and without. Calls may run side
 * by side. Findings are those of `subsetFace`: a font file that is broken, or too many glyphs of one.
 *
 * @throws FormError for a list that cannot have come from layout: without a page, with a face that is
 * not given, with glyph 0, lengths that are not whole, an oblique rule; and for a memory of another deflate
 */
export async function writePdf(list: DisplayList, options: PdfOptions): Promise<Outcome<Uint8Array>> {
  if (list.pages.length === 0) throw new FormError('a document has at least one page')
  const { info, deflate, memory, archive, faces } = options
  const { language, date } = info
  const writer = await openPdf({ language, date, deflate, memory, profile: archive?.profile })
  await writer.add({ list, faces })
  for (const attachment of archive?.attachments ?? []) await writer.attach(attachment)
  return writer.finish({ info, provenance: archive?.provenance })
}
