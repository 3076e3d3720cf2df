import { createRecent, type Recent } from '../font/recent.ts'
import type { Face } from '../font/types.ts'
import type { MilliPt } from '../geometry/length.ts'
import type { FaceRole, Style } from '../template/types.ts'
import { breakText } from '../text/break.ts'
import { setVertically } from '../text/vertical.ts'
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
  /** The first token that is wider than the room and was broken, or its beginning; none where it is refused. */
  readonly torn: string | undefined
}

/** Texts kept as they were set, for the forms to come. */
export interface TextMemory {
  readonly texts: Recent<string, FittedText>
  /** A number for each style, which is the same object in every form of a template. */
  numberOf(style: Style): number
}

/** Texts that are kept: some 10 MB. */
const KEPT_TEXTS = 4096

/** Longer texts are hardly ever the same in two forms. */
const KEPT_LENGTH = 64

/** An empty memory. What it holds never shows: a text is set the same at any time. */
export function createTextMemory(): TextMemory {
  const numbers = new WeakMap<Style, number>()
  let count = 0
  return {
    texts: createRecent(KEPT_TEXTS),
    numberOf: style => {
      const number = numbers.get(style) ?? ++count
      numbers.set(style, number)
      return number
    },
  }
}

/** Shrinking stops at steps of a tenth of a point: finer ones no eye tells apart. */
const SIZE_STEP: MilliPt = 100

/**
 * Sets texts by their style's `overflow`: `grow` breaks at full size, `shrink` takes the largest size that
 * fits the room by bisection and grows at `min-size`, `error` says so.
 *
 * A token wider than the room (an amount, a code, a word) is broken between its characters by `grow`. By
 * `shrink` the type shrinks until the token is whole, and it is broken only if `min-size` is still too large.
 * `error` refuses it. `torn` is what was broken.
 *
 * A column narrower than one character sets its text as small as the column is wide (`narrow`).
 *
 * @param memory shared with forms whose faces have the same ids
 * @returns a function that remembers what it has set: labels are the same in form after form
 */
export function createFitter(
  chains: Chains,
  memory: TextMemory = createTextMemory(),
): (text: string, style: Style, room: TextRoom) => FittedText {
  const names = new Map<FaceRole, string>()
  return (text, style, room) => {
    if (text.length > KEPT_LENGTH) return fitText(text, style, room, chains)
    const name = names.get(style.face) ?? chainName(chains(style.face))
    names.set(style.face, name)
    const key = `${memory.numberOf(style)} ${name} ${room.width} ${room.height} ${text}`
    const known = memory.texts.get(key)
    if (known) return known
    const fitted = fitText(text, style, room, chains)
    memory.texts.set(key, fitted)
    return fitted
  }
}

function chainName(chain: readonly Face[]): string {
  return chain.map(face => face.id).join()
}

function fitText(text: string, style: Style, room: TextRoom, chains: Chains): FittedText {
  const set = (size: MilliPt): MeasuredText => setText(text, style, { size, width: room.width }, chains)
  if (text === '') return fittedAs('whole', set(style.size))
  if (room.width < style.size) return fittedAs('narrow', set(Math.max(1, room.width)))
  const whole = set(style.size)
  if (style.overflow === 'grow' || fits(whole, style, room)) return fittedAs('whole', whole)
  if (style.overflow === 'error') return fittedAs('overflows', whole)
  let [low, high] = [style.minSize, style.size]
  let best = set(low)
  while (high - low > SIZE_STEP) {
    const size = low + Math.floor((high - low) / 2)
    const smaller = set(size)
    if (fits(smaller, style, room)) [low, best] = [size, smaller]
    else high = size
  }
  return fittedAs('shrunk', best)
}

function fittedAs(outcome: FittedText['outcome'], text: MeasuredText): FittedText {
  return { text, outcome, torn: outcome === 'overflows' ? undefined : tornIn(text) }
}

function tornIn({ lines }: MeasuredText): string | undefined {
  return lines.find(line => line.torn !== undefined)?.torn
}

/** A column of characters is set solid: its lines are an em high, whatever the leading. */
function setText(
  text: string,
  style: Style,
  { size, width }: { readonly size: MilliPt; readonly width: MilliPt },
  chains: Chains,
): MeasuredText {
  const lineHeight = Math.round(style.leading * size)
  if (text === '') return { lines: [], size, lineHeight }
  const textStyle = { chain: chains(style.face), size, autospace: style.autospace }
  if (style.direction === 'vertical') {
    return { lines: setVertically(text, textStyle, width), size, lineHeight: size }
  }
  const indent = Math.round(style.indent * size)
  return { lines: breakText(text, textStyle, width, { indent }), size, lineHeight }
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
  return Math.max(1, text.lines.length) * text.lineHeight + style.padding.top + style.padding.bottom
}
