import type { Item, Tag } from '../display/types.ts'
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

/** Draws a line whose baseline begins at x, y: its glyphs, and boxes and rules between them. */
export function drawLine({ runs, drop }: Line, place: LinePlace, items: Item[]): void {
  const { size, tag } = place
  const y = place.y + drop
  for (const run of runs) {
    const x = place.x + run.x
    if (run.face === MARKS_FACE) items.push(...drawMarks(run, { x, y, size, tag }))
    else {
      const { face, glyphs, codePoints, advances } = run
      items.push({ kind: 'glyphs', x, y, face: face.id, size, glyphs, codePoints, advances, tag })
    }
  }
}

/** Draws a turned line from x, y down, x being the axis of its column. */
export function drawTurned({ runs }: Line, { x, y, size, tag }: LinePlace, items: Item[]): void {
  for (const { face, glyphs, codePoints, advances, x: start } of runs) {
    items.push({
      kind: 'glyphs',
      x: x - scaleEm(MIDDLE, size),
      y: y + start,
      face: face.id,
      size,
      glyphs,
      codePoints,
      advances,
      tag,
      rotation: 90,
    })
  }
}
