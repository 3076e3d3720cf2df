import type { Tag } from '../display/types.ts'
import type { Box } from '../geometry/box.ts'
import type { MilliPt } from '../geometry/length.ts'
import type { Align, Style } from '../template/types.ts'
import type { MeasuredText } from './types.ts'

/** The part of a text that stands in one box. */
export interface TextPart {
  readonly text: MeasuredText
  readonly firstLine: number
  readonly endLine: number
}

/** Where a text is set and how. */
export interface TextPlace {
  /** The cell's fragment, its padding included. */
  readonly box: Box
  readonly style: Style
  /** Which end of the box a line of two ends keeps to, else the style's. */
  readonly align: Align
  readonly tag: Tag
}

/** What stays free above lines of a height in a box, by the style's `valign`, its padding not counted. */
export function slackAbove(valign: Style['valign'], box: Box, style: Style, height: MilliPt): MilliPt {
  const slack = box.height - style.padding.top - style.padding.bottom - height
  return valign === 'top' ? 0 : valign === 'bottom' ? slack : Math.floor(slack / 2)
}
