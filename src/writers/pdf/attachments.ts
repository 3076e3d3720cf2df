import type { PdfMemory } from './memory.ts'
import type { PdfContainer } from './pdf-container.ts'
import { type PdfDictionary, type PdfReference, pdfDate, pdfName, pdfText } from './pdf-values.ts'
import { nameTree } from './search-trees.ts'

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

/** The files that a document carries, in the making. */
export interface Attachments {
  /** Embeds a file, and gives a digest of what it holds. */
  add(attachment: Attachment): Promise<Uint8Array>
  /** What the catalog says of them. */
  finish(): PdfDictionary
}

/**
 * Embeds files and gives what the catalog says of them: `AF` and `Names` (ISO 32000-2, 7.11.4 and 14.13;
 * ISO 19005-3, 6.8).
 *
 * Each is named in `AF`, because ISO 19005-3 wants every embedded file associated with something, and in
 * the name tree, because viewers list that, in the order of their names (7.9.6).
 *
 * @param setting the day they were last changed is written only where given
 */
export function createAttachments(
  container: PdfContainer,
  { memory, date }: { readonly memory: PdfMemory; readonly date: Date | undefined },
): Attachments {
  const files: { readonly name: string; readonly reference: PdfReference }[] = []
  return {
    async add(attachment) {
      const { deflated, digest } = await memory.compress(attachment.bytes)
      const { length } = attachment.bytes
      const params = {
        Size: length,
        CheckSum: digest,
        ...(date === undefined ? {} : { ModDate: pdfDate(date) }),
      }
      const type = pdfName(attachment.type)
      const stream = container.addStream({ Type: 'EmbeddedFile', Subtype: type, Params: params }, deflated)
      files.push({ name: attachment.name, reference: addSpecification(attachment, stream, container) })
      return digest
    },
    finish() {
      if (files.length === 0) return {}
      const tree = nameTree(container)
      for (const { name, reference } of files.sort((a, b) => (a.name < b.name ? -1 : 1))) {
        tree.add(name, reference)
      }
      const names = tree.finish() ?? {}
      return { AF: files.map(({ reference }) => reference), Names: { EmbeddedFiles: names } }
    },
  }
}

function addSpecification(
  { name, description }: Attachment,
  stream: PdfReference,
  container: PdfContainer,
): PdfReference {
  return container.add({
    Type: 'Filespec',
    F: pdfText(name),
    UF: pdfText(name),
    Desc: pdfText(description),
    AFRelationship: 'Source',
    EF: { F: stream, UF: stream },
  })
}
