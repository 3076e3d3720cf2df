import { type Attachment, addAttachments, type EmbeddedFile } from './attachments.ts'
import { md5 } from './md5.ts'
import type { PdfMemory } from './memory.ts'
import { type PdfReference, pdfText } from './pdf-values.ts'
import { type DocumentInfo, type PdfContainer, PRODUCER } from './pdfkit-bridge.ts'
import { type ArchiveProfile, carriesAttachments } from './profiles.ts'
import { SRGB_ICC } from './srgb-icc.gen.ts'
import { type Provenance, xmpPacket } from './xmp.ts'

/** What makes a PDF an archival file. */
export interface ArchiveOptions {
  readonly profile: ArchiveProfile
  /** The sources of what is printed; left out of a file whose profile takes none. */
  readonly attachments: readonly Attachment[]
  readonly provenance: Provenance
}

const SRGB = Uint8Array.from(atob(SRGB_ICC), character => character.charCodeAt(0))

/** Where the parts of an archival file go. */
export interface ArchiveTarget {
  readonly container: PdfContainer
  readonly info: DocumentInfo
  readonly memory: PdfMemory
}

/**
 * Adds what an archival file has beside its pages: metadata, output intent and attachments.
 *
 * @returns digests of what they hold
 */
export async function addArchiveParts(
  { profile, attachments, provenance }: ArchiveOptions,
  { container, info, memory }: ArchiveTarget,
): Promise<readonly Uint8Array[]> {
  const files: EmbeddedFile[] = []
  for (const attachment of carriesAttachments(profile) ? attachments : []) {
    files.push({ ...attachment, ...(await memory.compress(attachment.bytes)) })
  }
  const packet = xmpPacket({ profile, info, producer: PRODUCER, provenance })
  container.setCatalog({
    ...addAttachments(files, container, info.date),
    Metadata: container.addPlainStream({ Type: 'Metadata', Subtype: 'XML' }, packet),
    OutputIntents: [await addOutputIntent(container, memory)],
  })
  return [md5(packet), ...files.map(({ digest }) => digest)]
}

/**
 * The colours that numbers mean (ISO 32000-2, 14.11.5; ISO 19005-3, 6.2.3): sRGB. Black and greys need
 * no more than any output intent, the backgrounds of cells one of RGB (6.2.4.3).
 */
async function addOutputIntent(container: PdfContainer, memory: PdfMemory): Promise<PdfReference> {
  const { deflated } = await memory.compress(SRGB)
  return container.add({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: pdfText('sRGB IEC61966-2.1'),
    Info: pdfText('sRGB IEC61966-2.1'),
    DestOutputProfile: container.addStream({ N: 3 }, deflated),
  })
}
