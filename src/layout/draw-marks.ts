import type { Drawing, Point, Stroke, Tag } from '../display/types.ts'
import { drawnMark } from '../geometry/drawn-marks.ts'
import { type MilliPt, scaleEm } from '../geometry/length.ts'
import type { LineRun } from '../text/types.ts'

/**
 * A box in its em, in 1/1000 em from the pen to the right and from the baseline upward: its middle is the
 * middle of 汉字, and it is a little smaller than they are.
 */
const BOX: readonly Corner[] = [
  [120, 0],
  [880, 0],
  [880, 760],
  [120, 760],
]
/** The tick reaches out of its box, so that it is seen in small type and in a bad copy. */
const TICK: readonly Corner[] = [
  [230, 400],
  [430, 150],
  [930, 860],
]
const BOX_LINE = 48
const TICK_LINE = 90
/** A rule to write on stands a little below the baseline, where descenders go. */
const RULE_DROP = 120
/** A hairline of 0.5 pt at any size, like the rules of a grid. */
const RULE_LINE: MilliPt = 500

type Corner = readonly [x: number, y: number]

/** Where a run of marks stands: its pen's place on the baseline, its size, and the node it belongs to. */
export interface MarksPlace {
  readonly x: MilliPt
  readonly y: MilliPt
  readonly size: MilliPt
  readonly tag: Tag
}

/** Draws a run of boxes and blanks. Rules that touch are one line; a space draws nothing. */
export function drawMarks(
  { codePoints, advances }: LineRun,
  place: MarksPlace,
): readonly (Drawing | Stroke)[] {
  const drawings: (Drawing | Stroke)[] = []
  let { x } = place
  let rule: { readonly from: MilliPt; to: MilliPt } | undefined
  const endRule = (): void => {
    if (rule) drawings.push(ruleFrom(rule, place))
    rule = undefined
  }
  for (const [i, codePoint] of codePoints.entries()) {
    const mark = drawnMark(codePoint)
    const end = x + (advances[i] ?? 0)
    if (mark?.kind === 'rule') rule = { from: rule?.from ?? x, to: end }
    else endRule()
    if (mark?.kind === 'box') drawings.push(boxAt(x, mark.ticked, place))
    x = end
  }
  endRule()
  return drawings
}

function boxAt(x: MilliPt, ticked: boolean, { y, size, tag }: MarksPlace): Drawing {
  const at = ([right, up]: Corner): Point => ({ x: x + scaleEm(right, size), y: y - scaleEm(up, size) })
  const box = { points: BOX.map(at), closed: true, width: Math.max(1, scaleEm(BOX_LINE, size)) }
  const tick = { points: TICK.map(at), closed: false, width: Math.max(1, scaleEm(TICK_LINE, size)) }
  const shows = ticked ? 'ticked-box' : 'empty-box'
  return { kind: 'drawing', lines: ticked ? [box, tick] : [box], shows, tag }
}

/** Drawn like the rules of a grid, beside which it often stands; an artifact, since it says nothing. */
function ruleFrom(
  { from, to }: { readonly from: MilliPt; readonly to: MilliPt },
  { y, size }: MarksPlace,
): Stroke {
  const down = y + scaleEm(RULE_DROP, size)
  return { kind: 'stroke', x1: from, y1: down, x2: to, y2: down, width: RULE_LINE }
}
