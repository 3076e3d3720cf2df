import type { NodeTag } from '../display/types.ts'
import { isDrawnMark } from '../geometry/drawn-marks.ts'
import type { Align, Style } from '../template/types.ts'
import type { Line } from '../text/types.ts'
import type { TextPart } from './text-part.ts'

/** How a text is set. */
export interface Setting {
  readonly style: Style
  readonly align: Align
  /** Printed as the form has it: a word in several lines is one word still. */
  readonly isLabel: boolean
}

/**
 * The tag of a text that belongs to a node. A word whose characters stand apart or below each other says what
 * it reads as, for readers take the gaps between them for blanks (ISO 32000-2, 14.9.4):
 *
 *     │项 目 名 称│   │项│
 *                     │目│   → 项目名称
 */
export function nodeTag(node: number, part: TextPart, setting: Setting): NodeTag {
  if (!isTornApart(part, setting)) return { node }
  let actualText = ''
  for (let l = part.firstLine; l < part.endLine; l++) {
    const text = wordsOf(part.text.lines[l])
    // A box says for itself what it shows, which the words around it must not replace.
    if (text === undefined) return { node }
    actualText = joined(actualText, text)
  }
  return { node, actualText }
}

function isTornApart({ firstLine, endLine }: TextPart, { style, align, isLabel }: Setting): boolean {
  return style.direction === 'vertical' || align === 'distribute' || (isLabel && endLine - firstLine > 1)
}

/** What a line says; undefined where something is drawn in it. */
function wordsOf(line: Line | undefined): string | undefined {
  let text = ''
  for (const { codePoints } of line?.runs ?? []) {
    for (const codePoint of codePoints) {
      if (isDrawnMark(codePoint)) return undefined
      text += String.fromCodePoint(codePoint)
    }
  }
  return text
}

/** Lines of 汉字 join with nothing between, words in Latin letters with a blank. */
function joined(text: string, next: string): string {
  return /[0-9A-Za-z]$/.test(text) && /^[0-9A-Za-z]/.test(next) ? `${text} ${next}` : text + next
}
