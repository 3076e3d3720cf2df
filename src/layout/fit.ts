import type { Face } from '../font/types.ts'
import type { FaceRole, Style } from '../template/types.ts'
import { type FittedText, fitText, isSameSetting, type TextRoom, type TextSetting } from './fit-text.ts'
import { MARKS_FACE } from './marks-face.ts'

/** The faces of a role, tried in order for each character. */
export type Chains = (role: FaceRole) => readonly Face[]

/** Sets a text in a style and a room. */
export type Fitter = (text: string, style: Style, room: TextRoom) => FittedText

/** Texts kept as they were set, for the forms to come. */
export interface TextMemory {
  /** The text as it was set before in the same setting; undefined if it is not kept. */
  find(text: string, setting: TextSetting): FittedText | undefined
  /** Keeps a text, if it comes for the second time. */
  keep(text: string, setting: TextSetting, fitted: FittedText): void
}

/** Texts that are kept: some 10 MB. */
const KEPT_TEXTS = 4096

/** Texts that are remembered by a hash as having come once; a power of two. */
const MARKS = 1 << 14

/** Longer texts are hardly ever the same in two forms. */
const KEPT_LENGTH = 64

/** A text in one of the settings that it stands in: a list, in which the latest is first. */
interface KeptText {
  readonly setting: TextSetting
  readonly fitted: FittedText
  readonly next: KeptText | undefined
}

/**
 * An empty memory. What it holds never shows: a text is set the same at any time.
 *
 * It is kept in two halves, as in `createRecent`: when the newer is full, the older is let go with all that
 * was not asked for meanwhile. A text is its own key, for which V8 keeps a hash, and its settings are compared:
 * to make one key of all and look that up took 0.2 ms a form.
 */
export function createTextMemory(): TextMemory {
  let newer = new Map<string, KeptText>()
  let older = new Map<string, KeptText>()
  let count = 0
  // Only what comes a second time is kept. Names and goals hardly ever do, and to keep them until they are
  // forgotten costs more than all else that a form leaves behind: 0.4 ms of garbage collection.
  const seen = new Int32Array(MARKS)
  const add = (text: string, setting: TextSetting, fitted: FittedText): void => {
    if (count >= KEPT_TEXTS / 2) {
      older = newer
      newer = new Map()
      count = 0
    }
    newer.set(text, { setting, fitted, next: newer.get(text) })
    count++
  }
  return {
    find(text, setting) {
      const kept = findSetting(newer.get(text), setting)
      if (kept) return kept
      const old = findSetting(older.get(text), setting)
      if (old) add(text, setting, old)
      return old
    },
    keep(text, setting, fitted) {
      const hash = hashOf(text, setting.room.width)
      const at = hash & (MARKS - 1)
      if (seen[at] === hash) add(text, setting, fitted)
      else seen[at] = hash
    },
  }
}

function findSetting(first: KeptText | undefined, setting: TextSetting): FittedText | undefined {
  for (let kept = first; kept; kept = kept.next) {
    if (isSameSetting(kept.setting, setting)) return kept.fitted
  }
  return undefined
}

/** A hash of a text and its width (FNV-1a over its UTF-16 units). */
function hashOf(text: string, width: number): number {
  let hash = 0x811c9dc5 ^ width
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash
}

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
 * @param memory shared with other forms
 * @returns a function that remembers what it has set: labels are the same in form after form
 */
export function createFitter(chains: Chains, memory: TextMemory = createTextMemory()): Fitter {
  const known = new Map<FaceRole, readonly Face[]>()
  const chainOf = (role: FaceRole): readonly Face[] => {
    const before = known.get(role)
    if (before) return before
    const chain = [...chains(role), MARKS_FACE]
    known.set(role, chain)
    return chain
  }
  return (text, style, room) => {
    const setting = { style, chain: chainOf(style.face), room }
    if (text === '' || text.length > KEPT_LENGTH) return fitText(text, setting)
    const kept = memory.find(text, setting)
    if (kept) return kept
    const fitted = fitText(text, setting)
    memory.keep(text, setting, fitted)
    return fitted
  }
}
