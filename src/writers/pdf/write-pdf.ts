import type { Finding, Outcome } from '../../diagnostics/finding.ts'
import { FormError } from '../../diagnostics/form-error.ts'
import type { DisplayList, FaceId, Page, Role } from '../../display/types.ts'
import type { OpenFace } from '../../font/types.ts'
import { type ArchiveOptions, addArchiveParts } from './archive.ts'
import { type ContentFont, pageContent } from './content.ts'
import type { Deflate } from './deflate.ts'
import { embed } from './embed.ts'
import { addFont, type Embedding } from './fonts.ts'
import { collectGlyphUse } from './glyph-usage.ts'
import { identifierOf } from './identifier.ts'
import { md5 } from './md5.ts'
import { createPdfMemory, type PdfMemory } from './memory.ts'
import type { PdfReference } from './pdf-values.ts'
import { type DocumentInfo, openContainer, type PdfContainer } from './pdfkit-bridge.ts'
import { addStructureTree, pageStructure, type TaggedPage } from './structure-tree.ts'

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
  const { info, deflate, archive, memory = createPdfMemory(deflate) } = options
  if (memory.deflate !== deflate) throw new FormError('the memory is of another deflate')
  const embedded = await embedFaces(list, options.faces, memory)
  if (!embedded.ok) return embedded
  const container = await openContainer(info, archive && deflate)
  const fonts = addFonts(embedded.value, container)
  const pages = await addPages(list, { container, deflate, fonts, tagged: archive?.profile.tagged ?? false })
  if (archive?.profile.tagged) container.setCatalog(addStructureTree(list.structure, pages, container))
  const parts = archive ? await addArchiveParts(archive, { container, info, memory }) : []
  const digests = [...Array.from(embedded.value.values(), ({ digest }) => digest), ...parts]
  const facts = identifyingFacts(list.pages, info)
  const value = await container.finish(rest =>
    identifierOf([...digests, ...pages.map(({ digest }) => digest), md5(rest)], facts),
  )
  return { ok: true, value, findings: embedded.findings }
}

/** The faces of a document as its pages use them. */
interface DocumentFonts {
  readonly fonts: ReadonlyMap<FaceId, ContentFont>
  readonly resources: PdfReference
}

/** Adds the faces. All pages share one dictionary of resources: a long document has one, not one a page. */
function addFonts(embeddings: ReadonlyMap<FaceId, Embedding>, container: PdfContainer): DocumentFonts {
  const fonts = new Map<FaceId, ContentFont>()
  const references: Record<string, PdfReference> = {}
  for (const [face, embedding] of embeddings) {
    const resource = `F${fonts.size + 1}`
    references[resource] = addFont(embedding, container)
    fonts.set(face, { resource, subset: embedding.subset })
  }
  return { fonts, resources: container.add(fonts.size > 0 ? { Font: references } : {}) }
}

interface PageTarget {
  readonly container: PdfContainer
  readonly deflate: Deflate
  readonly fonts: DocumentFonts
  readonly tagged: boolean
}

/** Adds the pages with their content; each with the nodes of its sequences, and what tells it from others. */
async function addPages(
  { pages, structure }: DisplayList,
  { container, deflate, fonts: { fonts, resources }, tagged }: PageTarget,
): Promise<readonly (TaggedPage & { readonly digest: Uint8Array })[]> {
  const roleOf = (node: number): Role => {
    const role = structure[node]?.role
    if (role === undefined) throw new FormError(`no node ${node} in the structure of this document`)
    return role
  }
  const added: (TaggedPage & { readonly digest: Uint8Array })[] = []
  for (const [i, page] of pages.entries()) {
    const nodes: number[] = []
    const content = new TextEncoder().encode(pageContent(page, fonts, tagged ? { roleOf, nodes } : undefined))
    const contents = container.addStream({}, await deflate(content))
    const reference = container.addPage({
      size: [page.width / 1000, page.height / 1000],
      contents,
      resources,
      structure: tagged ? pageStructure(i) : {},
    })
    added.push({ page: reference, nodes, digest: md5(content) })
  }
  return added
}

/** What to embed of each face that the list draws with, in the order of first use. */
async function embedFaces(
  list: DisplayList,
  faces: ReadonlyMap<FaceId, OpenFace>,
  memory: PdfMemory,
): Promise<Outcome<ReadonlyMap<FaceId, Embedding>>> {
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
