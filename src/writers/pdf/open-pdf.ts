/** A PDF that is written part by part: what is whole goes out, and nothing of it is kept. */
import type { Outcome } from '../../diagnostics/finding.ts'
import { FormError } from '../../diagnostics/form-error.ts'
import type { DisplayList, FaceId, Page, Role } from '../../display/types.ts'
import type { OpenFace } from '../../font/types.ts'
import { addArchiveParts } from './archive.ts'
import { type Attachment, createAttachments } from './attachments.ts'
import { pageContent } from './content.ts'
import type { Deflate } from './deflate.ts'
import { createDocumentFonts, type DocumentFonts } from './document-fonts.ts'
import type { DocumentInfo } from './document-info.ts'
import { createIdentifier } from './identifier.ts'
import { addLink } from './links.ts'
import { md5 } from './md5.ts'
import { createPdfMemory, type PdfMemory } from './memory.ts'
import { addOutline, type OutlineEntry } from './outline.ts'
import { type PageLabel, pageLabels } from './page-labels.ts'
import { createPageList } from './page-list.ts'
import { openContainer } from './pdfkit-bridge.ts'
import { type ArchiveProfile, carriesAttachments } from './profiles.ts'
import type { TaggedPage } from './structure-elements.ts'
import { createStructureTree, pageStructure, type StructureTree } from './structure-tree.ts'
import type { Provenance } from './xmp.ts'

/** What holds for the whole of a document, from its first page on. */
export interface PdfSetting {
  /** The document's language as BCP 47 has it: `zh-CN`. */
  readonly language: string
  /** How streams are compressed: `nodeDeflate`, or what a browser has. */
  readonly deflate: Deflate
  /** What is kept from document to document, for the same deflate. */
  readonly memory?: PdfMemory | undefined
  /** What makes it an archival file; a plain PDF where it is left out. */
  readonly profile?: ArchiveProfile | undefined
  /** The day its attachments were last changed. */
  readonly date?: Date | undefined
  /** Whether the document has parts, each with a structure of its own; else its one list is the whole. */
  readonly parts?: boolean | undefined
}

/** Pages that are added to a document. */
export interface PdfPart {
  readonly list: DisplayList
  /** Every face that the list names. */
  readonly faces: ReadonlyMap<FaceId, OpenFace>
  /** Whether they stand before all that are not, whenever they are added: a cover, a table of contents. */
  readonly front?: boolean | undefined
}

/** What is said of a document when its pages are there. */
export interface PdfEnding {
  readonly info: DocumentInfo
  /** Where it comes from; asked of an archival file. */
  readonly provenance?: Provenance | undefined
  readonly outline?: readonly OutlineEntry[] | undefined
  readonly labels?: readonly PageLabel[] | undefined
}

/** A document being written. Its calls follow each other, none begins before the one before it has ended. */
export interface PdfWriter {
  /**
   * Adds pages. What they draw is in the document from then on, and the list is not kept.
   *
   * @throws FormError for a list that cannot have come from layout: with a face that is not given, with glyph
   * 0, lengths that are not whole, an oblique rule
   */
  add(part: PdfPart): Promise<void>
  /** The same page by page: what is drained after each goes out before the next is drawn. To be run to its end. */
  addByPage(part: PdfPart): AsyncGenerator<void, void, void>
  /** Attaches a file; a profile that takes none leaves it out. Names differ. */
  attach(attachment: Attachment): Promise<void>
  /** Gives the bytes that are done since the last call. */
  drain(): Promise<Uint8Array>
  /**
   * Writes fonts and what the pages have in common, and gives the last bytes.
   *
   * Findings: those of `subsetFace`.
   *
   * @throws FormError for a document without a page, and for an invalid date
   */
  finish(ending: PdfEnding): Promise<Outcome<Uint8Array>>
}

/**
 * Opens a PDF 1.7 file.
 *
 *     add ─► pages ───────────────────────► drain     What pages need of the fonts is gathered, and the fonts are
 *      └───► pairs of glyph and character ─► finish    written last: of many parts there is one subset a face.
 *
 * The same calls with the same deflate give the same bytes, with a memory and without.
 */
export async function openPdf(setting: PdfSetting): Promise<PdfWriter> {
  const { deflate, profile, memory = createPdfMemory(deflate) } = setting
  if (memory.deflate !== deflate) throw new FormError('the memory is of another deflate')
  const container = await openContainer(setting.language, profile && deflate)
  const fonts = createDocumentFonts(container)
  const tree = profile?.tagged ? createStructureTree(container, setting.parts ?? false) : undefined
  const attachments = createAttachments(container, { memory, date: setting.date })
  const identifier = createIdentifier()
  const pages = createPageList()
  const takeKey = () => tree?.takeKey() ?? 0

  async function addPage(page: Page, { list, front = false }: PdfPart, used: UsedFonts): Promise<TaggedPage> {
    const { width, height, links = [] } = page
    const nodes: number[] = []
    const content = pageContent(page, used, tree && { roleOf: roleIn(list), nodes })
    identifier.add(md5(content))
    identifier.addText(JSON.stringify([width, height]))
    const key = takeKey()
    const tagged = links.map(link => {
      const own = takeKey()
      const destination = pages.destinationOf({ among: 'body', page: link.page })
      const structure = tree ? { StructParent: own } : {}
      const annotation = addLink(link, { pageHeight: height, destination, structure }, container)
      return { node: link.node, key: own, annotation }
    })
    const reference = container.addPage({
      size: [width / 1000, height / 1000],
      contents: container.addStream({}, await (deflate.drawing ?? deflate)(content)),
      resources: fonts.resources,
      more: {
        ...(tree ? pageStructure(key) : {}),
        ...(tagged.length === 0 ? {} : { Annots: tagged.map(({ annotation }) => annotation) }),
      },
      front,
    })
    pages.add(reference, { height, front })
    return { page: reference, key, nodes, links: tagged }
  }

  const addByPage = (part: PdfPart) => pageByPage(part, { fonts, tree, addPage })
  return {
    async add(part) {
      for await (const _ of addByPage(part));
    },
    addByPage,
    async attach(attachment) {
      if (profile && carriesAttachments(profile)) identifier.add(await attachments.add(attachment))
    },
    drain: () => container.drain(),
    async finish({ info, provenance, outline = [], labels = [] }) {
      if (pages.isEmpty()) throw new FormError('a document has at least one page')
      const embedded = await fonts.finish(memory)
      if (!embedded.ok) return embedded
      for (const digest of embedded.value) identifier.add(digest)
      if (tree) container.setCatalog(tree.finish())
      container.setCatalog(attachments.finish())
      container.setCatalog(addOutline(outline, container, pages.destinationOf))
      container.setCatalog(pageLabels(labels))
      if (profile && provenance) {
        identifier.add(await addArchiveParts({ profile, info, provenance }, container, memory))
      }
      identifier.addText(JSON.stringify([info, outline, labels]))
      const value = await container.finish(info, rest => identifier.with(md5(rest)))
      return { ok: true, value, findings: embedded.findings }
    },
  }
}

/** What adding pages needs of a writer. */
interface Adding {
  readonly fonts: DocumentFonts
  readonly tree: StructureTree | undefined
  addPage(page: Page, part: PdfPart, used: UsedFonts): Promise<TaggedPage>
}

/**
 * Adds a part page by page. It stands outside the writer: for each generator function that is made, V8 makes the
 * shape of its generators, which is old from the start. That of a function made for each document kept all that the
 * document was, 28 KB, until the next full collection.
 */
async function* pageByPage(
  part: PdfPart,
  { fonts, tree, addPage }: Adding,
): AsyncGenerator<void, void, void> {
  const used = fonts.use(part.list, part.faces)
  const added: TaggedPage[] = []
  for (const page of part.list.pages) {
    added.push(await addPage(page, part, used))
    yield
  }
  tree?.add(part.list.structure, added, part.front ?? false)
}

type UsedFonts = ReturnType<DocumentFonts['use']>

function roleIn({ structure }: DisplayList): (node: number) => Role {
  return node => {
    const role = structure[node]?.role
    if (role === undefined) throw new FormError(`no node ${node} in the structure of this document`)
    return role
  }
}
