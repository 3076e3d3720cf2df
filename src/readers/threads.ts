/** The thread of labels that an alignment runs along, to say between which two of them something is. */
import type { ThreadEnd } from '../diagnostics/reader-codes.ts'
import type { Move } from './alignment.ts'
import type { LabelItem } from './script.ts'

/** For each move the last label read before it, and the next one that it or a later move stands for. */
export function threadsOf(moves: readonly Move[]): readonly ThreadEnd[] {
  const expected: (string | undefined)[] = new Array(moves.length)
  let next: string | undefined
  for (let index = moves.length - 1; index >= 0; index--) {
    const move = moves[index]
    if (move) next = labelsOf(move).at(0)?.text ?? next
    expected[index] = next
  }
  let last: string | undefined
  return moves.map((move, index) => {
    const thread = { after: last, expected: expected[index] }
    if (move.kind === 'placed') last = labelsOf(move).at(-1)?.text ?? last
    return thread
  })
}

/** The labels that a move shows, or shows to be missing. */
export function labelsOf(move: Move): readonly LabelItem[] {
  if (move.kind === 'blank') return move.item.kind === 'label' ? [move.item] : []
  return move.kind === 'placed'
    ? move.pieces.map(({ item }) => item).filter(item => item.kind === 'label')
    : []
}
