/** English texts for reading spreadsheets and CSV files, saying the same as the Chinese ones. */
import type { SheetFacts, SkipReason, UnreadKind, WorkbookProblem } from '../diagnostics/sheet-codes.ts'
import type { Message } from './types.ts'

const KINDS: { readonly [K in UnreadKind]: string } = {
  pdf: 'a PDF file',
  html: 'a web page',
  xml: 'an XML file',
  xlsb: 'a binary workbook (xlsb)',
  ods: 'an OpenDocument sheet (ods)',
  docx: 'a Word document',
  pptx: 'a presentation',
  zip: 'an archive',
  doc: 'a Word document (doc)',
  et: 'a WPS sheet (et)',
  binary: 'a binary file of unknown kind',
}

const PROBLEMS: { readonly [P in WorkbookProblem]: string } = {
  'zip-directory': 'its directory is damaged, and the file may be cut off',
  'zip-entry': 'what it holds is damaged',
  'zip-names': 'it holds two parts of one name',
  'no-workbook': 'there is no workbook in it',
  'text-encoding': 'its text is in a wrong encoding',
  content: 'what it holds does not follow the format',
  'too-deep': 'it is nested too deeply',
}

const REASONS: { readonly [R in SkipReason]: string } = {
  hidden: 'it is hidden',
  instructions: 'it holds instructions',
  report: 'it lists what an earlier check found',
  empty: 'it is empty',
  'no-columns': 'it has no columns of the form',
  incomplete: 'it has only some columns of the form',
}

const IGNORED = { total: 'a total', note: 'a note', header: 'the column names once more' } as const

const SHOWN = 40

const list = (items: readonly string[]) => (items.length > 0 ? items.join(', ') : '(none)')
const short = (text: string) => {
  const characters = Array.from(text.replaceAll('\n', ' '))
  return characters.length <= SHOWN ? characters.join('') : `${characters.slice(0, SHOWN).join('')}…`
}
const some = (texts: readonly string[], most = 8) =>
  texts.length <= most
    ? list(texts.map(short))
    : `${list(texts.slice(0, most).map(short))} and ${texts.length - most} more`

const AS_XLSX = 'open it in Excel or WPS, save it as .xlsx, and import that'

/** English texts of the codes in {@link SheetFacts}. */
export const sheetMessages: {
  readonly [C in keyof SheetFacts]: (facts: SheetFacts[C]) => Message
} = {
  'sheet.kind-unsupported': f => ({
    text: `this is ${KINDS[f.kind]}, which is not read as a table`,
    hint: AS_XLSX,
  }),
  'sheet.kind-differs': f => ({
    text: `the file's name ends in .${f.ending}, but it holds ${f.kind}; it is read for what it holds`,
  }),
  'sheet.damaged': f => ({ text: `the workbook cannot be opened: ${PROBLEMS[f.problem]}`, hint: AS_XLSX }),
  'sheet.encrypted': () => ({
    text: 'the workbook is locked with a password',
    hint: 'take the password off in Excel or WPS, save it, and import that',
  }),
  'sheet.inflates': f => ({
    text: `the workbook inflates to ${f.bytes} bytes, over the limit of ${f.limit}`,
    hint: 'delete empty rows and columns or split the file; do not open files of unknown origin',
  }),
  'sheet.entities': f => ({
    text: `the part ${f.part} of the workbook declares XML entities and is not read`,
    hint: 'no ordinary workbook has any: find out where the file comes from',
  }),
  'sheet.too-costly': f => ({
    text:
      f.cost === 'time'
        ? `reading the workbook was stopped after ${f.limit} seconds`
        : `reading the workbook was stopped at ${f.limit} MB of memory`,
    hint: AS_XLSX,
  }),
  'sheet.too-many-cells': f => ({
    text: `there are more than ${f.limit} cells that hold something`,
    hint: 'split it into several files',
  }),
  'sheet.too-many-columns': f => ({
    text: `what stands to the right of column ${f.limit} is not read`,
    hint: 'check whether it is wanted',
  }),
  'sheet.encoding-mixed': f => ({
    text: `the file mixes two encodings: line ${f.utf8} is in UTF-8, line ${f.other} is not`,
    hint: 'export it again in one encoding',
  }),
  'sheet.encoding-unknown': () => ({
    text: 'the file is in neither UTF-8 nor GB 18030',
    hint: 'save it as "CSV UTF-8 (comma delimited)" and import that',
  }),
  'sheet.csv-broken': f => ({
    text:
      f.problem === 'quote-not-closed'
        ? 'the quotation mark that opens here is never closed'
        : 'the record that starts here is over the length limit',
    hint: 'check its quotation marks: one inside a text is written twice',
  }),
  'sheet.row-long': f => ({
    text: `the row has ${f.cells} cells, more than the ${f.columns} columns: ${some(f.beyond)}`,
    hint: 'often a thousands separator is not in quotation marks, and the cells behind it have moved',
  }),
  'sheet.row-short': f => ({
    text: `the row has ${f.cells} cells, fewer than the ${f.columns} columns; the rest is taken as blank`,
    hint: 'check whether something is missing',
  }),
  'sheet.skipped': f => ({ text: `the sheet "${f.sheet}" is not read: ${REASONS[f.reason]}` }),
  'sheet.no-table': f => ({
    text: 'no declarations were found: no row looks like column names',
    hint: `the first row names the columns; formpress sheet writes an empty one. Known forms: ${list(f.forms)}${
      f.found.length > 0 ? `; texts most like column names: ${some(f.found)}` : ''
    }`,
  }),
  'sheet.form-unclear': f => ({
    text: `the columns match several forms: ${list(f.forms)}`,
    hint: 'name the form with --form, or in a column "form"',
  }),
  'sheet.form-mixed': f => ({
    text: `the row names "${short(f.form)}", but its sheet is read as "${f.used}"`,
    hint: 'put different forms into different sheets',
  }),
  'sheet.columns-missing': f => ({
    text: `columns are missing: ${list(f.missing)}`,
    hint: `${f.near.map(one => `is "${short(one.found)}" meant to be "${one.missing}"? `).join('')}other columns there are: ${some(f.found)}`,
  }),
  'sheet.list-missing': f => ({
    text: `there are neither columns nor a sheet for "${f.list}"; it stays empty`,
    hint: 'add columns to the rows, or a sheet that names the project in each row',
  }),
  'sheet.column-twice': f => ({
    text: `${f.cells.length} columns are all "${f.name}": ${list(f.cells)}`,
    hint: 'keep one of them',
  }),
  'sheet.column-ambiguous': f => ({
    text: `the column name "${short(f.text)}" may mean several fields: ${list(f.candidates)}`,
    hint: 'write one of these in full',
  }),
  'sheet.column-unknown': f => ({
    text: `the column "${short(f.text)}" belongs to no field and is not read`,
    hint: f.nearest === undefined ? undefined : `did you mean "${f.nearest}"?`,
  }),
  'sheet.column-taken': f => ({ text: `the column "${short(f.text)}" is read as "${f.name}"` }),
  'sheet.column-unit': f => ({
    text: `the column is in ${f.unit}, and the form's unit is ${f.expected ?? 'not known'}; values are read as they are, not converted`,
    hint: "fill in the column in the form's unit",
  }),
  'sheet.year-from-title': f => ({ text: `there is no column for the year; it is ${f.year} by the title` }),
  'sheet.above-columns': f => ({
    text: `what stands above the column names is not read: ${some(f.texts, 3)}`,
  }),
  'sheet.nested-list': f => ({
    text: `a sheet cannot hold lists inside of lists; these cannot be imported: ${list(f.names)}`,
  }),
  'sheet.no-rows': () => ({ text: 'there are names of columns and nothing below them' }),
  'sheet.row-ignored': f => ({
    text: `the row is ${IGNORED[f.reason]} and is not read: ${some(f.texts, 3)}`,
  }),
  'sheet.value-differs': f => ({
    text: `the rows of one project differ: "${short(f.used)}" is used, and here it is "${short(f.shown)}"`,
    hint: 'check which one is right; two projects need two names',
  }),
  'sheet.key-missing': f => ({
    text: 'the row does not say which project it belongs to and is not read',
    hint: `fill in: ${list(f.names)}`,
  }),
  'sheet.key-unknown': f => ({
    text: `there is no project "${short(f.key)}"; its rows are not read`,
    hint:
      f.nearest === undefined
        ? "check whether the name equals the project's"
        : `did you mean "${short(f.nearest)}"?`,
  }),
  'sheet.key-repeated': f => ({
    text: `several projects are called "${short(f.key)}", so that these rows cannot be told apart`,
    hint: 'add a column with the project number to both',
  }),
  'sheet.level-carried': f => ({
    text: `"${f.name}" is blank in ${f.rows} rows and read as that of the row above`,
  }),
  'sheet.too-many-findings': f => ({
    text: `there are more than ${f.limit} findings; the rest is not listed`,
    hint: 'correct those listed and import again',
  }),
  'sheet.formula-uncomputed': () => ({
    text: 'the formula has no stored result; the cell is taken as blank',
    hint: 'open and save the file in Excel or WPS, or write the value instead of the formula',
  }),
  'sheet.formula-external': f => ({
    text: `"${short(f.shown)}" comes from another workbook, as it was when last calculated`,
    hint: 'check whether it still holds',
  }),
  'sheet.cell-error': f => ({
    text: `the cell shows the error ${f.shown} and is taken as blank`,
    hint: 'correct the formula or fill in the value',
  }),
  'sheet.cell-outside': f => ({
    text: `"${short(f.shown)}" stands in a column without a name and is not read`,
  }),
  'sheet.number-read': f => ({ text: `"${short(f.shown)}" is read as ${f.value}` }),
  'sheet.number-inexact': f => ({
    text: `${f.shown} has more than the 15 digits that sheets keep; the last ones may be lost`,
    hint: 'format the cell as text and fill it in again',
  }),
  'sheet.percent-unclear': f => ({
    text: `it is unclear whether ${f.shown} is a fraction or means ${f.shown}%; it is read as ${f.shown}%`,
    hint: 'write the percent sign, or format the cell as a percentage',
  }),
  'sheet.date-year-assumed': f => ({ text: `"${short(f.shown)}" has no year and is read as ${f.date}` }),
  'sheet.date-year-hidden': f => ({
    text: `"${short(f.shown)}" shows no year; the cell holds ${f.stored}, not in the declaration's year, and is read as ${f.date}`,
    hint: 'write the date with its year',
  }),
  'sheet.date-day-hidden': f => ({
    text: `"${short(f.shown)}" shows no day and is read as ${f.date}`,
    hint: 'write the date in full',
  }),
  'sheet.date-serial': f => ({
    text: `the plain number ${short(f.shown)} in the place of a date is read as the day ${f.date}`,
    hint: 'check it, and format the cell as a date',
  }),
  'sheet.date-ambiguous': f => ({
    text: `the date "${short(f.shown)}" can be read as ${list(f.readings)} and is not used`,
    hint: 'write it like 2024-01-01',
  }),
  'sheet.date-time': f => ({ text: `"${short(f.shown)}" has a time of day; the date is ${f.date}` }),
}
