import { LIMITS } from '../../geometry/limits.ts'
import { type Budget, tooLarge } from './filters.ts'
import { type Cursor, damaged, integer, skipBlanks, take, takeHere, word } from './lexer.ts'
import { readObjectHead, readValue } from './parser.ts'
import { decode } from './streams.ts'
import { isKind, latin1, type PdfDict, type PdfValue } from './values.ts'

/** Where an object stands: at a byte of the file, or at an index of an object stream; or it is free. */
export type Place =
  | { readonly kind: 'offset'; readonly offset: number; readonly generation: number }
  | { readonly kind: 'packed'; readonly stream: number; readonly index: number }
  | { readonly kind: 'free' }

/** What the cross-references of a file say. */
export interface References {
  readonly places: ReadonlyMap<number, Place>
  /** The newest trailer. */
  readonly trailer: ReadonlyMap<string, PdfValue>
  /** Where the newest section begins. */
  readonly start: number
}

/** How far from its end a file says where its cross-references begin (ISO 32000-2, annex I.3). */
const TAIL = 2048

/** One revision of a file as it is read. */
interface Section {
  readonly trailer: ReadonlyMap<string, PdfValue>
  readonly entries: readonly (readonly [id: number, place: Place])[]
}

/**
 * Follows the cross-references from the newest section to the oldest (7.5.4, 7.5.8), as a viewer does: what
 * a later revision says of an object holds.
 *
 * A file whose references are broken is refused. Viewers repair such files, each in its own way, and what
 * was repaired here could be another document than the one that is seen.
 *
 * Findings: `archive.damaged`, `archive.too-large`.
 */
export function readReferences(bytes: Uint8Array, budget: Budget): References {
  const start = startOf(bytes)
  const places = new Map<number, Place>()
  const seen = new Set<number>()
  let trailer: ReadonlyMap<string, PdfValue> | undefined
  for (let next: number | undefined = start; next !== undefined; ) {
    const section = sectionAt(bytes, next, { seen, budget })
    addPlaces(places, section)
    trailer ??= section.trailer
    const hybrid = section.trailer.get('XRefStm')
    if (typeof hybrid === 'number') addPlaces(places, sectionAt(bytes, hybrid, { seen, budget }))
    const before: PdfValue = section.trailer.get('Prev') ?? null
    if (before !== null && typeof before !== 'number') throw damaged(next, 'references')
    next = before ?? undefined
  }
  return { places, trailer: trailer ?? new Map(), start }
}

function addPlaces(places: Map<number, Place>, { entries }: Section): void {
  for (const [id, place] of entries) if (!places.has(id)) places.set(id, place)
  if (places.size > LIMITS.pdfObjects) throw tooLarge('objects')
}

function startOf(bytes: Uint8Array): number {
  const from = Math.max(0, bytes.length - TAIL)
  const at = latin1(bytes.subarray(from)).lastIndexOf('startxref')
  if (at < 0) throw damaged(bytes.length, 'references')
  return integer({ bytes, at: from + at + 'startxref'.length })
}

function sectionAt(
  bytes: Uint8Array,
  at: number,
  { seen, budget }: { readonly seen: Set<number>; readonly budget: Budget },
): Section {
  // A section that leads back to itself, and one outside the file.
  if (seen.has(at) || at < 0 || at >= bytes.length) throw damaged(at, 'references')
  seen.add(at)
  if (seen.size > LIMITS.pdfRevisions) throw tooLarge('revisions')
  const cursor = { bytes, at }
  return take(cursor, 'xref') ? tableAt(cursor) : streamAt(cursor, budget)
}

/** A classic table: sections of entries `0000000017 00000 n`, then the trailer (7.5.4). */
function tableAt(cursor: Cursor): Section {
  const entries: [number, Place][] = []
  while (!take(cursor, 'trailer')) {
    const first = integer(cursor)
    const count = integer(cursor)
    for (let i = 0; i < count; i++) {
      const offset = integer(cursor)
      const generation = integer(cursor)
      const state = word(cursor)
      if (state !== 'n' && state !== 'f') throw damaged(cursor.at, 'references')
      entries.push([first + i, state === 'f' ? { kind: 'free' } : { kind: 'offset', offset, generation }])
      if (entries.length > LIMITS.pdfObjects) throw tooLarge('objects')
    }
  }
  const trailer = readValue(cursor)
  if (!isKind(trailer, 'dict')) throw damaged(cursor.at, 'references')
  return { trailer: trailer.entries, entries }
}

/** A cross-reference stream: its dictionary is the trailer (7.5.8). */
function streamAt(cursor: Cursor, budget: Budget): Section {
  const start = cursor.at
  const { value: dict, streamAt: at } = readObjectHead(cursor)
  if (!isKind(dict, 'dict') || at === undefined) throw damaged(start, 'references')
  // 7.5.8.2: what describes the references needs none itself.
  const length = dict.entries.get('Length')
  if (typeof length !== 'number') throw damaged(start, 'references')
  const raw = cursor.bytes.subarray(at, at + length)
  const after = { bytes: cursor.bytes, at: at + length }
  skipBlanks(after)
  if (!takeHere(after, 'endstream')) throw damaged(start, 'references')
  return { trailer: dict.entries, entries: entriesOf(dict, decode(raw, dict.entries, budget), start) }
}

function entriesOf(dict: PdfDict, data: Uint8Array, at: number): readonly (readonly [number, Place])[] {
  const [typeWidth = 0, secondWidth = 0, thirdWidth = 0] = numbersOf(dict.entries.get('W'))
  const width = typeWidth + secondWidth + thirdWidth
  if (width <= 0 || width > 24) throw damaged(at, 'references')
  const size = dict.entries.get('Size')
  const index = dict.entries.has('Index') ? numbersOf(dict.entries.get('Index')) : [0, Number(size)]
  const entries: [number, Place][] = []
  let from = 0
  const field = (bytes: number) => {
    let number = 0
    for (let i = 0; i < bytes; i++) number = number * 256 + (data[from++] ?? 0)
    return number
  }
  for (let i = 0; i + 1 < index.length; i += 2) {
    const [first = 0, count = 0] = index.slice(i, i + 2)
    for (let n = 0; n < count && from + width <= data.length; n++) {
      const type = typeWidth === 0 ? 1 : field(typeWidth)
      const second = field(secondWidth)
      entries.push([first + n, placeOf(type, second, field(thirdWidth))])
      if (entries.length > LIMITS.pdfObjects) throw tooLarge('objects')
    }
  }
  return entries
}

function placeOf(type: number, second: number, third: number): Place {
  if (type === 1) return { kind: 'offset', offset: second, generation: third }
  if (type === 2) return { kind: 'packed', stream: second, index: third }
  return { kind: 'free' }
}

/** The numbers of a list; sane ones only. */
function numbersOf(value: PdfValue | undefined): readonly number[] {
  const list = value ?? null
  if (!isKind(list, 'array')) return []
  return list.items.flatMap(item => (typeof item === 'number' && item >= 0 ? [Math.floor(item)] : []))
}
