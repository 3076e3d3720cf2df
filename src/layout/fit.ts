import type { Face } from '../font/types.ts'
import type { MilliPt } from '../geometry/length.ts'
import type { FaceRole, Style } from '../template/types.ts'
import { breakText } from '../text/break.ts'
import type { MeasuredText } from './types.ts'

/** The faces of a role, tried in order for each character. */
export type Chains = (role: FaceRole) => readonly Face[]

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
}

/** Shrinking stops at steps of a tenth of a point: finer ones no eye tells apart. */
const SIZE_STEP: MilliPt = 100

/**
 * Sets texts by their style's `overflow`: `grow` breaks at full size, `shrink` takes the largest size that
 * fits the room by bisection and grows at `min-size`, `error` says so.
 *
 * A column narrower than one character sets its text as small as the column is wide (`narrow`).
 *
 * @returns a function that remembers what it has set: labels repeat by the hundred in one form
 */
export function createFitter(chains: Chains): (text: string, style: Style, room: TextRoom) => FittedText {
  const memory = new Map<Style, Map<string, FittedText>>()
  return (text, style, room) => {
    const known = memory.get(style) ?? new Map<string, FittedText>()
    memory.set(style, known)
    const key = `${room.width} ${room.height} ${text}`
    const seen = known.get(key)
    if (seen) return seen
    const fitted = fitText(text, style, room, chains)
    known.set(key, fitted)
    return fitted
  }
}

function fitText(text: string, style: Style, room: TextRoom, chains: Chains): FittedText {
  const set = (size: MilliPt): MeasuredText => setText(text, style, { size, width: room.width }, chains)
  if (text === '') return { text: set(style.size), outcome: 'whole' }
  if (room.width < style.size) {
    return { text: set(Math.max(1, room.width)), outcome: 'narrow' }
  }
  const whole = set(style.size)
  if (style.overflow === 'grow' || fits(whole, style, room)) return { text: whole, outcome: 'whole' }
  if (style.overflow === 'error') return { text: whole, outcome: 'overflows' }
  let [low, high] = [style.minSize, style.size]
  let best = set(low)
  while (high - low > SIZE_STEP) {
    const size = low + Math.floor((high - low) / 2)
    const smaller = set(size)
    if (fits(smaller, style, room)) [low, best] = [size, smaller]
    else high = size
  }
  return { text: best, outcome: 'shrunk' }
}

function setText(
  text: string,
  style: Style,
  at: { readonly size: MilliPt; readonly width: MilliPt },
  chains: Chains,
): MeasuredText {
  const indent = Math.round(style.indent * at.size)
  const lines =
    text === '' ? [] : breakText(text, { chain: chains(style.face), size: at.size }, at.width, { indent })
  return { lines, size: at.size, lineHeight: Math.round(style.leading * at.size) }
}

function fits(text: MeasuredText, style: Style, room: TextRoom): boolean {
  return (
    textHeight(text, style) <= (room.height ?? text.lineHeight + style.padding.top + style.padding.bottom)
  )
}

/** Height of a cell that holds the text, padding included; an empty one is a line high. */
export function textHeight(text: MeasuredText, style: Style): MilliPt {
  return Math.max(1, text.lines.length) * text.lineHeight + style.padding.top + style.padding.bottom
}
