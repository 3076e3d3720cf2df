/**
 * The only file that touches pdfkit (as pdfkit-document.ts has it), which is the container: it numbers and
 * serialises objects and writes catalog, Info dictionary, cross-reference table and trailer. It never draws.
 *
 * What pdfkit does by itself and a form must not have is worked round here, each under the word
 * "Trap"; they lie in its private parts, hence the casts, which stand nowhere else. Written against
 * pdfkit 0.20.2.
 */
import { FormError } from '../../diagnostics/form-error.ts'
import type { Deflate } from './deflate.ts'
import type { DocumentInfo } from './document-info.ts'
import type { PdfContainer } from './pdf-container.ts'
import type { PdfDictionary, PdfRaw, PdfReference } from './pdf-values.ts'
import { collectBytes, type PdfkitOutput, packObjects } from './pdfkit-output.ts'

/** What the Info dictionary names as the program that wrote the file. */
export const PRODUCER = 'formpress (pdfkit)'

/** The private parts of pdfkit that are used. */
interface PdfkitReference extends PdfReference {
  data: object
  end(chunk?: Uint8Array): void
}
interface PdfkitDocument extends PdfkitOutput {
  info: Record<string, unknown>
  readonly outline: { readonly dictionary: PdfkitReference }
  readonly _root: PdfReference & {
    readonly data: {
      readonly Names: PdfkitReference
      ViewerPreferences: object
      readonly Pages: PdfkitReference & { readonly data: { Kids: PdfReference[]; Count: number } }
    }
  }
  push(data: unknown): boolean
  ref(data: object): PdfkitReference
  endOutline(): void
  endMarkings(): void
  endMetadata(): void
}
type PdfkitConstructor = new (options: object) => PdfkitDocument

/**
 * Opens an empty document. pdfkit is loaded by the first call, because loading it (with the fontkit it
 * brings) takes a tenth of a second that a check or a preview need not pay.
 *
 * @param language as BCP 47 has it: `zh-CN`
 * @param packing how objects that are no streams are compressed together; left out, they stand as they are
 */
export async function openContainer(language: string, packing?: Deflate): Promise<PdfContainer> {
  const { QuietDocument } = await import('./pdfkit-document.ts')
  const pdfkit = new (QuietDocument as unknown as PdfkitConstructor)(constructorOptions(language))
  const output = packing === undefined ? collectBytes(pdfkit) : packObjects(pdfkit, packing)
  const spares = releaseSpares(pdfkit)
  showTitle(pdfkit)
  const front: PdfReference[] = []
  const body: PdfReference[] = []

  const reserved = new Map<PdfReference, PdfkitReference>()
  const take = (data: object, place?: PdfReference): PdfkitReference => {
    const taken = place === undefined ? spares.pop() : reserved.get(place)
    if (place !== undefined) reserved.delete(place)
    if (taken === undefined) return pdfkit.ref(data)
    taken.data = data
    return taken
  }
  const add = (data: PdfDictionary | PdfRaw, place?: PdfReference) => {
    const reference = take(data, place)
    end(reference)
    return reference
  }
  const addPlainStream = (dictionary: PdfDictionary, bytes: Uint8Array) => {
    const reference = take({ ...dictionary })
    end(reference, bytes)
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
    addPage({ size: [width, height], contents, resources, more, front: isFront = false }) {
      const page = add({
        Type: 'Page',
        Parent: pdfkit._root.data.Pages,
        MediaBox: [0, 0, width, height],
        Contents: contents,
        Resources: resources,
        ...more,
      })
      const list = isFront ? front : body
      list.push(page)
      return page
    },
    setCatalog(entries) {
      for (const [name, value] of Object.entries(entries)) {
        const own = typeof value === 'object' && name === 'Names' ? withEnd(value) : value
        Object.defineProperty(pdfkit._root.data, name, { value: own, enumerable: true })
      }
    },
    drain: output.drain,
    finish(info, identify) {
      if (Number.isNaN(info.date?.getTime())) throw new FormError('the date of the document is none')
      setInfo(pdfkit, info)
      const { data } = pdfkit._root.data.Pages
      data.Kids = [...front, ...body]
      data.Count = data.Kids.length
      // Trap: `end` writes an XMP packet with unescaped values and the clock's date. Plain output has
      // none; an archival profile brings its own, and its structure tree.
      pdfkit.endMetadata = () => {}
      pdfkit.endMarkings = () => {}
      keepInfoWhole(pdfkit)
      return output.finish(identify)
    },
  }
}

/**
 * Trap: `addPage` writes a transform into the content, /UserUnit, ProcSet and an empty /ColorSpace into
 * each page, so pages are objects of ours and the first one is suppressed.
 * Trap: without `font: null` the metrics of Helvetica are loaded.
 * Trap: `compress` would deflate with node:zlib, past the seam in deflate.ts.
 */
function constructorOptions(language: string): object {
  return {
    autoFirstPage: false,
    font: null,
    compress: false,
    lang: language,
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
    // A copy: what is given an end of its own must not be the caller's.
    CreationDate: info.date && new Date(info.date),
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

/** Writes a reference's object. Trap: it would keep what was written for as long as anything refers to it. */
function end(reference: PdfkitReference, bytes?: Uint8Array): void {
  reference.end(bytes)
  reference.data = WRITTEN
}

const WRITTEN = {}

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
