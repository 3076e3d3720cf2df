/** What text, layout and writers know of a face. */
import type { FaceId } from '../display/types.ts'
import type { MilliEm } from '../geometry/length.ts'

/**
 * One open face: lookups only, safe to share between renders.
 *
 * Line metrics are the OS/2 typographic ones; hhea's are taller than the em box in the Noto faces.
 */
export interface Face {
  readonly id: FaceId
  readonly postscriptName: string
  readonly unitsPerEm: number
  readonly ascent: MilliEm
  readonly descent: MilliEm
  /** The glyph of a code point, 0 where the face has none. */
  glyphOf(codePoint: number): number
  /** The glyph's advance. */
  advanceOf(glyph: number): MilliEm
}
