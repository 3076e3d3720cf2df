import type { Outcome } from '../../diagnostics/finding.ts'
import type { GlyphUse } from '../../font/pairs.ts'
import { subsetFace } from '../../font/subset.ts'
import type { OpenFace } from '../../font/types.ts'
import type { Embedding } from './fonts.ts'
import { md5 } from './md5.ts'
import type { PdfMemory } from './memory.ts'
import { deflateSubset } from './outline-deflate.ts'
import { deflateCMap, toUnicodeCMap } from './to-unicode.ts'

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
  const codePoints = subset.uses.map(use => use.codePoint)
  const value = {
    subset,
    file:
      uses.length > SMALL
        ? deflateSubset(subset, memory.of(face).prepare, memory.sinkFor)
        : await memory.deflate(subset.bytes),
    toUnicode: deflateCMap(toUnicodeCMap(codePoints), memory.sinkFor),
    digest: md5(digestible(subset.bytes, codePoints)),
  }
  return { ok: true, value, findings: made.findings }
}

/**
 * What tells a subset's streams from any others, at a hundredth of the cost of digesting these: the head of its file
 * (OpenType 1.9, "Table directory"), which has a checksum of every table, and its characters.
 */
function digestible(file: Uint8Array, codePoints: readonly number[]): Uint8Array {
  const tables = new DataView(file.buffer, file.byteOffset).getUint16(4)
  const head = file.subarray(0, 12 + tables * 16)
  const all = new Uint8Array(head.length + codePoints.length * 3)
  all.set(head)
  let at = head.length
  for (const codePoint of codePoints) {
    all[at++] = codePoint
    all[at++] = codePoint >>> 8
    all[at++] = codePoint >>> 16
  }
  return all
}
