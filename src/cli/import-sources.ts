import { error, type Finding } from '../diagnostics/finding.ts'
import { importFile } from '../readers/import-file.ts'
import type { Imported } from '../readers/import-forms.ts'
import type { KnownForm } from '../readers/imported.ts'
import { importTables, tableTest } from '../readers/sheets/table/import-tables.ts'
import { isCsv, nameFindings, readCsvFile } from '../readers/sheets/table-file.node.ts'
import type { Workbook } from '../readers/sheets/types.ts'
import { readXlsIsolated } from '../readers/sheets/workbook/isolated.node.ts'
import { type InputBytes, readInputBytes, STDIN } from './input.node.ts'

/** What one file gave. */
export interface ImportedSource extends Imported {
  readonly file: string
}

/** A file that holds no filled form and may be a table of projects. */
interface TableFile {
  readonly file: string
  readonly workbook: Workbook
  readonly before: readonly Finding[]
  /** Whether it was searched for filled forms before. */
  readonly formless: boolean
}

/**
 * Imports files one after another: those of filled forms as they come, then all tables together, since the
 * rows of a list may stand in another file than its projects.
 *
 * @param readBytes how files are read, where some have been already
 */
export async function* importSources(
  files: readonly string[],
  forms: readonly KnownForm[],
  readBytes: (file: string) => Promise<InputBytes> = readInputBytes,
): AsyncGenerator<ImportedSource> {
  const tables: TableFile[] = []
  for (const file of files) {
    const read = await importOne(await readBytes(file), forms)
    if ('workbook' in read) tables.push(read)
    else yield read
  }
  const imported = importTables(tables, forms)
  for (const [i, { file, before, formless }] of tables.entries()) {
    const { declarations = [], findings = [] } = imported[i] ?? {}
    const told = formless ? findings.map(asNeither) : findings
    yield { file, declarations, findings: [...before, ...told] }
  }
}

async function importOne(
  input: InputBytes,
  forms: readonly KnownForm[],
): Promise<ImportedSource | TableFile> {
  const { file } = input
  if (!input.ok) return { file, declarations: [], findings: [input.finding] }
  const { bytes } = input
  const named = nameFindings(bytes, file)
  if (isCsv(bytes, file)) {
    const read = await readCsvFile(bytes, file)
    const before = [...named, ...read.findings]
    return read.ok
      ? { file, workbook: read.value, before, formless: false }
      : { file, declarations: [], findings: before }
  }
  const { workbook, declarations, findings } = await importFile(bytes, {
    file,
    forms,
    readXls: readXlsIsolated,
    isTable: tableTest(forms),
  })
  if (workbook) {
    const formless = findings.some(({ code }) => code === 'reader.no-form')
    return { file, workbook, before: [...named, ...findings.filter(isOther)], formless }
  }
  const table = file === STDIN && declarations.length === 0 ? await nameless(bytes, forms) : undefined
  return table ?? { file, declarations, findings: [...named, ...findings] }
}

/** Of a workbook in which there are no forms either, that it is no table says only half. */
function asNeither(finding: Finding): Finding {
  if (finding.code !== 'sheet.no-table') return finding
  const { forms: titles, found } = finding.facts
  return error('reader.neither', { titles, found }, finding.at)
}

const isOther = ({ code }: Finding) => code !== 'reader.no-form'

/** What comes without a name and holds no form may be CSV. */
async function nameless(bytes: Uint8Array, forms: readonly KnownForm[]): Promise<TableFile | undefined> {
  const read = await readCsvFile(bytes, STDIN)
  const isOne = read.ok && tableTest(forms)(read.value)
  return isOne ? { file: STDIN, workbook: read.value, before: read.findings, formless: false } : undefined
}
