/** Puts a finished folder of a batch into one archive, in the order of its manifest. */
import { createReadStream, createWriteStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Zip, ZipPassThrough } from 'fflate'
import { error, type Finding } from '../diagnostics/finding.ts'
import { partName } from './files.node.ts'
import { readRecord } from './journal.node.ts'
import { MANIFEST } from './manifest.ts'
import { replaceFile, writeFault } from './replace.node.ts'

/** What an archive without the 64-bit extension holds. */
const MOST_FILES = 65_535
const MOST_BYTES = 0xffff_ffff
/** Of each file's two headers, beside its name. */
const HEADER_BYTES = 128

/** The date of everything in it, so that the same files give the same archive: the first that a ZIP can say. */
const DATE = [1980, 0, 1] as const

/**
 * Writes a folder's forms, the files beside them and the manifest into an archive, one after another: it takes
 * no more memory than the largest piece of a file. PDF files are compressed already and stored as they are.
 *
 * Findings: `batch.archive-too-large`, `file.unwritable`.
 */
export async function zipFolder(folder: string, archive: string): Promise<readonly Finding[]> {
  const record = await readRecord(folder)
  if (!record.ok) return record.findings
  const { known, extras } = record.value
  const entries = [...known.values()].map(({ entry }) => entry).sort((a, b) => a.index - b.index)
  const forms = entries.flatMap(({ output, printed }) => (printed === undefined ? [] : [output]))
  const names = [...forms, ...extras.map(({ output }) => output), MANIFEST]
  const draft = join(dirname(archive), partName('archive'))
  try {
    const sizes = await Promise.all(names.map(async name => (await stat(join(folder, name))).size))
    const bytes = sizes.reduce((sum, size) => sum + size + HEADER_BYTES, 0)
    if (names.length > MOST_FILES || bytes + 2048 * names.length > MOST_BYTES) {
      return [error('batch.archive-too-large', { files: names.length, bytes }, { file: archive })]
    }
    await pipeline(Readable.from(zipped(folder, names)), createWriteStream(draft))
    await replaceFile(draft, archive)
    await rm(folder, { recursive: true, force: true })
    return []
  } catch (reason) {
    await rm(draft, { force: true }).catch(() => undefined)
    return [writeFault(reason, archive)]
  }
}

/** The folder in which an archive's forms are printed; it is gone once they are in the archive. */
export function folderOf(archive: string): string {
  return join(dirname(archive), `${basename(archive)}.parts`)
}

async function* zipped(folder: string, names: readonly string[]): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = []
  let fault: Error | undefined
  const zip = new Zip((reason, chunk) => {
    fault ??= reason ?? undefined
    ready.push(chunk)
  })
  const taken = function* () {
    if (fault !== undefined) throw fault
    yield* ready
    ready = []
  }
  for (const name of names) {
    const file = new ZipPassThrough(name)
    // Counted in local time by the library, as a ZIP's dates are.
    file.mtime = new Date(...DATE)
    zip.add(file)
    for await (const chunk of createReadStream(join(folder, name))) {
      file.push(chunk)
      yield* taken()
    }
    file.push(new Uint8Array(0), true)
    yield* taken()
  }
  zip.end()
  yield* taken()
}
