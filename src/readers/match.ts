/** How well one text of the source fits one item of the script. */
import type { ValueDoubt } from '../diagnostics/reader-codes.ts'
import type { Binding, Content } from '../template/types.ts'
import { COST } from './costs.ts'
import { fold, foldWithOrigins, isWithOneMore, originalPart } from './fold.ts'
import type { Item, LabelItem, Script, ValueItem } from './script.ts'
import { isBinding } from './script-items.ts'
import type { KeyedText } from './text-keys.ts'

/** A part of a source text, given to an item. */
export interface Piece {
  readonly item: Item
  readonly text: string
  /** The label as another copy prints it: with other brackets, or a character more. */
  readonly variant: boolean
  readonly doubt: ValueDoubt | undefined
}

export interface Fit {
  readonly piece: Piece
  readonly cost: number
}

/** A title may stand inside a text longer by this many characters: `附件1：…`, `…（2024年度）`. */
const TITLE_SURPLUS = 20

/** How a text fits an item, or undefined if it cannot be that. */
export function matchItem(text: KeyedText, item: Item, script: Script): Fit | undefined {
  if (item.kind === 'value') return valueFit(text, item, script)
  const cost = labelCost(text, item)
  return cost === undefined ? undefined : { piece: pieceOf(text.text, item, cost > 0), cost }
}

/** A text given to an item without any doubt. */
export function pieceOf(text: string, item: Item, variant = false): Piece {
  return { item, text, variant, doubt: undefined }
}

function labelCost({ label, bare }: KeyedText, item: LabelItem): number | undefined {
  if (label === '') return undefined
  if (label === item.key) return 0
  if (bare === item.bare) return COST.labelVariant
  if (isWithOneMore(bare, item.bare) || isWithOneMore(item.bare, bare)) return COST.labelNear
  const inside = item.title && label.length <= item.key.length + TITLE_SURPLUS && label.includes(item.key)
  return inside ? COST.labelNear : undefined
}

function valueFit(text: KeyedText, item: ValueItem, script: Script): Fit | undefined {
  const piece = pieceOf(text.text, item)
  // A text with the caption's own words around it, `(2024年度)`, is what it says.
  if (item.worded)
    return text.label !== '' && captures(text.text, item.content) ? { piece, cost: 0 } : undefined
  const type = text.reads[item.type] === false ? COST.wrongType : 0
  if (item.words) return { piece, cost: type + levelCost(text, item.words, item.otherWords) }
  const doubt = doubtOf(text, item, script)
  return { piece: { ...piece, doubt }, cost: type + (doubt ? DOUBT_COSTS[doubt] : 0) }
}

const DOUBT_COSTS: { readonly [D in ValueDoubt]: number } = {
  label: COST.labelAsValue,
  level: COST.levelAsValue,
  measured: COST.measuredElsewhere,
  glued: COST.gluedWord,
}

function levelCost({ level }: KeyedText, words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  if (words.has(level)) return 0
  return others.has(level) ? COST.wrongLevel : COST.unknownLevel
}

function doubtOf(text: KeyedText, item: ValueItem, script: Script): ValueDoubt | undefined {
  if (text.label === '') return undefined
  if (item.otherWords.has(text.level)) return 'level'
  if (script.labelKeys.has(text.label)) return 'label'
  if (script.hasTargets && item.type !== 'target' && text.measured) return 'measured'
  const glued = text.ends.some(
    ({ label, level }) => script.labelKeys.has(label) || item.otherWords.has(level),
  )
  return glued ? 'glued' : undefined
}

export interface Capture {
  readonly binding: Binding
  readonly text: string
}

/**
 * What each binding of a content stands for in a printed text; undefined if the literal parts are not
 * there. Blanks and widths of the literal parts do not matter. Of two bindings with nothing between
 * them the first takes all.
 */
export function captures(text: string, content: Content): readonly Capture[] | undefined {
  const only = content[0]
  if (content.length === 1 && only && isBinding(only)) return [{ binding: only, text }]
  const folded = foldWithOrigins(text)
  const found: Capture[] = []
  let open: { readonly binding: Binding; readonly from: number } | undefined
  let position = 0
  for (const part of content) {
    if (isBinding(part)) {
      open ??= { binding: part, from: position }
      continue
    }
    // What is written there by hand is part of the value around it.
    if (part.kind === 'blank') continue
    const literal = fold(part.text)
    const at = open ? folded.text.indexOf(literal, position) : position
    if (at < 0 || !folded.text.startsWith(literal, at)) return undefined
    if (open) found.push({ binding: open.binding, text: originalPart(text, folded.origins, open.from, at) })
    open = undefined
    position = at + literal.length
  }
  const rest = originalPart(text, folded.origins, position, folded.text.length)
  if (open) return [...found, { binding: open.binding, text: rest }]
  return rest === '' ? found : undefined
}
