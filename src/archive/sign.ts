import { error, type Outcome } from '../diagnostics/finding.ts'
import { FormError } from '../diagnostics/form-error.ts'
import { LIMITS } from '../geometry/limits.ts'
import { hex } from './pdf/digits.ts'
import { guarded } from './pdf/fault.ts'
import { openPdf, type PdfFile } from './pdf/file.ts'
import { damaged } from './pdf/lexer.ts'
import { appendUpdate, joined, type UpdatedObject } from './pdf/update.ts'
import { isKind, type PdfDict, type PdfRef, type PdfValue, textOf } from './pdf/values.ts'
import { changed, dict, list, name, reference, text, written } from './pdf/write.ts'

/** Makes a signature of bytes, as DER: a CMS SignedData without the bytes (RFC 5652, 5.2). */
export type Signer = (bytesToSign: Uint8Array) => Uint8Array | Promise<Uint8Array>

export interface SignOptions {
  /** Called once, with all bytes of the file but the signature's own place. */
  readonly sign: Signer
  /** Bytes that are kept for the signature; certificates and a time stamp in it need room. */
  readonly size: number
  /** What kind of signature the signer makes (ISO 32000-2, 12.8.3); PKCS #7 where it is left out. */
  readonly format?: 'adbe.pkcs7.detached' | 'ETSI.CAdES.detached' | undefined
  /** Who signs, why and where, as viewers show it. */
  readonly name?: string | undefined
  readonly reason?: string | undefined
  readonly location?: string | undefined
  /** When it was signed, where the signature does not say it; the clock is never read. */
  readonly date?: Date | undefined
}

/** Digits that are kept for each number of the byte range: files of 64 MB have eight. */
const RANGE_DIGITS = 10

/**
 * Has a finished PDF signed, as an incremental update: the file's bytes stay as they are, and the signature
 * covers all of them and its own update. The file goes on conforming to what it conformed to, and still
 * verifies as the same.
 *
 * The field is invisible. Its widget has no extent, so it needs no appearance (ISO 19005-3, 6.3.3), lies
 * outside the crop box and so is no content that a reader must be told of (ISO 14289-1, 7.18.1); it is to be
 * printed and locked (F 132). A seal that is seen is a matter of the paper, or of the seal's own service.
 *
 * The same file, options and signature give the same bytes.
 *
 * Findings: those of opening a PDF; `archive.signature-too-large`. What the signer throws is thrown on.
 *
 * @throws FormError for a size that is none and for a signature that is empty
 *
 * @example
 * const signed = await sign(printed.bytes, { size: 16_384, sign: bytes => sealService.sign(bytes) })
 */
export async function sign(bytes: Uint8Array, options: SignOptions): Promise<Outcome<Uint8Array>> {
  const { size } = options
  if (!Number.isInteger(size) || size < 1 || size > LIMITS.signatureBytes) {
    throw new FormError(
      `the room for a signature is no number of bytes up to ${LIMITS.signatureBytes}: ${size}`,
    )
  }
  if (Number.isNaN(options.date?.getTime())) throw new FormError('the date of the signature is none')
  const prepared = guarded(() => prepare(openPdf(bytes), options))
  if (!prepared.ok) return { ok: false, findings: [prepared.finding] }
  const { file, before, after } = prepared.value
  const signature = await options.sign(joined([file.subarray(0, before), file.subarray(after)]))
  if (signature.length === 0) throw new FormError('the signature is empty')
  if (signature.length > size) {
    const facts = { bytes: signature.length, room: size }
    return { ok: false, findings: [error('archive.signature-too-large', facts)] }
  }
  file.set(new TextEncoder().encode(hex(signature)), before + 1)
  return { ok: true, value: file, findings: [] }
}

interface PreparedFile {
  readonly file: Uint8Array
  /** The signature's place, its angle brackets included: from `before` up to `after`. */
  readonly before: number
  readonly after: number
}

/** The updated file with zeros where the signature goes. */
function prepare(pdf: PdfFile, options: SignOptions): PreparedFile {
  const catalog = objectOf(pdf, pdf.trailer.entries.get('Root'))
  const page = objectOf(pdf, firstPage(pdf))
  const form = pdf.entry(catalog.value, 'AcroForm')
  const fields = itemsOf(pdf, pdf.entry(form, 'Fields'))
  const [signature, field] = [reference(pdf.references.size), reference(pdf.references.size + 1)]
  const widget = widgetOf({ name: freeName(pdf, fields), page: page.ref, signature })
  const annotations = itemsOf(pdf, pdf.entry(page.value, 'Annots'))
  const own = isKind(form, 'dict') ? form : dict({})
  // 12.7.3, table 225: there are signatures, and only updates may be appended.
  const withField = changed(own, { Fields: list([...fields, field]), SigFlags: 3 })
  const objects: UpdatedObject[] = [
    { ref: signature, value: signatureDictionary(options) },
    { ref: field, value: written(widget) },
    { ref: catalog.ref, value: written(changed(catalog.value, { AcroForm: withField })) },
    { ref: page.ref, value: written(changed(page.value, { Annots: list([...annotations, field]) })) },
  ]
  const file = appendUpdate(pdf, objects, { size: pdf.references.size + 2 })
  return placed(file, pdf.bytes.length, options.size)
}

/** Fills in the byte range, for which room was kept. */
function placed(file: Uint8Array, from: number, size: number): PreparedFile {
  const added = new TextDecoder('latin1').decode(file.subarray(from))
  const before = from + added.indexOf(CONTENTS) + CONTENTS.length
  const after = before + 2 * size + 2
  const range = `0 ${before} ${after} ${file.length - after}`.padEnd(ROOM.length, ' ')
  file.set(new TextEncoder().encode(range), from + added.indexOf(ROOM))
  return { file, before, after }
}

const CONTENTS = '/Contents '
const ROOM = Array.from({ length: 4 }, () => '0'.repeat(RANGE_DIGITS)).join(' ')

/** Written by hand, because two places in it are filled in later (12.8.1, table 255). */
function signatureDictionary({ format = 'adbe.pkcs7.detached', size, ...told }: SignOptions): string {
  const entries = dict({
    Name: told.name === undefined ? undefined : text(told.name),
    Reason: told.reason === undefined ? undefined : text(told.reason),
    Location: told.location === undefined ? undefined : text(told.location),
    M: told.date === undefined ? undefined : dateOf(told.date),
  })
  const rest = written(entries).slice('<<'.length)
  const places = `/ByteRange [${ROOM}]${CONTENTS}<${'0'.repeat(2 * size)}>`
  return `<</Type /Sig/Filter /Adobe.PPKLite/SubFilter /${format}${places}${rest}`
}

/** A date in UTC (7.9.4): `D:20240301000000Z`. */
function dateOf(date: Date): PdfValue {
  const digits = date.toISOString().slice(0, 19).replace(/\D/g, '')
  return { kind: 'string', bytes: new TextEncoder().encode(`D:${digits}Z`) }
}

/** The field and its one widget in one (12.7.4.1). */
function widgetOf(facts: {
  readonly name: string
  readonly page: PdfRef
  readonly signature: PdfRef
}): PdfDict {
  return dict({
    ...{ Type: name('Annot'), Subtype: name('Widget'), FT: name('Sig') },
    ...{ T: text(facts.name), TU: text(facts.name), Rect: list([0, 0, 0, 0]) },
    ...{ F: 132, P: facts.page, V: facts.signature },
  })
}

/** `Signature1`, or the next number that no field has. */
function freeName(pdf: PdfFile, fields: readonly PdfValue[]): string {
  const taken = new Set(fields.map(field => textOf(pdf.entry(field, 'T'))))
  let number = 1
  while (taken.has(`Signature${number}`)) number++
  return `Signature${number}`
}

/** An object that an update can replace. */
function objectOf(
  pdf: PdfFile,
  value: PdfValue | undefined,
): { readonly ref: PdfRef; readonly value: PdfDict } {
  const ref = value ?? null
  const found = pdf.resolve(ref)
  if (!isKind(ref, 'ref') || !isKind(found, 'dict')) throw damaged(0, 'object')
  return { ref, value: found }
}

/** The page at the left end of the tree of pages. */
function firstPage(pdf: PdfFile): PdfValue {
  const catalog = pdf.resolve(pdf.trailer.entries.get('Root'))
  let node: PdfValue = isKind(catalog, 'dict') ? (catalog.entries.get('Pages') ?? null) : null
  for (let depth = 0; depth < LIMITS.pdfNesting; depth++) {
    const kids = pdf.entry(node, 'Kids')
    if (!isKind(kids, 'array')) return node
    node = kids.items[0] ?? null
  }
  throw damaged(0, 'pages')
}

function itemsOf(pdf: PdfFile, value: PdfValue): readonly PdfValue[] {
  const items = isKind(value, 'array') ? value.items : []
  return items.map(item => (isKind(item, 'ref') ? item : pdf.resolve(item)))
}
