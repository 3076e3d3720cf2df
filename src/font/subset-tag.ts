import type { OpenFace } from './types.ts'

const LETTERS = 26
const TAG_LENGTH = 6

/**
 * The six letters that name a subset (ISO 32000-2, 9.9.2): subsets of one face that differ must differ in
 * them, so that a viewer or a merging tool does not take one for the other.
 *
 * They come from a 32-bit FNV-1a hash of the face and its pairs. Six letters hold 28 bits: a longer or
 * cryptographic hash would be cut to the same, nobody gains by a collision, and this one needs no library
 * in a browser. Among 1,000 different subsets merged into one file, two share a tag once in 600 times.
 */
export function subsetTag(
  face: OpenFace,
  uses: readonly { readonly glyph: number; readonly codePoint: number }[],
): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < face.postscriptName.length; i++) hash = add(hash, face.postscriptName.charCodeAt(i))
  hash = add(hash, face.glyphCount)
  for (const { glyph, codePoint } of uses) hash = add(add(hash, glyph), codePoint)
  return lettersOf(mix(hash))
}

/** FNV-1a over the three lowest bytes of a value. */
function add(hash: number, value: number): number {
  const first = Math.imul(hash ^ (value & 0xff), 0x01000193)
  const second = Math.imul(first ^ ((value >>> 8) & 0xff), 0x01000193)
  return Math.imul(second ^ ((value >>> 16) & 0xff), 0x01000193)
}

/** Spreads the last bytes over all bits (the finisher of MurmurHash3): FNV leaves them in the low ones. */
function mix(hash: number): number {
  let h = hash
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

function lettersOf(hash: number): string {
  let rest = hash
  let letters = ''
  for (let i = 0; i < TAG_LENGTH; i++) {
    letters += String.fromCharCode(0x41 + (rest % LETTERS))
    rest = Math.floor(rest / LETTERS)
  }
  return letters
}
