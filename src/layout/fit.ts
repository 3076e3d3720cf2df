import { createRecent } from '../font/recent.ts'
import type { Face } from '../font/types.ts'
import type { MilliPt } from '../geometry/length.ts'
import { runningSums } from '../geometry/sums.ts'
import type { FaceRole, Style } from '../template/types.ts'
import { breakText } from '../text/break.ts'
import type { Line } from '../text/types.ts'
import { extentOf, setVertically } from '../text/vertical.ts'
import { MARKS_FACE } from './marks-face.ts'
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
  /** The text of a key as it was set before, or as it is set now. */
  recall(key: string, set: () => FittedText): FittedText
  /** A number for each style, which is the same object in every form of a template. */
  numberOf(style: Style): number
}

/** Texts that are kept: some 10 MB. */
const KEPT_TEXTS = 4096

/** Keys that are remembered by a hash as having come once; a power of two. */
const MARKS = 1 << 14

/** Longer texts are hardly ever the same in two forms. */
const KEPT_LENGTH = 64

/** An empty memory. What it holds never shows: a text is set the same at any time. */
export function createTextMemory(): TextMemory {
  const numbers = new WeakMap<Style, number>()
  let count = 0
  const texts = createRecent<string, FittedText>(KEPT_TEXTS)
  // Only what comes a second time is kept. Names and goals hardly ever do, and to keep them until they are
  // forgotten costs more than all else that a form leaves behind: 0.4 ms of garbage collection.
  const seen = new Int32Array(MARKS)
  return {
    recall(key, set) {
      const known = texts.get(key)
      if (known) return known
      const hash = hashOf(key)
      const fitted = set()
      if (seen[hash & (MARKS - 1)] === hash) texts.set(key, fitted)
      seen[hash & (MARKS - 1)] = hash
      return fitted
    },
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
    return memory.recall(key, () => fitText(text, style, room, chains))
  }
}

/** A hash of a key (FNV-1a over its UTF-16 units). */
function hashOf(key: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193)
  return hash
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

/** A column of characters is set solid: its lines are an em high, whatever the leading, but for turned words. */
function setText(
  text: string,
  style: Style,
  { size, width }: { readonly size: MilliPt; readonly width: MilliPt },
  chains: Chains,
): MeasuredText {
  const lineHeight = Math.round(style.leading * size)
  if (text === '') return { lines: [], size, lineHeight, tops: undefined }
  const textStyle = { chain: [...chains(style.face), MARKS_FACE], size, autospace: style.autospace }
  if (style.direction === 'vertical') {
    return columnOf(setVertically(text, textStyle, width), size)
  }
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
