/** A stored number as a cell: a number or, by its format, a date. */
import { plainDecimal } from '../../../declaration/exact-number.ts'
import type { DateCell, NumberCell } from '../types.ts'
import type { DateParts, NumberFormat } from './formats.ts'
import { isoOfSerial } from './serial.ts'

/** Significant digits that spreadsheets keep of a number; beyond them is binary noise. */
const DIGITS = 15

/** Numbers from here on have more digits than are kept. */
const FIRST_INEXACT = 10 ** DIGITS

/**
 * The cell of a stored number.
 *
 * A binary fraction is brought back to the 15 digits that were typed or calculated and that the sheet
 * shows: 0.30000000000000004 is 0.3.
 */
export function numberCell(value: number, format: NumberFormat, date1904: boolean): NumberCell | DateCell {
  const date = format.date && dateCell(value, format.date, date1904)
  if (date) return date
  const decimal = decimalOf(value)
  return {
    kind: 'number',
    decimal,
    percent: format.percent,
    inexact: Math.abs(value) >= FIRST_INEXACT,
    shown: format.show(decimal),
  }
}

/** Decimal text of a number to the digits that are kept. */
export function decimalOf(value: number): string {
  const text = String(Number(value.toPrecision(DIGITS)))
  return plainDecimal(text) ?? text
}

/** Undefined for numbers that no date has: those are shown as #### and are numbers. */
function dateCell(serial: number, parts: DateParts, date1904: boolean): DateCell | undefined {
  if (!parts.year && !parts.month && !parts.day) return undefined
  const day = Math.floor(serial)
  const date = isoOfSerial(day, date1904)
  if (date === undefined) return undefined
  return {
    kind: 'date',
    date,
    shows: { year: parts.year, day: parts.day },
    timed: serial !== day,
    shown: shownDate(date, parts),
  }
}

/** The parts that the format shows, in the way that texts of dates are mostly written. */
function shownDate(date: string, { year, month, day }: DateParts): string {
  const [y = '', m = '', d = ''] = date.split('-')
  if (year && day) return date
  return [year ? `${y}年` : '', month ? `${Number(m)}月` : '', day ? `${Number(d)}日` : ''].join('')
}
