/**
 * Collects the rows of a document that comes as a stream of marks: lines of text, and tables with merged
 * cells. Web pages and Word documents are such streams.
 *
 * A merged cell stands once, in the first of its slots; the others are left out, and the columns counted as
 * if they were there:
 *
 *     | A rowspan=2 | B |          A in column 0, B in 1
 *                   | C |          C in column 1
 *
 * A cell that holds a table is taken apart, since pages use tables to place things side by side: what
 * stands before the inner table becomes lines, then come its rows, then the rest.
 */
import type { Place } from '../diagnostics/finding.ts'
import { LIMITS } from '../geometry/limits.ts'
import type { SourceCell, SourceDocument, SourceRow } from './document.ts'
import type { CellStart, Flow, FlowPlaces } from './flow-types.ts'
import { trimmedLines } from './lines.ts'

interface OpenCell extends CellStart {
  readonly column: number
  readonly at: Place
  parts: string[]
  /** Whether it holds a table, so that its texts are lines. */
  apart: boolean
}

interface OpenTable {
  readonly number: number
  row: number
  column: number
  isRowOpen: boolean
  cells: SourceCell[]
  cell: OpenCell | undefined
  /** For each column the row with which the merged cell in it ends. */
  readonly ends: number[]
  /** The text of the last cell that was not continued, by column. */
  readonly above: Map<number, string>
}

interface Draft {
  readonly places: FlowPlaces
  readonly clean: (text: string) => string
  readonly rows: SourceRow[]
  readonly tables: OpenTable[]
  line: { readonly parts: string[]; at: Place | undefined }
  count: number
  tableCount: number
  /** Tables inside more tables than the limit, which are read as text. */
  deeper: number
  beyond: Place | undefined
}

/** Tables inside each other; pages of the old style have five or six. */
const DEPTH = 64

/**
 * A collector of rows.
 *
 * @param clean what is left of a text once its source's own blanks are resolved
 */
export function createFlow(places: FlowPlaces, clean: (text: string) => string = text => text): Flow {
  const draft: Draft = {
    places,
    clean,
    rows: [],
    tables: [],
    line: { parts: [], at: undefined },
    count: 0,
    tableCount: 0,
    deeper: 0,
    beyond: undefined,
  }
  return {
    text: text => addText(draft, text),
    breakLine: () => breakLine(draft),
    openTable: () => openTable(draft),
    closeTable: () => closeTable(draft),
    openRow: skipped => inTable(draft, table => openRow(draft, table, skipped)),
    closeRow: () => inTable(draft, table => closeRow(draft, table)),
    openCell: start => inTable(draft, table => openCell(draft, table, start)),
    closeCell: () => inTable(draft, table => closeCell(draft, table)),
    isFull: () => draft.beyond !== undefined,
    end: () => endOf(draft),
  }
}

/** Rows and cells outside tables, and in tables too deep inside others, only end lines. */
function inTable(draft: Draft, act: (table: OpenTable) => void): void {
  const table = draft.tables.at(-1)
  if (table && draft.deeper === 0) act(table)
  else breakLine(draft)
}

/** The cell that takes the text, if the text stands in one. */
function cellOf({ tables }: Draft): OpenCell | undefined {
  const cell = tables.at(-1)?.cell
  return cell?.apart === true ? undefined : cell
}

function addText(draft: Draft, text: string): void {
  const cell = cellOf(draft)
  if (cell) {
    cell.parts.push(text)
    return
  }
  if (/\S/.test(text)) draft.line.at ??= draft.places.line()
  draft.line.parts.push(text)
}

function breakLine(draft: Draft): void {
  const cell = cellOf(draft)
  if (cell) cell.parts.push('\n')
  else flushLine(draft)
}

/** Ends the line of text outside cells; a text may still have line breaks of its own. */
function flushLine(draft: Draft): void {
  const { parts, at } = draft.line
  if (parts.length === 0) return
  draft.line = { parts: [], at: undefined }
  if (at === undefined) return
  for (const text of trimmedLines(draft.clean(parts.join('')))) {
    take(draft, at, { table: undefined, cells: [{ text, column: 0, at }] })
  }
}

function take(draft: Draft, at: Place, row: SourceRow): void {
  if (draft.beyond) return
  draft.count += row.cells.length
  if (draft.count > LIMITS.sourceCells) draft.beyond = at
  else if (row.cells.some(cell => cell.text !== '')) draft.rows.push(row)
}

function openTable(draft: Draft): void {
  flushLine(draft)
  if (draft.tables.length >= DEPTH) {
    draft.deeper++
    breakLine(draft)
    return
  }
  const outer = draft.tables.at(-1)
  if (outer?.cell) takeApart(draft, outer, outer.cell)
  draft.tables.push({
    number: draft.tableCount++,
    row: 0,
    column: 0,
    isRowOpen: false,
    cells: [],
    cell: undefined,
    ends: [],
    above: new Map(),
  })
}

/** Turns what a cell has held so far into lines, behind the cells before it. */
function takeApart(draft: Draft, table: OpenTable, cell: OpenCell): void {
  flushRow(draft, table)
  cell.apart = true
  for (const text of trimmedLines(draft.clean(cell.parts.join('')))) {
    take(draft, cell.at, { table: undefined, cells: [{ text, column: 0, at: cell.at }] })
  }
  cell.parts = []
}

function closeTable(draft: Draft): void {
  if (draft.deeper > 0) {
    draft.deeper--
    breakLine(draft)
    return
  }
  const table = draft.tables.at(-1)
  if (table) closeRow(draft, table)
  flushLine(draft)
  draft.tables.pop()
}

function openRow(draft: Draft, table: OpenTable, skipped: number): void {
  closeRow(draft, table)
  flushLine(draft)
  table.isRowOpen = true
  table.column = skipped
}

function closeRow(draft: Draft, table: OpenTable): void {
  closeCell(draft, table)
  if (!table.isRowOpen) return
  flushRow(draft, table)
  table.isRowOpen = false
  table.row++
  // Rows without cells cost something too.
  draft.count++
}

function flushRow(draft: Draft, table: OpenTable): void {
  const [first] = table.cells
  if (first) take(draft, first.at, { table: table.number, cells: table.cells })
  table.cells = []
}

function openCell(draft: Draft, table: OpenTable, start: CellStart): void {
  if (table.isRowOpen) closeCell(draft, table)
  else openRow(draft, table, 0)
  flushLine(draft)
  while ((table.ends[table.column] ?? 0) > table.row) table.column++
  const at = draft.places.cell(table.number, table.row, table.column)
  table.cell = { ...start, column: table.column, at, parts: [], apart: false }
}

function closeCell(draft: Draft, table: OpenTable): void {
  const { cell } = table
  if (!cell) return
  if (cell.apart) flushLine(draft)
  table.cell = undefined
  const text = trimmedLines(draft.clean(cell.parts.join(''))).join('\n')
  // A program that fills every slot of a merged cell says the same thing several times.
  const repeats = cell.continues === true && table.above.get(cell.column) === text
  if (cell.continues !== true) table.above.set(cell.column, text)
  if (!cell.apart) table.cells.push({ text: repeats ? '' : text, column: cell.column, at: cell.at })
  const columns = Math.min(Math.max(cell.columns, 1), LIMITS.columns)
  // Beyond the columns that a form may have, spans no longer matter.
  for (let c = cell.column; cell.rows > 1 && c < Math.min(cell.column + columns, LIMITS.columns); c++) {
    table.ends[c] = table.row + cell.rows
  }
  table.column = cell.column + columns
}

function endOf(draft: Draft): SourceDocument {
  draft.deeper = 0
  while (draft.tables.length > 0) closeTable(draft)
  flushLine(draft)
  return { rows: draft.rows, ...(draft.beyond ? { beyond: draft.beyond } : {}) }
}
