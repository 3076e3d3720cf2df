/**
 * The code tables of deflate (RFC 1951, 3.2.5): how the length and the distance of a repetition are split
 * into a symbol and extra bits, and how code lengths become codes.
 */

/** The symbol that ends a block. */
export const END_OF_BLOCK = 256

/** Symbols from here on are lengths of repetitions. */
export const FIRST_LENGTH = 257

/** Literals, end of block, and lengths of 3 to 258. */
export const LITERAL_SYMBOLS = 286

export const DISTANCE_SYMBOLS = 30

export const SHORTEST = 3
export const LONGEST = 258

/** How far back a repetition may reach. */
export const WINDOW = 32_768

/** Extra bits of each length symbol from {@link FIRST_LENGTH}; the last stands for 258 alone. */
export const LENGTH_EXTRA = Uint8Array.of(
  ...[0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0],
)

/** The least length of each length symbol. */
export const LENGTH_BASE = leastOf(LENGTH_EXTRA, SHORTEST)
LENGTH_BASE[LENGTH_BASE.length - 1] = LONGEST

/** Extra bits of each distance symbol: 0 0 0 0 1 1 2 2 … 13 13. */
export const DISTANCE_EXTRA = Uint8Array.from({ length: DISTANCE_SYMBOLS }, (_, i) =>
  Math.max(0, (i >> 1) - 1),
)

/** The least distance of each distance symbol. */
export const DISTANCE_BASE = leastOf(DISTANCE_EXTRA, 1)

function leastOf(extra: Uint8Array, first: number): Uint16Array {
  const least = new Uint16Array(extra.length)
  let next = first
  for (const [symbol, bits] of extra.entries()) {
    least[symbol] = next
    next += 1 << bits
  }
  return least
}

/** Which of the length symbols, from 0, each length of 3 to 258 has. */
export const LENGTH_SYMBOL = symbolsUpTo(LENGTH_BASE, LONGEST)

function symbolsUpTo(base: Uint16Array, longest: number): Uint8Array {
  const symbols = new Uint8Array(longest + 1)
  for (const [symbol, least] of base.entries()) symbols.fill(symbol, least)
  return symbols
}

/** The symbol of a distance of 1 to 32,768: two to each doubling. */
export function distanceSymbol(distance: number): number {
  if (distance <= 2) return distance - 1
  const top = 31 - Math.clz32(distance - 1)
  return 2 * top + (((distance - 1) >>> (top - 1)) & 1)
}

/**
 * The codes of a set of code lengths (RFC 1951, 3.2.2), turned round: deflate sends a code's first bit
 * first, while numbers go out from their lowest bit.
 */
export function codesOf(lengths: Uint8Array): Uint16Array {
  const counts = new Uint16Array(16)
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1
  counts[0] = 0
  const next = new Uint16Array(16)
  for (let length = 1; length < 16; length++) {
    next[length] = ((next[length - 1] ?? 0) + (counts[length - 1] ?? 0)) << 1
  }
  const codes = new Uint16Array(lengths.length)
  for (const [symbol, length] of lengths.entries()) {
    const code = next[length] ?? 0
    next[length] = code + 1
    codes[symbol] = reversed(code, length)
  }
  return codes
}

function reversed(code: number, length: number): number {
  let turned = 0
  for (let bit = 0; bit < length; bit++) turned |= ((code >> bit) & 1) << (length - 1 - bit)
  return turned
}
