/**
 * Many forms in one document.
 *
 *     declarations ─► accept ─► typeset ─► pages ─────────► out      Cover and contents are written last and stand
 *                                  └─► name, unit, page ─► contents  first; of a form, only its line in them is kept.
 */
import { error, type Finding, refuses } from '../diagnostics/finding.ts'
import { openPdf, type PdfWriter } from '../writers/pdf/open-pdf.ts'
import type { ArchiveProfile } from '../writers/pdf/profiles.ts'
import { type Accepted, accept } from './accept.ts'
import { hasWarnings } from './allow.ts'
import { profileFor } from './archive.ts'
import { attachSources, type SourceNames, sourceNames } from './book-attachments.ts'
import { frontOf, padding } from './book-front.ts'
import { createNumberer, type Numberer } from './book-number.ts'
import { outlineOf } from './book-outline.ts'
import { type Binding, inBook } from './book-page.ts'
import { type BookRecord, createBookRecord, LANGUAGE } from './book-record.ts'
import { labelled } from './labelled.ts'
import type { BookForm, BookItem, BookOptions, BookStream, BookSummary } from './types.ts'
import { type Typeset, typeset } from './typeset.ts'
import { untilAborted } from './until-aborted.ts'
import type { Workshop } from './workshop.ts'

/**
 * Writes a book. A declaration that is refused is told to `onForm` and left out.
 *
 * Findings of the whole: `batch.book-empty`, those of the front, and those of writing.
 *
 * @throws the signal's reason, what the source or `onForm` throws, and FormError for options that contradict
 */
export async function* writeBook(
  items: AsyncIterable<BookItem> | Iterable<BookItem>,
  options: BookOptions,
  workshop: Workshop,
): BookStream {
  const { signal, onForm } = options
  const book = await openBook(options, workshop)
  let index = 0
  let refused = 0
  for await (const item of untilAborted(items, signal)) {
    const form = await addForm(item, book)
    if (!form.ok) refused++
    await onForm?.({ ...form, index: index++ })
    signal?.throwIfAborted()
    if (form.ok) yield await book.writer.drain()
    signal?.throwIfAborted()
  }
  return yield* endBook(book, refused)
}

/** A book being written. */
interface Book {
  readonly options: BookOptions
  readonly workshop: Workshop
  readonly binding: Binding
  readonly profile: ArchiveProfile | undefined
  readonly writer: PdfWriter
  readonly numberer: Numberer
  readonly record: BookRecord
  readonly names: SourceNames
  /** Blank pages that fill up the last sheet before another form. */
  blank: readonly Typeset[]
  /** Pages behind the front. */
  pages: number
}

async function openBook(options: BookOptions, workshop: Workshop): Promise<Book> {
  const { duplex = false, filing = false, date } = options
  const profile = profileFor(options)
  const { deflate, memory } = workshop
  const writer = await openPdf({ language: LANGUAGE, date, deflate, memory, profile, parts: true })
  const numberer = await createNumberer(workshop, duplex)
  const record = createBookRecord(options)
  const binding = { duplex, filing }
  return {
    options,
    workshop,
    binding,
    profile,
    writer,
    numberer,
    record,
    names: sourceNames(),
    blank: [],
    pages: 0,
  }
}

async function addForm(item: BookItem, book: Book): Promise<Omit<BookForm, 'index'>> {
  const { findings: before = [], data, locate } = item
  const options = { ...book.options, locate }
  const accepted = await accept(data, options, book.workshop)
  const findings = [...before, ...accepted.findings]
  if (!accepted.ok) return { ok: false, findings, pages: 0 }
  const { declared } = accepted
  const form = inBook(accepted.form, book.binding)
  const set = await typeset(form, { ...options, structure: book.profile?.tagged ?? false }, book.workshop)
  const all = [...findings, ...labelled(set.findings, declared, options)]
  const strict = options.strict === true && options.draft !== true && hasWarnings(set.findings, [])
  if (!set.ok || strict || refuses(before)) return { ok: false, findings: all, pages: 0 }
  const page = await addPages({ ...accepted, form }, set.value, book)
  return { ok: true, findings: all, page, pages: set.value.list.pages.length }
}

/** Writes a form's pages and attaches what they were made from; gives the number of the first. */
async function addPages(
  { form, declared, passed }: Extract<Accepted, { ok: true }>,
  set: Typeset,
  book: Book,
): Promise<number> {
  const { writer, numberer, record, binding } = book
  for (const { list, faces } of book.blank) {
    await writer.add({ list, faces })
    book.pages += list.pages.length
  }
  const first = book.pages + 1
  const list = numberer.number(form, set.list, first)
  await writer.add({ list, faces: new Map([...set.faces, ...numberer.faces]) })
  const { declaration, template } = declared
  record.add({ declaration, form, passed }, first)
  const sources = {
    declaration,
    template: book.workshop.templateFile(template),
    number: record.entries.length,
  }
  if (book.profile) await attachSources(sources, book.names, writer)
  book.pages += list.pages.length
  book.blank = padding(set, binding)
  return first
}

async function* endBook(book: Book, refused: number): BookStream {
  const { record, writer, binding, numberer, workshop } = book
  const forms = record.entries.length
  const failed = (findings: readonly Finding[]): BookSummary => ({
    ok: false,
    forms,
    refused,
    pages: 0,
    findings,
  })
  if (forms === 0) return failed([error('batch.book-empty', { refused })])
  const front = await frontOf(record.cover(), record.entries, { binding, numberer, workshop })
  if (!front.ok) return failed(front.findings)
  const { parts, labels, contents, pages } = front.value
  for (const { list, faces } of parts) {
    await writer.add({ list, faces, front: true })
    yield await writer.drain()
  }
  const written = await writer.finish({
    info: record.info(),
    provenance: record.provenance(),
    outline: outlineOf(record.entries, contents),
    labels,
  })
  const findings = [...front.findings, ...written.findings]
  if (!written.ok) return failed(findings)
  yield written.value
  return { ok: true, forms, refused, pages: pages + book.pages, findings }
}
