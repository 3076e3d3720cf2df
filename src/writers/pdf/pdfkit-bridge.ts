/**
 * The only file that touches pdfkit, which is the container: it numbers and serialises objects and
 * writes catalog, Info dictionary, cross-reference table and trailer. It never draws.
 *
 * What pdfkit does by itself and a form must not have is worked round here, each under the word
 * "Trap"; they lie in its private parts, hence the casts, which stand nowhere else. Written against
 * pdfkit 0.20.2.
 */
import { FormError } from '../../diagnostics/form-error.ts'
import { byteSink } from './byte-sink.ts'

/** What an Info dictionary says of a document (ISO 32000-2, 14.3.3). */
export interface DocumentInfo {
  readonly title: string
  readonly author?: string | undefined
  readonly subject?: string | undefined
  readonly keywords?: string | undefined
  /** The document's language as BCP 47 has it: `zh-CN`. */
  readonly language: string
  /** Written only where given: the clock is never read. */
  readonly date?: Date | undefined
}

/** A reference to an object of the document. */
export interface PdfReference {
  readonly id: number
}

/** What pdfkit serialises: a plain string is a name, see {@link pdfName} and {@link pdfText}. */
export type PdfValue =
  | number
  | boolean
  | string
  | PdfText
  | Uint8Array
  | PdfReference
  | readonly PdfValue[]
  | PdfDictionary

export interface PdfDictionary {
  readonly [key: string]: PdfValue
}

/** A text string; see {@link pdfText}. */
export interface PdfText {
  valueOf(): string
}

/** A document being written: objects go out one after another, in the order of the calls. */
export interface PdfContainer {
  /** Writes an object. */
  add(data: PdfDictionary): PdfReference
  /** Writes a stream whose bytes are compressed already; `dictionary` leaves out Filter and Length. */
  addStream(dictionary: PdfDictionary, deflated: Uint8Array): PdfReference
  /** Appends a page to the document: `size` in pt. */
  addPage(size: readonly [number, number], contents: PdfReference, resources: PdfReference): PdfReference
  /** Writes what is left and gives the whole file. `id` is the identifier of 16 bytes in the trailer. */
  finish(id: Uint8Array): Uint8Array
}

/** The private parts of pdfkit that are used. */
interface PdfkitReference extends PdfReference {
  data: object
  end(chunk?: Uint8Array): void
}
interface PdfkitDocument {
  info: Record<string, unknown>
  readonly outline: { readonly dictionary: PdfkitReference }
  readonly _root: {
    readonly data: {
      readonly Names: PdfkitReference
      ViewerPreferences: object
      readonly Pages: PdfkitReference & { readonly data: { Kids: PdfReference[]; Count: number } }
    }
  }
  _id: Uint8Array
  _offset: number
  _write(data: string | Uint8Array): void
  push(data: unknown): boolean
  ref(data: object): PdfkitReference
  end(): void
  endOutline(): void
  endMetadata(): void
}
type PdfkitConstructor = new (options: object) => PdfkitDocument

/**
 * Opens an empty document. pdfkit is loaded by the first call, because loading it (with the fontkit it
 * brings) takes a tenth of a second that a check or a preview need not pay.
 *
 * @throws FormError for an invalid date
 */
export async function openContainer(info: DocumentInfo): Promise<PdfContainer> {
  if (Number.isNaN(info.date?.getTime())) throw new FormError('the date of the document is none')
  const { default: PDFDocument } = await import('pdfkit')
  const pdfkit = new (PDFDocument as unknown as PdfkitConstructor)(constructorOptions(info))
  setInfo(pdfkit, info)
  const bytes = collectBytes(pdfkit)
  const spares = releaseSpares(pdfkit)
  showTitle(pdfkit)

  const reserve = (data: object): PdfkitReference => {
    const spare = spares.pop()
    if (spare === undefined) return pdfkit.ref(data)
    spare.data = data
    return spare
  }
  const add = (data: PdfDictionary) => {
    const reference = reserve(data)
    reference.end()
    return reference
  }
  return {
    add,
    addStream(dictionary, deflated) {
      const reference = reserve({ ...dictionary, Filter: 'FlateDecode' })
      reference.end(deflated)
      return reference
    },
    addPage([width, height], contents, resources) {
      const pages = pdfkit._root.data.Pages
      const page = add({
        Type: 'Page',
        Parent: pages,
        MediaBox: [0, 0, width, height],
        Contents: contents,
        Resources: resources,
      })
      pages.data.Kids.push(page)
      pages.data.Count++
      return page
    },
    finish(id) {
      // Trap: /ID is computed by the constructor, from the Info dictionary alone.
      pdfkit._id = id
      // Trap: `end` writes an XMP packet with unescaped values and the clock's date. Plain output has
      // none; an archival profile brings its own.
      pdfkit.endMetadata = () => {}
      keepInfoWhole(pdfkit)
      pdfkit.end()
      return bytes()
    },
  }
}

/**
 * Trap: `addPage` writes a transform into the content, /UserUnit, ProcSet and an empty /ColorSpace into
 * each page, so pages are objects of ours and the first one is suppressed.
 * Trap: without `font: null` the metrics of Helvetica are loaded.
 * Trap: `compress` would deflate with node:zlib, past the seam in deflate.ts.
 */
function constructorOptions(info: DocumentInfo): object {
  return {
    autoFirstPage: false,
    font: null,
    compress: false,
    lang: info.language,
    // Trap: CreationDate is the clock's unless given, and the constructor cannot do without one.
    info: { CreationDate: new Date(0) },
  }
}

/** Replaces the Info dictionary that the constructor filled, so that nothing of it stays unasked. */
function setInfo(pdfkit: PdfkitDocument, info: DocumentInfo): void {
  const entries = {
    Title: info.title,
    Author: info.author,
    Subject: info.subject,
    Keywords: info.keywords,
    Producer: 'formpress (pdfkit)',
    CreationDate: info.date,
  }
  pdfkit.info = Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined))
}

/** Trap: `displayTitle` makes an object of one entry of its own; it may stand in the catalog. */
function showTitle(pdfkit: PdfkitDocument): void {
  pdfkit._root.data.ViewerPreferences = withEnd({ DisplayDocTitle: true })
}

/** Trap: `end` makes an object of each entry of Info. What has an end of its own stays where it is. */
function keepInfoWhole(pdfkit: PdfkitDocument): void {
  const { ref } = pdfkit
  pdfkit.ref = data => {
    const entry = data instanceof String || data instanceof Date
    return entry ? withEnd(data) : ref.call(pdfkit, data)
  }
}

/** What pdfkit can end like a reference. Not enumerable, so that its serialiser does not see it. */
function withEnd<T extends object>(value: T): T & PdfkitReference {
  return Object.defineProperty(value, 'end', { value: () => {}, enumerable: false }) as T & PdfkitReference
}

/** The comment tells a transfer program that the file is binary: four bytes above 127 (7.5.2). */
const HEADER = '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3'

/**
 * Trap: output goes through a Readable in thousands of chunks of a few bytes; it is taken directly. The
 * header lies in the Readable's queue by now and is written anew.
 */
function collectBytes(pdfkit: PdfkitDocument): () => Uint8Array {
  const sink = byteSink()
  pdfkit._offset = 0
  pdfkit._write = data => {
    pdfkit._offset += sink.write(data)
    if (typeof data === 'string') pdfkit._offset += sink.write('\n')
  }
  pdfkit.push = () => true
  pdfkit._write(HEADER)
  return sink.bytes
}

/**
 * Trap: every document gets /Names with an empty /Dests tree, and an empty outline that nothing points
 * to. Their numbers are taken already, so they become the first two objects that are wanted; pdfkit's
 * own ending of them is switched off.
 */
function releaseSpares(pdfkit: PdfkitDocument): PdfkitReference[] {
  const catalog = pdfkit._root.data
  const spares = [pdfkit.outline.dictionary, catalog.Names]
  // Not enumerable: so `end` finds something to end, and the catalog's serialiser does not see it.
  Object.defineProperty(catalog, 'Names', { value: { end: () => {} }, enumerable: false })
  pdfkit.endOutline = () => {}
  return spares
}

/** A text string: pdfkit writes it as ASCII where it can and as UTF-16BE with a byte order mark else. */
export function pdfText(text: string): PdfText {
  return Object(text)
}

const REGULAR_NAME_CHARACTER = /^[!"$&'*-.0-;=?-Z\\^-z|~]$/

/**
 * A name. Trap: pdfkit writes names as they are and cuts each character to a byte; delimiters, `#` and
 * everything beyond ASCII are escaped here, as UTF-8 (ISO 32000-2, 7.3.5).
 */
export function pdfName(text: string): string {
  let name = ''
  for (const byte of new TextEncoder().encode(text)) {
    const character = String.fromCharCode(byte)
    name += REGULAR_NAME_CHARACTER.test(character)
      ? character
      : `#${byte.toString(16).toUpperCase().padStart(2, '0')}`
  }
  return name
}
