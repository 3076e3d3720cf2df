import type { Recent } from './recent.ts'

/**
 * A memory like `createRecent`, by the number of a glyph: an array in place of a map, since every form asks it for
 * each of its glyphs three times. Two arrays with a place for every glyph of the face stand for the two halves, from
 * the first result on: 0.25 MB each for 30,000 glyphs.
 *
 * @param glyphs how many the face has
 * @param most how many results are kept at most
 */
export function createRecentGlyphs<V>(glyphs: number, most: number): Recent<number, V> {
  const none: readonly (V | undefined)[] = []
  let older = none
  let newer: (V | undefined)[] | undefined
  let count = 0
  const set = (glyph: number, value: V) => {
    if (newer === undefined || count >= most / 2) {
      older = newer ?? none
      newer = new Array<V | undefined>(glyphs).fill(undefined)
      count = 0
    }
    newer[glyph] = value
    count++
  }
  return {
    get(glyph) {
      const known = newer?.[glyph]
      if (known !== undefined) return known
      const kept = older[glyph]
      if (kept !== undefined) set(glyph, kept)
      return kept
    },
    set,
  }
}
