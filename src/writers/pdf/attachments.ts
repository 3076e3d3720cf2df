import type { Compressed } from './memory.ts'
import { type PdfDictionary, type PdfReference, pdfName, pdfText } from './pdf-values.ts'
import type { PdfContainer } from './pdfkit-bridge.ts'

/** A file that a document carries: the source that it was made from. */
export interface Attachment {
  /** Its name, in ASCII, so that every reader shows it alike. */
  readonly name: string
  /** Its MIME type. */
  readonly type: string
  /** What it is, in words. */
  readonly description: string
  readonly bytes: Uint8Array
}

/** An attachment with its bytes as they go into the file. */
export interface EmbeddedFile extends Attachment, Compressed {}

/**
 * Embeds files and gives what the catalog says of them: `AF` and `Names` (ISO 32000-2, 7.11.4 and 14.13;
 * ISO 19005-3, 6.8).
 *
 * Each is named in `AF`, because ISO 19005-3 wants every embedded file associated with something, and in
 * the name tree, because viewers list that. The tree is one node, its names in order (7.9.6).
 *
 * @param date the day they were last changed, written only where given
 */
export function addAttachments(
  attachments: readonly EmbeddedFile[],
  container: PdfContainer,
  date: Date | undefined,
): PdfDictionary {
  if (attachments.length === 0) return {}
  const sorted = [...attachments].sort((a, b) => (a.name < b.name ? -1 : 1))
  const files = sorted.map(attachment => addFile(attachment, container, date))
  const names = sorted.flatMap(({ name }, i) => [pdfText(name), files[i] ?? 0])
  return { AF: files, Names: { EmbeddedFiles: { Names: names } } }
}

function addFile(file: EmbeddedFile, container: PdfContainer, date: Date | undefined): PdfReference {
  const { name, type, description, bytes, deflated, digest } = file
  const params = { Size: bytes.length, CheckSum: digest, ...(date === undefined ? {} : { ModDate: date }) }
  const stream = container.addStream(
    { Type: 'EmbeddedFile', Subtype: pdfName(type), Params: params },
    deflated,
  )
  return container.add({
    Type: 'Filespec',
    F: pdfText(name),
    UF: pdfText(name),
    Desc: pdfText(description),
    AFRelationship: 'Source',
    EF: { F: stream, UF: stream },
  })
}
