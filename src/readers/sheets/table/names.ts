/** All the names that a form's columns may have, and which field each of them means. */
import type { SheetField, TargetPart } from './fields.ts'
import { columnKeys } from './keys.ts'

/** What a column holds: a field, or the number that tells projects apart beside their names. */
export type ColumnMeaning = SheetField | ProjectNumber

/** A project's number. One that only counts rows is `weak`: it tells projects apart where nothing else does. */
export interface ProjectNumber {
  readonly number: 'strong' | 'weak'
}

/** A field that a name may mean, and how plainly: 0 its path, 1 its labels in full, 2 its label, 3 less. */
export interface Candidate {
  readonly field: SheetField
  readonly rank: number
}

/** Fields by the keys of their names. */
export type NameTable = ReadonlyMap<string, readonly Candidate[]>

const NUMBERS: { readonly [S in ProjectNumber['number']]: readonly string[] } = {
  strong: [
    '项目编号',
    '项目编码',
    '项目代码',
    '编号',
    '编码',
    '代码',
    'id',
    'code',
    'projectcode',
    'projectnumber',
  ],
  weak: ['序号', '项目序号', 'no', 'number'],
}

/** What systems call the columns of a target's parts, beside the target's own name. */
const PART_WORDS: { readonly [P in TargetPart]: readonly string[] } = {
  operator: ['符号', '指标符号', '运算符号', '运算符', '比较符'],
  value: ['数值', '指标数值'],
  unit: ['计量单位', '度量单位', '指标单位'],
}

/** The field that projects are known by. */
export const NAME_PATH = 'name'

const PROJECT_WORDS = ['project', 'project name', 'project.name']

/**
 * The names of a form's fields.
 *
 * @param list the list that the sheet is for, whose fields then go by their short names; undefined for a
 *   sheet of projects
 */
export function nameTable(fields: readonly SheetField[], list?: string): NameTable {
  const table = new Map<string, Candidate[]>()
  for (const field of fields) {
    for (const [rank, names] of namesOf(field, list).entries()) {
      for (const name of names) note(table, name, { field, rank })
    }
  }
  return table
}

/** The names of a field by rank. */
function namesOf(field: SheetField, list: string | undefined): readonly (readonly string[])[] {
  const { path, labels, part } = field
  const inList = list !== undefined && field.list === list
  const short = path.slice(path.lastIndexOf('.') + 1)
  const relative = field.list === undefined ? short : path.slice(field.list.length + '[].'.length)
  const chains = labels.map((_, i) => labels.slice(i).join(' '))
  const own = chains.slice(-1)
  const full = chains.slice(0, -1)
  if (part !== undefined) {
    const parts = PART_WORDS[part]
    return [
      [`${path}.${part}`],
      [...chains, relative].flatMap(name => [...parts, part].map(word => `${name} ${word}`)),
      parts,
      [],
    ]
  }
  const known = list !== undefined && path === NAME_PATH ? PROJECT_WORDS : []
  if (inList) return [[path, relative], full, own, [short]]
  return list === undefined
    ? [[path], full, own, [relative, short]]
    : [[], [path, ...full, ...known], own, []]
}

function note(table: Map<string, Candidate[]>, name: string, candidate: Candidate): void {
  for (const key of columnKeys(name)) {
    const known = table.get(key)
    if (known === undefined) table.set(key, [candidate])
    else if (!known.some(one => one.field === candidate.field)) known.push(candidate)
  }
}

/** What a name means: the fields of the best rank that any has; several where it says too little. */
export function meaningsOf(table: NameTable, text: string): readonly SheetField[] {
  return meaningsOfKeys(table, columnKeys(text))
}

/** The same for a name whose keys are known. */
export function meaningsOfKeys(table: NameTable, keys: readonly string[]): readonly SheetField[] {
  for (const key of keys) {
    const candidates = table.get(key) ?? []
    const best = Math.min(...candidates.map(one => one.rank))
    if (candidates.length > 0) return candidates.filter(one => one.rank === best).map(one => one.field)
  }
  return []
}

/** Whether a name is that of a project number, by its keys. */
export function numberMeaning([key = '']: readonly string[]): ProjectNumber | undefined {
  if (NUMBERS.strong.includes(key)) return { number: 'strong' }
  return NUMBERS.weak.includes(key) ? { number: 'weak' } : undefined
}
