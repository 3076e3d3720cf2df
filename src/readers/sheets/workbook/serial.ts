/** Days as spreadsheets count them (ECMA-376 part 1, 18.17.4.1). */

const DAY_MS = 24 * 60 * 60 * 1000

/** Day 0 of each system. In that of 1900 days from 61 on count from here, see below. */
const START_1900 = Date.UTC(1899, 11, 30)
const START_1904 = Date.UTC(1904, 0, 1)

/** The day that the system of 1900 has and no calendar: 1900-02-29. */
const NO_DAY = 60

/** 9999-12-31 in the system of 1900. */
const LAST = 2_958_465

/**
 * A serial number as an ISO 8601 day.
 *
 * @returns undefined for what is no day: negative numbers, those after 9999, and the 60 of the 1900 system,
 *   which takes 1900 for a leap year
 */
export function isoOfSerial(serial: number, date1904: boolean): string | undefined {
  if (!Number.isInteger(serial) || serial < 0) return undefined
  if (date1904) return serial > LAST - 1462 ? undefined : isoOf(START_1904 + serial * DAY_MS)
  if (serial === NO_DAY || serial === 0 || serial > LAST) return undefined
  return isoOf(START_1900 + (serial < NO_DAY ? serial + 1 : serial) * DAY_MS)
}

function isoOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
