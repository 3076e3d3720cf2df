import { md5 } from './md5.ts'

/**
 * A document's identifier of 16 bytes (ISO 32000-2, 14.4): a digest of what its streams hold and of
 * `facts`, whatever else tells it from others. It is taken before compression, so that it is the same for
 * every deflate.
 *
 * @param digests one for each stream, or one for several
 */
export function identifierOf(digests: readonly Uint8Array[], facts: string): Uint8Array {
  const all = [...digests, md5(new TextEncoder().encode(facts))]
  return md5(Uint8Array.from(all.flatMap(digest => [...digest])))
}
