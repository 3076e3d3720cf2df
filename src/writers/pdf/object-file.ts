import { type ByteSink, byteSink } from './byte-sink.ts'
import type { Deflate } from './deflate.ts'
import { md5 } from './md5.ts'
import { objectPlaces } from './object-places.ts'
import { type PdfBytes, pdfBytes, putBytes, putText, written } from './pdf-bytes.ts'

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
  /** Appends an object that is no stream: its value as PDF writes it. */
  add(id: number, value: string | Uint8Array): void
  /** Appends a stream: its dictionary and its bytes. */
  addStream(id: number, dictionary: string, bytes: Uint8Array): void
  /** Compresses the object streams that are full, and gives the bytes that are done since the last call. */
  drain(deflate: Deflate): Promise<Uint8Array>
  /** A digest of all objects that are no streams: it tells this file from others whose streams are the same. */
  digest(): Uint8Array
  /** Writes what waits and the cross-reference stream, and gives the last bytes. */
  finish(trailer: Trailer, deflate: Deflate): Promise<Uint8Array>
}

/** Objects that go into one object stream: their numbers and places in it, then they themselves (7.5.7). */
interface Pack {
  readonly ids: number[]
  head: string
  readonly values: PdfBytes
}

/** Appends a stream; gives how many bytes that was. */
export function writeStream(
  sink: ByteSink,
  { id, value, stream }: { readonly id: number; readonly value: string; readonly stream: Uint8Array },
): number {
  const before = sink.write(`${id} 0 obj\n${value}\nstream\n`)
  return before + sink.write(stream) + sink.write('\nendstream\nendobj\n')
}

/**
 * Begins a file.
 *
 * @param nextId a number that no object has: object streams are objects too
 */
export function objectFile(nextId: () => number): ObjectFile {
  const sink = byteSink()
  const places = objectPlaces()
  const packs: Pack[] = []
  let digests: Uint8Array = new Uint8Array(0)
  let offset = sink.write(HEADER)

  const addStream = (id: number, value: string, stream: Uint8Array): void => {
    places.atByte(id, offset)
    offset += writeStream(sink, { id, value, stream })
  }
  const packFor = (): Pack => {
    const open = packs.at(-1)
    if (open !== undefined && open.ids.length < PACK) return open
    const pack = { ids: [], head: '', values: pdfBytes() }
    packs.push(pack)
    return pack
  }
  const writePack = async ({ ids, head, values }: Pack, deflate: Deflate): Promise<void> => {
    const id = nextId()
    ids.forEach((packed, index) => {
      places.inStream(packed, id, index)
    })
    const bytes = await deflate(joined(latin1(`${head}\n`), written(values)))
    const keys = `/Type/ObjStm/N ${ids.length}/First ${head.length + 1}`
    addStream(id, `<<${keys}/Filter/FlateDecode/Length ${bytes.length}>>`, bytes)
  }
  const digested = ({ values }: Pack) => {
    digests = md5(joined(digests, md5(values.buffer.subarray(0, values.length - 1))))
  }
  return {
    addStream,
    add(id, value) {
      const pack = packFor()
      pack.ids.push(id)
      pack.head += `${id} ${pack.values.length} `
      if (typeof value === 'string') putText(pack.values, value)
      else putBytes(pack.values, value)
      putText(pack.values, '\n')
      if (pack.ids.length === PACK) digested(pack)
    },
    async drain(deflate) {
      for (let [full] = packs; full?.ids.length === PACK; [full] = packs) {
        await writePack(full, deflate)
        packs.shift()
      }
      return sink.take()
    },
    digest() {
      const open = packs.at(-1)
      if (open !== undefined && open.ids.length < PACK) digested(open)
      return digests
    },
    async finish(trailer, deflate) {
      for (const pack of packs) await writePack(pack, deflate)
      const start = offset
      const id = nextId()
      places.atByte(id, start)
      const { bytes, width, size } = places.bytes()
      const deflated = await deflate(bytes)
      const keys = `/Type/XRef/Size ${size}/W[1 ${width} 1]${trailerKeys(trailer)}`
      addStream(id, `<<${keys}/Filter/FlateDecode/Length ${deflated.length}>>`, deflated)
      sink.write(`startxref\n${start}\n%%EOF\n`)
      return sink.take()
    },
  }
}

function trailerKeys({ root, info, id }: Trailer): string {
  const hex = Array.from(id, byte => byte.toString(16).padStart(2, '0')).join('')
  return `/Root ${root} 0 R/Info ${info} 0 R/ID[<${hex}><${hex}>]`
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length)
  both.set(one)
  both.set(other, one.length)
  return both
}

function latin1(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i)
  return bytes
}
