import { md5 } from './md5.ts'
import { pdfBytes, putBytes, putInteger, putText, written } from './pdf-bytes.ts'

/**
 * A document's identifier of 16 bytes (ISO 32000-2, 14.4) in the making: a digest of what its streams hold and
 * of whatever else tells it from others. What it takes is taken before compression, so that it is the same for
 * every deflate.
 */
export interface Identifier {
  /** Adds the digest of a stream, or one for several. */
  add(digest: Uint8Array): void
  addText(text: string): void
  /** The identifier, with a last digest. */
  with(digest: Uint8Array): Uint8Array
}

/** So much is gathered before it is digested: of a form, all; and a book keeps no more than this. */
const GATHERED = 4096

/** The identifier of a document that holds nothing yet. */
export function createIdentifier(): Identifier {
  const gathered = pdfBytes(256)
  const add = (bytes: Uint8Array) => {
    // With its length, so that no two ways to cut the same bytes give the same identifier.
    putInteger(gathered, bytes.length)
    putText(gathered, ' ')
    putBytes(gathered, bytes)
    if (gathered.length < GATHERED) return
    const digest = md5(written(gathered))
    gathered.length = 0
    putBytes(gathered, digest)
  }
  return {
    add,
    addText: text => add(new TextEncoder().encode(text)),
    with(digest) {
      add(digest)
      return md5(written(gathered))
    },
  }
}
