/** The book of a batch: beside its forms, or by itself. */
import { basename, dirname, resolve } from 'node:path'
import { type GrowingBook, growBook, type WrittenBook, writeBookFile } from '../batch/book-file.node.ts'
import { splitFiling } from '../batch/filing.ts'
import type { Extra } from '../batch/folder-types.ts'
import { located } from '../batch/print-item.ts'
import type { BatchItem, PrintOptions } from '../batch/types.ts'
import type { Finding } from '../diagnostics/finding.ts'
import type { BookForm, BookOptions, Press } from '../press/types.ts'

/** A book that is asked for. */
export interface WantedBook extends Pick<BookOptions, 'cover' | 'duplex'> {
  readonly file: string
}

/** What became of a form that is printed into a book only. */
export interface BookResult {
  readonly state: 'printed' | 'refused'
  readonly pages: number
  readonly findings: readonly Finding[]
  readonly item: BatchItem
}

/** Prints declarations into a book and nowhere else. */
export async function printBook(
  items: AsyncIterable<BatchItem>,
  { file, ...wanted }: WantedBook,
  { press, print }: { readonly press: Press; readonly print: PrintOptions },
  onResult: (result: BookResult) => void,
): Promise<WrittenBook> {
  let item: BatchItem = { data: undefined }
  const ready = async function* () {
    for await (const given of items) {
      // The book takes one after another: what it tells of is the last that it took.
      item = withoutFiling(given)
      yield item
    }
  }
  const onForm = ({ ok, findings, pages }: BookForm) =>
    onResult({ state: ok ? 'printed' : 'refused', pages, findings: located(findings, item), item })
  return writeBookFile(press, ready(), file, { ...print, ...wanted, onForm })
}

/** What is said for filing stands in no form. */
function withoutFiling(item: BatchItem): BatchItem {
  const split = splitFiling(item.data)
  const data = split.ok ? split.value.data : item.data
  return { ...item, data, findings: [...(item.findings ?? []), ...located(split.findings, item)] }
}

/** The book of a batch that is printed into a folder as well. */
export interface FolderBook {
  /** Its name in the folder, where it stands there. */
  readonly taken: readonly string[]
  /** Prints a form that was printed by itself into it too. */
  add(item: BatchItem): Promise<void>
  /** Completes it; gives what it is in the folder, where it stands there. */
  finish(): Promise<readonly Extra[]>
  abandon(): Promise<void>
  /** What is to be said of it. */
  readonly findings: readonly Finding[]
  written(): WrittenBook | undefined
}

/** Opens the book of a batch. A form that its pages refuse, though it could be printed by itself, is told. */
export function folderBook(
  { file, ...wanted }: WantedBook,
  folder: string,
  { press, print }: { readonly press: Press; readonly print: PrintOptions },
): FolderBook {
  const findings: Finding[] = []
  let written: WrittenBook | undefined
  const onForm = (form: BookForm) => void (form.ok || findings.push(...form.findings))
  const book: GrowingBook = growBook(press, file, { ...print, ...wanted, onForm })
  const name = resolve(dirname(file)) === resolve(folder) ? basename(file) : undefined
  return {
    taken: name === undefined ? [] : [name],
    findings,
    written: () => written,
    add: ({ data, locate }) => book.add({ data, locate }),
    async finish() {
      written = await book.finish()
      findings.push(...written.findings)
      const { digest } = written
      return name === undefined || digest === undefined ? [] : [{ output: name, placed: digest }]
    },
    abandon: book.abandon,
  }
}
