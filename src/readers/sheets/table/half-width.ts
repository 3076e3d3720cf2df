import { foldWidth } from '../../../declaration/target-signs.ts'

/** Full-width forms made ASCII, other blanks made plain ones, and none at the ends. */
export function halfWidth(text: string): string {
  return foldWidth(text)
    .replace(/[\u3000\u00a0]/g, ' ')
    .trim()
}
