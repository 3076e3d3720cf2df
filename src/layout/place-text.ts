import type { GlyphRun, Tag } from '../display/types.ts'
import type { Box } from '../geometry/box.ts'
import { type MilliPt, scaleEm } from '../geometry/length.ts'
import type { Align, Style } from '../template/types.ts'
import { decimalStart } from '../text/decimal.ts'
import { distributeLine, justifyLine } from '../text/justify.ts'
import type { Line } from '../text/types.ts'
import type { MeasuredText } from './types.ts'

/** The part of a text that stands in one box. */
export interface TextPart {
  readonly text: MeasuredText
  readonly firstLine: number
  readonly endLine: number
}

/**
 * The em box of Chinese type reaches from 0.88 em above the baseline to 0.12 em below (OS/2 typographic
 * metrics of the Noto faces). All faces of a line share it, so that mixed faces keep one baseline and the
 * optical middle of a line is the middle of its 汉字.
 */
const BASELINE = 880

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
): readonly GlyphRun[] {
  const { lines, lineHeight, size } = part.text
  const count = part.endLine - part.firstLine
  const whole = count === lines.length
  const top =
    box.y + style.padding.top + slackAbove(whole ? style.valign : 'top', box, style, count * lineHeight)
  const left = box.x + style.padding.left
  const width = box.width - style.padding.left - style.padding.right
  const set = alignOf(style, align, lines)
  const lead = Math.floor((lineHeight - size) / 2) + scaleEm(BASELINE, size)
  return lines.slice(part.firstLine, part.endLine).flatMap((line, i) => {
    const { line: aligned, x } = alignLine(line, width, set, style.decimals)
    const y = top + i * lineHeight + lead
    return aligned.runs.map(
      (run): GlyphRun => ({
        kind: 'glyphs',
        x: left + x + run.x,
        y: y + line.drop,
        face: run.face.id,
        size,
        glyphs: run.glyphs,
        codePoints: run.codePoints,
        advances: run.advances,
        tag,
      }),
    )
  })
}

function slackAbove(valign: Style['valign'], box: Box, style: Style, height: MilliPt): MilliPt {
  const slack = box.height - style.padding.top - style.padding.bottom - height
  return valign === 'top' ? 0 : valign === 'bottom' ? slack : Math.floor(slack / 2)
}

/** A column of characters is centred whatever its style says: marks and figures keep one axis. */
function alignOf(style: Style, align: Align, lines: readonly Line[]): Align {
  if (style.direction === 'vertical') return 'center'
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
