/**
 * Reads a PDF as a file of objects, for assertions: cross-reference table, trailer, dictionaries,
 * inflated streams, Info texts. Imports nothing of the product, and no PDF library either.
 */
import { type Place, readReferences, streamAt, unpack } from './pdf-references.ts'
import {
  latin1,
  type PdfDict,
  PdfName,
  type PdfParser,
  PdfRef,
  PdfString,
  type PdfValue,
  pdfParser,
} from './pdf-syntax.ts'

/** An object of the file; `stream` is inflated where its Filter is FlateDecode. */
export interface PdfObject {
  readonly id: number
  readonly value: PdfValue
  readonly stream?: Uint8Array
}

export interface InspectedPdf {
  readonly version: string
  readonly trailer: PdfDict
  readonly objects: ReadonlyMap<number, PdfObject>
  /** What a value stands for: a reference's object, else itself. */
  resolve(value: PdfValue | undefined): PdfValue | undefined
  /** A dictionary by its keys from the trailer on: `dict('Root', 'Pages')`. */
  dict(...path: string[]): PdfDict
  /** The stream of the object that a value refers to. */
  stream(value: PdfValue | undefined): Uint8Array
  /** The objects whose /Type is `type`. */
  ofType(type: string): readonly PdfDict[]
  /** The Info dictionary's entries, as text. */
  readonly info: Readonly<Record<string, string>>
  /** Objects that nothing leads to from the trailer. */
  readonly orphans: readonly number[]
}

/** Opens a PDF by its cross-reference table or stream; every place of it is checked. */
export function inspectPdf(bytes: Uint8Array): InspectedPdf {
  const parser = pdfParser(bytes)
  const { places, trailer } = readReferences(bytes)
  const objects = readObjects(bytes, parser, places)
  const resolve = (value: PdfValue | undefined) =>
    value instanceof PdfRef ? objects.get(value.id)?.value : value
  const dict = (...path: string[]) => path.reduce((at: PdfDict, key) => asDict(resolve(at.get(key))), trailer)
  return {
    version: latin1(bytes.subarray(5, 8)),
    trailer,
    objects,
    resolve,
    dict,
    stream(value) {
      const stream = value instanceof PdfRef ? objects.get(value.id)?.stream : undefined
      if (!stream) throw new Error('no stream')
      return stream
    },
    ofType: type =>
      [...objects.values()].flatMap(({ value }) =>
        value instanceof Map && nameOf(value.get('Type')) === type ? [value] : [],
      ),
    info: Object.fromEntries([...dict('Info')].map(([key, value]) => [key, textOf(resolve(value))])),
    orphans: orphansOf(objects, trailer),
  }
}

/** The objects at bytes of the file, then those in object streams. */
function readObjects(
  bytes: Uint8Array,
  parser: PdfParser,
  places: ReadonlyMap<number, Place>,
): ReadonlyMap<number, PdfObject> {
  const objects = new Map<number, PdfObject>()
  for (const [id, place] of places) {
    if ('offset' in place) objects.set(id, readObject(bytes, parser, id, place.offset))
  }
  const packs = new Map<number, ReturnType<typeof unpack>>()
  for (const [id, place] of places) {
    if ('offset' in place) continue
    const { value, stream } = objects.get(place.stream) ?? {}
    if (!stream) throw new Error(`object ${place.stream} is no object stream`)
    const pack = packs.get(place.stream) ?? unpack(asDict(value), stream)
    packs.set(place.stream, pack)
    const found = pack[place.index]
    if (found?.id !== id) throw new Error(`object ${id} is not at index ${place.index} of ${place.stream}`)
    objects.set(id, { id, value: found.value })
  }
  return objects
}

function readObject(bytes: Uint8Array, parser: PdfParser, id: number, offset: number): PdfObject {
  parser.position = offset
  if (parser.value() !== id || parser.value() !== 0 || !parser.take('obj')) {
    throw new Error(`no object ${id} at byte ${offset}`)
  }
  const value = parser.value()
  if (!parser.take('stream')) {
    if (!parser.take('endobj')) throw new Error(`object ${id} does not end`)
    return { id, value }
  }
  const dict = asDict(value)
  const stream = streamAt(bytes, parser, dict)
  if (!parser.take('endstream') || !parser.take('endobj'))
    throw new Error(`the Length of object ${id} is wrong`)
  return { id, value, stream }
}

function orphansOf(objects: ReadonlyMap<number, PdfObject>, trailer: PdfDict): readonly number[] {
  const reached = new Set<number>()
  const pending: PdfValue[] = [trailer]
  for (let value = pending.pop(); value !== undefined; value = pending.pop()) {
    if (value instanceof PdfRef) {
      const object = objects.get(value.id)
      if (!object) throw new Error(`a reference leads to object ${value.id}, which does not exist`)
      if (!reached.has(value.id)) pending.push(object.value)
      reached.add(value.id)
    } else if (Array.isArray(value)) pending.push(...value)
    else if (value instanceof Map) pending.push(...value.values())
  }
  // Object streams and the cross-reference stream are how the file is kept, and nothing refers to them.
  const kept = ['ObjStm', 'XRef']
  return [...objects.values()].flatMap(({ id, value }) => {
    const type = value instanceof Map ? nameOf(value.get('Type')) : undefined
    return reached.has(id) || (type !== undefined && kept.includes(type)) ? [] : [id]
  })
}

export function asDict(value: PdfValue | undefined): PdfDict {
  if (!(value instanceof Map)) throw new Error('no dictionary')
  return value
}

/** The name that a value is, or undefined. */
export function nameOf(value: PdfValue | undefined): string | undefined {
  return value instanceof PdfName ? value.name : undefined
}

/** A text string as PDF readers show it: UTF-16BE with a byte order mark, else a byte a character (7.9.2). */
export function textOf(value: PdfValue | undefined): string {
  if (!(value instanceof PdfString)) throw new Error('no string')
  const { bytes } = value
  return bytes[0] === 0xfe && bytes[1] === 0xff
    ? new TextDecoder('utf-16be', { fatal: true }).decode(bytes.subarray(2))
    : latin1(bytes)
}
