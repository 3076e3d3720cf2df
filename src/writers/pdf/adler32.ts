/** The largest prime below 2^16, which both sums of Adler-32 are taken modulo (RFC 1950, 8.2). */
const PRIME = 65_521

/** How many bytes can be added before a sum must be reduced. */
const STRIDE = 2048

/** The two sums of Adler-32: of the bytes, and of the first sum after each byte. */
export interface Adler {
  a: number
  b: number
}

/** The checksum of no bytes, to be added to. */
export function startAdler(): Adler {
  return { a: 1, b: 0 }
}

/** Adds the bytes `from` to `to - 1`. */
export function addBytes(sums: Adler, bytes: Uint8Array, from: number, to: number): void {
  let { a, b } = sums
  for (let start = from; start < to; start += STRIDE) {
    const end = Math.min(to, start + STRIDE)
    for (let i = start; i < end; i++) {
      a += bytes[i] ?? 0
      b += a
    }
    a %= PRIME
    b %= PRIME
  }
  sums.a = a
  sums.b = b
}

/**
 * Adds `length` bytes whose own sums, begun at 0, are known. With each of them the second sum grows by what
 * the first was before them.
 */
export function addSums(sums: Adler, a: number, b: number, length: number): void {
  sums.b = (sums.b + length * sums.a + b) % PRIME
  sums.a = (sums.a + a) % PRIME
}
