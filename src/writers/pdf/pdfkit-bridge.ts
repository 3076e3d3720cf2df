/**
 * The only file that touches pdfkit (as pdfkit-document.ts has it), which is the container: it numbers objects and
 * writes catalog, Info dictionary, page tree, cross-reference table and trailer. What the other objects say comes
 * to it as text (pdf-values.ts). It never draws.
 *
 * What pdfkit does by itself and a form must not have is worked round here, each under the word
 * "Trap"; they lie in its private parts, hence the casts, which stand nowhere else. Written against
 * pdfkit 0.20.2.
 */
import { FormError } from '../../diagnostics/form-error.ts'
import type { Deflate } from './deflate.ts'
import type { DocumentInfo } from './document-info.ts'
import type { PdfContainer } from './pdf-container.ts'
import { type PdfReference, type PdfValue, pdfDate, pdfSource, pdfText } from './pdf-values.ts'
import { collectBytes, nothing, type PdfkitOutput, packObjects } from './pdfkit-output.ts'

/** What the Info dictionary names as the program that wrote the file. */
export const PRODUCER = 'formpress (pdfkit)'

/** The private parts of pdfkit that are used. */
interface PdfkitDocument extends PdfkitOutput {
  info: Record<string, Written>
  readonly outline: { readonly dictionary: PdfReference }
  readonly _root: PdfReference & {
    readonly data: {
      readonly Names: PdfReference
      readonly Pages: PdfReference & { readonly data: { Kids: Written; Count: number } }
    }
  }
  /** How many objects have a number and are not written. */
  _waiting: number
  /** Where each object stands; null for one that is not written. */
  readonly _offsets: (number | null)[]
  ref(data?: object): PdfReference
  endOutline(): void
  endMarkings(): void
  endMetadata(): void
}
type PdfkitConstructor = new (options: object) => PdfkitDocument

/** The module, once it is there: to ask for it again would be looked up anew for each form. */
let loaded: typeof import('./pdfkit-document.ts') | undefined

/**
 * Opens an empty document. pdfkit is loaded by the first call, because loading it (with the fontkit it
 * brings) takes a tenth of a second that a check or a preview need not pay.
 *
 * @param language as BCP 47 has it: `zh-CN`
 * @param packing how objects that are no streams are compressed together; left out, they stand as they are
 */
export async function openContainer(language: string, packing?: Deflate): Promise<PdfContainer> {
  loaded ??= await import('./pdfkit-document.ts')
  const pdfkit = new (loaded.QuietDocument as unknown as PdfkitConstructor)(constructorOptions(language))
  const output = packing === undefined ? collectBytes(pdfkit) : packObjects(pdfkit, packing)
  const spares = releaseSpares(pdfkit)
  const catalog = (name: string, value: PdfValue) =>
    Object.defineProperty(pdfkit._root.data, name, { value: written(value), enumerable: true })
  // Trap: `displayTitle` makes an object of one entry of its own; it may stand in the catalog.
  catalog('ViewerPreferences', { DisplayDocTitle: true })
  const front: PdfReference[] = []
  const body: PdfReference[] = []

  // Trap: `ref` makes an object of ten fields for a number; what it counts is all that is wanted.
  const nextNumber = () => {
    pdfkit._waiting++
    return pdfkit._offsets.push(null)
  }
  const reserve = (): PdfReference => ({ id: spares.pop() ?? nextNumber() })
  const add: PdfContainer['add'] = (value, place = reserve()) => {
    output.write(place.id, pdfSource(value))
    return place
  }
  const addPlainStream: PdfContainer['addPlainStream'] = (dictionary, bytes) => {
    const place = reserve()
    output.writeStream(place.id, pdfSource({ ...dictionary, Length: bytes.length }), bytes)
    return place
  }
  return {
    reserve,
    add,
    addSource: (source, place) => output.write(place.id, source),
    addStream: (dictionary, deflated) => addPlainStream({ ...dictionary, Filter: 'FlateDecode' }, deflated),
    addPlainStream,
    addPage({ size: [width, height], contents, resources, more, front: isFront = false }) {
      const page = add({
        Type: 'Page',
        Parent: { id: pdfkit._root.data.Pages.id },
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
      for (const [name, value] of Object.entries(entries)) catalog(name, value)
    },
    drain: output.drain,
    finish(info, identify) {
      if (Number.isNaN(info.date?.getTime())) throw new FormError('the date of the document is none')
      setInfo(pdfkit, info)
      const { data } = pdfkit._root.data.Pages
      data.Kids = written([...front, ...body])
      data.Count = front.length + body.length
      // Trap: `end` writes an XMP packet with unescaped values and the clock's date. Plain output has
      // none; an archival profile brings its own, and its structure tree.
      pdfkit.endMetadata = nothing
      pdfkit.endMarkings = nothing
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
  pdfkit.info = {}
  const { title: Title, author: Author, subject: Subject, keywords: Keywords, creator: Creator } = info
  const texts = { Title, Author, Subject, Keywords, Creator, Producer: PRODUCER }
  for (const [name, text] of Object.entries(texts)) {
    if (text !== undefined) pdfkit.info[name] = written(pdfText(text))
  }
  if (info.date) pdfkit.info.CreationDate = written(pdfDate(info.date))
}

/** Trap: `end` makes an object of each entry of Info. What has an end of its own stays where it is. */
function keepInfoWhole(pdfkit: PdfkitDocument): void {
  const { ref } = pdfkit
  const keep: PdfkitDocument['ref'] = data =>
    data && 'end' in data ? (data as Written & PdfReference) : ref.call(pdfkit, data)
  pdfkit.ref = keep
}

/** A value that pdfkit writes as it is, and can end like a reference. */
interface Written {
  toString(): string
  end(): void
  readonly [Symbol.toStringTag]: string
}

/**
 * Trap: pdfkit's serialiser looks at a value in a dozen ways and at each text with a regular expression. What it
 * has no way to convert, because of its tag, it writes as the text that it gives for itself.
 */
function written(value: PdfValue): Written {
  const source = pdfSource(value)
  return { toString: () => source, end: nothing, [Symbol.toStringTag]: 'Written' }
}

/**
 * Trap: every document gets /Names with an empty /Dests tree, and an empty outline that nothing points
 * to. Their numbers are taken already, so they become the first two objects that are wanted; pdfkit's
 * own ending of them is switched off.
 */
function releaseSpares(pdfkit: PdfkitDocument): number[] {
  const catalog = pdfkit._root.data
  const spares = [pdfkit.outline.dictionary.id, catalog.Names.id]
  // Not enumerable: so `end` finds something to end, and the catalog's serialiser does not see it.
  Object.defineProperty(catalog, 'Names', { value: { end: nothing }, enumerable: false })
  pdfkit.endOutline = nothing
  return spares
}
