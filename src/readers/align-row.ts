/**
 * One row of the source read as one row of a band. Blank slots say nothing (merges come out as blanks,
 * dropped or doubled), so only the texts count, from left to right:
 *
 *     level 1 | level 2 | level 3 | value        all levels given
 *               level 2 | level 3 | value        level 1 carried on
 *                         level 3 | value        both carried on
 *
 * Which it is follows from what the columns take: a grouped column may be blank, a level's column wants a
 * word of that level, and the others want a text of their own.
 */
import { apart, blank, type Move, type Token, unusedMove, wholly } from './alignment.ts'
import { COST } from './costs.ts'
import { cheapestWalk, type Edge } from './lattice.ts'
import { matchItem } from './match.ts'
import type { BandRow, Item, Script } from './script.ts'
import { splits } from './split.ts'

/** A row with more texts than this is no row of a form. */
const MOST_TEXTS = 64

/** The moves that read the texts as the row, and what they cost. */
export interface RowReading {
  readonly cost: number
  readonly moves: readonly Move[]
}

/** Reads the texts of one source row as one row of a band; undefined where there are too many. */
export function alignRow(tokens: readonly Token[], row: BandRow, script: Script): RowReading | undefined {
  if (tokens.length > MOST_TEXTS) return undefined
  const { items } = row
  // A point's column is the item's index, doubled, and one more once a group of this row is given.
  const walk = cheapestWalk<readonly Move[]>({
    rows: tokens.length,
    columns: 2 * items.length + 1,
    margin: Number.POSITIVE_INFINITY,
    edges: (at, column) => rowEdges({ tokens, row, script }, at, column >> 1, (column & 1) === 1),
  })
  return walk && { cost: walk.cost, moves: walk.steps.flat() }
}

interface RowContext {
  readonly tokens: readonly Token[]
  readonly row: BandRow
  readonly script: Script
}

function rowEdges(context: RowContext, at: number, index: number, opened: boolean): Edge<readonly Move[]>[] {
  const { tokens, row, script } = context
  const { items } = row
  const token = tokens[at]
  const item = items[index]
  const edges: Edge<readonly Move[]>[] = []
  const add = (read: number, next: number, cost: number, step: readonly Move[], opens = opened) => {
    edges.push({ row: at + read, column: 2 * next + (opens || next === items.length ? 1 : 0), cost, step })
  }
  if (item) add(0, index + 1, blankCost(item, row, opened), [blank(item)])
  if (token && item) {
    const fitting = matchItem(token.text, item, script)
    const opens = opened || isGroup(item)
    if (fitting) add(1, index + 1, fitting.cost, [wholly(token, fitting.piece)], opens)
    for (const split of splits(token.text, items, index, script)) {
      const opensToo = opens || split.pieces.some(piece => isGroup(piece.item))
      add(1, split.next, split.cost, apart(token, split), opensToo)
    }
  }
  if (token) {
    const again = tokens[at - 1]?.text.text === token.text.text
    add(1, index, again ? COST.again : COST.lost, [unusedMove(token, again)])
  }
  return edges
}

function isGroup(item: Item): boolean {
  return item.kind === 'value' && item.group
}

function blankCost(item: Item, row: BandRow, opened: boolean): number {
  // A label that begins above the row is shown once, beside any row of the band.
  if (item.kind === 'label') return item.spot.row < row.spot.row ? 0 : COST.missingLabel
  if (item.group) return opened ? COST.levelLeftOut : 0
  return COST.blankInRow
}
