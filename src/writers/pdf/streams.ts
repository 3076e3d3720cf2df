import type { Deflate } from './deflate.ts'
import { md5 } from './md5.ts'
import type { PdfContainer, PdfDictionary, PdfReference } from './pdfkit-bridge.ts'

/** Writes a document's streams, and remembers what they say. */
export interface StreamWriter {
  /**
   * Compresses and writes a stream. A text is ASCII.
   *
   * @param identifying the part of the data that tells it from any other, where that is shorter
   */
  write(
    data: Uint8Array | string,
    dictionary?: PdfDictionary,
    identifying?: Uint8Array,
  ): Promise<PdfReference>
  /**
   * The document's identifier (ISO 32000-2, 14.4): a digest of all streams and of `facts`, whatever
   * else tells it from others. Taken before compression, so that it is the same for every deflate.
   */
  identifier(facts: string): Uint8Array
}

export function streamWriter(container: PdfContainer, deflate: Deflate): StreamWriter {
  const digests: Uint8Array[] = []
  return {
    async write(data, dictionary = {}, identifying) {
      const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data
      digests.push(md5(identifying ?? bytes))
      return container.addStream(dictionary, await deflate(bytes))
    },
    identifier(facts) {
      const all = [...digests, md5(new TextEncoder().encode(facts))]
      return md5(Uint8Array.from(all.flatMap(digest => [...digest])))
    },
  }
}
