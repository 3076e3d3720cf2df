/** Dates as clerks write them into sheets. */
import { isRealDate, readDate } from '../../../declaration/date.ts'
import { error, type Finding, info, warning } from '../../../diagnostics/finding.ts'
import type { DateCell, NumberCell, SheetCell } from '../types.ts'
import { isoOfSerial } from '../workbook/serial.ts'
import { halfWidth } from './half-width.ts'

/** What dates are read with. */
export interface DateContext {
  /** The declaration's year, for dates without one. */
  readonly year: number | undefined
  readonly date1904: boolean
}

/** A date read: ISO 8601, or the text as it is where it is none, for the form's check to name. */
export interface ReadDate {
  readonly value: string
  readonly findings: readonly Finding[]
}

/**
 * Reads the cell of a date.
 *
 * Findings: `sheet.date-year-assumed`, `.date-year-hidden`, `.date-day-hidden`, `.date-serial`,
 * `.date-ambiguous`, `.date-time`.
 */
export function dateOf(cell: SheetCell, context: DateContext): ReadDate {
  if (cell.kind === 'date') return stored(cell, context)
  if (cell.kind === 'number') return plainNumber(cell, context)
  return written(cell.shown, context)
}

/** A stored date counts as it is shown: `1月1日` on a form for 2026 is not the day of 2025 when it was typed. */
function stored(cell: DateCell, { year }: DateContext): ReadDate {
  const { shown, shows, timed } = cell
  const date = shows.year || year === undefined ? cell.date : `${fourDigits(year)}${cell.date.slice(4)}`
  const findings: Finding[] = []
  if (date !== cell.date) findings.push(warning('sheet.date-year-hidden', { shown, stored: cell.date, date }))
  if (!shows.day) findings.push(warning('sheet.date-day-hidden', { shown, date }))
  if (timed) findings.push(info('sheet.date-time', { shown, date }))
  return { value: date, findings }
}

/** Serial numbers of 1990 to 2099 may be days that have lost their format. */
const EARLIEST = '1990-01-01'
const LATEST = '2099-12-31'

function plainNumber({ decimal, shown }: NumberCell, context: DateContext): ReadDate {
  const compact = compactDate(decimal)
  if (compact !== undefined) return { value: compact, findings: [] }
  const date = isoOfSerial(Number(decimal), context.date1904)
  if (date === undefined || date < EARLIEST || date > LATEST) return { value: decimal, findings: [] }
  return { value: date, findings: [warning('sheet.date-serial', { shown, date })] }
}

/** `20240101` */
function compactDate(text: string): string | undefined {
  const match = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(text)
  return match === null ? undefined : iso(match[1], match[2], match[3])
}

const TIME = /[ T]?\d{1,2}[:时]\d{1,2}(?:[:分]\d{1,2}(?:\.\d+)?秒?|分)?(?:\s?[AP]M)?Z?$/i
const MIDNIGHT = /[ T]0?0:00(?::00(?:\.0+)?)?Z?$/

const YEAR_FIRST = /^(\d{4})(?:年|[-/.])\s*(\d{1,2})(?:月|[-/.])\s*(\d{1,2})[日号]?$/
const NO_YEAR = /^(\d{1,2})月(\d{1,2})[日号]?$/
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/
const SHORT_YEAR = /^(\d{2})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/

function written(shown: string, context: DateContext): ReadDate {
  const folded = halfWidth(shown)
  const text = folded.replace(MIDNIGHT, '')
  const day = text.replace(TIME, '').trim()
  const read = day === '' ? undefined : writtenDay(day, shown, context)
  if (read === undefined) return { value: shown, findings: [] }
  const findings = day === text ? [] : [info('sheet.date-time', { shown, date: read.value })]
  return { value: read.value, findings: [...read.findings, ...findings] }
}

function writtenDay(text: string, shown: string, context: DateContext): ReadDate | undefined {
  const [, y, m, d] = YEAR_FIRST.exec(text) ?? []
  if (y !== undefined) return plain(iso(y, m, d) ?? `${y}-${m}-${d}`)
  const compact = compactDate(text)
  if (compact !== undefined) return plain(compact)
  const [, month, dayOfMonth] = NO_YEAR.exec(text) ?? []
  if (month !== undefined) return withoutYear(month, dayOfMonth, shown, context)
  if (/^\d{5}$/.test(text)) return plainNumber(numberCell(text), context)
  return ambiguous(text, shown)
}

function plain(value: string): ReadDate {
  return { value, findings: [] }
}

function numberCell(decimal: string): NumberCell {
  return { kind: 'number', decimal, shown: decimal, percent: false, inexact: false }
}

function withoutYear(
  month: string,
  day: string | undefined,
  shown: string,
  { year }: DateContext,
): ReadDate | undefined {
  const date = year === undefined ? undefined : iso(fourDigits(year), month, day)
  return date === undefined
    ? undefined
    : { value: date, findings: [info('sheet.date-year-assumed', { shown, date })] }
}

/** `12/31/2024` can only be one day; `1/2/2024` and `24/1/2` can be two, and are not read. */
function ambiguous(text: string, shown: string): ReadDate | undefined {
  const [, a, b, year] = YEAR_LAST.exec(text) ?? []
  const [, x, y, z] = SHORT_YEAR.exec(text) ?? []
  const last = year === undefined ? [] : [iso(year, a, b), iso(year, b, a)]
  const short = x === undefined ? [] : [iso(`20${x}`, y, z), iso(`20${z}`, x, y), iso(`20${z}`, y, x)]
  const readings = [...new Set([...last, ...short].filter(one => one !== undefined))]
  if (year !== undefined && readings.length === 1) return plain(readings[0] ?? shown)
  if (readings.length === 0) return undefined
  return { value: shown, findings: [error('sheet.date-ambiguous', { shown, readings })] }
}

function fourDigits(year: number): string {
  return String(year).padStart(4, '0')
}

/** An ISO 8601 day, if the calendar has it. */
function iso(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined
  if (!isRealDate(Number(year), Number(month), Number(day))) return undefined
  const read = readDate(`${year}-${month}-${day}`)
  return read.ok && read.value !== null ? read.value : undefined
}
