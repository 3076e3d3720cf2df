import { readDeclarations } from '../declaration/read.ts'
import type { Reading } from '../declaration/sources.ts'
import type { Pack } from '../forms/packs/types.ts'
import type { KnownForm } from '../readers/imported.ts'
import { namedForms } from '../readers/named-forms.ts'
import { openFile, streamDeclarations, streamKindOf } from '../readers/sheets/stream.node.ts'
import { csvContent } from '../readers/sheets/table-head.node.ts'
import { fileKindOf } from '../readers/sheets/workbook/file-kind.ts'
import { importSources } from './import-sources.ts'
import { decoded, type InputBytes, readFault, readInputBytes } from './input.node.ts'
import { knownForms } from './known-forms.ts'

/** Some declarations of a file, with what is to be said of reading them. */
export interface FileReading extends Reading {
  /** Whether findings beside one declaration are of it: of its lines, its rows, its form. */
  readonly apart: boolean
}

/** How a file is read. */
type Way =
  | { readonly kind: 'declarations'; readonly input: InputBytes }
  | { readonly kind: 'ndjson' | 'csv' }
  | { readonly kind: 'import'; readonly input?: InputBytes }

/** The forms that files may hold: read when the first file wants them. */
type FormsWanted = () => Promise<readonly KnownForm[]>

/** Endings of files that hold filled forms or tables, whatever else may be text. */
const IMPORTED =
  /\.(?:xlsx|xlsm|xls|docx|html?|xhtml|md|markdown|txt|doc|et|wps|rtf|mht|mhtml|pdf|ods|xlsb)$/i
const TABLE = /\.(?:xlsx|xlsm|xls|csv|tsv)$/i

export interface ReadingOptions {
  /** Forms beside those that ship. */
  readonly packs: readonly Pack[]
  /** The form, or one of its editions, that workbooks and tables are of. */
  readonly form?: string | undefined
}

/**
 * The declarations of files: all of a JSON or YAML file together; those of an NDJSON or CSV file one after
 * another, so that a file of any size takes no more memory than a small one; then those of workbooks, filled
 * forms, and CSV files whose rows belong together with those of other files.
 *
 * Findings: those of `readInput`, `readDeclarations`, `streamDeclarations` and `importSources`.
 */
export async function* readings(
  files: readonly string[],
  { packs, form }: ReadingOptions,
): AsyncGenerator<FileReading> {
  const named = namedForms(form === undefined ? [] : await knownForms(packs), form)
  if (!named.ok) {
    yield { sources: [], findings: named.findings, apart: false }
    return
  }
  let known: Promise<readonly KnownForm[]> | undefined
  const forms: FormsWanted = () => {
    known ??= form === undefined ? knownForms(packs) : Promise.resolve(named.value)
    return known
  }
  const imported = new Map<string, InputBytes | undefined>()
  const isAlone = files.filter(file => TABLE.test(file)).length < 2
  for (const file of files) {
    const way = await wayOf(file, { forms, isAlone })
    if (way.kind === 'import') imported.set(file, way.input)
    else if (way.kind === 'declarations') yield await declarationsIn(way.input)
    else yield* streamed(file, way.kind, way.kind === 'csv' ? await forms() : [])
  }
  if (imported.size === 0) return
  // Without their own check: each declaration is examined once, and by the caller.
  const unchecked = (await forms()).map(form => ({ ...form, check: undefined }))
  const read = async (file: string) => imported.get(file) ?? readInputBytes(file)
  for await (const { declarations, findings } of importSources([...imported.keys()], unchecked, read)) {
    yield { sources: [], findings, apart: false }
    for (const one of declarations) yield { sources: [one.source], findings: one.findings, apart: true }
  }
}

async function wayOf(
  file: string,
  { forms, isAlone }: { readonly forms: FormsWanted; readonly isAlone: boolean },
): Promise<Way> {
  const stream = streamKindOf(file)
  if (stream === 'ndjson') return { kind: stream }
  if (stream === 'csv') {
    const content = await csvContent(file, await forms())
    // What cannot be read is told by the stream.
    const value = content.ok ? content.value : 'whole'
    return value === 'whole' || (value === 'bare' && isAlone) ? { kind: stream } : { kind: 'import' }
  }
  if (IMPORTED.test(file)) return { kind: 'import' }
  const input = await readInputBytes(file)
  const isText = !input.ok || fileKindOf(input.bytes) === 'text'
  return isText ? { kind: 'declarations', input } : { kind: 'import', input }
}

async function declarationsIn(bytes: InputBytes): Promise<FileReading> {
  const input = decoded(bytes)
  if (!input.ok) return { sources: [], findings: [input.finding], apart: false }
  return { ...(await readDeclarations(input.text, { file: input.file })), apart: false }
}

async function* streamed(
  file: string,
  kind: 'ndjson' | 'csv',
  forms: readonly KnownForm[],
): AsyncGenerator<FileReading> {
  try {
    for await (const reading of streamDeclarations(openFile(file), { file, kind, forms })) {
      yield { ...reading, apart: true }
    }
  } catch (reason) {
    yield { sources: [], findings: [readFault(reason, file)], apart: false }
  }
}
