/**
 * Checksums of sfnt files (OpenType 1.9, "Calculating checksums"): the sum of a table's big-endian 32-bit words,
 * modulo 2^32, zeros after its end. All sums here are signed 32-bit integers, which V8 adds as they are.
 */

/**
 * The sums of the 16-bit halves of some bytes, those that come first in their words and those that come second:
 * from them follows the checksum wherever the bytes stand in a table, as long as that is an even place.
 */
export interface HalfSums {
  readonly first: number
  readonly second: number
}

/** The sums of the halves of bytes; an odd one is followed by a zero. */
export function halfSums(bytes: Uint8Array): HalfSums {
  let first = 0
  let second = 0
  for (let i = 0; i < bytes.length; i += 4) {
    first = (first + ((bytes[i] ?? 0) << 8) + (bytes[i + 1] ?? 0)) | 0
    second = (second + ((bytes[i + 2] ?? 0) << 8) + (bytes[i + 3] ?? 0)) | 0
  }
  return { first, second }
}

/** What bytes of these sums add to the checksum of their table, at an even place. */
export function sumAt({ first, second }: HalfSums, place: number): number {
  return (place & 2) === 0 ? ((first << 16) + second) | 0 : ((second << 16) + first) | 0
}

/** The checksum of a whole table. */
export function checksum(bytes: Uint8Array): number {
  return sumAt(halfSums(bytes), 0)
}
