/** A book as a file: written beside its place while it grows, and renamed when it is whole. */
import { createHash } from 'node:crypto'
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { BookItem, BookOptions, BookStream, BookSummary, Press } from '../press/types.ts'
import { partName } from './files.node.ts'
import { handOver } from './hand-over.ts'
import { replaceFile, writeFault } from './replace.node.ts'

/** A book's file. */
export interface BookDigest {
  readonly bytes: number
  readonly sha256: string
}

/** How a book's file ended. */
export interface WrittenBook extends BookSummary {
  /** Undefined where there is none. */
  readonly digest?: BookDigest | undefined
}

const NOTHING: BookSummary = { ok: false, forms: 0, refused: 0, pages: 0, findings: [] }

/**
 * Prints declarations into a book file, as they come. A file that is there is replaced when the new one is whole,
 * and stays where it does not come to that.
 *
 * Findings: those of `Press.book`; `file.unwritable`.
 *
 * @throws the signal's reason, and what the source or `onForm` throws
 */
export async function writeBookFile(
  press: Pick<Press, 'book'>,
  items: AsyncIterable<BookItem> | Iterable<BookItem>,
  file: string,
  options: BookOptions = {},
): Promise<WrittenBook> {
  const draft = join(dirname(file), partName('book'))
  try {
    await mkdir(dirname(file), { recursive: true })
    const handle = await open(draft, 'w')
    const written = await copy(press.book(items, options), handle).finally(() => handle.close())
    if (written.ok) await replaceFile(draft, file)
    return written
  } catch (reason) {
    return { ...NOTHING, findings: [writeFault(reason, file)] }
  } finally {
    await rm(draft, { force: true }).catch(() => undefined)
  }
}

/** Writes a stream as it comes; each piece is on its way to the disk before the next is made. */
async function copy(stream: BookStream, handle: FileHandle): Promise<WrittenBook> {
  const hash = createHash('sha256')
  let bytes = 0
  try {
    for (;;) {
      const next = await stream.next()
      if (next.done === true) {
        return next.value.ok ? { ...next.value, digest: { bytes, sha256: hash.digest('hex') } } : next.value
      }
      hash.update(next.value)
      bytes += next.value.length
      await handle.writeFile(next.value)
    }
  } finally {
    await stream.return(NOTHING)
  }
}

/** A book that is given its forms one after another. */
export interface GrowingBook {
  /** Prints a form into it; resolves when it takes the next. */
  add(item: BookItem): Promise<void>
  /** Completes it. */
  finish(): Promise<WrittenBook>
  /** Gives it up; nothing of it stays. */
  abandon(): Promise<void>
}

/** Opens a book file for forms that are given to it; the file is begun with the first. */
export function growBook(press: Pick<Press, 'book'>, file: string, options: BookOptions = {}): GrowingBook {
  const forms = handOver<BookItem>()
  let writing: Promise<WrittenBook> | undefined
  const begin = (): Promise<WrittenBook> => {
    if (writing !== undefined) return writing
    writing = writeBookFile(press, forms.elements, file, options)
    // Whoever waits for the book is told; a form that is given has nobody to tell.
    writing.catch(() => undefined)
    return writing
  }
  return {
    async add(item) {
      begin()
      await forms.give(item)
    },
    finish() {
      forms.end()
      return begin()
    },
    async abandon() {
      forms.end(new Error('the book is given up'))
      await writing?.catch(() => undefined)
    },
  }
}
