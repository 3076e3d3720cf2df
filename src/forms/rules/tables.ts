/** Rules over tables of amounts: rows of a classification, their sums, and a row of totals. */
import { compareAmounts, subtractAmounts, sumAmounts } from '../../declaration/amount.ts'
import { valueAt } from '../../declaration/issues.ts'
import { isPlainObject } from '../../declaration/reading.ts'
import type { ConcretePath } from '../../shape/path.ts'
import type { Fields } from '../indicators.ts'
import type { Breach, RuleOf } from '../types.ts'
import { amountAt } from './funds.ts'

/** Where a form keeps a table: `rows[]` with codes and amounts, and the totals below them. */
export interface AmountTable {
  readonly list: string
  readonly totals: string
  /** Fields of a row's code from the widest: 类, 款, 项. A row that has only the first ones sums up others. */
  readonly codes: readonly string[]
  /** Its amounts, the total first. */
  readonly columns: readonly { readonly field: string; readonly label: string }[]
}

/** In each row, and in the totals, the first column is the sum of the others; blanks count 0. */
export function rowsHold(table: AmountTable): RuleOf<Fields, 'rule.sum'> {
  const [total, ...parts] = table.columns
  const places = (fields: Fields) => [...rowsOf(fields, table).map(row => row.path), [table.totals]]
  return sums(fields =>
    places(fields).flatMap(path =>
      breach(fields, [...path, total?.field ?? ''], {
        paths: parts.map(({ field }) => [...path, field]),
        labels: parts.map(({ label }) => label),
      }),
    ),
  )
}

/**
 * A row that sums up others, as a 类 does its 款 and a 款 its 项, is the sum of those that come below it:
 *
 *     208          社会保障和就业支出    30.00
 *     208  01      人力资源管理事务      20.00   + 208 05 = 30.00
 *     208  01  01  行政运行             20.00
 *     208  05      养老支出             10.00
 */
export function parentsHold(table: AmountTable): RuleOf<Fields, 'rule.sum'> {
  return sums(fields => {
    const rows = rowsOf(fields, table)
    const below = childrenOf(rows)
    return rows.flatMap(({ path, code }) => {
      const children = below.get(keyOf(code))
      return children === undefined ? [] : byColumn(fields, table, path, children)
    })
  })
}

/** The totals are the sums of the rows that no other row sums up. Says nothing of a table without rows. */
export function totalsHold(table: AmountTable): RuleOf<Fields, 'rule.sum'> {
  return sums(fields => {
    const rows = rowsOf(fields, table)
    const keys = new Set(rows.flatMap(({ code }) => (code.length === 0 ? [] : keyOf(code))))
    const top = rows.filter(({ code }) => !keys.has(keyOf(code.slice(0, -1))))
    return top.length === 0 ? [] : byColumn(fields, table, [table.totals], top)
  })
}

interface CodedRow {
  readonly path: ConcretePath
  readonly name: string
  /** `['208', '01']`; without its blank end. */
  readonly code: readonly string[]
}

function sums(check: RuleOf<Fields, 'rule.sum'>['check']): RuleOf<Fields, 'rule.sum'> {
  return { code: 'rule.sum', severity: 'error', check }
}

/** Each column at a place against the sum of the same column over rows. */
function byColumn(
  fields: Fields,
  { columns }: AmountTable,
  place: ConcretePath,
  rows: readonly CodedRow[],
): readonly Breach<'rule.sum'>[] {
  const labels = rows.map(({ name, code }) => (name === '' ? code.join('') : name))
  return columns.flatMap(({ field }) =>
    breach(fields, [...place, field], { paths: rows.map(row => [...row.path, field]), labels }),
  )
}

/** So many parts are named in a message; a table may have hundreds. */
const NAMED = 4

function breach(
  fields: Fields,
  path: ConcretePath,
  { paths, labels }: { readonly paths: readonly ConcretePath[]; readonly labels: readonly string[] },
): readonly Breach<'rule.sum'>[] {
  const total = amountAt(fields, path) ?? '0.00'
  const sum = sumAmounts(paths.map(part => amountAt(fields, part)))
  const more = compareAmounts(total, sum)
  if (more === 0) return []
  const difference = more > 0 ? subtractAmounts(total, sum) : subtractAmounts(sum, total)
  const parts = labels.length > NAMED ? [...labels.slice(0, NAMED - 1), '…'] : labels
  return [{ path, facts: { total, sum, difference, parts } }]
}

function rowsOf(fields: Fields, { list, codes }: AmountTable): readonly CodedRow[] {
  const elements = valueAt(fields, [list])
  if (!Array.isArray(elements)) return []
  return elements.map((element, i) => {
    const row = isPlainObject(element) ? element : {}
    const code = codes.map(field => textOf(row[field]))
    const blank = code.indexOf('')
    return { path: [list, i], name: textOf(row.name), code: blank < 0 ? code : code.slice(0, blank) }
  })
}

/** Rows by the code of the row that sums them up. */
function childrenOf(rows: readonly CodedRow[]): ReadonlyMap<string, readonly CodedRow[]> {
  const children = new Map<string, CodedRow[]>()
  for (const row of rows) {
    if (row.code.length < 2) continue
    const key = keyOf(row.code.slice(0, -1))
    const known = children.get(key)
    if (known) known.push(row)
    else children.set(key, [row])
  }
  return children
}

function keyOf(code: readonly string[]): string {
  return code.join(' ')
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}
