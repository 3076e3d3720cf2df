import type { Attachment } from './attachments.ts'
import type { DocumentInfo } from './document-info.ts'
import { md5 } from './md5.ts'
import type { PdfMemory } from './memory.ts'
import type { PdfContainer } from './pdf-container.ts'
import { type PdfReference, pdfText } from './pdf-values.ts'
import { PRODUCER } from './pdfkit-bridge.ts'
import type { ArchiveProfile } from './profiles.ts'
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

/** What an archival file says of itself. */
export interface ArchiveFacts extends Pick<ArchiveOptions, 'profile' | 'provenance'> {
  readonly info: DocumentInfo
}

/**
 * Adds what an archival file has beside its pages and attachments: metadata and output intent.
 *
 * @returns a digest of what they hold
 */
export async function addArchiveParts(
  { profile, info, provenance }: ArchiveFacts,
  container: PdfContainer,
  memory: PdfMemory,
): Promise<Uint8Array> {
  const packet = xmpPacket({ profile, info, producer: PRODUCER, provenance })
  container.setCatalog({
    Metadata: container.addPlainStream({ Type: 'Metadata', Subtype: 'XML' }, packet),
    OutputIntents: [await addOutputIntent(container, memory)],
  })
  return md5(packet)
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
