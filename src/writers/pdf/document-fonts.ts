import type { Finding, Outcome } from '../../diagnostics/finding.ts'
import { FormError } from '../../diagnostics/form-error.ts'
import type { DisplayList, FaceId } from '../../display/types.ts'
import type { GlyphUse } from '../../font/pairs.ts'
import type { OpenFace } from '../../font/types.ts'
import type { MilliEm } from '../../geometry/length.ts'
import type { ContentFont } from './content.ts'
import { embed } from './embed.ts'
import { addFont } from './fonts.ts'
import { createGlyphNumbers, type GlyphNumbers } from './glyph-numbers.ts'
import { collectGlyphUse } from './glyph-usage.ts'
import type { PdfMemory } from './memory.ts'
import type { PdfContainer } from './pdf-container.ts'
import type { PdfReference } from './pdf-values.ts'

/**
 * The faces of a document as its pages use them. CIDs are given out as pages need them, so pages go out before
 * the subsets are made, and all pages of a face share one subset.
 */
export interface DocumentFonts {
  /** What all pages name as their resources: one dictionary, written by {@link DocumentFonts.finish}. */
  readonly resources: PdfReference
  /**
   * Gives CIDs to what a list draws that has none yet.
   *
   * @throws FormError for a face that is not given
   */
  use(list: DisplayList, faces: ReadonlyMap<FaceId, OpenFace>): ReadonlyMap<FaceId, ContentFont>
  /**
   * Writes the subsets and the resources.
   *
   * Findings: those of `subsetFace`.
   *
   * @returns digests of what was written
   */
  finish(memory: PdfMemory): Promise<Outcome<readonly Uint8Array[]>>
}

/** A face with the pairs that were drawn so far; CID i stands for pair i - 1. */
interface UsedFace {
  readonly face: OpenFace
  readonly numbers: GlyphNumbers
  readonly pairs: GlyphUse[]
  readonly widths: MilliEm[]
  readonly font: ContentFont
}

/** No face is used yet. */
export function createDocumentFonts(container: PdfContainer): DocumentFonts {
  const resources = container.reserve()
  const used = new Map<FaceId, UsedFace>()
  const fonts = new Map<FaceId, ContentFont>()
  return {
    resources,
    use(list, faces) {
      for (const [id, uses] of collectGlyphUse(list, id => used.get(id)?.numbers)) {
        const known = used.get(id) ?? usedFace(faceOf(id, faces), used.size + 1, uses.length)
        used.set(id, known)
        fonts.set(id, known.font)
        for (const use of uses) addPair(known, use)
      }
      return fonts
    },
    async finish(memory) {
      const references: Record<string, PdfReference> = {}
      const digests: Uint8Array[] = []
      const findings: Finding[] = []
      for (const { face, pairs, font } of used.values()) {
        const made = await embed(face, pairs, memory)
        findings.push(...made.findings)
        if (!made.ok) continue
        references[font.resource] = addFont(made.value, container)
        digests.push(made.value.digest)
      }
      container.add(used.size > 0 ? { Font: references } : {}, resources)
      return digests.length === used.size ? { ok: true, value: digests, findings } : { ok: false, findings }
    },
  }
}

function faceOf(id: FaceId, faces: ReadonlyMap<FaceId, OpenFace>): OpenFace {
  const face = faces.get(id)
  if (face === undefined) throw new FormError(`no face ${id} among the faces of this document`)
  return face
}

function usedFace(face: OpenFace, number: number, expected: number): UsedFace {
  const numbers = createGlyphNumbers(expected)
  const widths = [face.advanceOf(0)]
  const cidOf = (glyph: number, codePoint: number) => {
    const cid = numbers.numberOf(glyph, codePoint)
    if (cid === 0) throw new FormError(`glyph ${glyph} for U+${codePoint.toString(16)} has no CID`)
    return cid
  }
  return { face, numbers, pairs: [], widths, font: { resource: `F${number}`, subset: { cidOf, widths } } }
}

/** Gives the next CID to a pair that has none yet. */
function addPair({ face, numbers, pairs, widths }: UsedFace, use: GlyphUse): void {
  numbers.add(use.glyph, use.codePoint)
  pairs.push(use)
  widths.push(face.advanceOf(use.glyph))
}
