/** The first half of the proof: every text of the source is placed or named, every label is found. */
import { error, type Finding, info, type Place, warning } from '../diagnostics/finding.ts'
import type { ThreadEnd } from '../diagnostics/reader-codes.ts'
import { type FormAccount, placeOfEntry, placeOfToken, subjectOf } from './account.ts'
import { type Move, placements, type Token } from './alignment.ts'
import { shifts } from './columns.ts'
import type { Piece } from './match.ts'
import type { Item, LabelItem } from './script.ts'

/** What happened to the texts: unplaced, repeated, taken apart, spelt otherwise, in a doubtful column. */
export function textFindings(account: FormAccount): readonly Finding[] {
  const { moves } = account.alignment
  const doubtful = shifts(moves, account.columns).map(({ token, item }) => {
    const facts = { text: token.text.text, label: item.label }
    return warning('reader.column-shifted', facts, placeOfToken(account, token, item.label))
  })
  return [
    ...unused(account),
    ...[...placements(moves)].flatMap(({ token, pieces }) => placedFindings(account, token, pieces)),
    ...doubtful,
    ...account.assembly.conflicts.map(entry => {
      const facts = { text: entry.text ?? '', used: account.assembly.entries.get(entry.path)?.text ?? '' }
      return warning('reader.value-differs', facts, placeOfEntry(account, entry))
    }),
  ]
}

/**
 * Texts without a place are errors in a table and warnings outside: notes and page numbers stand there.
 * A repeated cell may be the trace of a lost one; a repeated line is a running head.
 */
function unused(account: FormAccount): readonly Finding[] {
  const { moves } = account.alignment
  const threads = threadsOf(moves)
  return moves.flatMap((move, index) => {
    const inner = move.kind === 'row' ? move.moves : [move]
    return inner.flatMap(one => {
      if (one.kind !== 'lost' && one.kind !== 'again') return []
      const { source } = one.token
      const { text } = one.token.text
      const at = placeOfToken(account, one.token)
      const inTable = source.table !== undefined
      if (one.kind === 'again') return [(inTable ? warning : info)('reader.text-repeated', { text }, at)]
      const facts = { text, ...threadAt(threads, index) }
      return [(inTable ? error : warning)('reader.text-unplaced', facts, at)]
    })
  })
}

function placedFindings(account: FormAccount, token: Token, pieces: readonly Piece[]): readonly Finding[] {
  const at = placeOfToken(account, token)
  const variants = pieces.flatMap(({ item, text, variant }) =>
    variant && item.kind === 'label' ? [info('reader.label-variant', { label: item.text, text }, at)] : [],
  )
  if (pieces.length < 2) return variants
  const parts = pieces.map(piece => piece.text)
  return [info('reader.cell-split', { text: token.text.text, parts }, at), ...variants]
}

/** Labels that the source does not show, and whether there are so many that nothing can be relied on. */
export function labelFindings(account: FormAccount): readonly Finding[] {
  const { moves } = account.alignment
  const labels = account.script.steps.filter(step => step.kind === 'label')
  const shown = new Set<Item>([...placements(moves)].flatMap(({ pieces }) => pieces.map(piece => piece.item)))
  const required = labels.filter(label => label.required)
  const missing = new Set<Item>(required.filter(label => !shown.has(label)))
  if (missing.size > 0 && missing.size * 2 >= required.length) {
    return [threadLost(account, missing, required.length)]
  }
  const findings: Finding[] = []
  let last = account.beginning
  for (const move of moves) {
    if (move.kind === 'placed') last = move.token.source.cell.at
    if (move.kind === 'blank' && move.item.kind === 'label' && missing.has(move.item)) {
      findings.push(warning('reader.label-missing', { label: move.item.text }, inForm(account, last)))
    }
  }
  const untitled = labels.filter(label => label.title && !shown.has(label))
  const at = inForm(account, account.beginning)
  return [...untitled.map(title => warning('reader.title-missing', { title: title.text }, at)), ...findings]
}

function inForm(account: FormAccount, at: Place): Place {
  const label = subjectOf(account.assembly)
  return { ...at, form: account.script.template.form, ...(label === undefined ? {} : { label }) }
}

/** The thread breaks where two labels in a row are missing that should have been there. */
function threadLost(account: FormAccount, missing: ReadonlySet<Item>, labels: number): Finding {
  const { moves } = account.alignment
  const expected = moves.filter(move => labelsOf(move).length > 0)
  const isMissing = (move: Move | undefined) => move?.kind === 'blank' && missing.has(move.item)
  const broken = expected.find((move, index) => isMissing(move) && isMissing(expected[index + 1]))
  const index = broken ? moves.indexOf(broken) : 0
  const before = moves.slice(0, index).findLast(move => move.kind === 'placed')
  const facts = { ...threadAt(threadsOf(moves), index), missing: missing.size, labels }
  return error(
    'reader.thread-lost',
    facts,
    inForm(account, before?.token.source.cell.at ?? account.beginning),
  )
}

/** For each move the last label read before it, and the next label that it or a later one stands for. */
interface Threads {
  readonly after: readonly (string | undefined)[]
  readonly expected: readonly (string | undefined)[]
}

function threadsOf(moves: readonly Move[]): Threads {
  const after: (string | undefined)[] = []
  const expected: (string | undefined)[] = new Array(moves.length)
  let last: string | undefined
  for (const move of moves) {
    after.push(last)
    if (move.kind === 'placed') last = labelsOf(move).at(-1)?.text ?? last
  }
  let next: string | undefined
  for (let index = moves.length - 1; index >= 0; index--) {
    const move = moves[index]
    if (move) next = labelsOf(move).at(0)?.text ?? next
    expected[index] = next
  }
  return { after, expected }
}

function threadAt(threads: Threads, index: number): ThreadEnd {
  return { after: threads.after[index], expected: threads.expected[index] }
}

function labelsOf(move: Move): readonly LabelItem[] {
  if (move.kind === 'placed')
    return move.pieces.map(piece => piece.item).filter(item => item.kind === 'label')
  return move.kind === 'blank' && move.item.kind === 'label' ? [move.item] : []
}
