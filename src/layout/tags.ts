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
  const lines = part.text.lines.slice(part.firstLine, part.endLine)
  if (!isTornApart(lines, setting)) return { node }
  const texts = lines.map(textOf)
  // A box says for itself what it shows, which the words around it must not replace.
  if (texts.some(text => Array.from(text).some(c => isDrawnMark(c.codePointAt(0) ?? 0)))) return { node }
  return { node, actualText: texts.reduce(joined, '') }
}

function isTornApart(lines: readonly Line[], { style, align, isLabel }: Setting): boolean {
  return style.direction === 'vertical' || align === 'distribute' || (isLabel && lines.length > 1)
}

function textOf({ runs }: Line): string {
  return runs.flatMap(({ codePoints }) => codePoints.map(code => String.fromCodePoint(code))).join('')
}

/** Lines of 汉字 join with nothing between, words in Latin letters with a blank. */
function joined(text: string, next: string): string {
  return /[0-9A-Za-z]$/.test(text) && /^[0-9A-Za-z]/.test(next) ? `${text} ${next}` : text + next
}
