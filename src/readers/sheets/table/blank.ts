/** The columns that a form's sheets have when nothing is filled in: what is written so is read back. */
import type { ScalarType } from '../../../shape/shape.ts'
import type { KnownForm } from '../../imported.ts'
import { wordsOfLevel } from '../../levels.ts'
import { columnName, isEnvelope, type SheetField, sheetFieldsOf, sheetShape } from './fields.ts'
import { NAME_PATH } from './names.ts'

/** A sheet to fill in: the projects, or the rows of one of the form's lists. */
export interface BlankSheet {
  /** The list, with its label; undefined for the sheet of projects. */
  readonly list: { readonly path: string; readonly label: string } | undefined
  readonly columns: readonly BlankColumn[]
}

export interface BlankColumn {
  /** Path in the declaration: `funds.project.total`. */
  readonly path: string
  /** The column's name in the form's own words; distinct in its sheet. */
  readonly name: string
  /** Its name by paths, for sheets in English. */
  readonly key: string
  readonly type: ScalarType
  readonly required: boolean
  /** What may be filled in, or mostly is; empty where anything may. */
  readonly options: readonly string[]
  /** Whether the options are all that may be filled in. */
  readonly closed: boolean
  /** Set for the column that says which project a row of a list belongs to. */
  readonly joins: boolean
}

/** The sheets of a form: one of projects, and one for each of its lists. */
export function blankSheets(form: KnownForm): readonly BlankSheet[] {
  const { fields, lists } = sheetFieldsOf(sheetShape(form))
  const columns = fields.filter(field => field.part === undefined && !isEnvelope(field))
  const name = columns.find(field => field.path === NAME_PATH)
  const own = columns.filter(field => field.list === undefined)
  const key = name && { ...blankColumn(name, own, form), key: PROJECT_KEY, joins: true }
  return [
    { list: undefined, columns: own.map(field => blankColumn(field, own, form)) },
    ...lists.map((list): BlankSheet => {
      const inside = columns.filter(field => field.list === list.path)
      return {
        list,
        columns: [...(key ? [key] : []), ...inside.map(field => blankColumn(field, inside, form))],
      }
    }),
  ]
}

/** What the project's name is called beside a list's own `name`. */
const PROJECT_KEY = 'project'

function blankColumn(field: SheetField, among: readonly SheetField[], form: KnownForm): BlankColumn {
  const { path, list, type, required, options } = field
  const words = levelWords(path, form)
  return {
    path,
    name: columnName(field, among),
    key: list === undefined ? path : path.slice(list.length + '[].'.length) || path,
    type,
    required,
    options: options ?? words,
    closed: options !== undefined,
    joins: false,
  }
}

function levelWords(path: string, { levels }: KnownForm): readonly string[] {
  const level = levels?.paths.indexOf(path) ?? -1
  return levels === undefined || level < 0 ? [] : wordsOfLevel(levels.words, level).map(word => word.name)
}
