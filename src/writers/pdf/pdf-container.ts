import type { DocumentInfo } from './document-info.ts'
import type { PdfDictionary, PdfRaw, PdfReference } from './pdf-values.ts'

/** A document being written: objects go out one after another, in the order of the calls. */
export interface PdfContainer {
  /** Takes a number for an object that others refer to before it is written. */
  reserve(): PdfReference
  /** Writes an object, in the place that was taken for it or a new one. */
  add(data: PdfDictionary | PdfRaw, place?: PdfReference): PdfReference
  /** Writes an object as PDF has it, in the place that was taken for it; the bytes are copied. */
  addSource(source: Uint8Array, place: PdfReference): void
  /** Writes a stream whose bytes are compressed already; `dictionary` leaves out Filter and Length. */
  addStream(dictionary: PdfDictionary, deflated: Uint8Array): PdfReference
  /** Writes a stream that anybody can read as it is. */
  addPlainStream(dictionary: PdfDictionary, bytes: Uint8Array): PdfReference
  /** Writes a page, the last of the front or of the others. */
  addPage(page: PdfPage): PdfReference
  /** What the catalog says beside pages, language and title. */
  setCatalog(entries: PdfDictionary): void
  /** Gives the bytes that are done since the last call. */
  drain(): Promise<Uint8Array>
  /**
   * Writes what is left and gives the last bytes: all of them where none were drained.
   *
   * @param identify gives the identifier of 16 bytes for the trailer, from a digest of what is no stream
   * @throws FormError for an invalid date
   */
  finish(info: DocumentInfo, identify: (rest: Uint8Array) => Uint8Array): Promise<Uint8Array>
}

/** A page; `size` in pt. */
export interface PdfPage {
  readonly size: readonly [width: number, height: number]
  readonly contents: PdfReference
  readonly resources: PdfReference
  /** What it says of its structure and annotations. */
  readonly more?: PdfDictionary | undefined
  /** Whether it stands before all that do not. */
  readonly front?: boolean | undefined
}
