import type { Face } from '../font/types.ts'
import type { MilliPt } from '../geometry/length.ts'
import { runningSums } from '../geometry/sums.ts'
import type { Style } from '../template/types.ts'
import { breakText } from '../text/break.ts'
import type { Line } from '../text/types.ts'
import { extentOf, setVertically } from '../text/vertical.ts'
import type { MeasuredText } from './types.ts'

/** The space a text is given: its width, and the height its rows promise before they grow. */
export interface TextRoom {
  /** Between the paddings. */
  readonly width: MilliPt
  /** Padding included; undefined where no row says, which is one line. */
  readonly height: MilliPt | undefined
}

/** A text as it will be set, and what had to be done to it. */
export interface FittedText {
  readonly text: MeasuredText
  readonly outcome: 'whole' | 'shrunk' | 'overflows' | 'narrow'
  /** The first token that is wider than the room and was broken, or its beginning; none where it is refused. */
  readonly torn: string | undefined
}

/** All that determines how a text is set; of the style no more than {@link isSameSetting} compares. */
export interface TextSetting {
  readonly style: Style
  /** The faces of the style's role, and that of drawn marks. */
  readonly chain: readonly Face[]
  readonly room: TextRoom
}

/** Shrinking stops at steps of a tenth of a point: finer ones no eye tells apart. */
const SIZE_STEP: MilliPt = 100

/** Sets a text by its style's `overflow`, as `createFitter` says. */
export function fitText(text: string, setting: TextSetting): FittedText {
  const { style, room } = setting
  if (text === '') return fittedAs('whole', emptyText(style))
  if (room.width < style.size) return fittedAs('narrow', setText(text, setting, Math.max(1, room.width)))
  const whole = setText(text, setting, style.size)
  if (style.overflow === 'grow' || fits(whole, style, room)) return fittedAs('whole', whole)
  if (style.overflow === 'error') return fittedAs('overflows', whole)
  let [low, high] = [style.minSize, style.size]
  let best = setText(text, setting, low)
  while (high - low > SIZE_STEP) {
    const size = low + Math.floor((high - low) / 2)
    const smaller = setText(text, setting, size)
    if (fits(smaller, style, room)) [low, best] = [size, smaller]
    else high = size
  }
  return fittedAs('shrunk', best)
}

/** Whether a text is set the same in both: all that {@link fitText} reads of a setting is compared. */
export function isSameSetting(a: TextSetting, b: TextSetting): boolean {
  if (a.room.width !== b.room.width || !isSameStyle(a.style, b.style)) return false
  if (a.room.height !== b.room.height && a.style.overflow !== 'grow') return false
  if (a.chain.length !== b.chain.length) return false
  for (let i = 0; i < a.chain.length; i++) if (a.chain[i] !== b.chain[i]) return false
  return true
}

/** Styles of other objects are compared too: those of a form that is scaled are made anew for each. */
function isSameStyle(a: Style, b: Style): boolean {
  if (a === b) return true
  return (
    a.size === b.size &&
    a.leading === b.leading &&
    a.indent === b.indent &&
    a.overflow === b.overflow &&
    a.minSize === b.minSize &&
    a.direction === b.direction &&
    a.autospace === b.autospace &&
    a.padding.top === b.padding.top &&
    a.padding.bottom === b.padding.bottom
  )
}

function emptyText({ leading, size }: Style): MeasuredText {
  return { lines: [], size, lineHeight: Math.round(leading * size), tops: undefined }
}

function fittedAs(outcome: FittedText['outcome'], text: MeasuredText): FittedText {
  return { text, outcome, torn: outcome === 'overflows' ? undefined : tornIn(text) }
}

function tornIn({ lines }: MeasuredText): string | undefined {
  for (const line of lines) if (line.torn !== undefined) return line.torn
  return undefined
}

/** A column of characters is set solid: its lines are an em high, whatever the leading, but for turned words. */
function setText(text: string, { style, chain, room }: TextSetting, size: MilliPt): MeasuredText {
  const { width } = room
  const textStyle = { chain, size, autospace: style.autospace }
  if (style.direction === 'vertical') return columnOf(setVertically(text, textStyle, width), size)
  const lineHeight = Math.round(style.leading * size)
  const indent = Math.round(style.indent * size)
  return { lines: breakText(text, textStyle, width, { indent }), size, lineHeight, tops: undefined }
}

function columnOf(lines: readonly Line[], size: MilliPt): MeasuredText {
  const tops = lines.some(line => line.turned) ? runningSums(0, lines.map(extentOf)) : undefined
  return { lines, size, lineHeight: size, tops }
}

/** Whether no token is torn and the height is what the rows promise; where none does, one line, or a column. */
function fits(text: MeasuredText, style: Style, room: TextRoom): boolean {
  if (tornIn(text) !== undefined) return false
  const height = textHeight(text, style)
  if (room.height === undefined) return style.direction === 'vertical' || text.lines.length <= 1
  return height <= room.height
}

/** Height of a cell that holds the text, padding included; an empty one is a line high. */
export function textHeight(text: MeasuredText, style: Style): MilliPt {
  const { lines, lineHeight, tops } = text
  const height = tops?.[lines.length] ?? Math.max(1, lines.length) * lineHeight
  return height + style.padding.top + style.padding.bottom
}
