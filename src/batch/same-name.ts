import { FIRST_OF, MARKS } from './canonical.gen.ts'

const firstOf = pairsOf(FIRST_OF)
const marks: ReadonlySet<number> = new Set(MARKS)

/**
 * What two file names have in common where some file system takes them for one: Windows and macOS do not
 * tell small letters from capitals, macOS does not tell `é` from `e` with an accent, nor a compatibility
 * ideograph from the character it stands for.
 *
 * The key errs on the side of caution, since a number too many harms nobody: accents do not count, nor does
 * Hangul, whose syllables have two spellings.
 */
export function sameNameKey(name: string): string {
  let key = ''
  for (const character of name) {
    const first = firstOf.get(character) ?? character
    const code = first.codePointAt(0) ?? 0
    if (!marks.has(code) && !isHangul(code)) key += first
  }
  // Through capitals, so that ß meets ss, and ſ meets s.
  return key.toUpperCase().toLowerCase()
}

function isHangul(code: number): boolean {
  return (code >= 0xac00 && code <= 0xd7a3) || (code >= 0x1100 && code <= 0x11ff)
}

function pairsOf(text: string): ReadonlyMap<string, string> {
  const characters = Array.from(text)
  const pairs = new Map<string, string>()
  for (let i = 0; i < characters.length; i += 2) pairs.set(characters[i] ?? '', characters[i + 1] ?? '')
  return pairs
}
