/**
 * The one seam through which streams are compressed: bytes in, a zlib stream out (RFC 1950, what PDF
 * calls FlateDecode).
 *
 * Node's zlib stands in `deflate.node.ts`. A browser passes what it has: `zlibSync` of fflate,
 * `deflate` of pako, or a `CompressionStream('deflate')`, which is why the answer may be a promise.
 * Each gives other bytes for the same input, so a document's bytes are the same only for the same
 * deflate, its objects for all of them.
 */
export interface Deflate {
  (bytes: Uint8Array): Uint8Array | Promise<Uint8Array>
  /** A quicker way for drawing operators, which are hexadecimal digits and numbers; as all else if left out. */
  readonly drawing?: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>
}
