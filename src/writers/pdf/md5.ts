/**
 * MD5 (RFC 1321): the digest that ISO 32000-2 names for a file identifier (14.4). It tells files apart
 * and protects nothing. Written out here because a browser offers no MD5, and to pages served without
 * TLS no digest at all.
 */

/** RFC 1321, 3.4: the left rotations of the four steps that each round repeats. */
const ROTATIONS = Int32Array.of(7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21)

/** RFC 1321, 3.4: the integer part of 2^32 times |sin(i)|, i in radians from 1 to 64. */
const SINES = Int32Array.from({ length: 64 }, (_, i) => Math.floor(2 ** 32 * Math.abs(Math.sin(i + 1))))

const BLOCK = 64

/** The 16 bytes of the digest of `data`. */
export function md5(data: Uint8Array): Uint8Array {
  // An array of 32-bit integers, not four variables: V8 then keeps to integers, in half the time.
  const state = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476)
  const whole = data.length - (data.length % BLOCK)
  addBlocks(state, data.subarray(0, whole))
  addBlocks(state, lastBlocks(data.subarray(whole), data.length))
  const digest = new DataView(new ArrayBuffer(16))
  for (const [i, word] of state.entries()) digest.setInt32(i * 4, word, true)
  return new Uint8Array(digest.buffer)
}

/** RFC 1321, 3.1 and 3.2: a one bit, zeros, and the length of the whole in bits, to a block's end. */
function lastBlocks(rest: Uint8Array, length: number): Uint8Array {
  const padded = new Uint8Array(rest.length + 9 <= BLOCK ? BLOCK : 2 * BLOCK)
  padded.set(rest)
  padded[rest.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, (length * 8) % 2 ** 32, true)
  view.setUint32(padded.length - 4, Math.floor((length * 8) / 2 ** 32), true)
  return padded
}

function addBlocks(state: Int32Array, blocks: Uint8Array): void {
  const view = new DataView(blocks.buffer, blocks.byteOffset, blocks.byteLength)
  const words = new Int32Array(16)
  for (let start = 0; start < blocks.length; start += BLOCK) {
    for (let i = 0; i < 16; i++) words[i] = view.getInt32(start + i * 4, true)
    addBlock(state, words)
  }
}

/**
 * RFC 1321, 3.4: sixteen steps in each of four rounds, which differ in how they mix and in the order in
 * which they take the block's words. A loop a round: one that chooses takes three times as long.
 */
function addBlock(state: Int32Array, words: Int32Array): void {
  let a = at(state, 0)
  let b = at(state, 1)
  let c = at(state, 2)
  let d = at(state, 3)
  for (let i = 0; i < 16; i++) {
    const sum = (a + ((b & c) | (~b & d)) + at(words, i) + at(SINES, i)) | 0
    const turned = rotate(sum, at(ROTATIONS, i & 3))
    a = d
    d = c
    c = b
    b = (b + turned) | 0
  }
  for (let i = 16; i < 32; i++) {
    const sum = (a + ((d & b) | (~d & c)) + at(words, (5 * i + 1) & 15) + at(SINES, i)) | 0
    const turned = rotate(sum, at(ROTATIONS, 4 + (i & 3)))
    a = d
    d = c
    c = b
    b = (b + turned) | 0
  }
  for (let i = 32; i < 48; i++) {
    const sum = (a + (b ^ c ^ d) + at(words, (3 * i + 5) & 15) + at(SINES, i)) | 0
    const turned = rotate(sum, at(ROTATIONS, 8 + (i & 3)))
    a = d
    d = c
    c = b
    b = (b + turned) | 0
  }
  for (let i = 48; i < 64; i++) {
    const sum = (a + (c ^ (b | ~d)) + at(words, (7 * i) & 15) + at(SINES, i)) | 0
    const turned = rotate(sum, at(ROTATIONS, 12 + (i & 3)))
    a = d
    d = c
    c = b
    b = (b + turned) | 0
  }
  state[0] = at(state, 0) + a
  state[1] = at(state, 1) + b
  state[2] = at(state, 2) + c
  state[3] = at(state, 3) + d
}

function at(words: Int32Array, i: number): number {
  return words[i] ?? 0
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by))
}
