/** Finds the rows of a sheet that hold the names of its columns. */
import type { Merge, SheetRow } from '../types.ts'
import { type ColumnMatch, fieldsIn, type HeaderCell, matchColumns } from './match.ts'
import { shownAt } from './merged.ts'
import type { NameTable } from './names.ts'

/** Where the columns' names stand, and what they mean. */
export interface Header {
  /** Index of the first row of names, and of the last. */
  readonly top: number
  readonly bottom: number
  readonly match: ColumnMatch
}

/** Rows that are searched for names: titles and notes may stand above them. */
export const HEADER_SEARCH = 30

/** Names stand in one row, or in up to three where groups are named above their members. */
const DEEPEST = 3

/** Fewer columns than this are no table. */
const LEAST_COLUMNS = 2

/** The top of a sheet, as much as is searched for names. */
export interface SheetTop {
  readonly rows: readonly SheetRow[]
  readonly merges: readonly Merge[]
}

/**
 * The header that names the most columns; of equal ones that of the fewest rows, and the first. Names that are not exactly
 * those of fields do not count, so that no row of values passes for a header.
 */
export function findHeader({ rows, merges }: SheetTop, names: NameTable): Header | undefined {
  const top = rows.slice(0, HEADER_SEARCH)
  const byIndex = new Map(top.map(row => [row.index, row]))
  const near = merges.filter(merge => merge.top <= (top.at(-1)?.index ?? 0))
  let best: Header | undefined
  let most = LEAST_COLUMNS - 1
  for (let depth = 1; depth <= DEEPEST; depth++) {
    for (const { index } of top) {
      const bottom = index + depth - 1
      if (!byIndex.has(bottom)) continue
      const match = matchColumns(headerCells(byIndex, near, { top: index, bottom }), names)
      const count = exactly(match)
      if (count <= most) continue
      most = count
      best = { top: index, bottom, match }
    }
  }
  return best
}

/** How many columns are known by name. */
export function exactly({ columns }: ColumnMatch): number {
  return fieldsIn(columns.filter(({ by }) => by === 'name' || by === 'neighbour')).length
}

function headerCells(
  rows: ReadonlyMap<number, SheetRow>,
  merges: readonly Merge[],
  { top, bottom }: { readonly top: number; readonly bottom: number },
): readonly HeaderCell[] {
  const indices = Array.from({ length: bottom - top + 1 }, (_, i) => top + i)
  const width = Math.max(...indices.map(index => rows.get(index)?.cells.length ?? 0))
  const before = indices.map(() => '')
  return Array.from({ length: width }, (_, column): HeaderCell => {
    const shown = indices.map(index => shownAt(rows, merges, index, column))
    const lowest = shown.findLastIndex(text => text !== '')
    const texts = shown.map((text, level) => {
      if (text !== '') before[level] = text
      // A file without merges leaves the rest of a group's name blank; its members still stand below.
      return text === '' && level < lowest ? (before[level] ?? '') : text
    })
    return { column, texts: texts.filter((text, i) => text !== '' && text !== texts[i - 1]) }
  }).filter(({ texts }) => texts.length > 0)
}
