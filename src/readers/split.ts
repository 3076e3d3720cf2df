/**
 * Cells that a converter glued together, taken apart where a known word shows how: a label
 * (`实施单位 上海市…`), a level's name (`产出指标 数量指标`), the next label after a value
 * (`工伤鉴定 项目性质`), a measured target at the end (`用工人均成本 ≥16.66(万元)`).
 */
import { COST } from './costs.ts'
import { type FoldedText, fold, foldWithOrigins, originalPart } from './fold.ts'
import { matchItem, type Piece } from './match.ts'
import type { Item, Script, Step } from './script.ts'
import { type KeyedText, keyed } from './text-keys.ts'
import { looksMeasured } from './values.ts'

export interface Split {
  readonly pieces: readonly Piece[]
  /** Values between two of the pieces that are blank: 其他资金 其他资金. */
  readonly blanks: readonly Item[]
  /** The step after the last piece's. */
  readonly next: number
  readonly cost: number
  /** Cut where no blank or colon showed a joint. */
  readonly blind: boolean
}

/** Texts longer than this are not taken apart. UTF-16 units. */
const SPLIT_LENGTH = 2_000

/** What may stand between two glued texts. */
const JOINT = /[\s:：]/

/** A glued cell holds at most this many texts. */
const MOST_PIECES = 6

interface Cutting {
  readonly text: string
  readonly folded: FoldedText
  readonly steps: readonly Step[]
  readonly script: Script
  readonly found: Split[]
}

/** All ways to take a text apart into two or more pieces for the items of `steps` from `from` on. */
export function splits(
  whole: KeyedText,
  steps: readonly Step[],
  from: number,
  script: Script,
): readonly Split[] {
  const { text, label } = whole
  const first = steps[from]
  if (text.length > SPLIT_LENGTH || first === undefined || first.kind === 'band') return []
  const plain = !JOINT.test(text) && !knownWords(first).some(word => label.startsWith(word))
  if (plain) return []
  const cutting: Cutting = { text, folded: foldWithOrigins(text), steps, script, found: [] }
  cut(cutting, 0, from, { pieces: [], blanks: [], next: from, cost: 0, blind: false })
  return cutting.found
}

/** Gives the text from `position` on to the items from `index` on. */
function cut(cutting: Cutting, position: number, index: number, done: Split): void {
  const { folded, steps } = cutting
  if (position >= folded.text.length) {
    if (done.pieces.length > 1) cutting.found.push(done)
    return
  }
  const item = steps[index]
  if (item === undefined || item.kind === 'band' || done.pieces.length >= MOST_PIECES) return
  const word = knownWords(item).find(known => folded.text.startsWith(known, position))
  if (word !== undefined) take(cutting, position, position + word.length, index, done)
  if (item.kind === 'label') return
  const next = steps[index + 1]
  for (const known of next && next.kind !== 'band' ? knownWords(next) : []) {
    const at = wordAfterBlank(cutting, known, position)
    if (at !== undefined) take(cutting, position, at, index, done)
    if (done.pieces.length > 0 && folded.text.startsWith(known, position)) {
      const blanks = [...done.blanks, item]
      cut(cutting, position, index + 1, { ...done, blanks, cost: done.cost + COST.blankValue })
    }
  }
  const target = next?.kind === 'value' && next.type === 'target' ? targetAtEnd(cutting, position) : undefined
  if (target !== undefined) take(cutting, position, target, index, done)
  if (done.pieces.length > 0) take(cutting, position, folded.text.length, index, done)
}

/** Gives the text between two positions to an item, and the rest to those after it. */
function take(cutting: Cutting, from: number, end: number, index: number, done: Split): void {
  const { text, folded, steps, script } = cutting
  const item = steps[index]
  if (item === undefined || item.kind === 'band') return
  const fitting = matchItem(keyed(originalPart(text, folded.origins, from, end)), item, script)
  if (!fitting) return
  const last = end >= folded.text.length
  const joint = last ? 0 : isJoint(cutting, end) ? COST.cut : COST.blindCut
  const blind = done.blind || joint === COST.blindCut
  const pieces = [...done.pieces, fitting.piece]
  const after = folded.text[end] === ':' ? end + 1 : end
  const cost = done.cost + fitting.cost + joint
  cut(cutting, after, index + 1, { ...done, pieces, next: index + 1, cost, blind })
}

function knownWords(item: Item): readonly string[] {
  if (item.kind === 'label') return [item.key]
  return item.spellings
}

/** Whether a blank or a colon stands before the position. */
function isJoint(cutting: Cutting, position: number): boolean {
  const { text, folded } = cutting
  const before = folded.origins[position - 1] ?? 0
  const at = folded.origins[position] ?? text.length
  return at - before > 1 || folded.text[position] === ':' || folded.text[position - 1] === ':'
}

/** Where a word first stands behind a blank, after `from`. */
function wordAfterBlank(cutting: Cutting, word: string, from: number): number | undefined {
  let at = cutting.folded.text.indexOf(word, from + 1)
  while (at >= 0 && !isJoint(cutting, at)) at = cutting.folded.text.indexOf(word, at + 1)
  return at >= 0 ? at : undefined
}

/** Where the last blank-separated part begins, if that looks like a measured target. */
function targetAtEnd(cutting: Cutting, from: number): number | undefined {
  const { text, folded } = cutting
  const start = /\s(\S+)$/.exec(text)
  if (!start?.[1] || !looksMeasured(start[1])) return undefined
  const at = folded.text.length - fold(start[1]).length
  return at > from ? at : undefined
}
