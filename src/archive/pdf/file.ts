import { error } from '../../diagnostics/finding.ts'
import { LIMITS } from '../../geometry/limits.ts'
import { PdfFault } from './fault.ts'
import type { Budget } from './filters.ts'
import { damaged, integer, skipBlanks, takeHere } from './lexer.ts'
import { readObjectHead, readValue } from './parser.ts'
import { type Place, type References, readReferences } from './references.ts'
import { decode } from './streams.ts'
import { isKind, latin1, nameOf, type PdfDict, type PdfRef, type PdfStream, type PdfValue } from './values.ts'

/** A PDF file, its objects read when they are asked for. Whatever is asked for may throw a PdfFault. */
export interface PdfFile {
  readonly bytes: Uint8Array
  readonly trailer: PdfDict
  /** Where the newest cross-references begin, and how they are written. */
  readonly references: { readonly start: number; readonly size: number }
  /** What a value stands for: a reference's object, null where there is none, else itself. */
  resolve(value: PdfValue | undefined): PdfValue
  /** An entry of a dictionary or stream, resolved; null where it has none or is neither. */
  entry(of: PdfValue | undefined, key: string): PdfValue
  /** A stream's bytes with its filters undone. */
  decoded(stream: PdfStream): Uint8Array
}

/** A file may have a little before its header (ISO 32000-2, annex I.2). */
const HEAD = 1024

/**
 * Opens a PDF file: any version, with cross-reference tables or streams, object streams and incremental
 * updates.
 *
 * Faults: `archive.not-pdf`, `archive.damaged`, `archive.encrypted`, `archive.too-large`.
 */
export function openPdf(bytes: Uint8Array): PdfFile {
  if (bytes.length > LIMITS.fileBytes) {
    throw new PdfFault(error('file.too-large', { bytes: bytes.length, limit: LIMITS.fileBytes }))
  }
  if (!latin1(bytes.subarray(0, HEAD)).includes('%PDF-')) throw new PdfFault(error('archive.not-pdf', {}))
  const budget = { left: LIMITS.pdfInflatedBytes }
  const references = readReferences(bytes, budget)
  if (references.trailer.has('Encrypt')) throw new PdfFault(error('archive.encrypted', {}))
  return fileOf(bytes, references, budget)
}

function fileOf(bytes: Uint8Array, { places, trailer, start }: References, budget: Budget): PdfFile {
  const known = new Map<number, PdfValue>()
  const loading = new Set<number>()
  const packs = new Map<number, readonly PackedAt[]>()
  const inflated = new Map<PdfStream, Uint8Array>()

  const load = ({ id, generation }: PdfRef): PdfValue => {
    const place = places.get(id)
    if (place === undefined || place.kind === 'free') return null
    if ((place.kind === 'offset' ? place.generation : 0) !== generation) return null
    const found = known.get(id)
    if (found !== undefined) return found
    // An object that is needed to read itself: the length of a stream that is the stream.
    if (loading.has(id)) throw damaged(0, 'object')
    loading.add(id)
    const value = place.kind === 'offset' ? objectAt(id, place) : packedAt(id, place)
    loading.delete(id)
    known.set(id, value)
    return value
  }
  const resolve = (value: PdfValue | undefined): PdfValue => {
    let at: PdfValue = value ?? null
    for (let steps = 0; isKind(at, 'ref'); steps++) {
      if (steps > LIMITS.pdfNesting) throw damaged(0, 'depth')
      at = load(at)
    }
    return at
  }
  const objectAt = (id: number, place: Extract<Place, { readonly kind: 'offset' }>): PdfValue => {
    const cursor = { bytes, at: place.offset }
    const { value, streamAt, ...head } = readObjectHead(cursor)
    if (head.id !== id || head.generation !== place.generation) throw damaged(place.offset, 'object')
    if (streamAt === undefined) return value
    if (!isKind(value, 'dict')) throw damaged(place.offset, 'stream')
    const length = resolve(value.entries.get('Length'))
    if (typeof length !== 'number' || length < 0) throw damaged(place.offset, 'stream')
    const end = { bytes, at: streamAt + length }
    skipBlanks(end)
    if (!takeHere(end, 'endstream')) throw damaged(place.offset, 'stream')
    return { kind: 'stream', entries: value.entries, raw: bytes.subarray(streamAt, streamAt + length) }
  }
  const packedAt = (id: number, { stream, index }: Extract<Place, { readonly kind: 'packed' }>): PdfValue => {
    const pack = packs.get(stream) ?? openPack(stream)
    packs.set(stream, pack)
    const entry = pack[index]
    if (entry === undefined || entry.id !== id) throw damaged(0, 'object-stream')
    return readValue({ bytes: entry.bytes, at: entry.at })
  }
  const openPack = (id: number): readonly PackedAt[] => {
    // 7.5.7: an object stream stands in no other.
    if (places.get(id)?.kind !== 'offset') throw damaged(0, 'object-stream')
    const stream = resolve({ kind: 'ref', id, generation: 0 })
    if (!isKind(stream, 'stream') || nameOf(entry(stream, 'Type')) !== 'ObjStm')
      throw damaged(0, 'object-stream')
    return placesIn(decoded(stream), Number(entry(stream, 'N')), Number(entry(stream, 'First')))
  }
  const entry = (of: PdfValue | undefined, key: string): PdfValue => {
    const owner = resolve(of)
    return isKind(owner, 'dict') || isKind(owner, 'stream') ? resolve(owner.entries.get(key)) : null
  }
  const decoded = (stream: PdfStream): Uint8Array => {
    const found = inflated.get(stream)
    if (found !== undefined) return found
    const filters = ['Filter', 'DecodeParms'].map((key): [string, PdfValue] => [key, entry(stream, key)])
    const data = decode(stream.raw, new Map(filters), budget)
    inflated.set(stream, data)
    return data
  }
  const size = Math.max(0, ...[Number(trailer.get('Size') ?? 0)])
  return {
    bytes,
    trailer: { kind: 'dict', entries: trailer },
    references: { start, size },
    resolve,
    entry,
    decoded,
  }
}

interface PackedAt {
  readonly id: number
  readonly bytes: Uint8Array
  readonly at: number
}

/** Numbers and places of the objects of an object stream (7.5.7). */
function placesIn(bytes: Uint8Array, count: number, first: number): readonly PackedAt[] {
  if (!(count >= 0 && count <= LIMITS.pdfObjects && first >= 0 && first <= bytes.length)) {
    throw damaged(0, 'object-stream')
  }
  const cursor = { bytes: bytes.subarray(0, first), at: 0 }
  return Array.from({ length: count }, () => {
    const id = integer(cursor)
    return { id, bytes, at: first + integer(cursor) }
  })
}
