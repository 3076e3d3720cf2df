/** Cells as values of a declaration: numbers kept as text, texts kept as numbers, dates of every kind. */
import { readAmount } from '../../../declaration/amount.ts'
import { readPercent } from '../../../declaration/scalar.ts'
import type { Value } from '../../../declaration/types.ts'
import { error, type Finding, info, warning } from '../../../diagnostics/finding.ts'
import { fold } from '../../fold.ts'
import { typedValue } from '../../values.ts'
import type { NumberCell, SheetCell } from '../types.ts'
import { type DateContext, dateOf } from './dates.ts'
import type { SheetField } from './fields.ts'
import { halfWidth } from './half-width.ts'

/** A value with what is to be said about how it was read; null for a cell that counts as blank. */
export interface CellValue {
  readonly value: Value
  readonly findings: readonly Finding[]
}

/**
 * The value of a cell. What does not read as its field's type stays text, so that the form's own check says
 * what is wrong with it and nothing is lost.
 *
 * Findings, without places: `sheet.formula-uncomputed`, `.formula-external`, `.cell-error`, `.number-read`,
 * `.number-inexact`, `.percent-unclear` and those of dates.
 */
export function valueOfCell(cell: SheetCell, field: SheetField, context: DateContext): CellValue {
  const { shown } = cell
  if (cell.kind === 'uncomputed') return { value: null, findings: [error('sheet.formula-uncomputed', {})] }
  if (cell.kind === 'error') return { value: null, findings: [error('sheet.cell-error', { shown })] }
  const external = cell.external ? [warning('sheet.formula-external', { shown })] : []
  const lost = cell.kind === 'number' && cell.inexact ? [warning('sheet.number-inexact', { shown })] : []
  const { value, findings } = typed(cell, field, context)
  return { value, findings: [...external, ...lost, ...findings] }
}

function typed(cell: SheetCell, field: SheetField, context: DateContext): CellValue {
  switch (field.type) {
    case 'amount':
      return amount(cell)
    case 'date':
      return dateOf(cell, context)
    case 'integer':
      return silent(integer(cell))
    case 'number':
      return silent(cell.kind === 'number' ? cell.decimal : halfWidth(cell.shown).replaceAll(',', ''))
    case 'percent':
      return percent(cell)
    case 'boolean':
      return silent(truth(cell))
    case 'target':
      return silent(typedValue('target', textOf(cell)))
    default:
      return silent(option(textOf(cell), field))
  }
}

function silent(value: Value): CellValue {
  return { value, findings: [] }
}

/** What a text field takes of a cell: what it shows, but never a number cut short. */
export function textOf(cell: SheetCell): string {
  if (cell.kind === 'date' && !(cell.shows.year && cell.shows.day)) return cell.shown
  return cell.kind === 'date' ? cell.date : cell.shown
}

const CURRENCY = /^(?:人民币|rmb|cny|[¥￥$])|(?:元|元整|圆整)$/gi

function amount(cell: SheetCell): CellValue {
  if (cell.kind === 'number') return silent(canonical(cell.decimal) ?? cell.decimal)
  const { shown } = cell
  const plain = canonical(shown)
  if (plain !== undefined) return silent(plain)
  const bare = halfWidth(shown)
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/\s/g, '')
    .replace(CURRENCY, '')
  const value = canonical(bare)
  if (value === undefined) return silent(shown)
  return { value, findings: [info('sheet.number-read', { shown, value })] }
}

function canonical(text: string): string | undefined {
  const read = readAmount(text)
  return read.ok && read.value !== null ? read.value : undefined
}

const WHOLE = /^(\d{1,15})(?:年度?)?$/

function integer(cell: SheetCell): Value {
  const text = halfWidth(cell.kind === 'number' ? cell.decimal : cell.shown).replace(/\s/g, '')
  const [, digits] = WHOLE.exec(text) ?? []
  return digits === undefined ? cell.shown : Number(digits)
}

function percent(cell: SheetCell): CellValue {
  if (cell.kind === 'number' && !cell.percent) return fraction(cell)
  const read = readPercent(halfWidth(cell.shown).replaceAll(',', ''))
  return silent(read.ok && read.value !== null ? read.value : cell.shown)
}

/** A number up to 1 that is not shown as a percentage may be one all the same. */
function fraction({ decimal, shown }: NumberCell): CellValue {
  const unclear = /^0\.\d*[1-9]/.test(decimal)
  return { value: decimal, findings: unclear ? [warning('sheet.percent-unclear', { shown })] : [] }
}

const YES: readonly string[] = ['是', '有', 'true', 'yes', 'y', '√', '✓', '1']
const NO: readonly string[] = ['否', '无', 'false', 'no', 'n', '×', '0']

function truth(cell: SheetCell): Value {
  if (cell.kind === 'boolean') return cell.value
  const word = fold(cell.shown).toLowerCase()
  return YES.includes(word) || (NO.includes(word) ? false : cell.shown)
}

/** The option that a text is but for blanks and width, else the text. */
function option(text: string, { options }: SheetField): string {
  return options?.find(one => fold(one) === fold(text)) ?? text
}
