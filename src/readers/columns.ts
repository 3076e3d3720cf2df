/**
 * The table's columns as evidence. A converter may drop or double slots, so a column alone proves
 * nothing; but rows of one layout usually keep their columns together, and where a value was left blank
 * only its neighbour's column tells on which side the blank was:
 *
 *     | 其他资金 |      | 其他资金 | 0.00 |        0.00 belongs to the second label
 *     | 其他资金 | 0.00 | 其他资金 |      |        0.00 belongs to the first
 */
import { type ColumnEvidence, type Move, placements, type Token } from './alignment.ts'
import type { Item, ValueItem } from './script.ts'

/** Where most texts of each column of each layout stand in the source. */
export function columnEvidence(moves: readonly Move[]): ColumnEvidence {
  const counts = new Map<string, Map<number, number>>()
  for (const { item, token } of fixedPlacements(moves)) {
    const columns = counts.get(item.spot.track) ?? new Map<number, number>()
    counts.set(item.spot.track, columns)
    const { column } = token.source.cell
    columns.set(column, (columns.get(column) ?? 0) + 1)
  }
  return new Map([...counts].map(([key, columns]) => [key, mostCommon(columns)]))
}

/** The column seen most often; of several the one furthest left. */
function mostCommon(columns: ReadonlyMap<number, number>): number {
  const [first] = [...columns].sort(([a, timesA], [b, timesB]) => timesB - timesA || a - b)
  return first?.[0] ?? 0
}

/** A value whose neighbour in its row is blank, in another column than the rest of its kind. */
export interface Shift {
  readonly token: Token
  readonly item: ValueItem
}

/**
 * The values that may belong to a blank beside them: those in rows with a blank value of the same type
 * that do not stand where the rest of their column does.
 */
export function shifts(moves: readonly Move[], columns: ColumnEvidence): readonly Shift[] {
  const blanks = moves.flatMap(move =>
    move.kind === 'blank' && move.item.kind === 'value' ? [move.item] : [],
  )
  return [...fixedPlacements(moves)].flatMap(({ item, token }) => {
    if (item.kind !== 'value' || columns.get(item.spot.track) === token.source.cell.column) return []
    const doubtful = blanks.some(blank => blank.spot.row === item.spot.row && blank.type === item.type)
    return doubtful ? [{ token, item }] : []
  })
}

/** Texts of the grid's fixed rows that were placed whole: glued ones stand in a neighbour's column. */
export function* fixedPlacements(
  moves: readonly Move[],
): Generator<{ readonly item: Item; readonly token: Token }> {
  for (const { token, pieces } of placements(moves.filter(move => move.kind === 'placed'))) {
    const [piece] = pieces
    if (piece && pieces.length === 1 && !piece.item.spot.line) yield { item: piece.item, token }
  }
}
