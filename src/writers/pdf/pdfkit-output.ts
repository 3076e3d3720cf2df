/** How objects become a file, ours and those that pdfkit writes; its traps are those of pdfkit-bridge.ts. */
import { byteSink } from './byte-sink.ts'
import type { Deflate } from './deflate.ts'
import { HEADER, objectFile, writeStream } from './object-file.ts'
import type { PdfReference } from './pdf-values.ts'

/** The private parts of pdfkit through which it writes. */
export interface PdfkitOutput {
  readonly _info: PdfReference
  readonly _root: PdfReference
  _id: Uint8Array
  _offset: number
  _write(data: string | Uint8Array): void
  _refEnd(reference: PdfReference & { readonly offset: number }): void
  ref(data: object): PdfReference
  end(): void
  _finalize(): void
}

/** What a method of pdfkit's does that is switched off. */
export const nothing = (): void => {}

/** Where the document's objects go. */
export interface Output {
  /** Writes an object that is no stream: its value as PDF has it. */
  write(id: number, value: string | Uint8Array): void
  /** Writes a stream: its dictionary and its bytes. */
  writeStream(id: number, dictionary: string, bytes: Uint8Array): void
  drain(): Promise<Uint8Array>
  /** Ends the document and gives the last bytes. */
  finish(identify: (rest: Uint8Array) => Uint8Array): Promise<Uint8Array>
}

/**
 * Objects one after another. Trap: pdfkit's output goes through a Readable in thousands of chunks of a few bytes;
 * it is taken directly. The header is lost by now (pdfkit-document.ts) and is written anew.
 *
 * A method of our own is made before pdfkit gets it, not in the assignment: V8 takes a function that is written there
 * for a prototype's and makes it old from the start, and all that it sees with it, until the next full collection.
 */
export function collectBytes(pdfkit: PdfkitOutput): Output {
  const sink = byteSink()
  pdfkit._offset = sink.write(HEADER)
  const write: PdfkitOutput['_write'] = data => {
    pdfkit._offset += sink.write(data)
    if (typeof data === 'string') pdfkit._offset += sink.write('\n')
  }
  pdfkit._write = write
  return {
    write(id, value) {
      const offset = pdfkit._offset
      pdfkit._offset += sink.write(`${id} 0 obj\n`) + sink.write(ours(value)) + sink.write('\nendobj\n')
      pdfkit._refEnd({ id, offset })
    },
    writeStream(id, dictionary, bytes) {
      const offset = pdfkit._offset
      pdfkit._offset += writeStream(sink, { id, value: dictionary, stream: bytes })
      pdfkit._refEnd({ id, offset })
    },
    drain: async () => sink.take(),
    async finish(identify) {
      // Trap: /ID is computed by the constructor, from the Info dictionary alone.
      pdfkit._id = identify(new Uint8Array(0))
      pdfkit.end()
      return sink.take()
    },
  }
}

/**
 * Trap: pdfkit knows neither object streams nor cross-reference streams. What it writes of an object comes
 * in pieces, number, value, `endobj`, and goes to {@link objectFile} when it is whole.
 */
export function packObjects(pdfkit: PdfkitOutput, deflate: Deflate): Output {
  const file = objectFile(() => pdfkit.ref({}).id)
  let pieces: string[] = []
  const write: PdfkitOutput['_write'] = piece => {
    pieces.push(String(piece))
    if (piece !== 'endobj') return
    const [number = '', value = ''] = pieces
    file.add(Number.parseInt(number, 10), value)
    pieces = []
  }
  pdfkit._write = write
  pdfkit._finalize = nothing
  return {
    write: file.add,
    writeStream: file.addStream,
    drain: () => file.drain(deflate),
    finish(identify) {
      pdfkit.end()
      const id = identify(file.digest())
      return file.finish({ root: pdfkit._root.id, info: pdfkit._info.id, id }, deflate)
    },
  }
}

/** The sink keeps long bytes as they are, and the caller goes on to write into them. */
function ours(value: string | Uint8Array): string | Uint8Array {
  return typeof value === 'string' ? value : value.slice()
}
