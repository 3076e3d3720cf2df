/** How what pdfkit writes becomes a file; its traps are those of pdfkit-bridge.ts. */
import { byteSink } from './byte-sink.ts'
import type { Deflate } from './deflate.ts'
import { HEADER, objectFile } from './object-file.ts'
import type { PdfReference } from './pdf-values.ts'

/** The private parts of pdfkit through which it writes. */
export interface PdfkitOutput {
  readonly _info: PdfReference
  readonly _root: PdfReference
  _id: Uint8Array
  _offset: number
  _write(data: string | Uint8Array): void
  ref(data: object): PdfReference
  end(): void
  _finalize(): void
}

/** Where the document's bytes go. */
export interface Output {
  drain(): Promise<Uint8Array>
  /** Ends the document and gives the last bytes. */
  finish(identify: (rest: Uint8Array) => Uint8Array): Promise<Uint8Array>
}

/**
 * Trap: output goes through a Readable in thousands of chunks of a few bytes; it is taken directly. The
 * header is lost by now (pdfkit-document.ts) and is written anew.
 */
export function collectBytes(pdfkit: PdfkitOutput): Output {
  const sink = byteSink()
  pdfkit._offset = sink.write(HEADER)
  pdfkit._write = data => {
    pdfkit._offset += sink.write(data)
    if (typeof data === 'string') pdfkit._offset += sink.write('\n')
  }
  return {
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
 * in pieces, number, value, the parts of a stream, `endobj`, and goes to {@link objectFile} when it is whole.
 */
export function packObjects(pdfkit: PdfkitOutput, deflate: Deflate): Output {
  const file = objectFile(() => pdfkit.ref({}).id)
  let pieces: (string | Uint8Array)[] = []
  pdfkit._write = piece => {
    pieces.push(piece)
    if (piece !== 'endobj') return
    const [number = '', value = ''] = pieces
    const stream = pieces.find(one => one instanceof Uint8Array)
    file.add(Number.parseInt(String(number), 10), String(value), stream)
    pieces = []
  }
  pdfkit._finalize = () => {}
  return {
    drain: () => file.drain(deflate),
    finish(identify) {
      pdfkit.end()
      const id = identify(file.digest())
      return file.finish({ root: pdfkit._root.id, info: pdfkit._info.id, id }, deflate)
    },
  }
}
