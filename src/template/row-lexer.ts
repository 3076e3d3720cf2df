/**
 * Splits a row of a drawn grid at its bars.
 *
 *     row = "|" { cell "|" } { attributes }
 *
 * A bar behind an odd number of backslashes is text; one between braces splits like any other.
 */
import { isBlank } from './names.ts'

/** A stretch of a line: from the unit at `from` up to the one at `to`. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

export interface LexedRow {
  /** The cells without the blanks around them. */
  readonly cells: readonly Stretch[]
  /** What stands behind the last bar, blanks trimmed. */
  readonly rest: Stretch
}

/** Whether a line is a row: its first unit that is no blank is a bar. */
export function isRow(line: string): boolean {
  return /^[ \t]*\|/.test(line)
}

/** Whether a line is a Markdown table's rule of dashes, `|---|:--:|`, which draws nothing. */
export function isDashes(line: string): boolean {
  return /^[ \t]*\|(?:[ \t]*:?-{3,}:?[ \t]*\|)+[ \t]*$/.test(line)
}

/** Splits a row; what is behind its last bar is left to the reader of attributes. */
export function lexRow(line: string): LexedRow {
  const cells: Stretch[] = []
  let start = line.indexOf('|') + 1
  for (let at = start; at < line.length; at++) {
    if (line[at] === '\\') at++
    else if (line[at] === '|') {
      cells.push(trimmed(line, start, at))
      start = at + 1
    }
  }
  return { cells, rest: trimmed(line, start, line.length) }
}

/** A stretch without the ASCII blanks at its ends. */
export function trimmed(line: string, from: number, to: number): Stretch {
  let start = from
  let end = to
  while (start < end && isBlank(line[start])) start++
  while (end > start && isBlank(line[end - 1])) end--
  return { from: start, to: end }
}
