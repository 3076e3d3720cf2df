/**
 * Names in templates: of fields, styles, formats and rows.
 */

import { LIMITS } from '../geometry/limits.ts'

/** Names that JavaScript objects answer to by themselves: never a field, a style or a row. */
export const FORBIDDEN_NAMES: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Whether a name may hold the code unit: ASCII letters, digits, `_`, `-`, and Chinese characters
 * (〇, and the CJK Unified Ideographs of the BMP and of planes 2 and 3, those as surrogates).
 */
export function isNameUnit(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x30 && unit <= 0x39) ||
    unit === 0x5f ||
    unit === 0x2d ||
    unit === 0x3007 ||
    (unit >= 0x3400 && unit <= 0x4dbf) ||
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0xd840 && unit <= 0xd8bf) ||
    (unit >= 0xdc00 && unit <= 0xdfff)
  )
}

/** Whether the whole text is one name, no longer than the limit. */
export function isName(text: string): boolean {
  if (text === '' || text.length > LIMITS.nameLength) return false
  for (let i = 0; i < text.length; i++) {
    if (!isNameUnit(text.charCodeAt(i))) return false
  }
  return true
}

/** An ASCII blank: the only kind that is trimmed, since U+3000 indents. */
export function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t'
}
