/**
 * SHA-256 (FIPS 180-4). Written out here because a browser offers it to pages served over TLS only, and
 * nowhere without a promise.
 */

const BLOCK = 64

/** FIPS 180-4, 4.2.2: 32 bits of the fractions of the cube roots of the first 64 primes. */
const ROUNDS = Int32Array.from(firstPrimes(64), prime => fraction(Math.cbrt(prime)))

/** FIPS 180-4, 5.3.3: the same of the square roots of the first eight. */
const START = Int32Array.from(firstPrimes(8), prime => fraction(Math.sqrt(prime)))

function firstPrimes(count: number): readonly number[] {
  const primes: number[] = []
  for (let n = 2; primes.length < count; n++) {
    if (primes.every(prime => n % prime !== 0)) primes.push(n)
  }
  return primes
}

function fraction(root: number): number {
  return Math.floor((root % 1) * 2 ** 32) | 0
}

/** The digest of `data` in 64 lower-case hexadecimal digits. */
export function sha256Hex(data: Uint8Array): string {
  const state = Int32Array.from(START)
  const schedule = new Int32Array(64)
  const whole = data.length - (data.length % BLOCK)
  addBlocks(state, data.subarray(0, whole), schedule)
  addBlocks(state, lastBlocks(data.subarray(whole), data.length), schedule)
  return Array.from(state, word => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

/** FIPS 180-4, 5.1.1: a one bit, zeros, and the length of the whole in bits, to a block's end. */
function lastBlocks(rest: Uint8Array, length: number): Uint8Array {
  const padded = new Uint8Array(rest.length + 9 <= BLOCK ? BLOCK : 2 * BLOCK)
  padded.set(rest)
  padded[rest.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor((length * 8) / 2 ** 32))
  view.setUint32(padded.length - 4, (length * 8) % 2 ** 32)
  return padded
}

function addBlocks(state: Int32Array, blocks: Uint8Array, schedule: Int32Array): void {
  const view = new DataView(blocks.buffer, blocks.byteOffset, blocks.byteLength)
  for (let start = 0; start < blocks.length; start += BLOCK) {
    for (let i = 0; i < 16; i++) schedule[i] = view.getInt32(start + i * 4)
    addBlock(state, schedule)
  }
}

/** FIPS 180-4, 6.2.2. */
function addBlock(state: Int32Array, w: Int32Array): void {
  for (let t = 16; t < 64; t++) {
    const w2 = at(w, t - 2)
    const w15 = at(w, t - 15)
    const sigma1 = rotate(w2, 17) ^ rotate(w2, 19) ^ (w2 >>> 10)
    const sigma0 = rotate(w15, 7) ^ rotate(w15, 18) ^ (w15 >>> 3)
    w[t] = sigma1 + at(w, t - 7) + sigma0 + at(w, t - 16)
  }
  let a = at(state, 0)
  let b = at(state, 1)
  let c = at(state, 2)
  let d = at(state, 3)
  let e = at(state, 4)
  let f = at(state, 5)
  let g = at(state, 6)
  let h = at(state, 7)
  for (let t = 0; t < 64; t++) {
    const sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const first = (h + sum1 + ((e & f) ^ (~e & g)) + at(ROUNDS, t) + at(w, t)) | 0
    const sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const second = (sum0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + second) | 0
  }
  state[0] = at(state, 0) + a
  state[1] = at(state, 1) + b
  state[2] = at(state, 2) + c
  state[3] = at(state, 3) + d
  state[4] = at(state, 4) + e
  state[5] = at(state, 5) + f
  state[6] = at(state, 6) + g
  state[7] = at(state, 7) + h
}

function at(words: Int32Array, i: number): number {
  return words[i] ?? 0
}

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by))
}
