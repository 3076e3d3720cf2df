/**
 * The record of a batch as it goes: a line is appended for each form, so that a run that is stopped at any moment
 * leaves a record of all that it finished. At the end the lines become the manifest, in the forms' order.
 *
 *     manifest.ndjson   head, entry, entry, …   while it runs, and after it was stopped
 *     manifest.json     all entries             when it is done
 */
import { type FileHandle, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { error, type Outcome } from '../diagnostics/finding.ts'
import { partName } from './files.node.ts'
import {
  JOURNAL,
  MANIFEST,
  type ManifestEntry,
  type ManifestExtra,
  type ManifestHead,
  parseLine,
  parseManifest,
} from './manifest.ts'
import { replaceFile, systemCode, writeFault } from './replace.node.ts'

/** What is known of a file from an earlier run. */
export interface KnownEntry {
  readonly entry: ManifestEntry
  /** The recipe by which it was printed. */
  readonly recipe: string
}

export interface Journal {
  /** The forms of earlier runs, by the files that they were printed to. */
  readonly known: ReadonlyMap<string, KnownEntry>
  /** Files beside the forms that an earlier run wrote. */
  readonly extras: readonly ManifestExtra[]
  /** Records a form; they come in their order. */
  readonly append: (entry: ManifestEntry) => Promise<void>
  /** Writes the manifest and removes the journal. */
  readonly finish: (extras: readonly ManifestExtra[]) => Promise<void>
  /** Leaves the journal as it is, for a run to come. */
  readonly close: () => Promise<void>
}

/** What earlier runs left in a folder. */
export interface Record {
  readonly known: ReadonlyMap<string, KnownEntry>
  readonly extras: readonly ManifestExtra[]
  /** The head of the last run. */
  readonly head: ManifestHead | undefined
  /** Whether that run came to its end. */
  readonly finished: boolean
  /** Bytes of the journal up to the end of its last whole line. */
  readonly whole: number
}

/**
 * Reads what earlier runs left in a folder. A line cut off in the middle is as if it had not been written.
 *
 * Findings: `batch.manifest-foreign`, where files of these names are not a batch's.
 */
export async function readRecord(folder: string): Promise<Outcome<Record>> {
  const [manifestText, journalBytes] = await Promise.all([
    readIfThere(join(folder, MANIFEST)),
    readIfThere(join(folder, JOURNAL)),
  ])
  const manifest = manifestText && parseManifest(manifestText.toString('utf8'))
  if (manifestText !== undefined && manifest === undefined) return foreign(join(folder, MANIFEST))
  const known = new Map<string, KnownEntry>()
  for (const entry of manifest?.entries ?? []) {
    known.set(entry.output, { entry, recipe: manifest?.head.recipe ?? '' })
  }
  const whole = (journalBytes?.lastIndexOf('\n') ?? -1) + 1
  let head: ManifestHead | undefined
  for (const line of linesOf(journalBytes?.subarray(0, whole))) {
    const item = parseLine(line)
    if (item !== undefined && 'recipe' in item) head = item
    else if (head === undefined) return foreign(join(folder, JOURNAL))
    else if (item !== undefined) known.set(item.output, { entry: item, recipe: head.recipe })
  }
  const finished = journalBytes === undefined
  const extras = manifest?.extras ?? []
  return { ok: true, value: { known, extras, head: head ?? manifest?.head, finished, whole }, findings: [] }
}

function foreign(file: string): Outcome<never> {
  return { ok: false, findings: [error('batch.manifest-foreign', {}, { file })] }
}

function linesOf(bytes: Buffer | undefined): readonly string[] {
  const lines = bytes?.toString('utf8').split('\n') ?? []
  return lines.filter(line => line !== '')
}

async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file)
  } catch (reason) {
    if (systemCode(reason) === 'ENOENT') return undefined
    throw reason
  }
}

/**
 * Opens a folder's journal to go on with it.
 *
 * Findings: those of {@link readRecord}; `file.unwritable`.
 */
export async function openJournal(folder: string, head: ManifestHead): Promise<Outcome<Journal>> {
  const file = join(folder, JOURNAL)
  try {
    const record = await readRecord(folder)
    if (!record.ok) return record
    const handle = await open(file, 'a+')
    await handle.truncate(record.value.whole)
    return { ok: true, value: await journalOn(handle, { folder, head, record: record.value }), findings: [] }
  } catch (reason) {
    return { ok: false, findings: [writeFault(reason, file)] }
  }
}

interface Setting {
  readonly folder: string
  readonly head: ManifestHead
  readonly record: Record
}

async function journalOn(handle: FileHandle, { folder, head, record }: Setting): Promise<Journal> {
  let end = record.whole
  const write = async (item: ManifestHead | ManifestEntry): Promise<void> => {
    const line = Buffer.from(`${JSON.stringify(item)}\n`)
    await handle.appendFile(line)
    end += line.length
  }
  await write(head)
  const start = end
  return {
    known: record.known,
    extras: record.extras,
    append: write,
    finish: async extras => {
      const draft = join(folder, partName('manifest'))
      await writeManifest(draft, { head, extras, lines: linesOn(handle, { start, end }) })
      await handle.close()
      await replaceFile(draft, join(folder, MANIFEST))
      await rm(join(folder, JOURNAL), { force: true })
    },
    close: () => handle.close(),
  }
}

/** The lines of a part of the journal, without the end of the last; a manifest of any size is never in memory. */
function linesOn(
  handle: FileHandle,
  part: { readonly start: number; readonly end: number },
): AsyncIterable<string> {
  // The last byte that a stream reads is its end.
  const range = { start: part.start, end: part.end - 2, autoClose: false }
  return part.start === part.end ? Readable.from([]) : handle.createReadStream({ ...range, encoding: 'utf8' })
}

async function writeManifest(
  file: string,
  content: {
    readonly head: ManifestHead
    /** Entries as lines, cut anywhere. */
    readonly lines: AsyncIterable<string>
    readonly extras: readonly ManifestExtra[]
  },
): Promise<void> {
  const handle = await open(file, 'w')
  try {
    await handle.appendFile(`${JSON.stringify(content.head).slice(0, -1)},"entries":[`)
    let before = '\n'
    for await (const piece of content.lines) {
      await handle.appendFile(before + piece.replaceAll('\n', ',\n'))
      before = ''
    }
    const extras = content.extras.map(extra => `\n${JSON.stringify(extra)}`)
    await handle.appendFile(`\n],"extras":[${extras.join(',')}\n]}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
