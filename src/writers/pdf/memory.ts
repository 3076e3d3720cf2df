import { createRecent, type Recent } from '../../font/recent.ts'
import { createRecentGlyphs } from '../../font/recent-glyphs.ts'
import type { OpenFace } from '../../font/types.ts'
import { createSinks, type SinkFor } from './bits.ts'
import type { Deflate } from './deflate.ts'
import type { Embedding } from './fonts.ts'
import { md5 } from './md5.ts'
import { type PreparedGlyph, prepareGlyph } from './outline-glyph.ts'

/**
 * What a writer keeps between documents to save time. Nothing of it shows in their bytes: all of it is the
 * same whenever it is worked out.
 */
export interface PdfMemory {
  /** What streams were compressed with. */
  readonly deflate: Deflate
  of(face: OpenFace): FaceMemory
  /** Gives sinks; only one is in use at a time, which holds as long as nobody waits for anything meanwhile. */
  readonly sinkFor: SinkFor
  /** Compresses bytes, once for each array: what is the same object is the same in many documents. */
  compress(bytes: Uint8Array): Promise<Compressed>
}

/** Bytes, compressed, and the MD5 of what they were. */
export interface Compressed {
  readonly deflated: Uint8Array
  readonly digest: Uint8Array
}

export interface FaceMemory {
  /** Gives a glyph of the face prepared, by its number and where its description stands in `bytes`. */
  prepare(glyph: number, bytes: Uint8Array, from: number, to: number): PreparedGlyph
  /** Small subsets, by the pairs of glyph and character in them. */
  readonly embeddings: Recent<string, Embedding>
}

/** Glyphs of a face kept prepared: some 5 MB. A year's forms of one office use a third of that. */
const GLYPHS = 8192

/** Small subsets of a face that are kept: some 1 MB. */
const EMBEDDINGS = 128

/** Creates an empty memory; it belongs to a press, and goes with it. */
export function createPdfMemory(deflate: Deflate): PdfMemory {
  const faces = new WeakMap<OpenFace, FaceMemory>()
  const compressed = new WeakMap<Uint8Array, Compressed>()
  return {
    deflate,
    sinkFor: createSinks(),
    async compress(bytes) {
      const known = compressed.get(bytes) ?? { deflated: await deflate(bytes), digest: md5(bytes) }
      compressed.set(bytes, known)
      return known
    },
    of: face => {
      const known = faces.get(face) ?? createFaceMemory(face)
      faces.set(face, known)
      return known
    },
  }
}

function createFaceMemory({ glyphCount }: OpenFace): FaceMemory {
  const glyphs = createRecentGlyphs<PreparedGlyph>(glyphCount, GLYPHS)
  return {
    prepare: (glyph, bytes, from, to) => {
      const known = glyphs.get(glyph)
      if (known) return known
      const prepared = prepareGlyph(bytes.subarray(from, to))
      glyphs.set(glyph, prepared)
      return prepared
    },
    embeddings: createRecent(EMBEDDINGS),
  }
}
