import { md5 } from '../../writers/pdf/md5.ts'
import type { PdfFile } from './file.ts'
import { isKind, type PdfRef, type PdfValue } from './values.ts'
import { dict, list, name, written } from './write.ts'

/** An object that an update adds or replaces, as the file has it. */
export interface UpdatedObject {
  readonly ref: PdfRef
  readonly value: string
}

/** What an update says beside its objects. */
export interface UpdateFacts {
  /** How many numbers of objects there are, the update's own included. */
  readonly size: number
}

/**
 * Appends an incremental update to a file (ISO 32000-2, 7.5.6): its bytes stay as they are. The references are
 * written as the file's own are, as a table or as a stream (7.5.8.4).
 *
 * The first part of the file's identifier stays, the second is derived from what is updated (14.4).
 */
export function appendUpdate(
  file: PdfFile,
  objects: readonly UpdatedObject[],
  { size }: UpdateFacts,
): Uint8Array {
  const encoder = new TextEncoder()
  const asStream = file.trailer.entries.has('W')
  let body = '\n'
  const offsets: [PdfRef, number][] = []
  for (const { ref, value } of objects) {
    offsets.push([ref, file.bytes.length + body.length])
    body += `${ref.id} ${ref.generation} obj\n${value}\nendobj\n`
  }
  const start = file.bytes.length + body.length
  const trailer = dict({
    Size: size + (asStream ? 1 : 0),
    Root: file.trailer.entries.get('Root'),
    Info: file.trailer.entries.get('Info'),
    ID: identifier(file),
    Prev: file.references.start,
  })
  const sorted = offsets.sort(([a], [b]) => a.id - b.id)
  const appended = asStream
    ? encodeStream(sorted, trailer.entries, { id: size, start })
    : encoder.encode(`${table(sorted)}trailer\n${written(trailer)}\n`)
  return joined([file.bytes, encoder.encode(body), appended, encoder.encode(`startxref\n${start}\n%%EOF\n`)])
}

function table(offsets: readonly (readonly [PdfRef, number])[]): string {
  const entries = offsets.map(([{ id, generation }, offset]) => {
    const place = `${String(offset).padStart(10, '0')} ${String(generation).padStart(5, '0')} n \n`
    return `${id} 1\n${place}`
  })
  return `xref\n${entries.join('')}`
}

function encodeStream(
  offsets: readonly (readonly [PdfRef, number])[],
  trailer: ReadonlyMap<string, PdfValue>,
  { id, start }: { readonly id: number; readonly start: number },
): Uint8Array {
  const entries: (readonly [number, number, number])[] = [
    ...offsets.map(([ref, offset]) => [ref.id, offset, ref.generation] as const),
    [id, start, 0],
  ]
  const rows = entries.flatMap(([, offset, generation]) => [
    ...[1, offset >>> 24, (offset >>> 16) & 0xff, (offset >>> 8) & 0xff, offset & 0xff],
    ...[generation >> 8, generation & 0xff],
  ])
  const own = dict({
    Type: name('XRef'),
    W: list([1, 4, 2]),
    Index: list(entries.flatMap(([object]) => [object, 1])),
    Length: rows.length,
  })
  const head = written({ kind: 'dict', entries: new Map([...own.entries, ...trailer]) })
  const encoder = new TextEncoder()
  return joined([
    encoder.encode(`${id} 0 obj\n${head}\nstream\n`),
    Uint8Array.from(rows),
    encoder.encode('\nendstream\nendobj\n'),
  ])
}

function identifier(file: PdfFile): PdfValue {
  const found = file.entry(file.trailer, 'ID')
  const digest: PdfValue = { kind: 'string', bytes: md5(file.bytes) }
  const first = isKind(found, 'array') ? file.resolve(found.items[0]) : digest
  return list([first, digest])
}

/** Byte arrays one after the other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
