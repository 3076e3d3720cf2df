/** Dates: days of the proleptic Gregorian calendar, without clock or time zone. */
import { error, type Outcome } from '../diagnostics/finding.ts'
import { isBlank, quote, refused, trimBlanks, value, wrongType } from './reading.ts'

/** A day as ISO 8601 text: `2024-01-01`. Such texts sort as the days do. */
export type DateText = string

const WRITTEN = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/

/**
 * Reads a date written `2024-01-01`, `2024/1/1` or between; it comes out as the former.
 *
 * Findings: `declaration.wrong-type`, `.date-invalid`, `.date-impossible`.
 */
export function readDate(input: unknown): Outcome<DateText | null> {
  if (isBlank(input)) return value(null)
  if (typeof input !== 'string') return wrongType('date', input)
  const text = trimBlanks(input)
  const match = WRITTEN.exec(text)
  if (match === null) return refused(error('declaration.date-invalid', { value: quote(text) }))
  const [, year = '', , month = '', day = ''] = match
  if (!isRealDate(Number(year), Number(month), Number(day))) {
    return refused(error('declaration.date-impossible', { value: text }))
  }
  return value(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

/** Whether the calendar has that day; years count from 1. */
export function isRealDate(year: number, month: number, day: number): boolean {
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month)
}

function daysOf(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}
