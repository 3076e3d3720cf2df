import type { MilliPt } from '../geometry/length.ts'
import { FREELY, IN_NEED } from './break-levels.ts'
import {
  type Characters,
  CLOSING,
  levelBefore,
  SPACED,
  showsAt,
  slackAt,
  TRAILING,
  traitsAt,
} from './characters.ts'

/** The characters `start` to `end - 1` on one line, and how much their marks are squeezed together. */
export interface LineRange {
  readonly start: number
  readonly end: number
  readonly squeeze: MilliPt
}

/** Fewest characters that the last line of a paragraph, and the line it takes them from, should have. */
const FEWEST = 2

/**
 * Breaks a paragraph into lines, each as full as it can be.
 *
 * A token wider than a line is broken between its characters, against 禁则 only where not even one
 * character fits. A last line of one character takes another from the line above where that line has more
 * than enough. Time is linear in the paragraph's length: a line looks at its own characters and at most a
 * line's width beyond.
 *
 * @param width of every line; the first has `indent` less
 */
export function fitLines(characters: Characters, width: MilliPt, indent: MilliPt): readonly LineRange[] {
  const first = fitLine(characters, 0, width - indent)
  if (first.end >= characters.count) return [first]
  const lines = [first]
  for (let { end } = first; end < characters.count; ) {
    const line = fitLine(characters, end, width)
    lines.push(line)
    end = line.end
  }
  return withoutWidow(lines, characters, width)
}

/**
 * The longest line from `start` that fits. Where a break is forced past the width by marks that may not
 * begin a line, the marks of the line are squeezed first (CLREQ: 挤进 before 推出):
 *
 *   │实施，计划完成│。       │实施，计划完成。│     ， gives up what 。 needs
 */
function fitLine(characters: Characters, start: number, width: MilliPt): LineRange {
  const { count, advances, gap: space } = characters
  let pen = 0
  /** Space that counts only if another character follows on the line. */
  let gap = 0
  /** What squeezing every mark so far would save, and what the mark at the end gives up anyway. */
  let slack = 0
  let endSlack = 0
  /** Width up to the last character that shows, and without the marks that may not begin a line. */
  let visible = 0
  let core = 0
  /** Ends of lines that fit, by how willingly one breaks there: against all rules, in need, freely. */
  let [anywhere, inNeed, freely] = [start + 1, 0, 0]
  for (let i = start; i < count; i++) {
    const traits = traitsAt(characters, i)
    pen += gap + (advances[i] ?? 0)
    gap = traits & SPACED ? space : 0
    if (showsAt(characters, i)) {
      const own = slackAt(characters, i)
      slack += own
      endSlack = traits & CLOSING ? own : 0
      visible = pen - endSlack
      if ((traits & TRAILING) === 0) core = visible
      if (pen - slack > width) break
    }
    const level = levelBefore(characters, i + 1)
    if (visible <= width) {
      if (level === FREELY) freely = i + 1
      else if (level === IN_NEED) inNeed = i + 1
      else anywhere = i + 1
    } else if (level === FREELY) {
      const squeeze = visible - width
      if (core <= width && squeeze <= slack - endSlack) return { start, end: i + 1, squeeze }
      break
    }
  }
  return { start, end: freely || inNeed || anywhere, squeeze: 0 }
}

/**
 * Moves the last break back where a paragraph would end in a line of one character (单字不成行).
 *
 *   │一级指│         │一级│
 *   │标    │    →    │指标│
 */
function withoutWidow(
  lines: readonly LineRange[],
  characters: Characters,
  width: MilliPt,
): readonly LineRange[] {
  const [above, last] = [lines[lines.length - 2], lines[lines.length - 1]]
  if (!above || !last) return lines
  let moved = countText(characters, last)
  if (moved >= FEWEST) return lines
  let kept = countText(characters, above)
  // A word broken in need may as well be broken a character earlier; a good break moves only to another.
  const level = Math.max(IN_NEED, levelBefore(characters, last.start))
  for (let start = last.start - 1; start > above.start; start--) {
    if (isText(characters, start)) [kept, moved] = [kept - 1, moved + 1]
    if (kept < FEWEST) break
    if (moved < FEWEST || levelBefore(characters, start) < level) continue
    if (fitLine(characters, start, width).end !== last.end) break
    return [
      ...lines.slice(0, -2),
      { start: above.start, end: start, squeeze: 0 },
      { start, end: last.end, squeeze: 0 },
    ]
  }
  return lines
}

/** Whether a character shows and may begin a line. */
function isText(characters: Characters, i: number): boolean {
  return showsAt(characters, i) && (traitsAt(characters, i) & TRAILING) === 0
}

function countText(characters: Characters, { start, end }: LineRange): number {
  let count = 0
  for (let i = start; i < end; i++) if (isText(characters, i)) count++
  return count
}
