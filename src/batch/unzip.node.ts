/** Takes a batch's archive apart again, so that the same batch goes on from it as it does in a folder. */
import { createWriteStream } from 'node:fs'
import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import type { Entry, ZipFile } from 'yauzl'
import { LIMITS } from '../geometry/limits.ts'
import { placeFile } from './files.node.ts'
import { JOURNAL, MANIFEST, type Manifest, type ManifestExtra, parseManifest } from './manifest.ts'

/**
 * Puts what an archive's manifest names into the folder in which its forms are printed, as a batch that was
 * stopped would have left it. Only what is stored under a name and in a size of the manifest is taken; whether it
 * is what was printed, its SHA-256 says when the batch goes on. An archive that is not a batch's, or cannot be
 * read, gives nothing, and all is printed anew; so it is where the folder cannot be written, which printing then
 * tells. Nothing is done where the folder is there: it is nearer to the end.
 */
export async function unzipFolder(archive: string, folder: string): Promise<void> {
  if (!(await isThere(archive)) || (await isThere(folder))) return
  const { openPromise } = await import('yauzl')
  const zip = await openPromise(archive, { autoClose: false }).catch(() => undefined)
  await unpack(zip, folder)
    .catch(() => undefined)
    .finally(() => zip?.close())
}

async function unpack(zip: ZipFile | undefined, folder: string): Promise<void> {
  const entries = new Map<string, Entry>()
  if (zip === undefined) return
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)
  const record = await manifestIn(zip, entries)
  const manifest = record === undefined ? undefined : parseManifest(record)
  if (record === undefined || manifest === undefined) return
  await mkdir(folder, { recursive: true })
  for (const { output, bytes } of filesOf(manifest)) {
    const entry = entries.get(output)
    if (entry === undefined || !isStored(entry) || entry.uncompressedSize !== bytes) continue
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(join(folder, output)))
  }
  // Last: without it nothing in the folder counts as printed.
  await placeFile(folder, MANIFEST, record, 'manifest')
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

/** Our own archives store everything; what is compressed could be of any size. */
function isStored({ compressionMethod, compressedSize, uncompressedSize }: Entry): boolean {
  return compressionMethod === 0 && compressedSize === uncompressedSize
}

async function manifestIn(zip: ZipFile, entries: ReadonlyMap<string, Entry>): Promise<string | undefined> {
  const entry = entries.get(MANIFEST)
  if (entry === undefined || !isStored(entry) || entry.uncompressedSize > LIMITS.manifestBytes)
    return undefined
  return text(await zip.openReadStreamPromise(entry))
}

/** What was printed; a manifest from elsewhere must not bring records of its own. */
function filesOf({ entries, extras }: Manifest): readonly Pick<ManifestExtra, 'output' | 'bytes'>[] {
  const forms = entries.flatMap(({ output, printed }) => (printed ? [{ output, bytes: printed.bytes }] : []))
  return [...forms, ...extras].filter(({ output }) => output !== MANIFEST && output !== JOURNAL)
}
