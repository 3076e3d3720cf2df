/** The codes of reading spreadsheets and CSV files, with their facts. */
export interface SheetFacts {
  // --- the file ---
  /** A file of a kind that is not read as a table. */
  'sheet.kind-unsupported': { readonly kind: UnreadKind }
  /** A file whose content is of another kind than its name says; it is read for what it is. */
  'sheet.kind-differs': { readonly ending: string; readonly kind: string }
  /** A workbook that cannot be opened: damaged, cut off, or built to mislead. */
  'sheet.damaged': { readonly problem: WorkbookProblem }
  /** A workbook that is locked with a password. */
  'sheet.encrypted': Record<string, never>
  /** A workbook that inflates to more than the limit, as a zip bomb does. */
  'sheet.inflates': { readonly bytes: number; readonly limit: number }
  /** A workbook with declarations of XML entities, which could reach outside of it. */
  'sheet.entities': { readonly part: string }
  /** A workbook that took more time or memory than the limit. */
  'sheet.too-costly': { readonly cost: 'time' | 'memory'; readonly limit: number }
  /** A sheet with more cells that hold something than the limit. */
  'sheet.too-many-cells': { readonly limit: number }
  /** A sheet that goes on to the right of the last column that is read. */
  'sheet.too-many-columns': { readonly limit: number }
  /** A text file that is in UTF-8 in some lines and in GB 18030 in others. */
  'sheet.encoding-mixed': { readonly utf8: number; readonly other: number }
  /** A text file in an encoding that is neither UTF-8 nor GB 18030. */
  'sheet.encoding-unknown': Record<string, never>
  /** A CSV file whose quotation marks do not pair, or with a record over the limit. */
  'sheet.csv-broken': { readonly problem: 'quote-not-closed' | 'record-too-long' }
  /** A CSV row with more cells than the table has columns. */
  'sheet.row-long': { readonly cells: number; readonly columns: number; readonly beyond: readonly string[] }
  /** A CSV row with fewer cells than the table has columns. */
  'sheet.row-short': { readonly cells: number; readonly columns: number }

  // --- sheets and their columns ---
  /** A sheet that is not read. */
  'sheet.skipped': { readonly sheet: string; readonly reason: SkipReason }
  /** No sheet has columns of a form; `found` are the texts that look most like column names. */
  'sheet.no-table': { readonly forms: readonly string[]; readonly found: readonly string[] }
  /** The columns match several forms equally well. */
  'sheet.form-unclear': { readonly forms: readonly string[] }
  /** A row that names another form than its sheet is read as. */
  'sheet.form-mixed': { readonly form: string; readonly used: string }
  /** Columns that a declaration of the form cannot do without. */
  'sheet.columns-missing': {
    readonly missing: readonly string[]
    readonly found: readonly string[]
    readonly near: readonly { readonly missing: string; readonly found: string }[]
  }
  /** A list of the form for which there are no columns and no sheet. */
  'sheet.list-missing': { readonly list: string }
  /** Two columns for one field. */
  'sheet.column-twice': { readonly name: string; readonly cells: readonly string[] }
  /** A column name that several fields have. */
  'sheet.column-ambiguous': { readonly text: string; readonly candidates: readonly string[] }
  /** A column that belongs to no field; it is not read. */
  'sheet.column-unknown': { readonly text: string; readonly nearest: string | undefined }
  /** A column whose name is not exactly the field's. */
  'sheet.column-taken': { readonly text: string; readonly name: string }
  /** A column in another unit of money than the form has, or than is known. */
  'sheet.column-unit': { readonly unit: string; readonly expected: string | undefined }
  /** The year, taken from the title above the columns. */
  'sheet.year-from-title': { readonly year: string }
  /** Texts above the columns' names, which are not read. */
  'sheet.above-columns': { readonly texts: readonly string[] }
  /** Fields that no sheet can hold, because they are lists inside of lists. */
  'sheet.nested-list': { readonly names: readonly string[] }

  // --- rows ---
  /** A sheet with the names of columns and nothing below them. */
  'sheet.no-rows': Record<string, never>
  /** A row that is no project: a total, a note, the columns' names once more. */
  'sheet.row-ignored': { readonly reason: 'total' | 'note' | 'header'; readonly texts: readonly string[] }
  /** A field that a project's rows give differently; the first value is used. */
  'sheet.value-differs': { readonly shown: string; readonly used: string }
  /** A row of a list that names no project. */
  'sheet.key-missing': { readonly names: readonly string[] }
  /** A row of a list whose project is in no sheet. */
  'sheet.key-unknown': { readonly key: string; readonly nearest: string | undefined }
  /** Several projects of one name, so that rows of a list cannot be told apart. */
  'sheet.key-repeated': { readonly key: string }
  /** Blank levels that were read as those of the row above. */
  'sheet.level-carried': { readonly name: string; readonly rows: number }
  /** More is wrong with the rows than can be told. */
  'sheet.too-many-findings': { readonly limit: number }

  // --- cells ---
  /** A formula without the value that it had when last calculated; formulas are not calculated here. */
  'sheet.formula-uncomputed': Record<string, never>
  /** A value that a formula takes from another workbook. */
  'sheet.formula-external': { readonly shown: string }
  /** A cell that shows an error such as `#REF!`. */
  'sheet.cell-error': { readonly shown: string }
  /** A cell that is not read, since the column has no name. */
  'sheet.cell-outside': { readonly shown: string }
  /** A text read as a number, other than by leaving out thousands separators. */
  'sheet.number-read': { readonly shown: string; readonly value: string }
  /** A number with more digits than spreadsheets keep: the last ones may be lost. */
  'sheet.number-inexact': { readonly shown: string }
  /** A fraction where a percentage belongs: 0.95 may mean 95% or 0.95%. */
  'sheet.percent-unclear': { readonly shown: string }
  /** A date written without its year, read as one of the declaration's year. */
  'sheet.date-year-assumed': { readonly shown: string; readonly date: string }
  /** A date that shows no year and is stored with another one than the declaration's. */
  'sheet.date-year-hidden': { readonly shown: string; readonly stored: string; readonly date: string }
  /** A date that shows no day; the one stored is used. */
  'sheet.date-day-hidden': { readonly shown: string; readonly date: string }
  /** A plain number read as a date: days since 1900 or 1904. */
  'sheet.date-serial': { readonly shown: string; readonly date: string }
  /** A date that can be read in several ways, and is not read. */
  'sheet.date-ambiguous': { readonly shown: string; readonly readings: readonly string[] }
  /** A time of day, which a date does not have; it is left out. */
  'sheet.date-time': { readonly shown: string; readonly date: string }
}

/** Kinds of files that look like a sheet and are not read. */
export type UnreadKind =
  | 'pdf'
  | 'html'
  | 'xml'
  | 'xlsb'
  | 'ods'
  | 'docx'
  | 'pptx'
  | 'zip'
  | 'doc'
  | 'et'
  | 'binary'

/** What is wrong with a workbook that cannot be opened. */
export type WorkbookProblem =
  | 'zip-directory'
  | 'zip-entry'
  | 'zip-names'
  | 'no-workbook'
  | 'text-encoding'
  | 'content'
  | 'too-deep'

/** Why a sheet is not read. */
export type SkipReason = 'hidden' | 'instructions' | 'report' | 'empty' | 'no-columns' | 'incomplete'
