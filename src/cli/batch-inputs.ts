/** The declarations of a batch, from whatever files and folders hold them. */
import { readdir, stat } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import { isOwnFile } from '../batch/own-files.ts'
import type { BatchItem } from '../batch/types.ts'
import { readDeclarations } from '../declaration/read.ts'
import type { Source } from '../declaration/types.ts'
import { type Finding, info } from '../diagnostics/finding.ts'
import type { KnownForm } from '../readers/imported.ts'
import { openFile, type StreamKind, streamDeclarations, streamKindOf } from '../readers/sheets/stream.node.ts'
import { walkFolders } from './folders.node.ts'
import { importSources } from './import-sources.ts'
import { expandFiles, readFault, readInput, STDIN } from './input.node.ts'

/** Files to print, and what they are. */
export interface BatchPlan {
  /** In the order in which they are read: declarations, then all that has to be imported. */
  readonly files: readonly PlannedFile[]
  /** What is to be said of files that are passed over. */
  readonly findings: readonly Finding[]
}

interface PlannedFile {
  readonly file: string
  readonly bytes: number
  readonly how: 'stream' | 'declarations' | 'import'
}

/** A declaration, or something to say of a file that is not of one declaration. */
export type BatchInput =
  | {
      readonly item: BatchItem /** How much of the input has been read, from 0 to 1. */
      readonly share: number
    }
  | { readonly findings: readonly Finding[] }

const DECLARATIONS = new Set(['.json', '.yaml', '.yml'])
const IMPORTED = new Set([
  ...['.md', '.markdown', '.txt', '.html', '.htm', '.xhtml'],
  ...['.docx', '.xls', '.xlsx', '.xlsm'],
])

/**
 * Plans what to read: files as they are named, and of folders what has a known ending. What batches and imports
 * write themselves is passed over, and so is all of the output folder.
 *
 * Findings: `batch.passed-over`.
 */
export async function planInputs(names: readonly string[], output: string): Promise<BatchPlan> {
  const files: PlannedFile[] = []
  const passed: string[] = []
  for (const name of await expandFiles(names)) {
    const walked = await walkFolders([name])
    const isNamed = walked.length === 1 && walked[0] === name
    for (const file of walked) {
      if (!isNamed && (isInside(file, output) || isOwnFile(file))) continue
      const how = howToRead(file)
      if (how === undefined && !isNamed) passed.push(file)
      else files.push({ file, how: how ?? 'import', bytes: await sizeOf(file) })
    }
  }
  const tables = files.filter(({ file, how }) => how === 'stream' && streamKindOf(file) === 'csv')
  // The rows of a list may stand in another file than its projects: several tables are read together.
  const alone = tables.length === 1 && !files.some(({ how }) => how === 'import')
  const planned = files.map(one =>
    tables.includes(one) && !alone ? { ...one, how: 'import' as const } : one,
  )
  const inOrder = [...planned.filter(({ how }) => how !== 'import'), ...planned.filter(isImport)]
  return { files: inOrder, findings: passedOver(passed) }
}

const isImport = ({ how }: PlannedFile) => how === 'import'

function passedOver(files: readonly string[]): readonly Finding[] {
  if (files.length === 0) return []
  const endings = [...new Set(files.map(file => extname(file).toLowerCase() || file))].sort().slice(0, 10)
  return [info('batch.passed-over', { count: files.length, endings })]
}

function howToRead(file: string): PlannedFile['how'] | undefined {
  if (file === STDIN || streamKindOf(file) !== undefined) return 'stream'
  const ending = extname(file).toLowerCase()
  if (DECLARATIONS.has(ending)) return 'declarations'
  return IMPORTED.has(ending) ? 'import' : undefined
}

function isInside(file: string, folder: string): boolean {
  return resolve(file).startsWith(resolve(folder) + sep)
}

async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  )
}

/** Whether a folder has nothing in it, or is not there. */
export async function isEmptyFolder(folder: string): Promise<boolean> {
  return readdir(folder).then(
    names => names.length === 0,
    () => true,
  )
}

/** Reads what was planned, no faster than it is asked for. */
export async function* readInputs(
  { files }: BatchPlan,
  forms: readonly KnownForm[],
): AsyncGenerator<BatchInput> {
  const all = files.reduce((sum, { bytes }) => sum + bytes, 0) || 1
  let before = 0
  for (const planned of files.filter(one => !isImport(one))) {
    const shareAt = (part: number) => (before + part * planned.bytes) / all
    if (planned.how === 'stream') yield* streamed(planned, forms, shareAt)
    else yield* declared(planned.file, shareAt)
    before += planned.bytes
  }
  const imports = files.filter(isImport)
  const sizes = new Map(imports.map(({ file, bytes }) => [file, bytes]))
  for await (const { file, declarations, findings } of importSources([...sizes.keys()], forms)) {
    before += sizes.get(file) ?? 0
    if (findings.length > 0) yield { findings }
    for (const one of declarations) {
      const { locate } = one.source
      yield { item: { data: one.data, locate, source: file, findings: one.findings }, share: before / all }
    }
  }
}

async function* declared(file: string, shareAt: (part: number) => number): AsyncGenerator<BatchInput> {
  const input = await readInput(file)
  const read = input.ok
    ? await readDeclarations(input.text, { file })
    : { sources: [], findings: [input.finding] }
  if (read.findings.length > 0) yield { findings: read.findings }
  for (const [i, source] of read.sources.entries()) {
    yield { item: itemOf(source, file), share: shareAt((i + 1) / read.sources.length) }
  }
}

async function* streamed(
  { file, bytes }: PlannedFile,
  forms: readonly KnownForm[],
  shareAt: (part: number) => number,
): AsyncGenerator<BatchInput> {
  const kind: StreamKind = (file === STDIN ? undefined : streamKindOf(file)) ?? 'ndjson'
  let seen = 0
  const open = async function* () {
    for await (const chunk of file === STDIN ? process.stdin : openFile(file)()) {
      seen += chunk.length
      yield chunk
    }
  }
  try {
    for await (const { sources, findings } of streamDeclarations(open, { file, kind, forms })) {
      const [only, second] = sources
      // What was found in the lines of one declaration is of that declaration.
      const own = only !== undefined && second === undefined ? findings : []
      if (own.length === 0 && findings.length > 0) yield { findings }
      for (const source of sources) {
        yield {
          item: { ...itemOf(source, file), findings: own },
          share: shareAt(bytes === 0 ? 0 : seen / bytes),
        }
      }
    }
  } catch (reason) {
    yield { findings: [readFault(reason, file)] }
  }
}

function itemOf({ data, locate }: Source, file: string): BatchItem {
  return { data, locate, source: file }
}

/** What is put in a batch file's place where its own path would tell of the machine. */
export function inputsKey(names: readonly string[]): string {
  return JSON.stringify(names.map(name => (name === STDIN ? name : resolve(join(name)))))
}
