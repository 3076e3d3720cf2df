/** Joins the rows of a list's own sheet to the projects that they name. */
import { error, type Finding, type Place } from '../../../diagnostics/finding.ts'
import { nearest } from '../../../shape/nearest.ts'
import { fold } from '../../fold.ts'
import { addElements, type Draft, type Element } from './group.ts'
import { NAME_PATH } from './names.ts'
import type { Table, TableRow } from './rows.ts'

/** A sheet that holds the rows of one list. */
export interface ListTable {
  readonly table: Table
  readonly rows: readonly TableRow[]
}

export interface Joined {
  readonly drafts: readonly Draft[]
  readonly findings: readonly Finding[]
}

/**
 * Gives each project the rows that name it, or carry its number. A row that names none goes on with the
 * project of the row above it. Projects of the same file come first, then those of other files.
 *
 * Findings: `sheet.key-missing`, `.key-unknown`, `.key-repeated`, once for each name.
 */
export function joinLists(drafts: readonly Draft[], lists: readonly ListTable[]): Joined {
  const draft: JoinDraft = { added: new Map(), findings: [], told: new Set() }
  for (const { table, rows } of lists) {
    const fitting = drafts.filter(one => one.table.form.id === table.form.id)
    const near = fitting.filter(one => one.table.origin.file === table.origin.file)
    const index = indexOf(near.length > 0 ? near : fitting)
    let current: Draft | undefined
    let key: TableRow | undefined
    for (const row of rows) {
      if (namesProject(row)) {
        key = row
        current = find(row, index, draft)
      } else if (key === undefined)
        tell(draft, '', error('sheet.key-missing', { names: keyNames(table) }, row.at))
      if (current) addTo(draft, current, { table, row })
    }
  }
  const empty = [...new Set(lists.map(({ table }) => table))]
  return { drafts: drafts.map(one => extended(one, draft, empty)), findings: draft.findings }
}

interface JoinDraft {
  readonly added: Map<Draft, { readonly lists: Map<string, Element[]>; readonly rows: TableRow[] }>
  readonly findings: Finding[]
  /** Names that a finding has been told of. */
  readonly told: Set<string>
}

function namesProject(row: TableRow): boolean {
  // A row number says nothing of the project where there is a column for its name.
  return row.name !== '' || row.number !== '' || (row.weakNumber !== '' && !row.own.some(isName))
}

function isName({ field }: TableRow['own'][number]): boolean {
  return field.path === NAME_PATH
}

function keyNames({ columns }: Table): readonly string[] {
  return columns.flatMap(({ meaning, header }) =>
    'number' in meaning || meaning.path === NAME_PATH ? [header.texts.join(' ')] : [],
  )
}

interface ProjectIndex {
  readonly byName: ReadonlyMap<string, readonly Draft[]>
  readonly byNumber: ReadonlyMap<string, readonly Draft[]>
  readonly byWeakNumber: ReadonlyMap<string, readonly Draft[]>
}

function indexOf(drafts: readonly Draft[]): ProjectIndex {
  return {
    byName: grouped(drafts, draft => fold(draft.name)),
    byNumber: grouped(drafts, draft => draft.number),
    byWeakNumber: grouped(drafts, draft => draft.weakNumber),
  }
}

function grouped(
  drafts: readonly Draft[],
  keyOf: (draft: Draft) => string,
): ReadonlyMap<string, readonly Draft[]> {
  const groups = new Map<string, Draft[]>()
  for (const draft of drafts) {
    const key = keyOf(draft)
    const known = groups.get(key)
    if (known) known.push(draft)
    else if (key !== '') groups.set(key, [draft])
  }
  return groups
}

function find(row: TableRow, index: ProjectIndex, draft: JoinDraft): Draft | undefined {
  const key = row.name || row.number || row.weakNumber
  const [only, ...more] = matching(row, index)
  if (only && more.length === 0) return only
  const place = nameCell(row)
  if (only) tell(draft, key, error('sheet.key-repeated', { key }, place))
  else {
    const names = [...index.byName.values()].flatMap(([first]) => (first ? [first.name] : []))
    tell(draft, key, error('sheet.key-unknown', { key, nearest: nearest(key, names) }, place))
  }
  return undefined
}

/** By name; of several with that name by number; without a name by number alone. */
function matching(row: TableRow, { byName, byNumber, byWeakNumber }: ProjectIndex): readonly Draft[] {
  if (row.name === '') {
    return (row.number === '' ? byWeakNumber.get(row.weakNumber) : byNumber.get(row.number)) ?? []
  }
  const named = byName.get(fold(row.name)) ?? []
  if (named.length < 2) return named
  const numbered = named.filter(
    one =>
      (row.number !== '' && one.number === row.number) ||
      (row.number === '' && one.weakNumber === row.weakNumber && row.weakNumber !== ''),
  )
  return numbered.length === 1 ? numbered : named
}

function nameCell(row: TableRow): Place {
  return row.own.find(isName)?.at ?? row.at
}

function tell({ told, findings }: JoinDraft, key: string, finding: Finding): void {
  const id = `${finding.code} ${key}`
  if (!told.has(id)) findings.push(finding)
  told.add(id)
}

function addTo(
  draft: JoinDraft,
  project: Draft,
  { table, row }: { readonly table: Table; readonly row: TableRow },
): void {
  const added = draft.added.get(project) ?? { lists: new Map<string, Element[]>(), rows: [] }
  draft.added.set(project, added)
  const list = table.list?.path ?? ''
  if (!added.lists.has(list)) added.lists.set(list, [])
  addElements(added.lists, row.listed)
  added.rows.push(row)
}

/** The project with what was added to it, and an empty list for each that has a sheet without it. */
function extended(project: Draft, { added }: JoinDraft, tables: readonly Table[]): Draft {
  const lists = new Map(project.lists)
  for (const { form, list } of tables) {
    if (list && form.id === project.table.form.id && !lists.has(list.path)) lists.set(list.path, [])
  }
  const own = added.get(project)
  for (const [list, elements] of own?.lists ?? []) lists.set(list, [...(lists.get(list) ?? []), ...elements])
  return { ...project, lists, rows: [...project.rows, ...(own?.rows ?? [])] }
}
