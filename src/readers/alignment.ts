/** What aligning a source with a script comes to: an account of every text and every item. */
import type { SourceText } from './document.ts'
import { type Piece, pieceOf } from './match.ts'
import type { BandRow, Item } from './script.ts'
import type { Split } from './split.ts'
import type { KeyedText } from './text-keys.ts'

/** A text of the source, ready to be compared. */
export interface Token {
  readonly source: SourceText
  readonly text: KeyedText
  /** The first text of its row. */
  readonly first: boolean
}

/** A text given to an item, or taken apart for several: `blind` where nothing showed the joint. */
export interface Placement {
  readonly kind: 'placed'
  readonly token: Token
  readonly pieces: readonly Piece[]
  readonly blind: boolean
}

export type Move =
  | Placement
  /** An item for which the source has no text. */
  | { readonly kind: 'blank'; readonly item: Item }
  /** A text that repeats the one before it, or a line that stood before. */
  | { readonly kind: 'again'; readonly token: Token }
  /** A text for which the script has no place. */
  | { readonly kind: 'lost'; readonly token: Token }
  /** A row of the source read as one row of a band. */
  | { readonly kind: 'row'; readonly row: BandRow; readonly moves: readonly Move[] }

/** A text given whole to an item. */
export function wholly(token: Token, piece: Piece): Move {
  return { kind: 'placed', token, pieces: [piece], blind: false }
}

/** A text taken apart. */
export function apart(token: Token, { pieces, blanks, blind }: Split): readonly Move[] {
  return [{ kind: 'placed', token, pieces, blind }, ...blanks.map(blank)]
}

/** An item without a text. */
export function blank(item: Item): Move {
  return { kind: 'blank', item }
}

/** A text that is not used: it repeats another, or has no place. */
export function unusedMove(token: Token, again: boolean): Move {
  return { kind: again ? 'again' : 'lost', token }
}

/** A label where it is already known to belong. */
export function labelled(token: Token, label: Item): Move {
  return wholly(token, pieceOf(token.text.text, label))
}

export interface Alignment {
  readonly cost: number
  readonly moves: readonly Move[]
}

/** Where each of the given columns of the script stood in the source, once an alignment has shown it. */
export type ColumnEvidence = ReadonlyMap<string, number>

/** All texts with the items they were given to, bands included, in the order of the source. */
export function* placements(moves: readonly Move[]): Generator<Placement> {
  for (const move of moves) {
    if (move.kind === 'placed') yield move
    else if (move.kind === 'row') yield* placements(move.moves)
  }
}
