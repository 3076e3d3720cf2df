/** A glyph as it stands for one character; a face may draw several characters with one glyph. */
export interface GlyphUse {
  readonly glyph: number
  readonly codePoint: number
}

/** Different pairs of glyph and character, numbered from 1 in the order in which they were added. */
export interface PairList {
  readonly pairs: readonly GlyphUse[]
  /** Adds a pair unless it is there. */
  add(glyph: number, codePoint: number): void
  /** The number of a pair; undefined for one that was not added. */
  numberOf(glyph: number, codePoint: number): number | undefined
}

const CODE_POINTS = 0x110000

/**
 * An empty list. Almost every character is drawn by one glyph, so pairs are looked up by character, a small
 * integer: a key of both would be beyond 32 bits, and takes ten times as long to look up.
 */
export function createPairList(): PairList {
  const pairs: GlyphUse[] = []
  const byCharacter = new Map<number, number>()
  const others = new Map<number, number>()
  const numberOf = (glyph: number, codePoint: number) => {
    const first = byCharacter.get(codePoint)
    if (first === undefined || pairs[first - 1]?.glyph === glyph) return first
    return others.get(glyph * CODE_POINTS + codePoint)
  }
  return {
    pairs,
    numberOf,
    add(glyph, codePoint) {
      if (numberOf(glyph, codePoint) !== undefined) return
      pairs.push({ glyph, codePoint })
      if (byCharacter.has(codePoint)) others.set(glyph * CODE_POINTS + codePoint, pairs.length)
      else byCharacter.set(codePoint, pairs.length)
    },
  }
}
