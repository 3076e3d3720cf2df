import type { Outcome } from '../../diagnostics/finding.ts'
import type { GlyphUse } from '../../font/pairs.ts'
import { subsetFace } from '../../font/subset.ts'
import type { OpenFace } from '../../font/types.ts'
import type { Embedding } from './fonts.ts'
import { md5 } from './md5.ts'
import type { PdfMemory } from './memory.ts'
import { deflateSubset } from './outline-deflate.ts'
import { toUnicodeCMap } from './to-unicode.ts'

/**
 * The most glyphs of a small subset: a title, a bold word, a name in a rare character. They are often the
 * same in form after form, and are remembered whole (0.2 ms of 2); to ask for larger ones would cost more
 * than it finds. They are too small as well to gain by {@link deflateSubset}.
 */
const SMALL = 32

/** Makes the subset of a face that a document draws with. Findings are those of `subsetFace`. */
export async function embed(
  face: OpenFace,
  uses: readonly GlyphUse[],
  memory: PdfMemory,
): Promise<Outcome<Embedding>> {
  if (uses.length > SMALL) return embedNow(face, uses, memory)
  const { embeddings } = memory.of(face)
  const key = uses.map(use => `${use.glyph} ${use.codePoint}`).join()
  const known = embeddings.get(key)
  if (known) return { ok: true, value: known, findings: [] }
  const made = await embedNow(face, uses, memory)
  if (made.ok) embeddings.set(key, made.value)
  return made
}

async function embedNow(
  face: OpenFace,
  uses: readonly GlyphUse[],
  memory: PdfMemory,
): Promise<Outcome<Embedding>> {
  const made = subsetFace(face, uses)
  if (!made.ok) return made
  const subset = made.value
  const toUnicode = new TextEncoder().encode(toUnicodeCMap(subset.uses.map(use => use.codePoint)))
  const value = {
    subset,
    file:
      uses.length > SMALL
        ? await deflateSubset(subset, memory.of(face).prepare, memory.deflate)
        : await memory.deflate(subset.bytes),
    toUnicode: await memory.deflate(toUnicode),
    digest: md5(Uint8Array.of(...md5(tableDirectory(subset.bytes)), ...md5(toUnicode))),
  }
  return { ok: true, value, findings: made.findings }
}

/**
 * The head of a TrueType file (OpenType 1.9, "Table directory"). It has a checksum of every table and
 * so stands for the file, at a hundredth of the cost of digesting the outlines.
 */
function tableDirectory(bytes: Uint8Array): Uint8Array {
  const tables = new DataView(bytes.buffer, bytes.byteOffset).getUint16(4)
  return bytes.subarray(0, 12 + tables * 16)
}
