import { FormError } from '../../diagnostics/form-error.ts'
import type { DisplayList, FaceId, GlyphRun } from '../../display/types.ts'
import type { GlyphUse } from '../../font/subset.ts'

const CODE_POINTS = 0x110000

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
  const keysByFace = new Map<FaceId, Set<number>>()
  for (const page of list.pages) {
    for (const item of page.items) {
      if (item.kind === 'glyphs') addRun(keysByFace, item)
    }
  }
  const uses = new Map<FaceId, readonly GlyphUse[]>()
  for (const [face, keys] of keysByFace) uses.set(face, [...keys].map(fromKey).sort(byCharacter))
  return uses
}

function addRun(keysByFace: Map<FaceId, Set<number>>, run: GlyphRun): void {
  const { glyphs, codePoints, advances } = run
  if (codePoints.length !== glyphs.length || advances.length !== glyphs.length) {
    throw new FormError('a glyph run has arrays of different lengths')
  }
  let keys = keysByFace.get(run.face)
  if (keys === undefined) {
    keys = new Set()
    keysByFace.set(run.face, keys)
  }
  for (const [i, glyph] of glyphs.entries()) {
    const codePoint = codePoints[i] ?? 0
    if (glyph === 0) {
      const name = codePoint.toString(16).toUpperCase().padStart(4, '0')
      throw new FormError(`U+${name} would be drawn as .notdef by face ${run.face}`)
    }
    keys.add(glyph * CODE_POINTS + codePoint)
  }
}

function fromKey(key: number): GlyphUse {
  return { glyph: Math.floor(key / CODE_POINTS), codePoint: key % CODE_POINTS }
}

function byCharacter(a: GlyphUse, b: GlyphUse): number {
  return a.codePoint - b.codePoint || a.glyph - b.glyph
}
