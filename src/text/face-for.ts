import { FormError } from '../diagnostics/form-error.ts'
import { covers } from '../font/coverage.ts'
import type { Face } from '../font/types.ts'
import { isDrawnMark } from '../geometry/drawn-marks.ts'
import { isCombining } from './marks.ts'

/**
 * The first face that covers a character; a combining mark stays with the face of its letter if it can.
 *
 * @throws FormError for a character that no face covers
 */
export function faceFor(codePoint: number, chain: readonly Face[], before: Face | undefined): Face {
  if (before && isCombining(codePoint) && covers(before, codePoint)) return before
  const drawn = isDrawnMark(codePoint)
  for (const face of chain) if (drawn ? face.glyphOf(codePoint) !== 0 : covers(face, codePoint)) return face
  throw new FormError(`U+${codePoint.toString(16).toUpperCase()} is in no face of the chain`)
}
