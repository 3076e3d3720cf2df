import { byteSink } from './byte-sink.ts'
import type { Deflate } from './deflate.ts'
import { md5 } from './md5.ts'
import { objectPlaces } from './object-places.ts'

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
  /** Compresses the object streams that are full, and gives the bytes that are done since the last call. */
  drain(deflate: Deflate): Promise<Uint8Array>
  /** A digest of all objects that are no streams: it tells this file from others whose streams are the same. */
  digest(): Uint8Array
  /** Writes what waits and the cross-reference stream, and gives the last bytes. */
  finish(trailer: Trailer, deflate: Deflate): Promise<Uint8Array>
}

interface Pack {
  readonly ids: number[]
  readonly values: string[]
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
    const id = nextId()
    for (const [index, packed] of ids.entries()) places.inStream(packed, id, index)
    const { text, first } = packedText({ ids, values })
    const bytes = await deflate(latin1(text))
    const keys = `/Type/ObjStm/N ${ids.length}/First ${first}`
    addStream(id, `<<${keys}/Filter/FlateDecode/Length ${bytes.length}>>`, bytes)
  }
  const digested = (pack: Pack) => {
    digests = md5(Uint8Array.of(...digests, ...md5(latin1(pack.values.join('\n')))))
  }
  return {
    add(id, value, stream) {
      if (stream !== undefined) return addStream(id, value, stream)
      const pack = packFor()
      pack.ids.push(id)
      pack.values.push(value)
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

function latin1(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i)
  return bytes
}
