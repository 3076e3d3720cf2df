/** Finds the rows of a sheet that hold the names of its columns. */
import type { Merge, SheetRow } from '../types.ts'
import { type ColumnMatch, fieldsIn, type HeaderCell, headerCell, matchColumns, withLikely } from './match.ts'
import { type ShownTexts, shownTextsOf } from './merged.ts'
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

/** Rows that may hold the names of columns, with what they say. */
export interface HeaderChoice {
  readonly top: number
  readonly bottom: number
  readonly cells: readonly HeaderCell[]
}

/** All rows of a sheet's top that may hold names, alone and together, the fewest first. */
export function headerChoices({ rows, merges }: SheetTop): readonly HeaderChoice[] {
  const searched = rows.slice(0, HEADER_SEARCH)
  const indices = new Set(searched.map(row => row.index))
  const shown = shownTextsOf(searched, merges)
  const width = Math.max(...searched.map(row => row.cells.length))
  const choices: HeaderChoice[] = []
  for (let depth = 1; depth <= DEEPEST; depth++) {
    for (const top of indices) {
      const bottom = top + depth - 1
      if (indices.has(bottom))
        choices.push({ top, bottom, cells: headerCells(shown, { top, bottom, width }) })
    }
  }
  return choices
}

/**
 * The header that names the most columns; of equal ones that of the fewest rows, and the first. Names that are
 * not exactly those of fields do not count, so that no row of values passes for a header.
 */
export function findHeader(choices: readonly HeaderChoice[], names: NameTable): Header | undefined {
  let best: Header | undefined
  let most = LEAST_COLUMNS - 1
  for (const { top, bottom, cells } of choices) {
    const match = matchColumns(cells, names)
    const count = exactly(match)
    if (count <= most) continue
    most = count
    best = { top, bottom, match }
  }
  return best && { ...best, match: withLikely(best.match, names) }
}

/** How many columns are known by name. */
export function exactly({ columns }: ColumnMatch): number {
  return fieldsIn(columns.filter(({ by }) => by === 'name' || by === 'neighbour')).length
}

function headerCells(
  shown: ShownTexts,
  { top, bottom, width }: { readonly top: number; readonly bottom: number; readonly width: number },
): readonly HeaderCell[] {
  const indices = Array.from({ length: bottom - top + 1 }, (_, i) => top + i)
  const before = indices.map(() => '')
  return Array.from({ length: width }, (_, column) => {
    const above = indices.map(index => shown(index, column))
    const lowest = above.findLastIndex(text => text !== '')
    const texts = above.map((text, level) => {
      if (text !== '') before[level] = text
      // A file without merges leaves the rest of a group's name blank; its members still stand below.
      return text === '' && level < lowest ? (before[level] ?? '') : text
    })
    const different = texts.filter((text, i) => text !== '' && text !== texts[i - 1])
    return different.length === 0 ? undefined : headerCell(column, different)
  }).filter(cell => cell !== undefined)
}
