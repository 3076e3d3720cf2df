import { type MilliPt, scaleEm } from '../geometry/length.ts'
import { breakText } from './break.ts'
import { faceFor } from './face-for.ts'
import { gapBetween } from './gaps.ts'
import { dashDrop, verticalGlyph } from './glyph-form.ts'
import { isCombining, isInvisible } from './marks.ts'
import { type Token, tokensOf } from './tokens.ts'
import type { Line, TextStyle } from './types.ts'
import { columnWords } from './vertical-words.ts'

const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/

/**
 * Sets a text as one column from top to bottom (竖排): a line for each character or word below the other, so
 * that it is measured, broken over pages and placed as lines are. The caller centres each, and gives it the
 * height that `extentOf` says.
 *
 *   │绩│
 *   │效│      marks and brackets take the forms of vertical text (`vert`)
 *   │︵│      words in Latin letters and numbers stand side by side or are turned (vertical-words.ts)
 *   │甲│
 *   │︶│
 *
 * (CLREQ, vertical writing mode; the glyph forms are OpenType's feature `vert`.) Line breaks of the text
 * go on below, in the same column.
 *
 * @param width that characters side by side may take, in 1/1000 pt
 * @throws FormError for a character that no face of the chain covers
 */
export function setVertically(text: string, style: TextStyle, width: MilliPt): readonly Line[] {
  return text.split(LINE_BREAK).flatMap(paragraph => setParagraph(paragraph, style, width))
}

/** How much of a column a line takes: an em, or the length of a word that is turned. */
export function extentOf(line: Line): MilliPt {
  return line.turned ? line.width : line.size
}

/** Whether two lines of a column may be moved apart: a word, `——`, or a bracket and what is in it may not. */
export function mayPart(above: Line, below: Line): boolean {
  const last = above.runs[above.runs.length - 1]?.codePoints
  const before = last?.[last.length - 1]
  const after = below.runs[0]?.codePoints[0]
  return before === undefined || after === undefined || gapBetween(before, after) !== 'none'
}

function setParagraph(paragraph: string, style: TextStyle, width: MilliPt): readonly Line[] {
  const words = columnWords(paragraph, style, width)
  const lines: Line[] = []
  let end = 0
  const groups = groupsOf(tokensOf(paragraph))
  for (const [i, group] of groups.entries()) {
    const [first] = group
    if (!first || first.index < end) continue
    const word = words.get(first.index)
    if (word) {
      end = first.index + word.length
      for (const line of word.lines) lines.push(line)
    } else lines.push(setGroup(group, groups[i + 1]?.[0]?.codePoint, style))
  }
  return lines
}

/** Each character with the marks that are drawn over it; what prints as nothing is left out. */
function groupsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const groups: Token[][] = []
  for (const token of tokens) {
    if (isInvisible(token.codePoint)) continue
    const group = groups[groups.length - 1]
    if (group && isCombining(token.codePoint)) group.push(token)
    else groups.push([token])
  }
  return groups
}

/** A character on its own, its marks over it. */
function setGroup(group: readonly Token[], after: number | undefined, style: TextStyle): Line {
  const { chain, size } = style
  const [token] = group
  const line = { drop: 0, last: true, size, autospace: false, torn: undefined }
  if (token === undefined) return { ...line, runs: [], width: 0 }
  if (group.length > 1) {
    const marked = group.map(one => String.fromCodePoint(one.codePoint)).join('')
    return breakText(marked, style, Number.POSITIVE_INFINITY)[0] ?? { ...line, runs: [], width: 0 }
  }
  const { codePoint } = token
  const face = faceFor(codePoint, chain, undefined)
  const glyph = verticalGlyph(face, token)
  const width = scaleEm(face.advanceOf(glyph), size)
  const run = { face, x: 0, glyphs: [glyph], codePoints: [codePoint], advances: [width] }
  return { ...line, runs: [run], width, drop: scaleEm(dashDrop(face, token, after), size) }
}
