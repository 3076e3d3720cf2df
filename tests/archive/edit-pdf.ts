/** Changes printed PDFs as others do: with a PDF library of its own, whole or as an incremental update. */
import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import {
  decodePDFRawStream,
  type PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib'

/** How the changed file is saved. */
export type Saving = 'whole' | 'incremental'

/** Opens a file, changes it and saves it, keeping what it says of itself. */
export async function edited(
  bytes: Uint8Array,
  change: (document: PDFDocument) => void | Promise<void>,
  saving: Saving = 'whole',
): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, {
    updateMetadata: false,
    forIncrementalUpdate: saving === 'incremental',
  })
  await change(document)
  return saving === 'incremental' ? document.commit() : document.save()
}

/** Replaces an object; for an incremental update the library must be told that it changed. */
function replace({ context }: PDFDocument, ref: PDFRef, object: PDFObject): void {
  context.assign(ref, object)
  context.snapshot?.markRefForSave(ref)
}

function inflated(stream: unknown): Buffer {
  if (!(stream instanceof PDFRawStream)) throw new Error('no stream')
  return Buffer.from(decodePDFRawStream(stream).decode())
}

/** Changes the content of the first page and compresses it again, as a PDF editor does. */
export function withContent(
  bytes: Uint8Array,
  change: (content: string) => string,
  saving?: Saving,
): Promise<Uint8Array> {
  return edited(
    bytes,
    document => {
      const { node } = document.getPage(0)
      const before = inflated(node.Contents()).toString('latin1')
      const after = change(before)
      if (after === before) throw new Error('nothing was changed')
      const stream = document.context.stream(deflateSync(Buffer.from(after, 'latin1')), {
        Filter: 'FlateDecode',
      })
      replace(document, node.get(PDFName.of('Contents')) as PDFRef, stream)
    },
    saving,
  )
}

/** What is changed with an attachment: nothing, its checksum, or what the metadata say of it too. */
export interface AttachmentEdit {
  readonly type: 'json' | 'markdown'
  readonly change: (text: string) => string
  readonly checksum?: boolean
  readonly metadata?: boolean
}

/** Changes an attached file. */
export function withAttachment(
  bytes: Uint8Array,
  edit: AttachmentEdit,
  saving?: Saving,
): Promise<Uint8Array> {
  return edited(
    bytes,
    document => {
      const { context } = document
      const [ref, stream] = embedded(document, edit.type)
      const before = inflated(stream)
      const after = Buffer.from(edit.change(before.toString('utf8')), 'utf8')
      if (after.equals(before)) throw new Error('nothing was changed')
      const params = stream.dict.lookup(PDFName.of('Params')) as PDFDict
      if (edit.checksum !== false) {
        params.set(PDFName.of('CheckSum'), PDFHexString.of(createHash('md5').update(after).digest('hex')))
      }
      const entries = {
        Type: 'EmbeddedFile',
        Subtype: stream.dict.get(PDFName.of('Subtype')),
        Params: params,
      }
      replace(document, ref, context.stream(deflateSync(after), { ...entries, Filter: 'FlateDecode' }))
      if (edit.metadata) replaceInMetadata(document, digest(before), digest(after))
    },
    saving,
  )
}

const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

function embedded(document: PDFDocument, type: string): [PDFRef, PDFRawStream] {
  for (const [ref, object] of document.context.enumerateIndirectObjects()) {
    const subtype = object instanceof PDFRawStream && String(object.dict.get(PDFName.of('Subtype')))
    if (object instanceof PDFRawStream && subtype && subtype.endsWith(type)) return [ref, object]
  }
  throw new Error(`no attachment of type ${type}`)
}

/** Replaces a text in the XMP packet. */
export function replaceInMetadata(document: PDFDocument, from: string, to: string): void {
  const ref = document.catalog.get(PDFName.of('Metadata')) as PDFRef
  const before = inflated(document.context.lookup(ref)).toString('utf8')
  const after = before.replace(from, to)
  if (after === before) throw new Error('nothing was changed')
  const stream = document.context.stream(Buffer.from(after), { Type: 'Metadata', Subtype: 'XML' })
  replace(document, ref, stream)
}
