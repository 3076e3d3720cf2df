/** Proof, first part: every text of the source is placed as it stands, or named. */
import { error, type Finding, info, warning } from '../diagnostics/finding.ts'
import { type FormAccount, placeOfToken } from './account.ts'
import { type Placement, placements } from './alignment.ts'
import { threadsOf } from './threads.ts'

/** What happened to the texts: unplaced, repeated, taken apart, spelt otherwise, doubtful where they are. */
export function textFindings(account: FormAccount): readonly Finding[] {
  const placed = [...placements(account.alignment.moves)]
  return [...unusedTexts(account), ...placed.flatMap(move => placedFindings(account, move))]
}

/**
 * Texts without a place are errors in a table and warnings outside: notes and page numbers stand there.
 * A repeated cell may be the trace of a lost one; a repeated line is a running head.
 */
function unusedTexts(account: FormAccount): readonly Finding[] {
  const { moves } = account.alignment
  const threads = threadsOf(moves)
  return moves.flatMap((move, index) => {
    const inner = move.kind === 'row' ? move.moves : [move]
    return inner.flatMap(one => {
      if (one.kind !== 'lost' && one.kind !== 'again') return []
      const { text } = one.token.text
      const at = placeOfToken(account, one.token)
      const inTable = one.token.source.table !== undefined
      if (one.kind === 'again') return [(inTable ? warning : info)('reader.text-repeated', { text }, at)]
      const { after, expected } = threads[index] ?? { after: undefined, expected: undefined }
      return [(inTable ? error : warning)('reader.text-unplaced', { text, after, expected }, at)]
    })
  })
}

/** A cut where nothing showed the joint may be wrong; where a blank did, it is only told. */
function placedFindings(account: FormAccount, move: Placement): readonly Finding[] {
  const { token, pieces, blind } = move
  const at = placeOfToken(account, token)
  const told = pieces.flatMap(({ item, text, variant, doubt }) => {
    if (item.kind === 'value') {
      return doubt ? [warning('reader.value-doubtful', { text, label: item.label, doubt }, at)] : []
    }
    return variant ? [info('reader.label-variant', { label: item.text, text }, at)] : []
  })
  if (pieces.length < 2) return told
  const facts = { text: token.text.text, parts: pieces.map(piece => piece.text) }
  return [(blind ? warning : info)('reader.cell-split', facts, at), ...told]
}
