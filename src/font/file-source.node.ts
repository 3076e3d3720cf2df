import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { FontSource } from './source.ts'

/** Gives the descriptors of files back when nothing reads from them any more. */
const forgotten = new FinalizationRegistry<number>(descriptor => closeSync(descriptor))

/**
 * A font file on disk, read by position: nothing of it is held here. The file stays open as long as the
 * source is in use, so a font that is replaced meanwhile goes on as it was.
 *
 * A read that fails gives what it got; readers take that for a file that ends too early, and say so.
 *
 * @throws the system's error where the file cannot be opened
 */
export function fileSource(path: string): FontSource {
  const file = { descriptor: openFile(path) }
  forgotten.register(file, file.descriptor)
  return sourceOf(file)
}

/**
 * Reads something of a file and closes it again, for a look at many files.
 *
 * @throws the system's error where the file cannot be opened, and what `read` throws
 */
export function lookInto<T>(path: string, read: (source: FontSource) => T): T {
  const descriptor = openFile(path)
  try {
    return read(sourceOf({ descriptor }))
  } finally {
    closeSync(descriptor)
  }
}

/** Opens a file for reading; where the system opens folders as well, they are refused as others refuse them. */
function openFile(path: string): number {
  const descriptor = openSync(path, 'r')
  if (fstatSync(descriptor).isFile()) return descriptor
  closeSync(descriptor)
  throw Object.assign(new Error(`${path} is no file`), { code: 'EISDIR' })
}

function sourceOf(file: { readonly descriptor: number }): FontSource {
  const length = fstatSync(file.descriptor).size
  return {
    length,
    read: (from, wanted) => {
      const bytes = new Uint8Array(Math.max(0, Math.min(wanted, length - from)))
      return bytes.subarray(0, fill(file.descriptor, bytes, from))
    },
  }
}

/** Fills the bytes from a place of the file; how many were filled. */
function fill(descriptor: number, bytes: Uint8Array, from: number): number {
  let filled = 0
  try {
    while (filled < bytes.length) {
      const count = readSync(descriptor, bytes, filled, bytes.length - filled, from + filled)
      if (count === 0) break
      filled += count
    }
  } catch {
    return filled
  }
  return filled
}
