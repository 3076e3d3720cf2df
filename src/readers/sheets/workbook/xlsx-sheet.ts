/** Reads the cells of one sheet of an xlsx workbook (ECMA-376 part 1, 18.3). */
import { error, type Finding, warning } from '../../../diagnostics/finding.ts'
import { LIMITS } from '../../../geometry/limits.ts'
import type { Merge, SheetCell, SheetRow } from '../types.ts'
import { GENERAL, type NumberFormat } from './formats.ts'
import { numberCell } from './number-cell.ts'
import { damaged, type WorkbookPackage } from './package.ts'
import { textCell } from './text-cell.ts'
import { unescaped } from './xlsx-parts.ts'
import type { Attributes } from './xml.ts'

/** What cells refer to. */
export interface SheetContext {
  readonly texts: readonly string[]
  readonly formats: readonly NumberFormat[]
  readonly date1904: boolean
  /** How many cells may still be read. */
  readonly room: number
}

export interface SheetPart {
  readonly rows: readonly SheetRow[]
  readonly merges: readonly Merge[]
  readonly cells: number
  readonly findings: readonly Finding[]
}

/** A cell while its element is open. */
interface OpenCell {
  readonly column: number
  readonly type: string
  readonly format: NumberFormat
  value: string | undefined
  inline: string | undefined
  formula: string | undefined
}

/** Where events of a sheet's XML go. */
interface Draft {
  readonly rows: Map<number, (SheetCell | undefined)[]>
  readonly merges: Merge[]
  row: number
  column: number
  cell: OpenCell | undefined
  /** The element whose text is being read. */
  element: 'v' | 'f' | 't' | undefined
  phonetic: boolean
  cells: number
  /** Whether a cell to the right of the last column read holds anything. */
  beyond: boolean
  /** Whether something is written as no program writes it: a cell twice, a text that is not there. */
  broken: boolean
}

/**
 * Reads a sheet. Cells without a value cost nothing, however many rows of them there are.
 *
 * Findings: those of the part, `sheet.too-many-cells`, `.too-many-columns` (a warning).
 */
export function readSheetPart(parts: WorkbookPackage, part: string, context: SheetContext): SheetPart {
  const draft: Draft = {
    rows: new Map(),
    merges: [],
    row: -1,
    column: -1,
    cell: undefined,
    element: undefined,
    phonetic: false,
    cells: 0,
    beyond: false,
    broken: false,
  }
  const fault = parts.read(part, {
    open: (name, attributes) => open(draft, name, attributes, context),
    text: text => addText(draft, text),
    close: name => close(draft, name, context),
    enough: () => draft.cells > context.room,
  })
  const rows = [...draft.rows].map(([index, cells]): SheetRow => ({ index, cells }))
  const findings = [
    ...(fault ? [fault] : draft.broken ? [damaged('content')] : []),
    ...(draft.cells > context.room ? [error('sheet.too-many-cells', { limit: LIMITS.sheetCells })] : []),
    ...(draft.beyond ? [warning('sheet.too-many-columns', { limit: LIMITS.columns })] : []),
  ]
  return { rows: rows.sort((a, b) => a.index - b.index), merges: draft.merges, cells: draft.cells, findings }
}

function open(draft: Draft, name: string, attributes: Attributes, context: SheetContext): void {
  switch (name) {
    case 'row':
      draft.row = attributes.r === undefined ? draft.row + 1 : Number(attributes.r) - 1
      draft.column = -1
      return
    case 'c':
      draft.column = attributes.r === undefined ? draft.column + 1 : columnOf(attributes.r)
      draft.cell = {
        column: draft.column,
        type: attributes.t ?? 'n',
        format: context.formats[Number(attributes.s ?? 0)] ?? GENERAL,
        value: undefined,
        inline: undefined,
        formula: undefined,
      }
      return
    case 'v':
    case 'f':
    case 't':
      draft.element = name
      if (draft.cell && name === 'f') draft.cell.formula = ''
      return
    case 'rPh':
      draft.phonetic = true
      return
    case 'mergeCell':
      addMerge(draft.merges, attributes.ref ?? '')
  }
}

function addText({ cell, element, phonetic }: Draft, text: string): void {
  if (cell === undefined) return
  if (element === 'v') cell.value = (cell.value ?? '') + text
  if (element === 'f') cell.formula = (cell.formula ?? '') + text
  if (element === 't' && !phonetic) cell.inline = (cell.inline ?? '') + text
}

function close(draft: Draft, name: string, context: SheetContext): void {
  if (name === 'v' || name === 'f' || name === 't') draft.element = undefined
  if (name === 'rPh') draft.phonetic = false
  if (name !== 'c' || draft.cell === undefined) return
  const { column } = draft.cell
  const cell = cellOf(draft.cell, context)
  draft.cell = undefined
  if (cell === 'broken') draft.broken = true
  else if (cell !== undefined) place(draft, cell, column, context.room)
}

function place(draft: Draft, cell: SheetCell, column: number, room: number): void {
  if (column >= LIMITS.columns) {
    draft.beyond = true
    return
  }
  draft.cells++
  if (draft.cells > room) return
  const row = draft.rows.get(draft.row) ?? []
  draft.rows.set(draft.row, row)
  draft.broken ||= !isRow(draft.row) || column < 0 || row[column] !== undefined
  row[column] = cell
}

/** Rows of a sheet, as many as Excel has since 2007. */
const ROWS = 1_048_576

function isRow(index: number): boolean {
  return Number.isInteger(index) && index >= 0 && index < ROWS
}

/** A value that a formula takes from another workbook: `[1]Sheet1!A1`. */
const EXTERNAL = /(?:^|[-+*/^&=<>(,;:{ '])\[\d+\]/

function cellOf(open: OpenCell, context: SheetContext): SheetCell | 'broken' | undefined {
  const cell = plainCell(open, context)
  const external = open.formula !== undefined && EXTERNAL.test(open.formula)
  return typeof cell === 'object' && external ? { ...cell, external: true } : cell
}

function plainCell(open: OpenCell, context: SheetContext): SheetCell | 'broken' | undefined {
  const { type, format, value, inline, formula } = open
  if (type === 'inlineStr') return textCell(unescaped(inline ?? ''))
  if (value === undefined || value === '') {
    // A formula may well come to an empty text; to no number at all it does not.
    return formula === undefined || type === 'str' ? undefined : { kind: 'uncomputed', shown: '' }
  }
  switch (type) {
    case 's': {
      const text = context.texts[Number(value)]
      return text === undefined ? 'broken' : textCell(text)
    }
    case 'str':
      return textCell(unescaped(value))
    case 'd':
      return textCell(value.replace(/T00:00:00(?:\.0+)?Z?$/, ''))
    case 'b':
      return { kind: 'boolean', value: value === '1', shown: value === '1' ? 'TRUE' : 'FALSE' }
    case 'e':
      return { kind: 'error', shown: value }
    default:
      return Number.isFinite(Number(value)) ? numberCell(Number(value), format, context.date1904) : 'broken'
  }
}

const REFERENCE = /^([A-Z]{1,3})(\d{1,7})$/

/** The column of a cell's name, counted from 0; -1 for what is no name of a cell. */
function columnOf(name: string): number {
  const [, letters] = REFERENCE.exec(name) ?? []
  if (letters === undefined) return -1
  return Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** Adds a merged area, `A1:B2`. Merges are few in sheets that people made; more than rows can be are noise. */
export function addMerge(merges: Merge[], reference: string): void {
  const [from = '', to = from] = reference.split(':')
  const [top, bottom] = [rowOf(from), rowOf(to)]
  const [left, right] = [columnOf(from), columnOf(to)]
  if (top < 0 || left < 0 || bottom < top || right < left || merges.length >= LIMITS.rows) return
  merges.push({ top, left, bottom, right: Math.min(right, LIMITS.columns - 1) })
}

function rowOf(name: string): number {
  const [, , row] = REFERENCE.exec(name) ?? []
  return row === undefined ? -1 : Number(row) - 1
}
