/**
 * The record of a batch as it goes: a line is appended for each form, so that a run that is stopped at any moment
 * leaves a record of all that it finished. At the end the lines become the manifest, in the forms' order.
 *
 *     manifest.ndjson   head, entry, entry, …   while it runs, and after it was stopped
 *     manifest.json     all entries             when it is done
 */
import { type FileHandle, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
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
  let size = record.whole
  const write = async (item: ManifestHead | ManifestEntry) => {
    const line = Buffer.from(`${JSON.stringify(item)}\n`)
    await handle.appendFile(line)
    const from = size
    size += line.length
    return { from, length: line.length - 1 }
  }
  await write(head)
  const places = new Map<number, { readonly from: number; readonly length: number }>()
  return {
    known: record.known,
    extras: record.extras,
    append: async entry => {
      places.set(entry.index, await write(entry))
    },
    finish: async extras => {
      const draft = join(folder, partName('manifest'))
      await writeManifest(draft, { head, extras, lines: linesAt(handle, places) })
      await handle.close()
      await replaceFile(draft, join(folder, MANIFEST))
      await rm(join(folder, JOURNAL), { force: true })
    },
    close: () => handle.close(),
  }
}

/** Entries in the forms' order, read back one by one: a manifest of any size is never in memory. */
async function* linesAt(
  handle: FileHandle,
  places: ReadonlyMap<number, { readonly from: number; readonly length: number }>,
): AsyncGenerator<string> {
  for (const [, { from, length }] of [...places].sort(([a], [b]) => a - b)) {
    const { buffer } = await handle.read({ buffer: Buffer.alloc(length), position: from })
    yield buffer.toString('utf8')
  }
}

async function writeManifest(
  file: string,
  content: {
    readonly head: ManifestHead
    readonly lines: AsyncIterable<string>
    readonly extras: readonly ManifestExtra[]
  },
): Promise<void> {
  const handle = await open(file, 'w')
  try {
    await handle.appendFile(`${JSON.stringify(content.head).slice(0, -1)},"entries":[`)
    let separator = '\n'
    for await (const line of content.lines) {
      await handle.appendFile(`${separator}${line}`)
      separator = ',\n'
    }
    const extras = content.extras.map(extra => `\n${JSON.stringify(extra)}`)
    await handle.appendFile(`\n],"extras":[${extras.join(',')}\n]}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
