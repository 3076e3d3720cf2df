import { mkdir, open, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
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
  const draft = join(folder, `.${basename(file)}.${process.pid}.part`)
  try {
    await mkdir(folder, { recursive: true })
    const handle = await open(draft, 'w')
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

const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i
/** UTF-8 bytes that every common file system allows in a name, an extension left room for. */
const NAME_BYTES = 200

/**
 * A file name, without extension, that every file system takes: no separators, no control characters, no
 * reserved Windows names, no trailing dot or blank, and not too long.
 */
export function safeName(text: string): string {
  const characters = Array.from(text, c => (/[<>:"/\\|?*\u0000-\u001f\u007f]/.test(c) ? '_' : c))
  let name = ''
  let bytes = 0
  for (const character of characters) {
    bytes += Buffer.byteLength(character)
    if (bytes > NAME_BYTES) break
    name += character
  }
  name = name.replace(/^[\s.]+|[\s.]+$/g, '')
  if (name === '') return '_'
  return RESERVED.test(name.split('.', 1)[0] ?? '') ? `_${name}` : name
}
