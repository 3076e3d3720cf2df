import type { Place } from '../diagnostics/finding.ts'

/**
 * Places in a text that is read from its beginning to its end: each index asked for may be the last one or
 * any after it. Lines and columns count from 1, columns in UTF-16 units.
 */
export function textPlaces(text: string, file?: string): (index: number) => Place {
  let line = 1
  let start = 0
  let next = text.indexOf('\n')
  return index => {
    while (next >= 0 && next < index) {
      line++
      start = next + 1
      next = text.indexOf('\n', start)
    }
    return { ...(file === undefined ? {} : { file }), line, column: Math.max(index - start, 0) + 1 }
  }
}
