import type { Finding, Outcome } from '../../diagnostics/finding.ts'
import { FormError } from '../../diagnostics/form-error.ts'
import type { DisplayList, FaceId, Page } from '../../display/types.ts'
import type { OpenFace } from '../../font/types.ts'
import { type ContentFont, pageContent } from './content.ts'
import type { Deflate } from './deflate.ts'
import { embed } from './embed.ts'
import { addFont, type Embedding } from './fonts.ts'
import { collectGlyphUse } from './glyph-usage.ts'
import { identifierOf } from './identifier.ts'
import { md5 } from './md5.ts'
import { createPdfMemory, type PdfMemory } from './memory.ts'
import { type DocumentInfo, openContainer, type PdfReference } from './pdfkit-bridge.ts'

export interface PdfOptions {
  /** Every face that the display list names; each is embedded as the subset that is used. */
  readonly faces: ReadonlyMap<FaceId, OpenFace>
  readonly info: DocumentInfo
  /** How streams are compressed: `nodeDeflate`, or what a browser has. */
  readonly deflate: Deflate
  /** What is kept from document to document, for the same deflate. */
  readonly memory?: PdfMemory | undefined
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
  const embedded = await embedFaces(list, options)
  if (!embedded.ok) return embedded
  const container = await openContainer(options.info)

  const fonts = new Map<FaceId, ContentFont>()
  const references: Record<string, PdfReference> = {}
  for (const [face, embedding] of embedded.value) {
    const resource = `F${fonts.size + 1}`
    references[resource] = addFont(embedding, container)
    fonts.set(face, { resource, subset: embedding.subset })
  }

  // All pages share one dictionary of resources: a long document has one, not one a page.
  const resources = container.add(fonts.size > 0 ? { Font: references } : {})
  const digests = Array.from(embedded.value.values(), embedding => embedding.digest)
  for (const page of list.pages) {
    const content = new TextEncoder().encode(pageContent(page, fonts))
    digests.push(md5(content))
    const contents = container.addStream({}, await options.deflate(content))
    container.addPage([page.width / 1000, page.height / 1000], contents, resources)
  }
  const id = identifierOf(digests, identifyingFacts(list.pages, options.info))
  return { ok: true, value: container.finish(id), findings: embedded.findings }
}

/** What to embed of each face that the list draws with, in the order of first use. */
async function embedFaces(
  list: DisplayList,
  { faces, deflate, memory = createPdfMemory(deflate) }: PdfOptions,
): Promise<Outcome<ReadonlyMap<FaceId, Embedding>>> {
  if (memory.deflate !== deflate) throw new FormError('the memory is of another deflate')
  const embeddings = new Map<FaceId, Embedding>()
  const findings: Finding[] = []
  const uses = collectGlyphUse(list)
  for (const [id, faceUses] of uses) {
    const face = faces.get(id)
    if (face === undefined) throw new FormError(`no face ${id} among the faces of this document`)
    const made = await embed(face, faceUses, memory)
    findings.push(...made.findings)
    if (made.ok) embeddings.set(id, made.value)
  }
  return embeddings.size === uses.size ? { ok: true, value: embeddings, findings } : { ok: false, findings }
}

/** What the streams do not say, and yet makes another document. */
function identifyingFacts(pages: readonly Page[], info: DocumentInfo): string {
  return JSON.stringify([info, pages.map(page => [page.width, page.height])])
}
