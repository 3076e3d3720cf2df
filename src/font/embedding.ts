import { error, type Finding } from '../diagnostics/finding.ts'
import type { EmbeddingLimit } from '../diagnostics/font-codes.ts'

// Bits of OS/2 fsType (OpenType 1.9, OS/2 and Windows metrics table).
const RESTRICTED = 0x0002
const PREVIEW_AND_PRINT = 0x0004
const EDITABLE = 0x0008
const NO_SUBSETTING = 0x0100
const BITMAPS_ONLY = 0x0200

/**
 * What a font's maker forbids of embedding, undefined where a subset may be embedded. Of several usage
 * permissions, which old fonts have, the least restrictive holds.
 *
 * A face that may be embedded only whole counts as forbidden: a form of three pages would carry 15 MB.
 */
export function embeddingLimit(fsType: number): EmbeddingLimit | undefined {
  const usage = fsType & (RESTRICTED | PREVIEW_AND_PRINT | EDITABLE)
  if (usage === RESTRICTED) return 'restricted'
  if (fsType & BITMAPS_ONLY) return 'bitmaps-only'
  return fsType & NO_SUBSETTING ? 'no-subset' : undefined
}

/** The finding `font.embedding` of a face that may not be embedded; none where it may. */
export function embeddingFindings(face: {
  readonly file: string
  readonly fsType: number
}): readonly Finding[] {
  const limit = embeddingLimit(face.fsType)
  if (limit === undefined) return []
  const { file, fsType } = face
  return [
    error('font.embedding', { file, fsType: `0x${fsType.toString(16).padStart(4, '0')}`, limit }, { file }),
  ]
}
