/** Files of a batch: written beside their place and renamed, so that whatever stops a run leaves no half file. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { replaceFile, systemCode } from './replace.node.ts'

/** Names of files that are not whole yet; short, since a whole file's name may be as long as names can be. */
const PART = /^\.formpress-[\w.]+\.part$/

/** The name under which a file is written before it has its own. */
export function partName(of: string | number): string {
  return `.formpress-${of}.part`
}

/** Removes what a run that was stopped left half written. */
export async function removeParts(folder: string): Promise<void> {
  const names = await readdir(folder).catch((): string[] => [])
  for (const name of names.filter(name => PART.test(name))) await rm(join(folder, name), { force: true })
}

/**
 * Writes a file of a folder whole.
 *
 * @param part tells files that are written at the same time apart
 * @throws what the system says
 */
export async function placeFile(
  folder: string,
  name: string,
  content: Uint8Array | string,
  part: string | number,
): Promise<void> {
  const draft = join(folder, partName(part))
  try {
    await writeFile(draft, content)
    await replaceFile(draft, join(folder, name))
  } catch (reason) {
    await rm(draft, { force: true }).catch(() => undefined)
    throw reason
  }
}

/** Faults that the next file would meet as well: there is no use in going on. */
const OF_THE_DISK = ['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'ENODEV', 'ENOENT']

/** Whether a fault is of the place and not of one file. */
export function isOfThePlace(reason: unknown): boolean {
  return OF_THE_DISK.includes(systemCode(reason) ?? '')
}

/** The SHA-256 of bytes or text, in hexadecimal. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}

/** The SHA-256 of a file; undefined where it cannot be read. */
export async function sha256Of(file: string): Promise<string | undefined> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of createReadStream(file)) hash.update(chunk)
    return hash.digest('hex')
  } catch (reason) {
    if (systemCode(reason) === undefined) throw reason
    return undefined
  }
}
