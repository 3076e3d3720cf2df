import type { Item } from '../display/types.ts'
import { type MilliPt, scaleEm } from '../geometry/length.ts'
import { runningSums } from '../geometry/sums.ts'
import type { Line } from '../text/types.ts'
import { extentOf, mayPart } from '../text/vertical.ts'
import { BASELINE, drawLine, drawTurned } from './draw-line.ts'
import { slackAbove, type TextPart, type TextPlace } from './text-part.ts'

/**
 * Sets a column of characters into a cell's box: in its middle from side to side whatever the style's `align`
 * says, for marks and figures keep one axis. `distribute` spreads the characters over the height of the box,
 * the first at its top and the last at its bottom; words, `——` and brackets with what is in them stay
 * together. A column that goes on from an earlier page or to a later one hangs from the top.
 *
 *   │绩│      │绩│
 *   │效│      │  │
 *   │  │  →   │效│
 *   │  │      │  │
 *   │  │      │ 1│
 */
export function placeColumn(part: TextPart, place: TextPlace, items: Item[]): void {
  const { box, style, align, tag } = place
  const { size } = part.text
  const lines = part.text.lines.slice(part.firstLine, part.endLine)
  const whole = lines.length === part.text.lines.length
  const room = box.height - style.padding.top - style.padding.bottom
  const tops = topsOf(lines, whole && align === 'distribute' ? room : 0)
  const height = tops[lines.length] ?? 0
  const top = box.y + style.padding.top + slackAbove(whole ? style.valign : 'top', box, style, height)
  const [left, right] = [box.x + style.padding.left, box.x + box.width - style.padding.right]
  for (const [i, line] of lines.entries()) {
    const y = top + (tops[i] ?? 0)
    if (line.turned) drawTurned(line, { x: Math.floor((left + right) / 2), y, size, tag }, items)
    else {
      const x = left + Math.floor((right - left - line.width) / 2)
      drawLine(line, { x, y: y + scaleEm(BASELINE, size), size, tag }, items)
    }
  }
}

/** Tops of lines set solid, and the bottom of the last; spread over `room` where they may be and have less. */
function topsOf(lines: readonly Line[], room: MilliPt): readonly MilliPt[] {
  const solid = lines.map(extentOf)
  const missing = room - solid.reduce((sum, extent) => sum + extent, 0)
  const parted = lines.map((line, i) => {
    const below = lines[i + 1]
    return below !== undefined && mayPart(line, below)
  })
  let takers = parted.filter(Boolean).length
  if (missing <= 0 || takers === 0) return runningSums(0, solid)
  let left = missing
  return runningSums(
    0,
    solid.map((extent, i) => {
      if (!parted[i]) return extent
      const share = Math.ceil(left / takers)
      left -= share
      takers--
      return extent + share
    }),
  )
}
