import { FormError } from '../../diagnostics/form-error.ts'
import type { DisplayList, FaceId, GlyphRun } from '../../display/types.ts'
import type { GlyphUse } from '../../font/pairs.ts'
import { createGlyphNumbers, type GlyphNumbers } from './glyph-numbers.ts'

/**
 * What each face draws in a list, every (glyph, character) pair once.
 *
 * Pairs are sorted by character and glyph, not by first use, so that a subset depends on the set alone:
 * equal sets, equal bytes, equal subset tag. Faces stand in the order of their first use.
 *
 * @param known the pairs of a face that were drawn before: they are left out, nearly all in a book. A face that draws
 * nothing else has an empty list
 * @throws FormError where a run would draw glyph 0, the `.notdef` box: a character that no face covers
 * was to be refused long before
 */
export function collectGlyphUse(
  list: DisplayList,
  known: (face: FaceId) => Known | undefined = () => undefined,
): ReadonlyMap<FaceId, readonly GlyphUse[]> {
  const used = new Map<FaceId, GlyphNumbers>()
  for (const page of list.pages) {
    for (const item of page.items) {
      if (item.kind === 'glyphs') addRun(item, used, known(item.face))
    }
  }
  return new Map(Array.from(used, ([face, numbers]) => [face, numbers.byCharacter()]))
}

type Known = Pick<GlyphNumbers, 'numberOf'>

function addRun(
  { face, glyphs, codePoints, advances }: GlyphRun,
  used: Map<FaceId, GlyphNumbers>,
  known: Known | undefined,
): void {
  if (codePoints.length !== glyphs.length || advances.length !== glyphs.length) {
    throw new FormError('a glyph run has arrays of different lengths')
  }
  let numbers = used.get(face)
  if (numbers === undefined) {
    numbers = createGlyphNumbers()
    used.set(face, numbers)
  }
  for (let i = 0; i < glyphs.length; i++) {
    const glyph = glyphs[i] ?? 0
    const codePoint = codePoints[i] ?? 0
    if (glyph === 0) throw new FormError(`${nameOf(codePoint)} would be drawn as .notdef by face ${face}`)
    if (known === undefined || known.numberOf(glyph, codePoint) === 0) numbers.add(glyph, codePoint)
  }
}

function nameOf(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`
}
