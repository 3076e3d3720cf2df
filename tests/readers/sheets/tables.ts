/** Tables of projects to import, and what comes of them in short. */
import type { Finding } from '../../../src/diagnostics/finding.ts'
import type { ImportedForm, KnownForm } from '../../../src/readers/imported.ts'
import { csvWorkbook } from '../../../src/readers/sheets/csv/csv-workbook.node.ts'
import { importTables } from '../../../src/readers/sheets/table/import-tables.ts'
import type { Workbook } from '../../../src/readers/sheets/types.ts'
import { readWorkbook } from '../../../src/readers/sheets/workbook/read-workbook.ts'
import { readXls } from '../../../src/readers/sheets/workbook/xls.ts'
import { type BookOptions, bookOf, type SheetOf, type Value } from './books.ts'
import { knownForms } from './forms.ts'

/** The seeds' form alone: with others beside it, columns that many have would leave the choice open. */
const forms = knownForms().then(all =>
  all.filter(({ template }) => template.form === 'shanghai-project-target'),
)

/** What one or several files gave. */
export interface Imported {
  readonly declarations: readonly ImportedForm[]
  /** Of the files, their sheets, columns and rows. */
  readonly findings: readonly Finding[]
}

export async function importBooks(
  books: Readonly<Record<string, Workbook>>,
  known?: readonly KnownForm[],
): Promise<Imported> {
  const files = Object.entries(books).map(([file, workbook]) => ({ file, workbook }))
  const tables = importTables(files, known ?? (await forms))
  return {
    declarations: tables.flatMap(table => table.declarations),
    findings: tables.flatMap(table => table.findings),
  }
}

export async function workbook(bytes: Uint8Array): Promise<Workbook> {
  const read = await readWorkbook(bytes, readXls)
  if (!read.ok) throw new Error(JSON.stringify(read.findings))
  return read.value
}

/** Imports sheets as a workbook of a kind. */
export async function importSheets(sheets: readonly SheetOf[], options?: BookOptions): Promise<Imported> {
  return importBooks({ 'a.xlsx': await workbook(bookOf(sheets, options)) })
}

export async function csv(text: string): Promise<Workbook> {
  const read = await csvWorkbook(async function* () {
    yield new TextEncoder().encode(text)
  })
  if (!read.ok) throw new Error(JSON.stringify(read.findings))
  return read.value
}

/** The columns that a declaration of the seeds' form cannot do without, and values for them. */
export const NEEDED = {
  年度: 2024,
  项目名称: '工伤鉴定',
  主管部门: '某局',
  实施单位: '某中心',
  项目总目标: '目标一',
  年度总体目标: '目标二',
} as const

/** A table of one project with the needed columns and others. */
export function oneProject(more: Readonly<Record<string, Value>> = {}): SheetOf {
  const columns: Readonly<Record<string, Value>> = { ...NEEDED, ...more }
  return { name: '项目', rows: [Object.keys(columns), Object.values(columns)] }
}

/** The first declaration's data. */
export function first({ declarations }: Imported): Readonly<Record<string, unknown>> {
  const [declaration] = declarations
  if (!declaration) throw new Error('no declaration')
  return declaration.data
}

/** Findings about reading, of the files and of the first declaration: code and cell. */
export function told({ declarations, findings }: Imported): readonly string[] {
  const all = [...findings, ...(declarations[0]?.findings ?? [])]
  return all.filter(f => f.code.startsWith('sheet.')).map(f => `${f.code} ${f.at.cell ?? ''}`.trim())
}
