/**
 * Texts made comparable: what two copies of one form print differently without meaning it. Blanks and
 * line breaks go (项目资金 (元) = 项目资金\n（元）), full-width forms become ASCII.
 */

export interface FoldedText {
  readonly text: string
  /** Index in the original of each folded character. */
  readonly origins: readonly number[]
}

const BLANK = /\s/
const COLONS: ReadonlySet<string> = new Set(['∶', '︰', '﹕'])

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0)
  // U+FF01 to U+FF5E are the full-width forms of U+0021 to U+007E.
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
  if (COLONS.has(character)) return ':'
  return BLANK.test(character) ? '' : character
}

/** The text folded, as a key to compare by. */
export function fold(text: string): string {
  let folded = ''
  for (let i = 0; i < text.length; i++) folded += foldCharacter(text.charAt(i))
  return folded
}

/** The text folded, with the way back: where in the original each character stands. */
export function foldWithOrigins(text: string): FoldedText {
  let folded = ''
  const origins: number[] = []
  for (let i = 0; i < text.length; i++) {
    const character = foldCharacter(text.charAt(i))
    if (character !== '') origins.push(i)
    folded += character
  }
  return { text: folded, origins }
}

/** The part of a text between two positions of its folded form, without blanks at its ends. */
export function originalPart(text: string, origins: readonly number[], from: number, end: number): string {
  return from >= end ? '' : text.slice(origins[from] ?? text.length, (origins[end - 1] ?? text.length) + 1)
}

/** A label's key: folded, without the colon that some copies print at its end. */
export function labelKey(text: string): string {
  return fold(text).replace(/:+$/, '')
}

/** A key without what stands in brackets: `年度(/项目)指标值` and `年度指标值` are one label. */
export function withoutBrackets(key: string): string {
  const bare = key.replace(/\([^()]*\)/g, '')
  return bare === '' ? key : bare
}

/** A level's key: `产出指标(50分)` and `产出指标` are one word. */
export function levelKey(text: string): string {
  return withoutBrackets(fold(text))
}

/**
 * Whether `longer` is `shorter` with one character put in between: `项目总体目标` for `项目总目标`. Other
 * differences of one character are no variants: `一级指标` and `二级指标` are two labels.
 */
export function isWithOneMore(longer: string, shorter: string): boolean {
  if (longer.length !== shorter.length + 1 || shorter.length < 4) return false
  let same = 0
  while (same < shorter.length && longer[same] === shorter[same]) same++
  const between = same > 0 && same < shorter.length
  return between && longer.slice(same + 1) === shorter.slice(same)
}
