/** What aligning a source with a script comes to: an account of every text and every item. */
import type { SourceText } from './document.ts'
import type { Piece } from './match.ts'
import type { BandRow, Item } from './script.ts'
import type { KeyedText } from './text-keys.ts'

/** A text of the source, ready to be compared. */
export interface Token {
  readonly source: SourceText
  readonly text: KeyedText
  /** The first text of its row. */
  readonly first: boolean
}

export type Move =
  /** A text given to an item, or taken apart for several. */
  | { readonly kind: 'placed'; readonly token: Token; readonly pieces: readonly Piece[] }
  /** An item for which the source has no text. */
  | { readonly kind: 'blank'; readonly item: Item }
  /** A text that repeats the one before it, or a line that stood before. */
  | { readonly kind: 'again'; readonly token: Token }
  /** A text for which the script has no place. */
  | { readonly kind: 'lost'; readonly token: Token }
  /** A row of the source read as one row of a band. */
  | { readonly kind: 'row'; readonly row: BandRow; readonly moves: readonly Move[] }

export interface Alignment {
  readonly cost: number
  readonly moves: readonly Move[]
}

/** Where each of the given columns of the script stood in the source, once an alignment has shown it. */
export type ColumnEvidence = ReadonlyMap<string, number>

/** All texts with the items they were given to, bands included, in the order of the source. */
export function* placements(
  moves: readonly Move[],
): Generator<{ readonly token: Token; readonly pieces: readonly Piece[] }> {
  for (const move of moves) {
    if (move.kind === 'placed') yield move
    else if (move.kind === 'row') yield* placements(move.moves)
  }
}
