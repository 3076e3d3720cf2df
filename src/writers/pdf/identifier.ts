import { md5 } from './md5.ts'

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

/** The identifier of a document that holds nothing yet. */
export function createIdentifier(): Identifier {
  let sum: Uint8Array = md5(new Uint8Array(0))
  const add = (digest: Uint8Array) => {
    sum = md5(Uint8Array.of(...sum, ...digest))
  }
  return {
    add,
    addText: text => add(md5(new TextEncoder().encode(text))),
    with(digest) {
      add(digest)
      return sum
    },
  }
}
