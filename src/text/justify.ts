import type { MilliPt } from '../geometry/length.ts'
import { autospaceBetween } from './autospace.ts'
import { type Gap, gapBetween } from './gaps.ts'
import { isBlank } from './marks.ts'
import type { Line, LineRun } from './types.ts'

/** A blank, or the space of autospace, widens by up to a quarter em before characters are parted. */
const BLANK_SHARE = 4

/**
 * Widens a line to both edges: first at blanks and where autospace is, by up to a quarter em each, then evenly wherever a line
 * could break (CLREQ, line adjustment by expansion). Marks take no more than other characters, for a wide
 * blank after each comma would look like a gap. Numbers, Latin words, `——` and `……` stay whole. Callers
 * leave the last line of a paragraph as it is (`Line.last`).
 *
 * @param width in 1/1000 pt; a line that is as wide already, or has no gap, is returned unchanged
 */
export function justifyLine(line: Line, width: MilliPt): Line {
  const missing = width - line.width
  if (missing <= 0) return line
  const gaps = gapsOf(line)
  const blanks = countOf(gaps, 'blank')
  const all = blanks + countOf(gaps, 'letter')
  if (all === 0) return line
  const toBlanks = Math.min(missing, blanks * Math.floor(line.size / BLANK_SHARE))
  const blankShare = sharer(toBlanks, blanks)
  const evenShare = sharer(missing - toBlanks, all)
  const widthOf = (gap: Gap) => (gap === 'none' ? 0 : (gap === 'blank' ? blankShare() : 0) + evenShare())
  return { ...line, runs: widened(line.runs, gaps, widthOf), width }
}

/**
 * Sets a line to a width with equal distances between its characters (均排), as labels of different
 * lengths are set to one width. A line of one character, or without gaps, is centred.
 */
export function distributeLine(line: Line, width: MilliPt): Line {
  const missing = width - line.width
  if (missing <= 0) return line
  const gaps = gapsOf(line)
  const all = gaps.length - countOf(gaps, 'none')
  if (all === 0) {
    const shift = Math.floor(missing / 2)
    return { ...line, runs: line.runs.map(run => ({ ...run, x: run.x + shift })), width }
  }
  const share = sharer(missing, all)
  return { ...line, runs: widened(line.runs, gaps, gap => (gap === 'none' ? 0 : share())), width }
}

/** The gap after each glyph of a line; none after the last that shows, nor after leading blanks. */
function gapsOf({ runs, size, autospace }: Line): readonly Gap[] {
  const [only] = runs
  const codePoints = runs.length === 1 && only ? only.codePoints : runs.flatMap(run => run.codePoints)
  let [first, last] = [0, codePoints.length - 1]
  while (first <= last && isBlank(codePoints[first] ?? 0)) first++
  while (last >= first && isBlank(codePoints[last] ?? 0)) last--
  return codePoints.map((codePoint, i) => {
    const next = codePoints[i + 1]
    if (i < first || i >= last || next === undefined) return 'none'
    return autospace && autospaceBetween(codePoint, next, size) > 0 ? 'blank' : gapBetween(codePoint, next)
  })
}

function countOf(gaps: readonly Gap[], kind: Gap): number {
  let count = 0
  for (const gap of gaps) if (gap === kind) count++
  return count
}

/** Hands out `total` in `count` parts that differ by at most 1. */
function sharer(total: MilliPt, count: number): () => MilliPt {
  let [left, takers] = [total, count]
  return () => {
    if (takers === 0) return 0
    const share = Math.ceil(left / takers)
    left -= share
    takers--
    return share
  }
}

/** Adds a width after each glyph of a line, and moves what follows. */
function widened(
  runs: readonly LineRun[],
  gaps: readonly Gap[],
  widthOf: (gap: Gap) => MilliPt,
): readonly LineRun[] {
  let moved = 0
  let i = 0
  return runs.map(({ face, x, glyphs, codePoints, advances }): LineRun => {
    const start = x + moved
    const wider = advances.map(advance => {
      const width = widthOf(gaps[i++] ?? 'none')
      moved += width
      return advance + width
    })
    return { face, x: start, glyphs, codePoints, advances: wider }
  })
}
