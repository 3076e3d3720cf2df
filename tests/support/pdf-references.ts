/**
 * Where the objects of a PDF stand: by its cross-reference table or stream (ISO 32000-2, 7.5.4 and 7.5.8),
 * objects in object streams included (7.5.7). For assertions; imports nothing of the product.
 */
import { inflateSync } from 'node:zlib'
import { latin1, type PdfDict, PdfName, type PdfParser, type PdfValue, pdfParser } from './pdf-syntax.ts'

/** An object at a byte of the file, or at an index of an object stream. */
export type Place = { readonly offset: number } | { readonly stream: number; readonly index: number }

export interface References {
  readonly places: ReadonlyMap<number, Place>
  readonly trailer: PdfDict
}

/** Reads the places of all objects, from what `startxref` points to. */
export function readReferences(bytes: Uint8Array): References {
  const parser = pdfParser(bytes)
  const end = latin1(bytes.subarray(-64))
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1]
  parser.position = Number(start)
  if (start === undefined) throw new Error('the file does not say where its references are')
  return parser.take('xref') ? readTable(parser) : readStream(bytes, parser)
}

function readTable(parser: PdfParser): References {
  const places = new Map<number, Place>()
  while (!parser.take('trailer')) {
    const [first, count] = [parser.value(), parser.value()]
    for (let i = 0; i < Number(count); i++) {
      const [offset] = [parser.value(), parser.value()]
      if (parser.take('n')) places.set(Number(first) + i, { offset: Number(offset) })
      else if (!parser.take('f')) throw new Error('the cross-reference table is damaged')
    }
  }
  const trailer = parser.value()
  if (!(trailer instanceof Map)) throw new Error('no trailer')
  return { places, trailer }
}

function readStream(bytes: Uint8Array, parser: PdfParser): References {
  const [, , isObject] = [parser.value(), parser.value(), parser.take('obj')]
  const trailer = isObject ? parser.value() : null
  if (!(trailer instanceof Map) || !parser.take('stream')) {
    throw new Error('startxref points to no cross-references')
  }
  const table = streamAt(bytes, parser, trailer)
  const widths = numbersOf(trailer.get('W'))
  const [type = 0, place = 0, index = 0] = widths
  const size = type + place + index
  const places = new Map<number, Place>()
  for (let at = 0; at < table.length; at += size) {
    const field = (from: number, width: number) =>
      table.subarray(at + from, at + from + width).reduce((n, byte) => n * 256 + byte, 0)
    const id = at / size
    const kind = field(0, type)
    if (kind === 1) places.set(id, { offset: field(type, place) })
    if (kind === 2) places.set(id, { stream: field(type, place), index: field(type + place, index) })
  }
  if (places.size + 1 !== Number(trailer.get('Size'))) throw new Error('Size is not the number of objects')
  return { places, trailer }
}

/** The bytes of a stream whose keyword was just taken, inflated where they are deflated. */
export function streamAt(bytes: Uint8Array, parser: PdfParser, dict: PdfDict): Uint8Array {
  const start = parser.position + (bytes[parser.position] === 13 ? 2 : 1)
  const raw = bytes.subarray(start, start + Number(dict.get('Length')))
  parser.position = start + raw.length
  const filter = dict.get('Filter')
  return filter instanceof PdfName && filter.name === 'FlateDecode' ? inflateSync(raw) : raw
}

/** The values in an object stream, by their index; each must stand under the number that the table gives. */
export function unpack(dict: PdfDict, stream: Uint8Array): readonly { id: number; value: PdfValue }[] {
  const parser = pdfParser(stream)
  const heads = Array.from({ length: Number(dict.get('N')) }, () => [parser.value(), parser.value()])
  return heads.map(([id, at]) => {
    parser.position = Number(dict.get('First')) + Number(at)
    return { id: Number(id), value: parser.value() }
  })
}

function numbersOf(value: PdfValue | undefined): readonly number[] {
  return Array.isArray(value) ? value.map(Number) : []
}
