import type { Face } from '../font/types.ts'
import { drawnMark, isDrawnMark } from '../geometry/drawn-marks.ts'

/**
 * What is drawn in a text and not set, as a face: so boxes and blanks are broken into lines, aligned and
 * placed like letters. A glyph is the code point itself; no writer is ever asked for one
 * ({@link drawMarks}).
 */
export const MARKS_FACE: Face = {
  id: 'drawn-marks',
  postscriptName: '',
  unitsPerEm: 1000,
  ascent: 880,
  descent: -120,
  glyphOf: codePoint => (isDrawnMark(codePoint) ? codePoint : 0),
  advanceOf: glyph => {
    const mark = drawnMark(glyph)
    return mark === undefined || mark.kind === 'box' ? 1000 : mark.width * 10
  },
  inkOf: () => ({ left: 0, right: 0 }),
  variantOf: glyph => glyph,
}
