/** Tells whether a file is a table that no form is drawn in, and reads it. */
import { type Finding, type Outcome, warning } from '../../diagnostics/finding.ts'
import { csvWorkbook } from './csv/csv-workbook.node.ts'
import type { Workbook } from './types.ts'
import { fileKindOf } from './workbook/file-kind.ts'

const CSV_ENDINGS: readonly string[] = ['csv', 'tsv', 'tab']

/** Endings that say what is in a file, and the kind of content that each says. */
const CONTENT: ReadonlyMap<string, 'zip' | 'compound' | 'text'> = new Map([
  ['xlsx', 'zip'],
  ['xlsm', 'zip'],
  ['xls', 'compound'],
  ...CSV_ENDINGS.map(ending => [ending, 'text'] as const),
])

const KINDS = { zip: 'xlsx', compound: 'xls', text: 'CSV' } as const

function endingOf(file: string): string {
  return /\.([^./\\]{1,16})$/.exec(file)?.[1]?.toLowerCase() ?? ''
}

/** Whether a file is text in rows: by its name, or text that is named as a workbook. */
export function isCsv(bytes: Uint8Array, file: string): boolean {
  return fileKindOf(bytes) === 'text' && CONTENT.has(endingOf(file))
}

/** Reads a file as CSV. Findings: those of `csvWorkbook`, at the file. */
export async function readCsvFile(bytes: Uint8Array, file: string): Promise<Outcome<Workbook>> {
  const read = await csvWorkbook(async function* () {
    yield bytes
  })
  return { ...read, findings: read.findings.map(finding => ({ ...finding, at: { file, ...finding.at } })) }
}

/**
 * What is to be said of a file's name.
 *
 * Findings: `sheet.kind-differs`, where it says another kind than the content is.
 */
export function nameFindings(bytes: Uint8Array, file: string): readonly Finding[] {
  const ending = endingOf(file)
  const said = CONTENT.get(ending)
  const kind = fileKindOf(bytes)
  if (said === undefined || kind === said || !(kind === 'zip' || kind === 'compound' || kind === 'text'))
    return []
  return [warning('sheet.kind-differs', { ending, kind: KINDS[kind] }, { file })]
}
