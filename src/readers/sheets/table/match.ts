/** Finds out which column holds which field, by the columns' names. */
import { isWithOneMore } from '../../fold.ts'
import type { SheetField } from './fields.ts'
import { columnKeys } from './keys.ts'
import { type ColumnMeaning, meaningsOfKeys, type NameTable, numberMeaning } from './names.ts'

/** The name of a column: the texts above it, from the top, where the names stand in several rows. */
export interface HeaderCell {
  readonly column: number
  readonly texts: readonly string[]
  /** Keys of all texts together, and of the lowest alone: computed once, for whatever form they are looked up. */
  readonly keys: { readonly together: readonly string[]; readonly lowest: readonly string[] }
}

/** The name of a column, from its texts. */
export function headerCell(column: number, texts: readonly string[]): HeaderCell {
  const lowest = columnKeys(texts.at(-1) ?? '')
  return {
    column,
    texts,
    keys: { together: texts.length > 1 ? columnKeys(texts.join(' ')) : lowest, lowest },
  }
}

/** A column whose meaning is known. */
export interface Column {
  readonly column: number
  readonly header: HeaderCell
  readonly meaning: ColumnMeaning
  /** How it was known: by its name; by the column before it; by a name that is nearly, or in part, its. */
  readonly by: 'name' | 'neighbour' | 'likeness' | 'part'
}

export interface ColumnMatch {
  readonly columns: readonly Column[]
  /** Columns whose name several fields have. */
  readonly ambiguous: readonly { readonly header: HeaderCell; readonly fields: readonly SheetField[] }[]
  readonly unknown: readonly HeaderCell[]
}

/** The fields that a set of columns holds. */
export function fieldsIn(columns: readonly Column[]): readonly SheetField[] {
  return columns.flatMap(({ meaning }) => ('path' in meaning ? [meaning] : []))
}

/** Matches columns with fields by their names. One that says too little is understood from the column before. */
export function matchColumns(headers: readonly HeaderCell[], names: NameTable): ColumnMatch {
  const columns: Column[] = []
  const ambiguous: { readonly header: HeaderCell; readonly fields: readonly SheetField[] }[] = []
  const unknown: HeaderCell[] = []
  for (const header of headers) {
    const fields = exactMeanings(header, names)
    const [only] = fields
    const number = only ? undefined : numberMeaning(header.keys.lowest)
    const neighbour = fields.length > 1 ? besides(fields, columns) : undefined
    const { column } = header
    if (number) columns.push({ column, header, meaning: number, by: 'name' })
    else if (fields.length > 1 && !neighbour) ambiguous.push({ header, fields })
    else if (only)
      columns.push({ column, header, meaning: neighbour ?? only, by: neighbour ? 'neighbour' : 'name' })
    else unknown.push(header)
  }
  return { columns, ambiguous, unknown }
}

/** Adds columns whose names are nearly those of fields that have no column yet. */
export function withLikely({ columns, ambiguous, unknown }: ColumnMatch, names: NameTable): ColumnMatch {
  const guessed = unknown.map(header => guess(header, names, columns))
  return {
    columns: [...columns, ...guessed.filter(one => one !== undefined)].sort((a, b) => a.column - b.column),
    ambiguous,
    unknown: unknown.filter((_, i) => guessed[i] === undefined),
  }
}

/** By all texts of the header together, else by the lowest alone. */
function exactMeanings({ keys }: HeaderCell, names: NameTable): readonly SheetField[] {
  const together = meaningsOfKeys(names, keys.together)
  return together.length > 0 ? together : meaningsOfKeys(names, keys.lowest)
}

/** The one of several fields that is in the same group as the nearest column before it that is in any. */
function besides(fields: readonly SheetField[], columns: readonly Column[]): SheetField | undefined {
  const before = fieldsIn(columns).toReversed()
  for (const { path } of before) {
    const same = fields.filter(field => groupOf(field.path) === groupOf(path))
    if (same.length > 0) return same.length === 1 && groupOf(path) !== '' ? same[0] : undefined
  }
  return undefined
}

function groupOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('.')))
}

/** Names shorter than this are in too many others. */
const SHORTEST_PART = 3

/** The field whose name is nearly the header's, or has it in it, if there is just one and it has no column. */
function guess(header: HeaderCell, names: NameTable, columns: readonly Column[]): Column | undefined {
  const taken = new Set<ColumnMeaning>(columns.map(one => one.meaning))
  const keys = header.keys.lowest
  const free = (isLike: (name: string, key: string) => boolean) => {
    const found = [...names].filter(([name]) => keys.some(key => isLike(name, key)))
    return [...new Set(found.flatMap(([, candidates]) => candidates.map(one => one.field)))].filter(
      field => !taken.has(field) && field.part === undefined,
    )
  }
  const like = free((name, key) => isWithOneMore(name, key) || isWithOneMore(key, name))
  const around = free((name, key) => key.length >= SHORTEST_PART && name.includes(key))
  const [found] = like.length === 1 ? like : around
  if (found === undefined || (like.length !== 1 && around.length !== 1)) return undefined
  return { column: header.column, header, meaning: found, by: like.length === 1 ? 'likeness' : 'part' }
}
