/** A table's rows as projects: which rows belong together, and which are none. */
import type { Place } from '../../../diagnostics/finding.ts'
import { fold } from '../../fold.ts'
import { placeOfCell, type SheetOrigin } from '../address.ts'
import type { SheetCell, SheetRow } from '../types.ts'
import type { SheetField } from './fields.ts'
import type { Column } from './match.ts'
import { meaningsOf, NAME_PATH, type NameTable, nameTable } from './names.ts'
import type { TablePlan } from './plan.ts'

/** A table with where it stands. */
export interface Table extends TablePlan {
  readonly origin: SheetOrigin
  readonly date1904: boolean
  /** Fields that stand once for all rows: the year in the title above them. */
  readonly common: readonly FieldCell[]
}

/** A cell that belongs to a field, and where it stands. */
export interface FieldCell {
  readonly field: SheetField
  readonly cell: SheetCell
  readonly at: Place
  /** Whether it only repeats a merged cell above. */
  readonly filled: boolean
}

/** A row of a table, taken apart. */
export interface TableRow {
  readonly index: number
  readonly at: Place
  /** What the project is called, and its number; empty where the row does not say. */
  readonly name: string
  readonly number: string
  readonly weakNumber: string
  /** Cells of the declaration's own fields. */
  readonly own: readonly FieldCell[]
  /** Cells of lists' fields. */
  readonly listed: readonly FieldCell[]
  /** Cells in columns without a name. */
  readonly outside: readonly { readonly cell: SheetCell; readonly at: Place }[]
}

/** Takes rows of a table apart, one after another. */
export function rowReader(table: Table): (row: SheetRow) => TableRow {
  const columns = new Map<number, Column>(table.columns.map(column => [column.column, column]))
  const unread = new Set(table.header.match.unknown.map(header => header.column))
  return row => {
    const own: FieldCell[] = [...table.common]
    const listed: FieldCell[] = []
    const outside: { cell: SheetCell; at: Place }[] = []
    const numbers = { strong: '', weak: '' }
    for (const [column, cell] of row.cells.entries()) {
      if (cell === undefined) continue
      const meaning = columns.get(column)?.meaning
      const at = placeOfCell(table.origin, row, column)
      if (meaning === undefined) {
        if (!unread.has(column)) outside.push({ cell, at })
      } else if ('number' in meaning) numbers[meaning.number] = fold(cell.shown)
      else {
        const filled = row.filled?.has(column) ?? false
        const into = meaning.list === undefined ? own : listed
        into.push({ field: meaning, cell, at, filled })
      }
    }
    const name = own.find(({ field }) => field.path === NAME_PATH)?.cell.shown ?? ''
    const first = row.cells.findIndex((cell, column) => cell !== undefined && !row.filled?.has(column))
    const at = placeOfCell(table.origin, row, Math.max(first, 0))
    return {
      index: row.index,
      at,
      name,
      number: numbers.strong,
      weakNumber: numbers.weak,
      own,
      listed,
      outside,
    }
  }
}

/** Why a row is no project. */
export type Ignored = 'total' | 'note' | 'header'

/** The whole of a cell: `总计划编制` is a project. */
const TOTAL = /^(?:合计|总计|小计|共计|本页合计|本页小计|total|subtotal)(?:\([^()]*\))?:?$/i
const NOTE =
  /^(?:注|备注|说明|填表说明|填报说明|填表人|填报人|制表人|制表|审核人|单位负责人|联系人|联系电话)\s*\d*[:：.、]/

/** The texts of a row as the sheet shows them. */
export function shownTexts(row: SheetRow): readonly string[] {
  return row.cells.flatMap(cell => cell?.shown ?? [])
}

/** Tells rows that are no projects: totals, notes below a table, the column names repeated on a new page. */
export function ignoredReader(table: Table): (row: SheetRow) => Ignored | undefined {
  const names = nameTable(table.form.fields, table.list?.path)
  return row => {
    const [first = '', second] = shownTexts(row)
    if (TOTAL.test(fold(first)) || (/^\d*$/.test(fold(first)) && TOTAL.test(fold(second ?? ''))))
      return 'total'
    if (second === undefined && NOTE.test(first)) return 'note'
    return repeatsHeader(row, table, names) ? 'header' : undefined
  }
}

function repeatsHeader(row: SheetRow, { columns }: Table, names: NameTable): boolean {
  let repeated = 0
  for (const { column, meaning } of columns) {
    const cell = row.cells[column]
    if (cell === undefined || 'number' in meaning) continue
    if (cell.kind !== 'text' || !meaningsOf(names, cell.shown).includes(meaning)) return false
    repeated++
  }
  return repeated > 1
}
