/** Proof, second part: the labels of the form are there. */
import { error, type Finding, type Place, warning } from '../diagnostics/finding.ts'
import { type FormAccount, subjectOf } from './account.ts'
import { type Move, placements } from './alignment.ts'
import type { Item } from './script.ts'
import { labelsOf, threadsOf } from './threads.ts'

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

/** The thread breaks where two labels in a row are missing that should have been there. */
function threadLost(account: FormAccount, missing: ReadonlySet<Item>, labels: number): Finding {
  const { moves } = account.alignment
  const expected = moves.filter(move => labelsOf(move).length > 0)
  const isMissing = (move: Move | undefined) => move?.kind === 'blank' && missing.has(move.item)
  const broken = expected.find((move, index) => isMissing(move) && isMissing(expected[index + 1]))
  const index = broken ? moves.indexOf(broken) : 0
  const before = moves.slice(0, index).findLast(move => move.kind === 'placed')
  const { after, expected: next } = threadsOf(moves)[index] ?? { after: undefined, expected: undefined }
  const at = inForm(account, before?.token.source.cell.at ?? account.beginning)
  return error('reader.thread-lost', { after, expected: next, missing: missing.size, labels }, at)
}

function inForm(account: FormAccount, at: Place): Place {
  const label = subjectOf(account.assembly)
  return { ...at, form: account.script.template.form, ...(label === undefined ? {} : { label }) }
}
