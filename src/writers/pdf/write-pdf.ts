import type { Finding, Outcome } from '../../diagnostics/finding.ts'
import { FormError } from '../../diagnostics/form-error.ts'
import type { DisplayList, FaceId, Page } from '../../display/types.ts'
import { type FaceSubset, subsetFace } from '../../font/subset.ts'
import type { OpenFace } from '../../font/types.ts'
import { type ContentFont, pageContent } from './content.ts'
import type { Deflate } from './deflate.ts'
import { embedFont } from './fonts.ts'
import { collectGlyphUse } from './glyph-usage.ts'
import { type DocumentInfo, openContainer, type PdfReference } from './pdfkit-bridge.ts'
import { streamWriter } from './streams.ts'

export interface PdfOptions {
  /** Every face that the display list names; each is embedded as the subset that is used. */
  readonly faces: ReadonlyMap<FaceId, OpenFace>
  readonly info: DocumentInfo
  /** How streams are compressed: `nodeDeflate`, or what a browser has. */
  readonly deflate: Deflate
}

/**
 * Writes a display list as a PDF 1.7 file, with its fonts embedded and its text extractable character
 * for character.
 *
 * The same list, faces, info and deflate give the same bytes. Calls share nothing and may run side by
 * side. Findings are those of `subsetFace`: a font file that is broken, or too many glyphs of one.
 *
 * @throws FormError for a list that cannot have come from layout: without a page, with a face that is
 * not given, with glyph 0, lengths that are not whole, an oblique rule
 */
export async function writePdf(list: DisplayList, options: PdfOptions): Promise<Outcome<Uint8Array>> {
  if (list.pages.length === 0) throw new FormError('a document has at least one page')
  const subsets = subsetFaces(list, options.faces)
  if (!subsets.ok) return subsets
  const container = await openContainer(options.info)
  const streams = streamWriter(container, options.deflate)

  const fonts = new Map<FaceId, ContentFont>()
  const references: Record<string, PdfReference> = {}
  for (const [face, subset] of subsets.value) {
    const resource = `F${fonts.size + 1}`
    references[resource] = await embedFont(subset, container, streams)
    fonts.set(face, { resource, subset })
  }

  // All pages share one dictionary of resources: a long document has one, not one a page.
  const resources = container.add(fonts.size > 0 ? { Font: references } : {})
  for (const page of list.pages) {
    const contents = await streams.write(pageContent(page, fonts))
    container.addPage([page.width / 1000, page.height / 1000], contents, resources)
  }
  const id = streams.identifier(identifyingFacts(list.pages, options.info))
  return { ok: true, value: container.finish(id), findings: subsets.findings }
}

/** The subset of each face that the list draws with, in the order of first use. */
function subsetFaces(
  list: DisplayList,
  faces: ReadonlyMap<FaceId, OpenFace>,
): Outcome<ReadonlyMap<FaceId, FaceSubset>> {
  const subsets = new Map<FaceId, FaceSubset>()
  const findings: Finding[] = []
  const uses = collectGlyphUse(list)
  for (const [id, faceUses] of uses) {
    const face = faces.get(id)
    if (face === undefined) throw new FormError(`no face ${id} among the faces of this document`)
    const subset = subsetFace(face, faceUses)
    findings.push(...subset.findings)
    if (subset.ok) subsets.set(id, subset.value)
  }
  return subsets.size === uses.size ? { ok: true, value: subsets, findings } : { ok: false, findings }
}

/** What the streams do not say, and yet makes another document. */
function identifyingFacts(pages: readonly Page[], info: DocumentInfo): string {
  return JSON.stringify([info, pages.map(page => [page.width, page.height])])
}
