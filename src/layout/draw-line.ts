import type { Drawing, GlyphRun, Stroke, Tag } from '../display/types.ts'
import { type MilliEm, type MilliPt, scaleEm } from '../geometry/length.ts'
import type { Line } from '../text/types.ts'
import { drawMarks } from './draw-marks.ts'
import { MARKS_FACE } from './marks-face.ts'

/**
 * The em box of Chinese type reaches from 0.88 em above the baseline to 0.12 em below (OS/2 typographic
 * metrics of the Noto faces). All faces of a line share it, so that mixed faces keep one baseline and the
 * optical middle of a line is the middle of its 汉字.
 */
export const BASELINE: MilliEm = 880

/** From the baseline up to the middle of the em box: the axis of a column goes through it. */
const MIDDLE: MilliEm = BASELINE - 500

/** Where a line begins, its size, and the node it belongs to. */
export interface LinePlace {
  readonly x: MilliPt
  readonly y: MilliPt
  readonly size: MilliPt
  readonly tag: Tag
}

/** What a text is drawn as: glyphs, and boxes and rules between them. */
export type SetItem = GlyphRun | Drawing | Stroke

/** Draws a line whose baseline begins at x, y. */
export function drawLine(line: Line, place: LinePlace): readonly SetItem[] {
  const { x, y, size, tag } = place
  return line.runs.flatMap((run): readonly SetItem[] => {
    const at = { x: x + run.x, y: y + line.drop, size, tag }
    if (run.face === MARKS_FACE) return drawMarks(run, at)
    const { face, glyphs, codePoints, advances } = run
    return [{ kind: 'glyphs', ...at, face: face.id, glyphs, codePoints, advances }]
  })
}

/** Draws a turned line from x, y down, x being the axis of its column. */
export function drawTurned(line: Line, { x, y, size, tag }: LinePlace): readonly GlyphRun[] {
  return line.runs.map(
    ({ face, glyphs, codePoints, advances, x: start }): GlyphRun => ({
      kind: 'glyphs',
      x: x - scaleEm(MIDDLE, size),
      y: y + start,
      rotation: 90,
      size,
      face: face.id,
      glyphs,
      codePoints,
      advances,
      tag,
    }),
  )
}
