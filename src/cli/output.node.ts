import { mkdir, open, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { namePart, safeStem } from '../batch/file-name.ts'
import { replaceFile, writeFault } from '../batch/replace.node.ts'
import type { Finding } from '../diagnostics/finding.ts'

/**
 * Writes a file beside its target and renames it, so that a crash leaves no half file and the old one
 * stays until the new one is whole. Folders are made as needed.
 *
 * @returns the finding `file.unwritable` where the place cannot be written
 */
export async function writeWhole(file: string, content: Uint8Array | string): Promise<Finding | undefined> {
  const folder = dirname(file)
  // Not made of the file's name, which may be as long as names can be; nor of node:crypto, which takes 2 ms to load.
  const draft = join(folder, `.formpress-${process.pid}-${process.hrtime.bigint()}.part`)
  try {
    await mkdir(folder, { recursive: true })
    const handle = await open(draft, 'wx')
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await replaceFile(draft, file)
    return undefined
  } catch (reason) {
    await rm(draft, { force: true }).catch(() => undefined)
    return writeFault(reason, file)
  }
}

/**
 * Removes a file that an earlier run wrote, if it is there.
 *
 * @returns the finding `file.unwritable` where it cannot be removed
 */
export async function removeOwn(file: string): Promise<Finding | undefined> {
  try {
    await rm(file, { force: true })
    return undefined
  } catch (reason) {
    return writeFault(reason, file)
  }
}

/** A file name, without extension, that every file system takes, see {@link safeStem}. */
export function safeName(text: string): string {
  return safeStem([namePart(text)])
}
