import { isWide } from './marks.ts'

/** Opening and closing quotation marks, which Chinese and Latin text share: “ ” ‘ ’. */
export function isQuote(codePoint: number): boolean {
  return codePoint === 0x201c || codePoint === 0x201d || codePoint === 0x2018 || codePoint === 0x2019
}

/**
 * Whether the quotation mark at `index` belongs to Latin text, where it is proportional and may be an
 * apostrophe: beside two characters that are not Chinese (`don’t`, `the “five” of`), or in a paragraph
 * without Chinese. Everywhere else it is a full-width mark of Chinese text.
 *
 * @param chinese whether the paragraph has any Chinese ({@link hasWide})
 */
export function isLatinQuote(paragraph: string, index: number, chinese: boolean): boolean {
  if (!chinese) return true
  if (index === 0 || index === paragraph.length - 1) return false
  return !isWideUnit(paragraph.charCodeAt(index - 1)) && !isWideUnit(paragraph.charCodeAt(index + 1))
}

/** Whether a text has a full-width character. */
export function hasWide(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isWideUnit(text.charCodeAt(i))) return true
  return false
}

/** Surrogates count as wide: what stands beyond the basic plane here is rare 汉字. */
function isWideUnit(unit: number): boolean {
  return isWide(unit) || isQuote(unit) || (unit >= 0xd800 && unit <= 0xdfff)
}
