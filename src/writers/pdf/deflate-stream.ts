import type { Deflate } from './deflate.ts'

/**
 * What browsers have themselves (Compression Standard, `deflate` is RFC 1950): it costs a page no code to load,
 * and does not hold up the thread.
 */
export const streamDeflate: Deflate = async bytes => {
  const compressed = new Blob([bytes.slice()]).stream().pipeThrough(new CompressionStream('deflate'))
  return new Uint8Array(await new Response(compressed).arrayBuffer())
}
