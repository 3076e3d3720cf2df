/** Where bits gather, from the lowest of each byte on, as deflate packs them (RFC 1951, 3.1.1). */
export interface BitSink {
  readonly bytes: Uint8Array
  /** Bytes that are full. */
  length: number
  /** Bits that have no byte yet, fewer than 16 between calls. */
  held: number
  heldBits: number
}

/** A sink with room for `size` bytes; what goes beyond is lost, so callers count the most there can be. */
export function bitSink(size: number): BitSink {
  return { bytes: new Uint8Array(size), length: 0, held: 0, heldBits: 0 }
}

/** Appends the lowest `count` bits of `value`, which has no others; at most 16. */
export function putBits(sink: BitSink, value: number, count: number): void {
  const held = sink.held | (value << sink.heldBits)
  const bits = sink.heldBits + count
  // Without a branch: whether two bytes are full is a coin toss, which a processor cannot foresee.
  const full = bits & 16
  sink.bytes[sink.length] = held
  sink.bytes[sink.length + 1] = held >>> 8
  sink.length += full >>> 3
  sink.held = held >>> full
  sink.heldBits = bits & 15
}

/**
 * Appends `count` bits of `words` from bit `from` on.
 *
 * The state is kept in local variables meanwhile: this loop moves nine tenths of a font.
 */
export function copyBits(sink: BitSink, words: Uint32Array, from: number, count: number): void {
  const { bytes, heldBits } = sink
  let { held, length } = sink
  let at = from
  let left = count
  for (; left >= 16; left -= 16) {
    held |= sixteenAt(words, at) << heldBits
    bytes[length++] = held
    bytes[length++] = held >>> 8
    held >>>= 16
    at += 16
  }
  sink.held = held
  sink.length = length
  putBits(sink, sixteenAt(words, at) & ((1 << left) - 1), left)
}

function sixteenAt(words: Uint32Array, at: number): number {
  const word = at >>> 5
  const shift = at & 31
  // In two steps, because a shift by 32 is one by 0.
  return (((words[word] ?? 0) >>> shift) | (((words[word + 1] ?? 0) << 1) << (31 - shift))) & 0xffff
}

/** Fills up the last byte with zeros. */
export function alignBits(sink: BitSink): void {
  for (; sink.heldBits > 0; sink.heldBits -= 8) {
    sink.bytes[sink.length++] = sink.held
    sink.held >>>= 8
  }
  sink.held = 0
  sink.heldBits = 0
}
