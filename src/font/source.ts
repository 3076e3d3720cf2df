/**
 * The bytes of a font file, read piece by piece: a face of 15 MB opens by reading a few hundred KB of it.
 */
export interface FontSource {
  /** Bytes in the file. */
  readonly length: number
  /** The bytes from `from` to `from + length - 1`, fewer where the file ends before. */
  read(from: number, length: number): Uint8Array
}

/** A font file that is wholly in memory. Nothing is copied: the bytes must not change afterwards. */
export function bytesSource(bytes: Uint8Array): FontSource {
  return {
    length: bytes.length,
    read: (from, length) => bytes.subarray(from, from + length),
  }
}

/** A part of a source, by itself: what lies beyond it is not read, whoever asks. */
export function partOf(source: FontSource, start: number, length: number): FontSource {
  return {
    length,
    read: (from, wanted) => source.read(start + from, Math.max(0, Math.min(wanted, length - from))),
  }
}
