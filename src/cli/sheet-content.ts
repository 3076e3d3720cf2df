/** Lays out the empty sheets of a form as a workbook: columns with lists and hints, and instructions. */
import type { Language } from '../messages/messages.ts'
import type { KnownForm } from '../readers/imported.ts'
import { type BlankColumn, type BlankSheet, blankSheets } from '../readers/sheets/table/blank.ts'
import { FORM_MARKS } from '../readers/sheets/table/instructions.ts'
import type {
  CellContent,
  CellKind,
  ColumnContent,
  Input,
  ListSource,
  SheetContent,
  WorkbookContent,
} from '../writers/sheet/types.ts'
import { SHEET_PHRASES, type SheetPhrases } from './sheet-phrases.ts'

/** Rows below the names that are made ready to fill in. */
const ROWS = 2000

interface Layout {
  readonly form: KnownForm
  readonly language: Language
  readonly phrases: SheetPhrases
  readonly sheets: readonly BlankSheet[]
}

/** The workbook that `formpress sheet` writes. Its names are the form's own words, or paths in English. */
export function sheetContent(form: KnownForm, language: Language): WorkbookContent {
  const phrases = SHEET_PHRASES[language]
  const layout: Layout = { form, language, phrases, sheets: blankSheets(form) }
  return { sheets: [...layout.sheets.map(sheet => inputSheet(sheet, layout)), instructions(layout)] }
}

function inputSheet(sheet: BlankSheet, layout: Layout): SheetContent {
  return {
    name: sheetName(sheet, layout),
    columns: sheet.columns.map(column => ({ width: WIDTHS[column.type], kind: kindOf(column) })),
    rows: [sheet.columns.map(column => heading(column, layout))],
    frozen: 1,
    inputs: sheet.columns.map((column, i) => inputOf(column, i, layout)),
  }
}

/** What a sheet's name may not have, nor be longer than (ECMA-376 part 1, 18.2.19, and Excel). */
function sheetName({ list }: BlankSheet, { phrases, language }: Layout): string {
  if (list === undefined) return phrases.projects
  const name = language === 'zh' ? list.label : list.path
  return name.replace(/[[\]:*?/\\']/g, '_').slice(0, 31)
}

function heading(column: BlankColumn, layout: Layout): CellContent {
  return { text: nameOf(column, layout), style: column.required ? 'required' : 'heading' }
}

function nameOf({ name, key }: BlankColumn, { language }: Layout): string {
  return language === 'zh' ? name : key
}

/** Widths of columns by what they hold, in digits. */
const WIDTHS: { readonly [T in BlankColumn['type']]: number } = {
  text: 24,
  integer: 10,
  number: 14,
  amount: 18,
  date: 14,
  percent: 10,
  target: 24,
  boolean: 8,
}

/** Texts are kept as texts, so that no number in a name loses its zeros. */
function kindOf({ type }: BlankColumn): CellKind {
  if (type === 'amount' || type === 'date') return type
  return type === 'text' || type === 'target' ? 'text' : 'general'
}

function inputOf(column: BlankColumn, index: number, layout: Layout): Input {
  const { phrases } = layout
  return {
    column: index,
    from: 1,
    to: ROWS,
    title: nameOf(column, layout),
    hint: `${column.required ? phrases.required : phrases.optional}${phrases.colon}${howTo(column, layout)}`,
    list: listOf(column, layout),
  }
}

function howTo(column: BlankColumn, layout: Layout): string {
  const { phrases } = layout
  if (column.joins) return phrases.project(nameOf(column, layout))
  if (column.options.length > 0) return column.closed ? phrases.oneOf : phrases.mostly
  return phrases.kinds[column.type]
}

/** A project's name is chosen from those filled in, anything else from its line of the instructions. */
function listOf(column: BlankColumn, layout: Layout): ListSource | undefined {
  const [projects] = layout.sheets
  if (column.joins && projects) {
    const named = projects.columns.findIndex(({ path }) => path === column.path)
    return {
      sheet: sheetName(projects, layout),
      top: 1,
      left: named,
      bottom: ROWS,
      right: named,
      only: false,
    }
  }
  const { instructions: sheet } = layout.phrases
  const row = firstLine(layout) + linesOf(layout).indexOf(column)
  const right = FIRST_OPTION + column.options.length - 1
  if (column.options.length === 0) return undefined
  return { sheet, top: row, left: FIRST_OPTION, bottom: row, right, only: column.closed }
}

/** The columns that have a line in the instructions: all but those that only join sheets. */
function linesOf({ sheets }: Layout): readonly BlankColumn[] {
  return sheets.flatMap(sheet => sheet.columns).filter(column => !column.joins)
}

/** Above the lines stand the title, the form, the way to do it, and the headings. */
function firstLine({ phrases }: Layout): number {
  return 2 + phrases.howTo.length + 1
}

/** The column in which what may be chosen begins. */
const FIRST_OPTION = 4

function instructions(layout: Layout): SheetContent {
  const { form, phrases, language } = layout
  const { title, form: id, edition } = form.template
  const line = (...texts: readonly string[]) => texts.map((text): CellContent => ({ text, style: 'plain' }))
  const lines = linesOf(layout).map(column => {
    const needed = column.required ? phrases.required : phrases.optional
    return line(nameOf(column, layout), column.path, needed, howTo(column, layout), ...column.options)
  })
  return {
    name: phrases.instructions,
    columns: [28, 28, 12, 44].map((width): ColumnContent => ({ width, kind: 'general' })),
    rows: [
      [{ text: `${title} ${phrases.instructions}`, style: 'title' }],
      line(FORM_MARKS[language], id, edition),
      ...phrases.howTo.map(text => line(text)),
      phrases.headings.map((text): CellContent => ({ text, style: 'heading' })),
      ...lines,
    ],
    frozen: 0,
    inputs: [],
  }
}
