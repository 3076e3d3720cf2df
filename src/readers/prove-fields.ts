/** Proof, third part: the form's own fields are filled, once each, from where they should stand. */
import { type Finding, warning } from '../diagnostics/finding.ts'
import { formatTemplatePath } from '../shape/path.ts'
import { bindingsOf } from '../template/content.ts'
import { type FormAccount, placeOfEntry, placeOfToken } from './account.ts'
import { fixedPlacements, shifts } from './columns.ts'
import type { Item } from './script.ts'

/** Blank fields, fields shown twice differently, values in doubtful columns, rows mixed with others. */
export function fieldFindings(account: FormAccount): readonly Finding[] {
  const { moves } = account.alignment
  const { conflicts, entries } = account.assembly
  return [
    ...moves.flatMap(move => (move.kind === 'blank' ? blankFindings(account, move.item) : [])),
    ...conflicts.map(entry => {
      const facts = { text: entry.text ?? '', used: entries.get(entry.path)?.text ?? '' }
      return warning('reader.value-differs', facts, placeOfEntry(account, entry))
    }),
    ...shifts(moves, account.columns).map(({ token, item }) => {
      const facts = { text: token.text.text, label: item.label }
      return warning('reader.column-shifted', facts, placeOfToken(account, token, item.label))
    }),
    ...mixedRows(account),
  ]
}

/** Amounts are often left blank; other fields of a filled form hardly ever. */
function blankFindings(account: FormAccount, item: Item): readonly Finding[] {
  if (item.kind === 'label' || item.required || item.type === 'amount') return []
  const entries = bindingsOf(item.content).map(({ path }) =>
    account.assembly.entries.get(formatTemplatePath(path)),
  )
  return entries.flatMap(entry =>
    entry?.text === null
      ? [warning('reader.value-blank', { label: item.label }, placeOfEntry(account, entry))]
      : [],
  )
}

/**
 * Table rows that hold texts of two rows of the form: cells have moved between rows. Cells that span rows
 * may stand in any of them and say nothing.
 */
function mixedRows(account: FormAccount): readonly Finding[] {
  const rowOf = new Map<number, Item>()
  const findings: Finding[] = []
  const told = new Set<number>()
  for (const { item, token } of fixedPlacements(account.alignment.moves)) {
    const { row, table } = token.source
    if (table === undefined || item.spot.lastRow > item.spot.row) continue
    const first = rowOf.get(row) ?? item
    rowOf.set(row, first)
    if (first.spot.row === item.spot.row || told.has(row)) continue
    told.add(row)
    const names = [first, item].map(one => (one.kind === 'label' ? one.text : one.label))
    findings.push(warning('reader.rows-mixed', { labels: names }, placeOfToken(account, token)))
  }
  return findings
}
