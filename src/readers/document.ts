/**
 * What every reader of filled forms makes of its source: rows of texts in reading order, each with its
 * place. Merges, widths and styles are gone already in most sources, so nothing here relies on them.
 */
import type { Place } from '../diagnostics/finding.ts'

export interface SourceDocument {
  readonly rows: readonly SourceRow[]
  /** Where reading stopped, if the source has more cells than the limit. */
  readonly beyond?: Place
}

/** A row of a table, or a line of text outside tables, which is a row of one cell. */
export interface SourceRow {
  /** Number of the table that the row belongs to, from 0; undefined for a line of text. */
  readonly table: number | undefined
  readonly cells: readonly SourceCell[]
}

export interface SourceCell {
  /** The text without markup and without blanks at its ends; empty for a blank cell. */
  readonly text: string
  /** Position in its row, from 0, blank cells counted. */
  readonly column: number
  /** File with line and column, or with sheet and cell. */
  readonly at: Place
}

/** A text of the source that must end up placed or named: a cell that is not blank. */
export interface SourceText {
  readonly cell: SourceCell
  /** Index of its row in the document. */
  readonly row: number
  readonly table: number | undefined
}

/** The non-blank texts of rows `from` to `to - 1`, in reading order. */
export function sourceTexts(document: SourceDocument, from = 0, to = document.rows.length): SourceText[] {
  const texts: SourceText[] = []
  for (let row = from; row < to; row++) {
    const source = document.rows[row]
    if (!source) continue
    for (const cell of source.cells) {
      if (cell.text !== '') texts.push({ cell, row, table: source.table })
    }
  }
  return texts
}
