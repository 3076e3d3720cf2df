import { LIMITS } from '../geometry/limits.ts'
import type { SectionLines } from './body.ts'
import { type Columns, checkWidths } from './columns.ts'
import type { Faults } from './faults.ts'
import type { FrontMatter } from './front-matter-keys.ts'
import { planGrid } from './plan.ts'
import { parseRow } from './row-parser.ts'
import type { StyleResolver } from './style-resolver.ts'
import { parseTextLine } from './text-parser.ts'
import type { Slot, TemplateRow, TemplateSection } from './types.ts'

/** What sections share: the source's lines and what the front matter says. */
export interface SectionContext {
  readonly lines: readonly string[]
  readonly frontMatter: FrontMatter
  readonly resolve: StyleResolver
}

/**
 * Reads one grid with its captions and notes.
 *
 * @param index which grid of the template it is, counted from 0
 *
 * Findings: template.columns-missing, template.columns-too-wide, template.row-cells, template.limit, and
 * those of {@link parseRow}, {@link parseTextLine} and {@link planGrid}.
 */
export function parseSection(
  source: SectionLines,
  index: number,
  context: SectionContext,
  faults: Faults,
): TemplateSection {
  const { lines, frontMatter, resolve } = context
  const { styles, page } = frontMatter
  const text = (role: 'caption' | 'note') => (line: number) =>
    parseTextLine(lines[line - 1] ?? '', role, { line, styles, resolve }, faults)
  const captions = source.captions.map(text('caption'))
  const rows = source.rows.map(line => parseRow(lines[line - 1] ?? '', line, styles, faults))
  const notes = source.notes.map(text('note'))
  const columns = columnsOf(source, index, frontMatter, faults)
  if (columns && page) checkWidths(columns, page, resolve(['value']).size, faults)
  const count = columns?.widths.length ?? rows[0]?.slots.length ?? 0
  const doubtful = checkCounts(rows, count, faults)
  const drawn = { rows: rows.map(row => fitted(row, count)), columns: count, doubtful }
  const plan = planGrid(drawn, resolve, faults)
  return { captions, columns: columns?.widths ?? [], rows: drawn.rows, plan, notes }
}

/** The grid's columns: those written in front of it, else its own list of the front matter, else the shared one. */
function columnsOf(
  source: SectionLines,
  index: number,
  { columns }: FrontMatter,
  faults: Faults,
): Columns | undefined {
  if (source.columns !== undefined) return source.columns ?? undefined
  const line = source.rows[0] ?? 1
  const missing = columns === undefined || (columns.perGrid.length > 0 && index >= columns.perGrid.length)
  if (missing) faults.add('template.columns-missing', {}, { line, column: 1 })
  return columns?.shared ?? columns?.perGrid[index]
}

/** Reports rows with another number of cells than there are columns, and returns which they are. */
function checkCounts(rows: readonly TemplateRow[], columns: number, faults: Faults): ReadonlySet<number> {
  const doubtful = new Set<number>()
  if (columns > LIMITS.columns) {
    const facts = { what: 'columns', found: columns, limit: LIMITS.columns } as const
    faults.add('template.limit', facts, { line: rows[0]?.line ?? 1, column: 1 })
  }
  for (const [i, { slots, line, source }] of rows.entries()) {
    if (slots.length === columns) continue
    doubtful.add(i)
    const column = slots[columns]?.column ?? source.length
    faults.add('template.row-cells', { cells: slots.length, columns }, { line, column })
  }
  return doubtful
}

/** The row with as many slots as there are columns: blank ones added, surplus ones left out. */
function fitted(row: TemplateRow, columns: number): TemplateRow {
  if (row.slots.length === columns) return row
  const column = row.source.length
  const blank: Slot = { kind: 'cell', content: [], styles: [], group: false, column }
  const blanks = Array.from({ length: Math.max(0, columns - row.slots.length) }, () => blank)
  return { ...row, slots: [...row.slots.slice(0, columns), ...blanks] }
}
