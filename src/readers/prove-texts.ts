/** Proof, first part: every text of the source is placed as it stands, or named. */
import { error, type Finding, info, warning } from '../diagnostics/finding.ts'
import type { ThreadEnd } from '../diagnostics/reader-codes.ts'
import { type FormAccount, placeOfToken } from './account.ts'
import { type Move, type Placement, placements, type Token } from './alignment.ts'
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
  const repeated = moves.flatMap(innerMoves).filter(move => move.kind === 'again')
  return [
    ...repeated.map(({ token }) => {
      const facts = { text: token.text.text }
      return (isInTable(token) ? warning : info)('reader.text-repeated', facts, placeOfToken(account, token))
    }),
    ...lostRuns(moves).map(run => {
      const { after, expected } = run.thread
      const facts = { texts: run.tokens.map(token => token.text.text), after, expected }
      const [first] = run.tokens
      return (isInTable(first) ? error : warning)('reader.text-unplaced', facts, placeOfToken(account, first))
    }),
  ]
}

/** Texts without a place that follow each other, all in tables or all outside. */
interface LostRun {
  readonly thread: ThreadEnd
  readonly tokens: [Token, ...Token[]]
}

function lostRuns(moves: readonly Move[]): readonly LostRun[] {
  const threads = threadsOf(moves)
  const runs: LostRun[] = []
  let open: LostRun | undefined
  moves.forEach((move, index) => {
    for (const inner of innerMoves(move)) {
      if (inner.kind === 'blank') continue
      if (inner.kind !== 'lost') {
        open = undefined
      } else if (open && isInTable(open.tokens[0]) === isInTable(inner.token)) {
        open.tokens.push(inner.token)
      } else {
        open = { thread: threads[index] ?? NO_THREAD, tokens: [inner.token] }
        runs.push(open)
      }
    }
  })
  return runs
}

const NO_THREAD: ThreadEnd = { after: undefined, expected: undefined }

function innerMoves(move: Move): readonly Move[] {
  return move.kind === 'row' ? move.moves : [move]
}

function isInTable(token: Token): boolean {
  return token.source.table !== undefined
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
