import { type MilliPt, scaleEm } from '../geometry/length.ts'
import { breakText } from './break.ts'
import { faceFor } from './characters.ts'
import { dashDrop, verticalGlyph } from './glyph-form.ts'
import { isCombining, isInvisible } from './marks.ts'
import { type Token, tokensOf } from './tokens.ts'
import type { Line, TextStyle } from './types.ts'

/** A number, with its %, or a word in Latin letters. */
const SHORT = /[0-9A-Za-z]+%?/g

/** Most characters that are set side by side; longer ones read better one below the other. */
const MAX_SIDE_BY_SIDE = 3

const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/

/**
 * Sets a text as one column from top to bottom (竖排): a line for each em of its height, so that it is
 * measured, broken over pages and placed as lines are. The caller centres each and gives them a height of
 * one em.
 *
 *   │绩│
 *   │效│      a word or number of two or three characters stands side by side (纵中横, tate-chu-yoko) if it
 *   │12│      is no wider than the column; a longer one stands upright, a character in each em
 *   │月│      marks and brackets take the forms of vertical text (`vert`)
 *   │︵│
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

function setParagraph(paragraph: string, style: TextStyle, width: MilliPt): readonly Line[] {
  const together = sideBySide(paragraph, style, width)
  const lines: Line[] = []
  let end = 0
  const groups = groupsOf(tokensOf(paragraph))
  for (const [i, group] of groups.entries()) {
    const [first] = group
    if (!first || first.index < end) continue
    const word = together.get(first.index)
    if (word) end = first.index + word.length
    lines.push(word ? word.line : setGroup(group, groups[i + 1]?.[0]?.codePoint, style))
  }
  return lines
}

interface Word {
  readonly line: Line
  /** In UTF-16 units. */
  readonly length: number
}

/** Words that are set side by side, by where they begin. */
function sideBySide(paragraph: string, style: TextStyle, width: MilliPt): ReadonlyMap<number, Word> {
  const words = new Map<number, Word>()
  for (const { 0: text, index } of paragraph.matchAll(SHORT)) {
    if (text.length < 2 || text.length > MAX_SIDE_BY_SIDE) continue
    // A mark over the last letter belongs to it.
    if (isCombining(paragraph.charCodeAt(index + text.length))) continue
    const [line] = breakText(text, style, Number.POSITIVE_INFINITY)
    if (line && line.width <= width) words.set(index, { line, length: text.length })
  }
  return words
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
