/** How well one text of the source fits one item of the script. */
import type { Binding, Content } from '../template/types.ts'
import { COST } from './costs.ts'
import { fold, foldWithOrigins, isWithOneMore, originalPart } from './fold.ts'
import type { Item, LabelItem, Script, ValueItem } from './script.ts'
import { isBinding } from './script-items.ts'
import type { KeyedText } from './text-keys.ts'
import { looksMeasured, readsAs } from './values.ts'

/** A part of a source text, given to an item. */
export interface Piece {
  readonly item: Item
  readonly text: string
  /** The label as another copy prints it: with other brackets, or a character more. */
  readonly variant: boolean
}

export interface Fit {
  readonly piece: Piece
  readonly cost: number
}

/** A title may stand inside a text longer by this many characters: `附件1：…`, `…（2024年度）`. */
const TITLE_SURPLUS = 20

/** How a text fits an item, or undefined if it cannot be that. */
export function matchItem(text: KeyedText, item: Item, script: Script): Fit | undefined {
  const cost = item.kind === 'label' ? labelCost(text, item) : valueCost(text, item, script)
  if (cost === undefined) return undefined
  return { piece: { item, text: text.text, variant: item.kind === 'label' && cost > 0 }, cost }
}

function labelCost({ label, bare }: KeyedText, item: LabelItem): number | undefined {
  if (label === '') return undefined
  if (label === item.key) return 0
  if (bare === item.bare) return COST.labelVariant
  if (isWithOneMore(bare, item.bare) || isWithOneMore(item.bare, bare)) return COST.labelNear
  const inside = item.title && label.length <= item.key.length + TITLE_SURPLUS && label.includes(item.key)
  return inside ? COST.labelNear : undefined
}

function valueCost(text: KeyedText, item: ValueItem, script: Script): number | undefined {
  // A text with the caption's own words around it, `(2024年度)`, is what it says.
  if (item.worded) return text.label !== '' && captures(text.text, item.content) ? 0 : undefined
  const typed = readsAs(item.type, text.text) ? 0 : COST.wrongType
  return typed + wordCost(text, item, script)
}

function wordCost({ text, label, level }: KeyedText, item: ValueItem, script: Script): number {
  if (label === '') return 0
  if (item.words) {
    if (item.words.has(level)) return 0
    return item.otherWords.has(level) ? COST.wrongLevel : COST.unknownLevel
  }
  if (item.otherWords.has(level)) return COST.levelAsValue
  if (script.labelKeys.has(label)) return COST.labelAsValue
  const elsewhere = script.hasTargets && item.type !== 'target' && looksMeasured(text)
  return elsewhere ? COST.measuredElsewhere : 0
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
