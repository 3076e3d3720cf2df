import { Unzlib } from 'fflate'
import { error } from '../../diagnostics/finding.ts'
import { LIMITS } from '../../geometry/limits.ts'
import { PdfFault } from './fault.ts'
import { damaged } from './lexer.ts'

/** How many bytes may still be inflated; shared by all streams of a file. */
export interface Budget {
  left: number
}

/** What a predictor wants to know (ISO 32000-2, 7.4.4.4). */
export interface PredictorParameters {
  readonly predictor: number
  readonly colors: number
  readonly bitsPerComponent: number
  readonly columns: number
}

/** Bytes that go in at a time: deflate makes at most some thousand of one. */
const PIECE = 16 * 1024

/**
 * Inflates a zlib stream (FlateDecode), no further than the budget goes.
 *
 * Findings: `archive.damaged`, `archive.too-large`.
 */
export function inflate(data: Uint8Array, budget: Budget): Uint8Array {
  const parts: Uint8Array[] = []
  let total = 0
  const stream = new Unzlib(part => {
    total += part.length
    if (part.length > 0) parts.push(part)
  })
  for (let at = 0; at < data.length; at += PIECE) {
    push(stream, data.subarray(at, at + PIECE), at + PIECE >= data.length)
    if (total > budget.left) throw tooLarge('inflated')
  }
  budget.left -= total
  const all = new Uint8Array(total)
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

function push(stream: Unzlib, piece: Uint8Array, last: boolean): void {
  try {
    stream.push(piece, last)
  } catch {
    throw damaged(0, 'compression')
  }
}

/** Undoes a PNG predictor (7.4.4.4): each row begins with how it was foretold. Finding: `archive.damaged`. */
export function unpredict(data: Uint8Array, parameters: PredictorParameters): Uint8Array {
  const { predictor, colors, bitsPerComponent, columns } = parameters
  if (predictor === 1) return data
  const width = Math.ceil((colors * bitsPerComponent * columns) / 8)
  const step = Math.max(1, Math.ceil((colors * bitsPerComponent) / 8))
  const sound = predictor >= 10 && width > 0 && width <= LIMITS.fileBytes && data.length % (width + 1) === 0
  if (!sound) throw damaged(0, 'compression')
  const rows = data.length / (width + 1)
  const plain = new Uint8Array(rows * width)
  for (let row = 0; row < rows; row++) {
    const from = row * (width + 1)
    const type = data[from] ?? 0
    if (type > 4) throw damaged(0, 'compression')
    for (let i = 0; i < width; i++) {
      const to = row * width + i
      const left = i >= step ? (plain[to - step] ?? 0) : 0
      const up = row > 0 ? (plain[to - width] ?? 0) : 0
      const corner = row > 0 && i >= step ? (plain[to - width - step] ?? 0) : 0
      plain[to] = (data[from + 1 + i] ?? 0) + foretold(type, left, up, corner)
    }
  }
  return plain
}

/** PNG (ISO/IEC 15948), 9.2: none, sub, up, average, Paeth. */
function foretold(type: number, left: number, up: number, corner: number): number {
  if (type === 0) return 0
  if (type === 1) return left
  if (type === 2) return up
  if (type === 3) return (left + up) >> 1
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

/** A file that is larger than anything a form comes to. */
export function tooLarge(what: keyof typeof TOO_LARGE): PdfFault {
  return new PdfFault(error('archive.too-large', { what, limit: TOO_LARGE[what] }))
}

const TOO_LARGE = {
  inflated: LIMITS.pdfInflatedBytes,
  objects: LIMITS.pdfObjects,
  revisions: LIMITS.pdfRevisions,
  content: LIMITS.pdfDrawnItems,
  pages: LIMITS.pages,
  steps: LIMITS.pdfSteps,
} as const
