/**
 * Sorts the lines below the front matter: titles and captions, rows, notes, columns of a grid.
 *
 *     body    = { blank | columns | row | dashes | text }
 *     columns = "{columns:" list "}"
 *     row     = a line that starts with "|"
 *     text    = any other line; with "# " in front a title
 *
 * A blank line ends a grid. Text that touches a grid's last row is its note; other text is a caption of
 * the next grid or, after the last one, a note.
 */
import { LIMITS } from '../geometry/limits.ts'
import { type Columns, readColumns } from './columns.ts'
import type { Faults } from './faults.ts'
import { isDashes, isRow } from './row-lexer.ts'
import { readEntries, reportUnknownKey } from './setting-readers.ts'
import { readYaml } from './yaml.ts'

/** A grid's lines, by their numbers. */
export interface SectionLines {
  readonly captions: readonly number[]
  /** Columns written in front of this grid; null where they are wrong, which has been reported. */
  readonly columns: Columns | null | undefined
  readonly rows: readonly number[]
  readonly notes: readonly number[]
}

export interface Body {
  readonly sections: readonly SectionLines[]
  /** Text after the last grid. */
  readonly notes: readonly number[]
}

interface OpenGrid {
  readonly rows: number[]
  readonly notes: number[]
}

/**
 * Reads the lines from number `first` on; lines count from 1.
 *
 * Findings: template.text-in-grid, template.columns-unused, template.grid-missing, template.limit and
 * those of {@link readColumns}.
 */
export function readBody(lines: readonly string[], first: number, faults: Faults): Body {
  const sections: SectionLines[] = []
  let grid: OpenGrid | undefined
  let captions: number[] = []
  let columns: { readonly read: Columns | null; readonly line: number } | undefined
  let rows = 0
  for (let line = first; line <= lines.length; line++) {
    const text = lines[line - 1] ?? ''
    if (/^[ \t]*$/.test(text)) {
      grid = undefined
    } else if (isColumns(text)) {
      if (columns !== undefined) reportUnused(columns.line, faults)
      columns = { read: readColumnsLine(text, line, faults), line }
      grid = undefined
    } else if (!isRow(text)) {
      if (grid === undefined) captions.push(line)
      else grid.notes.push(line)
    } else if (!isDashes(text) && ++rows <= LIMITS.rows) {
      if (grid === undefined) {
        grid = { rows: [], notes: [] }
        sections.push({ captions, columns: columns?.read, ...grid })
        captions = []
        columns = undefined
      }
      reopen(grid, faults)
      grid.rows.push(line)
    }
  }
  if (columns !== undefined) reportUnused(columns.line, faults)
  const end = { line: Math.max(1, lines.length), column: 1 }
  if (rows > LIMITS.rows) faults.add('template.limit', { what: 'rows', found: rows, limit: LIMITS.rows }, end)
  if (sections.length === 0) faults.add('template.grid-missing', {}, end)
  return { sections, notes: captions }
}

/** A row below text that touched the grid: the text stands between two rows, and is dropped. */
function reopen(grid: OpenGrid, faults: Faults): void {
  const [line] = grid.notes.splice(0)
  if (line !== undefined) faults.add('template.text-in-grid', {}, { line, column: 1 })
}

function isColumns(text: string): boolean {
  return /^[ \t]*\{columns:[ \t]*\[/.test(text)
}

function readColumnsLine(text: string, line: number, faults: Faults): Columns | null {
  if (text.length > LIMITS.frontMatterLength) {
    const facts = { what: 'front-matter', found: text.length, limit: LIMITS.frontMatterLength } as const
    faults.add('template.limit', facts, { line, column: 1 })
    return null
  }
  const setting = readYaml(text, line, faults)
  let columns: Columns | null = null
  for (const entry of setting === undefined ? [] : (readEntries(setting, 'columns', faults) ?? [])) {
    if (entry.key === 'columns') columns = readColumns(entry.value, entry.key, faults) ?? null
    else reportUnknownKey(entry, '{columns}', ['columns'], faults)
  }
  return columns
}

function reportUnused(line: number, faults: Faults): void {
  faults.add('template.columns-unused', {}, { line, column: 1 })
}
