/** Writes copies of checked workbooks with their faulty cells marked and commented. */
import { extname, join } from 'node:path'
import type { Finding } from '../diagnostics/finding.ts'
import { csvWorkbook } from '../readers/sheets/csv/csv-workbook.node.ts'
import { markWorkbook } from '../readers/sheets/marks/mark-workbook.ts'
import type { Workbook } from '../readers/sheets/types.ts'
import { fileKindOf } from '../readers/sheets/workbook/file-kind.ts'
import { readXlsIsolated } from '../readers/sheets/workbook/isolated.node.ts'
import type { WorkbookContent } from '../writers/sheet/types.ts'
import { writeWorkbook } from '../writers/sheet/write-workbook.ts'
import type { Context } from './context.ts'
import { readInputBytes, STDIN } from './input.node.ts'
import { markingOf } from './marking.ts'
import { safeName, writeWhole } from './output.node.ts'
import { stems, unmarked } from './stems.ts'

/** A copy that was written, or what kept it from being. */
export type MarkedCopy =
  | { readonly file: string; readonly copy: string }
  | { readonly file: string; readonly finding: Finding }

const ENDINGS = { zh: '.检查', en: '.checked' } as const

/**
 * Writes a marked copy of each workbook and CSV file into a folder: `项目.检查.xlsx`. Of an xlsx it is the
 * workbook itself with marks, of the others a new one with their cells' texts. Files that could not be read
 * have no copy.
 *
 * Findings: `file.unwritable`, those of `markWorkbook`.
 */
export async function* markedCopies(
  files: readonly string[],
  findings: readonly Finding[],
  { folder, context }: { readonly folder: string; readonly context: Context },
): AsyncGenerator<MarkedCopy> {
  const byFile = new Map<string, Finding[]>(files.map(file => [file, []]))
  for (const finding of findings) byFile.get(finding.at.file ?? '')?.push(finding)
  const stemOf = stems()
  for (const [file, own] of byFile) {
    const source = await workbookIn(file)
    if (source === undefined) continue
    const marked = markWorkbook(source.bytes, markingOf(file, own, { sheet: source.only, context }))
    if (!marked.ok) {
      yield* marked.findings.map(finding => ({ file, finding: { ...finding, at: { file, ...finding.at } } }))
      continue
    }
    const stem = safeName(unmarked(stemOf(file)))
    const copy = join(folder, `${stem}${ENDINGS[context.language]}${source.ending}`)
    const fault = await writeWhole(copy, marked.value)
    yield fault ? { file, finding: fault } : { file, copy }
  }
}

interface MarkableWorkbook {
  readonly bytes: Uint8Array
  readonly ending: string
  /** What its sheet is called, where the source gives that no name. */
  readonly only: string | undefined
}

/** A file as an xlsx workbook; undefined where it is no workbook, or cannot be read. */
async function workbookIn(file: string): Promise<MarkableWorkbook | undefined> {
  const input = file === STDIN ? undefined : await readInputBytes(file)
  if (!input?.ok) return undefined
  const { bytes } = input
  const kind = fileKindOf(bytes)
  if (kind === 'zip') {
    const ending = extname(file).toLowerCase() === '.xlsm' ? '.xlsm' : '.xlsx'
    return /\.(?:docx|ods|xlsb)$/i.test(file) ? undefined : { bytes, ending, only: undefined }
  }
  if (kind === 'compound') {
    const read = await readXlsIsolated(bytes)
    return read.ok ? plainCopy(read.value, undefined) : undefined
  }
  if (kind !== 'text' || !/\.(?:csv|tsv|tab|xlsx?|xlsm)$/i.test(file)) return undefined
  const read = await csvWorkbook(async function* () {
    yield bytes
  })
  return read.ok ? plainCopy(read.value, ONLY) : undefined
}

const ONLY = 'CSV'

/** The texts of a workbook's visible sheets as a new workbook. */
function plainCopy({ sheets }: Workbook, only: string | undefined): MarkableWorkbook {
  const content: WorkbookContent = {
    sheets: sheets
      .filter(sheet => !sheet.hidden)
      .map(({ name = ONLY, rows, merges }) => {
        const height = (rows.at(-1)?.index ?? -1) + 1
        const byIndex = new Map(rows.map(row => [row.index, row.cells]))
        const width = rows.reduce((most, row) => Math.max(most, row.cells.length), 0)
        return {
          name,
          columns: Array.from({ length: width }, () => ({ width: 16, kind: 'general' as const })),
          rows: Array.from({ length: height }, (_, index) =>
            Array.from(byIndex.get(index) ?? [], cell => ({
              text: cell?.shown ?? '',
              style: 'plain' as const,
            })),
          ),
          merges,
          frozen: 0,
          inputs: [],
        }
      }),
  }
  return { bytes: writeWorkbook(content), ending: '.xlsx', only }
}
