import { FormError } from '../../diagnostics/form-error.ts'
import type { DisplayList, FaceId, GlyphRun } from '../../display/types.ts'
import { createPairList, type GlyphUse, type PairList } from '../../font/pairs.ts'

/**
 * What each face draws in a document, every (glyph, character) pair once.
 *
 * Pairs are sorted by character and glyph, not by first use, so that a subset depends on the set alone:
 * equal sets, equal bytes, equal subset tag. Faces stand in the order of their first use.
 *
 * @throws FormError where a run would draw glyph 0, the `.notdef` box: a character that no face covers
 * was to be refused long before
 */
export function collectGlyphUse(list: DisplayList): ReadonlyMap<FaceId, readonly GlyphUse[]> {
  const lists = new Map<FaceId, PairList>()
  for (const page of list.pages) {
    for (const item of page.items) {
      if (item.kind === 'glyphs') addRun(lists, item)
    }
  }
  return new Map(Array.from(lists, ([face, { pairs }]) => [face, [...pairs].sort(byCharacter)]))
}

function addRun(lists: Map<FaceId, PairList>, run: GlyphRun): void {
  const { glyphs, codePoints, advances } = run
  if (codePoints.length !== glyphs.length || advances.length !== glyphs.length) {
    throw new FormError('a glyph run has arrays of different lengths')
  }
  const list = lists.get(run.face) ?? createPairList()
  lists.set(run.face, list)
  for (let i = 0; i < glyphs.length; i++) {
    const [glyph = 0, codePoint = 0] = [glyphs[i], codePoints[i]]
    if (glyph === 0) {
      const name = codePoint.toString(16).toUpperCase().padStart(4, '0')
      throw new FormError(`U+${name} would be drawn as .notdef by face ${run.face}`)
    }
    list.add(glyph, codePoint)
  }
}

function byCharacter(a: GlyphUse, b: GlyphUse): number {
  return a.codePoint - b.codePoint || a.glyph - b.glyph
}
