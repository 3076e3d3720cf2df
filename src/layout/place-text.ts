import type { Tag } from '../display/types.ts'
import type { Box } from '../geometry/box.ts'
import { type MilliPt, scaleEm } from '../geometry/length.ts'
import type { Align, Style } from '../template/types.ts'
import { decimalStart } from '../text/decimal.ts'
import { distributeLine, justifyLine } from '../text/justify.ts'
import type { Line } from '../text/types.ts'
import { BASELINE, drawLine, type SetItem } from './draw-line.ts'
import { placeColumn } from './place-column.ts'
import { slackAbove, type TextPart } from './text-part.ts'

/** A text broken over three lines or more reads as a paragraph; lines that were written as such do not. */
const PARAGRAPH_LINES = 3

function isParagraph(lines: readonly Line[]): boolean {
  return lines.length >= PARAGRAPH_LINES && lines.some(line => !line.last)
}

/**
 * Sets lines into a cell's box by its style. A text that goes on from an earlier page or to a later one
 * hangs from the top.
 *
 * @param box the cell's fragment, its padding included
 * @param ends which end of the box a line of two ends keeps to, instead of the style's `align`
 */
export function placeText(
  part: TextPart,
  box: Box,
  style: Style,
  tag: Tag,
  align: Align = style.align,
): readonly SetItem[] {
  if (style.direction === 'vertical') return placeColumn(part, box, { style, align }, tag)
  const { lines, lineHeight, size } = part.text
  const count = part.endLine - part.firstLine
  const whole = count === lines.length
  const top =
    box.y + style.padding.top + slackAbove(whole ? style.valign : 'top', box, style, count * lineHeight)
  const left = box.x + style.padding.left
  const width = box.width - style.padding.left - style.padding.right
  const set = alignOf(align, lines)
  const lead = Math.floor((lineHeight - size) / 2) + scaleEm(BASELINE, size)
  return lines.slice(part.firstLine, part.endLine).flatMap((line, i) => {
    const { line: aligned, x } = alignLine(line, width, set, style.decimals)
    const y = top + i * lineHeight + lead
    return drawLine(aligned, { x: left + x, y, size, tag })
  })
}

function alignOf(align: Align, lines: readonly Line[]): Align {
  if (align !== 'auto') return align
  return isParagraph(lines) ? 'left' : 'center'
}

function alignLine(
  line: Line,
  width: MilliPt,
  align: Align,
  decimals: number,
): { readonly line: Line; readonly x: MilliPt } {
  switch (align) {
    case 'center':
      return { line, x: Math.floor((width - line.width) / 2) }
    case 'right':
      return { line, x: width - line.width }
    case 'decimal':
      return { line, x: decimalStart(line, width, decimals) }
    case 'distribute':
      return { line: distributeLine(line, width), x: 0 }
    case 'justify':
      return { line: line.last ? line : justifyLine(line, width), x: 0 }
    default:
      return { line, x: 0 }
  }
}
