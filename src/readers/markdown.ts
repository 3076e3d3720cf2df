/**
 * Markdown to a document of rows, losing no text.
 *
 * A GFM table parser would not do: it drops the cells by which a row is longer than its header
 * (GFM 0.29 §4.10), takes no table without a delimiter row of the same length, and gives no place to
 * the parts of a line. Tables that converters write break all three. So this reader splits lines at
 * bars and knows no other block structure than the table:
 *
 *     document  = { line }
 *     line      = row | delimiter | text | blank
 *     row       = a line that begins with `|`, or one with an unescaped `|` beside a row or delimiter
 *     delimiter = a row of dashes and colons only, first or second in its table: ignored
 *     text      = anything else; `#` and `>` at its start are markup
 */
import type { Place } from '../diagnostics/finding.ts'
import { LIMITS } from '../geometry/limits.ts'
import type { SourceCell, SourceDocument, SourceRow } from './document.ts'
import { plainText } from './inline.ts'

const DELIMITER = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/
const TEXT_PREFIX = /^\s*(?:#{1,6}\s+|>\s)+/
/** A thematic break, or the underline of a heading: nothing that prints. */
const RULE = /^(?:-+|=+|\*{3,}|_{3,})$/

/**
 * Reads Markdown: tables as they stand, row by row, and every other non-blank line as a row of one cell.
 * Line endings of any system and a byte order mark are accepted; lines and columns count from 1, columns
 * in UTF-16 units.
 *
 * Reading stops after `LIMITS.sourceCells` cells, and says so.
 *
 * @param file the name that places in findings carry
 */
export function readMarkdown(text: string, file?: string): SourceDocument {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  const rows: SourceRow[] = []
  let table = -1
  let rowOfTable = -1
  let cells = 0
  for (const [index, line] of lines.entries()) {
    rowOfTable = isRow(lines, index, rowOfTable >= 0) ? rowOfTable + 1 : -1
    if (rowOfTable === 0) table++
    if (rowOfTable >= 0) {
      const delimiter = rowOfTable <= 1 && DELIMITER.test(line.trim())
      const row = delimiter ? [] : cellsOf(line, index + 1, file)
      if (row.length > 0) rows.push({ table, cells: row })
      cells += row.length
    } else {
      const cell = textCell(line, index + 1, file)
      if (cell.text !== '') rows.push({ table: undefined, cells: [cell] })
      cells++
    }
    if (cells > LIMITS.sourceCells) return { rows, beyond: placeOf(index + 2, 1, file) }
  }
  return { rows }
}

function isRow(lines: readonly string[], index: number, inTable: boolean): boolean {
  const line = lines[index] ?? ''
  if (/^\s*\|/.test(line)) return true
  if (!hasBar(line)) return false
  return inTable || isDelimiter(lines[index + 1])
}

/** A line of dashes without a bar is a rule or an underlined heading, not a table's. */
function isDelimiter(line: string | undefined): boolean {
  return line?.includes('|') === true && DELIMITER.test(line.trim())
}

function hasBar(line: string): boolean {
  return barsOf(line).length > 0
}

/** Positions of the bars that no backslash escapes. */
function barsOf(line: string): number[] {
  const bars: number[] = []
  for (let i = 0; i < line.length; i++) {
    if (line[i] === '\\') i++
    else if (line[i] === '|') bars.push(i)
  }
  return bars
}

function cellsOf(line: string, lineNumber: number, file: string | undefined): SourceCell[] {
  const bars = [...barsOf(line), line.length]
  const cells: SourceCell[] = []
  let start = 0
  bars.forEach((bar, index) => {
    const raw = line.slice(start, bar)
    // Before the first bar and after the last there is a cell only if there is text: outer bars may be missing.
    const outer = index === 0 || index === bars.length - 1
    if (!outer || raw.trim() !== '') {
      const at = placeOf(lineNumber, start + leadingBlanks(raw) + 1, file)
      cells.push({ text: plainText(raw), column: cells.length, at })
    }
    start = bar + 1
  })
  return cells
}

function textCell(line: string, lineNumber: number, file: string | undefined): SourceCell {
  const prefix = TEXT_PREFIX.exec(line)?.[0].length ?? leadingBlanks(line)
  const text = RULE.test(line.trim()) ? '' : plainText(line.slice(prefix))
  return { text, column: 0, at: placeOf(lineNumber, prefix + 1, file) }
}

/** How many blanks stand before the text; none in a text of blanks only. */
function leadingBlanks(text: string): number {
  const start = text.search(/\S/)
  return Math.max(start, 0)
}

function placeOf(line: number, column: number, file: string | undefined): Place {
  return { ...(file === undefined ? {} : { file }), line, column }
}
