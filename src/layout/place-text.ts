import type { Item, Tag } from '../display/types.ts'
import type { Box } from '../geometry/box.ts'
import { type MilliPt, scaleEm } from '../geometry/length.ts'
import type { Align, Style } from '../template/types.ts'
import { decimalStart } from '../text/decimal.ts'
import { distributeLine, justifyLine } from '../text/justify.ts'
import type { Line } from '../text/types.ts'
import { BASELINE, drawLine } from './draw-line.ts'
import { placeColumn } from './place-column.ts'
import { slackAbove, type TextPart, type TextPlace } from './text-part.ts'

/** A text broken over three lines or more reads as a paragraph; lines that were written as such do not. */
const PARAGRAPH_LINES = 3

function isParagraph(lines: readonly Line[]): boolean {
  return lines.length >= PARAGRAPH_LINES && lines.some(line => !line.last)
}

/** The items of a text by itself, see {@link drawText}. */
export function placeText(
  part: TextPart,
  box: Box,
  style: Style,
  tag: Tag,
  align: Align = style.align,
): readonly Item[] {
  const items: Item[] = []
  drawText(part, { box, style, align, tag }, items)
  return items
}

/**
 * Sets lines into a cell's box by its style. A text that goes on from an earlier page or to a later one
 * hangs from the top.
 *
 * @param items what is drawn is added to
 */
export function drawText(part: TextPart, place: TextPlace, items: Item[]): void {
  const { box, style, tag } = place
  if (style.direction === 'vertical') {
    placeColumn(part, place, items)
    return
  }
  const { padding, decimals } = style
  const { lines, lineHeight, size } = part.text
  const count = part.endLine - part.firstLine
  const valign = count === lines.length ? style.valign : 'top'
  const top = box.y + padding.top + slackAbove(valign, box, style, count * lineHeight)
  const left = box.x + padding.left
  const width = box.width - padding.left - padding.right
  const align = alignOf(place.align, lines)
  let y = top + Math.floor((lineHeight - size) / 2) + scaleEm(BASELINE, size)
  for (let l = part.firstLine; l < part.endLine; l++, y += lineHeight) {
    const line = lines[l]
    if (!line) continue
    const set = spread(line, width, align)
    drawLine(set, { x: left + startOf(set, width, align, decimals), y, size, tag }, items)
  }
}

function alignOf(align: Align, lines: readonly Line[]): Align {
  if (align !== 'auto') return align
  return isParagraph(lines) ? 'left' : 'center'
}

/** A line as wide as its box where its characters are to part. */
function spread(line: Line, width: MilliPt, align: Align): Line {
  if (align === 'distribute') return distributeLine(line, width)
  return align === 'justify' && !line.last ? justifyLine(line, width) : line
}

/** Where a line begins in its box. */
function startOf(line: Line, width: MilliPt, align: Align, decimals: number): MilliPt {
  switch (align) {
    case 'center':
      return Math.floor((width - line.width) / 2)
    case 'right':
      return width - line.width
    case 'decimal':
      return decimalStart(line, width, decimals)
    default:
      return 0
  }
}
