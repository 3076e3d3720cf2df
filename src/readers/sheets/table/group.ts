/** Gathers the rows of one project: its own fields from the first, an element of each list from every row. */
import { error, type Finding, type Place } from '../../../diagnostics/finding.ts'
import { fold } from '../../fold.ts'
import type { SheetCell } from '../types.ts'
import type { SheetField } from './fields.ts'
import type { FieldCell, Table, TableRow } from './rows.ts'

/** An element of a list, by the paths of its fields; parts of a target have the part behind the path. */
export type Element = ReadonlyMap<string, FieldCell>

/** A project as its rows give it. */
export interface Draft {
  readonly table: Table
  readonly at: Place
  readonly name: string
  readonly number: string
  readonly weakNumber: string
  readonly own: ReadonlyMap<string, FieldCell>
  /** Elements of each list that the table has columns for. */
  readonly lists: ReadonlyMap<string, readonly Element[]>
  readonly rows: readonly TableRow[]
  readonly findings: readonly Finding[]
}

/** Rows come in, projects come out, as soon as the next one begins. */
export interface Grouping {
  readonly add: (row: TableRow) => Draft | undefined
  readonly end: () => Draft | undefined
}

/** A cell's key among those of its project or element. */
export function cellKey({ path, part }: SheetField): string {
  return part === undefined ? path : `${path} ${part}`
}

/**
 * Groups a table's rows. Where a table has no columns of lists, every row is a project. Otherwise a row goes
 * on with the project above it if it has its name or number, or neither and no fields of its own.
 *
 * Findings: `sheet.value-differs` (error) at each field that a later row gives differently.
 */
export function createGrouping(table: Table): Grouping {
  const lists = [
    ...new Set(table.columns.flatMap(({ meaning }) => ('path' in meaning ? (meaning.list ?? []) : []))),
  ]
  let open: OpenDraft | undefined
  return {
    add: row => {
      if (open !== undefined && lists.length > 0 && goesOn(open, row)) {
        addRow(open, row)
        return undefined
      }
      const done = open
      open = opened(table, row, lists)
      return done
    },
    end: () => {
      const done = open
      open = undefined
      return done
    },
  }
}

interface OpenDraft extends Draft {
  readonly own: Map<string, FieldCell>
  readonly lists: Map<string, Element[]>
  readonly rows: TableRow[]
  readonly findings: Finding[]
}

function opened(table: Table, row: TableRow, lists: readonly string[]): OpenDraft {
  const { at, name, number, weakNumber } = row
  const draft: OpenDraft = {
    table,
    at,
    name,
    number,
    weakNumber,
    own: new Map(),
    lists: new Map(lists.map(list => [list, []])),
    rows: [],
    findings: [],
  }
  addRow(draft, row)
  return draft
}

function goesOn({ name, number, own }: Draft, row: TableRow): boolean {
  if (row.number !== '' && number !== '' && row.number !== number) return false
  if (row.name !== '') return fold(row.name) === fold(name)
  if (row.number !== '' && row.number === number) return true
  return row.own.every(cell => cell.filled || isSame(cell, own.get(cellKey(cell.field))))
}

function isSame({ cell }: FieldCell, known: FieldCell | undefined): boolean {
  return known !== undefined && comparable(known.cell) === comparable(cell)
}

/** Numbers are compared as they are, not as they are shown: 1,000 and 1000 are one. */
function comparable(cell: SheetCell): string {
  return cell.kind === 'number' ? cell.decimal : fold(cell.shown).replace(/,(?=\d{3}(?!\d))/g, '')
}

function addRow(draft: OpenDraft, row: TableRow): void {
  draft.rows.push(row)
  for (const cell of row.own) {
    const key = cellKey(cell.field)
    const known = draft.own.get(key)
    if (known === undefined) draft.own.set(key, cell)
    else if (!isSame(cell, known)) {
      const facts = { shown: cell.cell.shown, used: known.cell.shown }
      draft.findings.push(error('sheet.value-differs', facts, { ...cell.at, path: cell.field.path }))
    }
  }
  addElements(draft.lists, row.listed)
}

/** A row is an element of each list that it says something of; what only repeats a merged cell says nothing. */
export function addElements(lists: Map<string, Element[]>, cells: readonly FieldCell[]): void {
  for (const [list, elements] of lists) {
    const inside = cells.filter(({ field }) => field.list === list)
    if (inside.every(cell => cell.filled)) continue
    elements.push(new Map(inside.map(cell => [cellKey(cell.field), cell])))
  }
}
