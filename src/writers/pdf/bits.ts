/**
 * Where bits gather, from the lowest of each byte on, as deflate packs them (RFC 1951, 3.1.1). They are written
 * 32 at a time: outlines are moved as they are, and a word costs as much as a byte.
 */
export interface BitSink {
  readonly words: Uint32Array
  /** Words that are full. */
  length: number
  /** Bits that have no word yet. */
  held: number
  /** How many, fewer than 32. */
  heldBits: number
}

/** Gives an empty sink with room for `size` bytes; what goes beyond is lost, so callers count the most there can be. */
export type SinkFor = (size: number) => BitSink

/**
 * Sinks that share their words, so that a form need not ask for 150 KB and the collector not take them back: only
 * the last one that was given is of use.
 */
export function createSinks(): SinkFor {
  let words = new Uint32Array(0)
  return size => {
    const needed = (size >>> 2) + 2
    if (needed > MOST_KEPT) return { words: new Uint32Array(needed), length: 0, held: 0, heldBits: 0 }
    if (words.length < needed) words = new Uint32Array(needed)
    return { words, length: 0, held: 0, heldBits: 0 }
  }
}

/** 1 MB: the fonts of a form take a fifth of it, those of a book come once. */
const MOST_KEPT = 1 << 18

/** Appends the lowest `count` bits of `value`, which has no others; at most 32. */
export function putBits(sink: BitSink, value: number, count: number): void {
  const { words, length, heldBits } = sink
  const bits = heldBits + count
  const word = sink.held | (value << heldBits)
  // In two steps, because a shift by 32 is one by 0.
  const beyond = (value >>> 1) >>> (31 - heldBits)
  // Without a branch: whether a word is full is a coin toss, which a processor cannot foresee.
  const full = bits >>> 5
  words[length] = word
  sink.length = length + full
  sink.held = word ^ ((word ^ beyond) & -full)
  sink.heldBits = bits & 31
}

/**
 * Appends `count` bits of `from`, from bit `start` on; a word follows the last of them.
 *
 * The state is kept in local variables meanwhile: this loop moves nine tenths of a font.
 */
export function copyBits(sink: BitSink, from: Uint32Array, start: number, count: number): void {
  const { words, heldBits } = sink
  let { held, length } = sink
  const shift = start & 31
  let at = start >>> 5
  let low = from[at] ?? 0
  let left = count
  for (; left >= 32; left -= 32) {
    const high = from[++at] ?? 0
    const value = (low >>> shift) | ((high << 1) << (31 - shift))
    low = high
    words[length++] = held | (value << heldBits)
    held = (value >>> 1) >>> (31 - heldBits)
  }
  sink.held = held
  sink.length = length
  const last = (low >>> shift) | (((from[at + 1] ?? 0) << 1) << (31 - shift))
  putBits(sink, last & ((1 << left) - 1), left)
}

/** A copy of all that was put, the last byte filled up with zeros. */
export function bytesOf({ words, length, held, heldBits }: BitSink): Uint8Array {
  words[length] = held
  const copy = words.slice(0, length + 1)
  if (!LITTLE_ENDIAN) for (let i = 0; i <= length; i++) copy[i] = swapped(copy[i] ?? 0)
  return new Uint8Array(copy.buffer, 0, length * 4 + ((heldBits + 7) >>> 3))
}

/** Whether words lie in memory as deflate wants their bytes: so they do on all but a few large machines. */
const LITTLE_ENDIAN = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1

function swapped(word: number): number {
  return (word << 24) | ((word & 0xff00) << 8) | ((word >>> 8) & 0xff00) | (word >>> 24)
}
