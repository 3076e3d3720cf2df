/**
 * The only file that touches pdfkit (as pdfkit-document.ts has it), which is the container: it numbers and
 * serialises objects and writes catalog, Info dictionary, cross-reference table and trailer. It never draws.
 *
 * What pdfkit does by itself and a form must not have is worked round here, each under the word
 * "Trap"; they lie in its private parts, hence the casts, which stand nowhere else. Written against
 * pdfkit 0.20.2.
 */
import { FormError } from '../../diagnostics/form-error.ts'
import { byteSink } from './byte-sink.ts'
import type { Deflate } from './deflate.ts'
import { HEADER, objectFile } from './object-file.ts'
import type { PdfDictionary, PdfReference } from './pdf-values.ts'

/** What the Info dictionary names as the program that wrote the file. */
export const PRODUCER = 'formpress (pdfkit)'

/** What an Info dictionary says of a document (ISO 32000-2, 14.3.3). */
export interface DocumentInfo {
  readonly title: string
  readonly author?: string | undefined
  readonly subject?: string | undefined
  readonly keywords?: string | undefined
  /** The program that made what the file shows. */
  readonly creator?: string | undefined
  /** The document's language as BCP 47 has it: `zh-CN`. */
  readonly language: string
  /** Written only where given: the clock is never read. */
  readonly date?: Date | undefined
}

/** A document being written: objects go out one after another, in the order of the calls. */
export interface PdfContainer {
  /** Takes a number for an object that others refer to before it is written. */
  reserve(): PdfReference
  /** Writes an object, in the place that was taken for it or a new one. */
  add(data: PdfDictionary, place?: PdfReference): PdfReference
  /** Writes a stream whose bytes are compressed already; `dictionary` leaves out Filter and Length. */
  addStream(dictionary: PdfDictionary, deflated: Uint8Array): PdfReference
  /** Writes a stream that anybody can read as it is. */
  addPlainStream(dictionary: PdfDictionary, bytes: Uint8Array): PdfReference
  /** Appends a page to the document. */
  addPage(page: PdfPage): PdfReference
  /** What the catalog says beside pages, language and title. */
  setCatalog(entries: PdfDictionary): void
  /**
   * Writes what is left and gives the whole file.
   *
   * @param identify gives the identifier of 16 bytes for the trailer, from what the streams do not hold
   */
  finish(identify: (rest: Uint8Array) => Uint8Array): Promise<Uint8Array>
}

/** A page; `size` in pt. */
export interface PdfPage {
  readonly size: readonly [width: number, height: number]
  readonly contents: PdfReference
  readonly resources: PdfReference
  /** What a tagged page says of its structure. */
  readonly structure?: PdfDictionary | undefined
}

/** The private parts of pdfkit that are used. */
interface PdfkitReference extends PdfReference {
  data: object
  end(chunk?: Uint8Array): void
}
interface PdfkitDocument {
  info: Record<string, unknown>
  readonly outline: { readonly dictionary: PdfkitReference }
  readonly _info: PdfReference
  readonly _root: PdfReference & {
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
  endMarkings(): void
  endMetadata(): void
  _finalize(): void
}
type PdfkitConstructor = new (options: object) => PdfkitDocument

/**
 * Opens an empty document. pdfkit is loaded by the first call, because loading it (with the fontkit it
 * brings) takes a tenth of a second that a check or a preview need not pay.
 *
 * @param packing how objects that are no streams are compressed together; left out, they stand as they are
 * @throws FormError for an invalid date
 */
export async function openContainer(info: DocumentInfo, packing?: Deflate): Promise<PdfContainer> {
  if (Number.isNaN(info.date?.getTime())) throw new FormError('the date of the document is none')
  const { QuietDocument } = await import('./pdfkit-document.ts')
  const pdfkit = new (QuietDocument as unknown as PdfkitConstructor)(constructorOptions(info))
  setInfo(pdfkit, info)
  const output = packing === undefined ? collectBytes(pdfkit) : packObjects(pdfkit, packing)
  const spares = releaseSpares(pdfkit)
  showTitle(pdfkit)

  const reserved = new Map<PdfReference, PdfkitReference>()
  const take = (data: object, place?: PdfReference): PdfkitReference => {
    const taken = place === undefined ? spares.pop() : reserved.get(place)
    if (taken === undefined) return pdfkit.ref(data)
    taken.data = data
    return taken
  }
  const add = (data: PdfDictionary, place?: PdfReference) => {
    const reference = take(data, place)
    reference.end()
    return reference
  }
  const addPlainStream = (dictionary: PdfDictionary, bytes: Uint8Array) => {
    const reference = take({ ...dictionary })
    reference.end(bytes)
    return reference
  }
  return {
    reserve() {
      const reference = take({})
      reserved.set(reference, reference)
      return reference
    },
    add,
    addStream: (dictionary, deflated) => addPlainStream({ ...dictionary, Filter: 'FlateDecode' }, deflated),
    addPlainStream,
    addPage({ size: [width, height], contents, resources, structure }) {
      const pages = pdfkit._root.data.Pages
      const page = add({
        Type: 'Page',
        Parent: pages,
        MediaBox: [0, 0, width, height],
        Contents: contents,
        Resources: resources,
        ...structure,
      })
      pages.data.Kids.push(page)
      pages.data.Count++
      return page
    },
    setCatalog(entries) {
      for (const [name, value] of Object.entries(entries)) {
        const own = typeof value === 'object' && name === 'Names' ? withEnd(value) : value
        Object.defineProperty(pdfkit._root.data, name, { value: own, enumerable: true })
      }
    },
    finish(identify) {
      // Trap: `end` writes an XMP packet with unescaped values and the clock's date. Plain output has
      // none; an archival profile brings its own, and its structure tree.
      pdfkit.endMetadata = () => {}
      pdfkit.endMarkings = () => {}
      keepInfoWhole(pdfkit)
      return output(identify)
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
    Creator: info.creator,
    Producer: PRODUCER,
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

/** Ends the document and gives its bytes. */
type Output = (identify: (rest: Uint8Array) => Uint8Array) => Promise<Uint8Array>

/**
 * Trap: output goes through a Readable in thousands of chunks of a few bytes; it is taken directly. The
 * header is lost by now (pdfkit-document.ts) and is written anew.
 */
function collectBytes(pdfkit: PdfkitDocument): Output {
  const sink = byteSink()
  pdfkit._offset = sink.write(HEADER)
  pdfkit._write = data => {
    pdfkit._offset += sink.write(data)
    if (typeof data === 'string') pdfkit._offset += sink.write('\n')
  }
  return async identify => {
    // Trap: /ID is computed by the constructor, from the Info dictionary alone.
    pdfkit._id = identify(new Uint8Array(0))
    pdfkit.end()
    return sink.bytes()
  }
}

/**
 * Trap: pdfkit knows neither object streams nor cross-reference streams. What it writes of an object comes
 * in pieces, number, value, the parts of a stream, `endobj`, and goes to {@link objectFile} when it is whole.
 */
function packObjects(pdfkit: PdfkitDocument, deflate: Deflate): Output {
  const file = objectFile()
  let pieces: (string | Uint8Array)[] = []
  pdfkit._write = piece => {
    pieces.push(piece)
    if (piece !== 'endobj') return
    const [number = '', value = ''] = pieces
    const stream = pieces.find(one => one instanceof Uint8Array)
    file.add(Number.parseInt(String(number), 10), String(value), stream)
    pieces = []
  }
  pdfkit._finalize = () => {}
  return identify => {
    pdfkit.end()
    const id = identify(file.waiting())
    return file.finish({ root: pdfkit._root.id, info: pdfkit._info.id, id }, deflate)
  }
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
