/** Files of a batch: written beside their place and renamed, so that whatever stops a run leaves no half file. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { error, type Finding } from '../diagnostics/finding.ts'

/** How often a target that another program holds open (Windows: EPERM, EBUSY) is tried again, and how long apart. */
const RETRIES = 5
const RETRY_MS = 100

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

/** Puts a whole file in its place. */
export async function replaceFile(draft: string, file: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await rename(draft, file)
    } catch (reason) {
      const held = ['EPERM', 'EBUSY', 'EACCES'].includes(systemCode(reason) ?? '')
      if (!held || attempt === RETRIES) throw reason
      await sleep(RETRY_MS * attempt)
    }
  }
}

/** Faults that the next file would meet as well: there is no use in going on. */
const OF_THE_DISK = ['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'ENODEV', 'ENOENT']

/** Whether a fault is of the place and not of one file. */
export function isOfThePlace(reason: unknown): boolean {
  return OF_THE_DISK.includes(systemCode(reason) ?? '')
}

/**
 * Why a file could not be written, as a finding; what the system does not say is thrown on.
 *
 * Findings: `file.unwritable`.
 */
export function writeFault(reason: unknown, file: string): Finding {
  const code = systemCode(reason)
  if (code === undefined) throw reason
  return error('file.unwritable', { reason: code }, { file })
}

/** The code of a system error (`EACCES`), undefined for any other. */
export function systemCode(reason: unknown): string | undefined {
  const code = reason instanceof Error && 'code' in reason ? reason.code : undefined
  return typeof code === 'string' ? code : undefined
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
