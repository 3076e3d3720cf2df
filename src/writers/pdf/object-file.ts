import { byteSink } from './byte-sink.ts'
import type { Deflate } from './deflate.ts'

/** The comment tells a transfer program that the file is binary: four bytes above 127 (7.5.2). */
export const HEADER = '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n'

/** Objects of one object stream: their places in it fit a byte, and a viewer inflates few for one object. */
const PACK = 200

/** What the cross-reference stream says beside the places of objects. */
export interface Trailer {
  readonly root: number
  readonly info: number
  readonly id: Uint8Array
}

/**
 * A file whose objects other than streams are compressed together, in object streams with a cross-reference
 * stream (ISO 32000-2, 7.5.7 and 7.5.8): some hundred small objects of a structure tree cost a fifth.
 */
export interface ObjectFile {
  /** Appends an object: its value as PDF writes it, and the bytes where it is a stream. */
  add(id: number, value: string, stream?: Uint8Array): void
  /** All that waits to be compressed, which tells this file from others whose streams are the same. */
  waiting(): Uint8Array
  /** Writes what waits and the cross-reference stream, and gives the whole. Objects are numbered from 1 on. */
  finish(trailer: Trailer, deflate: Deflate): Promise<Uint8Array>
}

/** Where an object stands: at a byte of the file (1), or at an index of an object stream (2). */
interface Entry {
  readonly type: 1 | 2
  readonly place: number
  readonly index: number
}

interface Pack {
  readonly ids: number[]
  readonly values: string[]
}

/** Begins a file. */
export function objectFile(): ObjectFile {
  const sink = byteSink()
  const entries = new Map<number, Entry>()
  const packs: Pack[] = []
  let offset = sink.write(HEADER)
  let last = 0

  const addStream = (id: number, value: string, stream: Uint8Array): void => {
    entries.set(id, { type: 1, place: offset, index: 0 })
    offset += sink.write(`${id} 0 obj\n${value}\nstream\n`) + sink.write(stream)
    offset += sink.write('\nendstream\nendobj\n')
  }
  const packFor = (): Pack => {
    const open = packs.at(-1)
    if (open !== undefined && open.ids.length < PACK) return open
    const pack = { ids: [], values: [] }
    packs.push(pack)
    return pack
  }
  const writePack = async ({ ids, values }: Pack, deflate: Deflate): Promise<void> => {
    const id = ++last
    for (const [index, packed] of ids.entries()) entries.set(packed, { type: 2, place: id, index })
    const { text, first } = packedText({ ids, values })
    const bytes = await deflate(latin1(text))
    const keys = `/Type/ObjStm/N ${ids.length}/First ${first}`
    addStream(id, `<<${keys}/Filter/FlateDecode/Length ${bytes.length}>>`, bytes)
  }
  return {
    add(id, value, stream) {
      last = Math.max(last, id)
      if (stream !== undefined) return addStream(id, value, stream)
      const { ids, values } = packFor()
      ids.push(id)
      values.push(value)
    },
    waiting: () => latin1(packs.flatMap(({ values }) => values).join('\n')),
    async finish(trailer, deflate) {
      for (const pack of packs) await writePack(pack, deflate)
      const start = offset
      const id = ++last
      entries.set(id, { type: 1, place: start, index: 0 })
      const { bytes, width } = crossReferences(entries, id, start)
      const deflated = await deflate(bytes)
      const keys = `/Type/XRef/Size ${id + 1}/W[1 ${width} 1]${trailerKeys(trailer)}`
      addStream(id, `<<${keys}/Filter/FlateDecode/Length ${deflated.length}>>`, deflated)
      sink.write(`startxref\n${start}\n%%EOF\n`)
      return sink.bytes()
    },
  }
}

function trailerKeys({ root, info, id }: Trailer): string {
  const hex = Array.from(id, byte => byte.toString(16).padStart(2, '0')).join('')
  return `/Root ${root} 0 R/Info ${info} 0 R/ID[<${hex}><${hex}>]`
}

/** An object stream: the number and place of each object, then the objects (7.5.7). */
function packedText({ ids, values }: Pack): { readonly text: string; readonly first: number } {
  let head = ''
  let at = 0
  for (const [i, id] of ids.entries()) {
    head += `${id} ${at} `
    at += (values[i]?.length ?? 0) + 1
  }
  return { text: `${head}\n${values.join('\n')}\n`, first: head.length + 1 }
}

/** A cross-reference stream's entries: type, offset or object stream, place; object 0 is free (7.5.8.3). */
function crossReferences(
  entries: ReadonlyMap<number, Entry>,
  last: number,
  largest: number,
): { readonly bytes: Uint8Array; readonly width: number } {
  const width = Math.max(2, Math.ceil((32 - Math.clz32(largest)) / 8))
  const size = width + 2
  const bytes = new Uint8Array((last + 1) * size)
  // No generation fits one byte as the 65535 of a classic table; nothing follows this free entry anyway.
  bytes[size - 1] = 0xff
  for (const [id, { type, place, index }] of entries) {
    const at = id * size
    bytes[at] = type
    for (let i = 0; i < width; i++) bytes[at + 1 + i] = place >>> (8 * (width - 1 - i))
    bytes[at + size - 1] = index
  }
  return { bytes, width }
}

function latin1(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i)
  return bytes
}
