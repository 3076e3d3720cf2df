/** How a date prints where the format does not say. */
const PATTERN = 'YYYY-MM-DD'

/**
 * Prints a date by a pattern: `YYYY` is the year, `MM` and `DD` month and day with two digits, `M` and
 * `D` without a leading zero; all else stands as it is (`YYYY年M月D日`).
 *
 * @param date a date as `2024-01-31`
 */
export function formatDate(date: string, pattern = PATTERN): string {
  if (pattern === PATTERN) return date
  const [year = '', month = '', day = ''] = date.split('-')
  const parts = new Map([
    ['YYYY', year],
    ['MM', month],
    ['M', String(Number(month))],
    ['DD', day],
    ['D', String(Number(day))],
  ])
  return pattern.replace(/YYYY|MM?|DD?/g, part => parts.get(part) ?? part)
}
