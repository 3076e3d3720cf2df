import type { GlyphUse } from '../../font/pairs.ts'

/** Pairs of a glyph and the character that it stands for, numbered from 1 in the order in which they come. */
export interface GlyphNumbers {
  /** How many pairs there are. */
  readonly size: number
  /** Gives the number of a pair, the next one where it is new. */
  add(glyph: number, codePoint: number): number
  /** The number of a pair; 0 for one that was not added. */
  numberOf(glyph: number, codePoint: number): number
  /** All pairs, by character and glyph. */
  byCharacter(): readonly GlyphUse[]
}

/** More than there are glyphs in any face: pairs by character and glyph in one number. */
const GLYPHS = 0x10000

/** The least room for pairs; it doubles when it is full. */
const PAIRS = 64

/**
 * No pair yet. A table of our own with open addressing: every glyph of a document is looked up twice, and a Map
 * takes four times as long.
 *
 * @param expected how many pairs there will be, where that is known
 */
export function createGlyphNumbers(expected = PAIRS): GlyphNumbers {
  let size = 0
  let room = PAIRS
  while (room <= expected) room *= 2
  let keys = new Float64Array(room)
  let numbers = new Uint32Array(room * 4)

  /** Where a pair's number stands, or may be put. */
  const placeOf = (key: number, codePoint: number): number => {
    const last = numbers.length - 1
    let place = (Math.imul(codePoint, SPREAD) >>> 12) & last
    for (let number = numbers[place]; number; number = numbers[place]) {
      if (keys[number - 1] === key) break
      place = (place + 1) & last
    }
    return place
  }
  const grow = () => {
    const old = keys
    keys = new Float64Array(size * 2)
    keys.set(old)
    numbers = new Uint32Array(keys.length * 4)
    old.forEach((key, i) => {
      numbers[placeOf(key, Math.floor(key / GLYPHS))] = i + 1
    })
  }
  return {
    get size() {
      return size
    },
    add(glyph, codePoint) {
      const key = codePoint * GLYPHS + glyph
      const place = placeOf(key, codePoint)
      const known = numbers[place] ?? 0
      if (known > 0) return known
      numbers[place] = size + 1
      keys[size++] = key
      if (size === keys.length) grow()
      return size
    },
    numberOf: (glyph, codePoint) => numbers[placeOf(codePoint * GLYPHS + glyph, codePoint)] ?? 0,
    byCharacter() {
      const sorted = keys.slice(0, size).sort()
      const pairs: GlyphUse[] = []
      for (let i = 0; i < sorted.length; i++) {
        const key = sorted[i] ?? 0
        const codePoint = Math.floor(key / GLYPHS)
        pairs.push({ glyph: key - codePoint * GLYPHS, codePoint })
      }
      return pairs
    },
  }
}

/** Spreads characters, which stand close together, over the table (2^32 by the golden ratio). */
const SPREAD = 0x9e3779b1
