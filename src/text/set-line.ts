import type { Face } from '../font/types.ts'
import type { MilliPt } from '../geometry/length.ts'
import { type Characters, CLOSING, OPENING, SPACED, showsAt, slackAt, traitsAt } from './characters.ts'
import type { LineRange } from './fit-lines.ts'
import type { Line, LineRun } from './types.ts'

/** What a line is besides its characters. */
export interface LineSetting extends Pick<Line, 'size' | 'autospace' | 'last' | 'torn'> {
  /** Where the line begins; it counts for the line's width. */
  readonly indent: MilliPt
}

/**
 * Sets one line: gives every glyph its place, squeezes marks by as much as the line needs in equal parts,
 * and lets the mark at its end take half its em. Glyphs of one face that follow each other are one run; each
 * moves the pen to the next one's origin.
 */
export function setLine(
  characters: Characters,
  range: LineRange,
  { indent, size, autospace, last, torn }: LineSetting,
): Line {
  const { faces } = characters
  const edge = lastVisible(characters, range)
  const pen: Pen = { x: indent, gap: 0, edge, width: indent, squeeze: squeezeOf(characters, range, edge) }
  let runs: LineRun[] | undefined
  for (let from = range.start; from < range.end; ) {
    const face = faces[from]
    const to = endOfRun(faces, from, range.end)
    if (face) {
      const run = setRun(characters, roomForRun(face, countShown(faces, from, to)), from, pen)
      // A list of one has room for one; to begin with none makes room for seventeen.
      if (runs) runs.push(run)
      else runs = [run]
    }
    from = to
  }
  return { runs: runs ?? [], width: pen.width, drop: 0, last, size, autospace, torn }
}

/** Where the next character of a line begins, while the line is set. */
interface Pen {
  x: MilliPt
  /** Autospace between the last character and the next. */
  gap: MilliPt
  /** The last character that shows. */
  readonly edge: number
  /** Width of the line up to it. */
  width: MilliPt
  readonly squeeze: Squeeze
}

/** Sets the characters of a run that begins with character `from`, and moves the pen behind them. */
function setRun(characters: Characters, run: OpenRun, from: number, pen: Pen): LineRun {
  const { faces, advances, shifts } = characters
  const { glyphs, codePoints } = run
  const count = glyphs.length
  let origin = 0
  for (let i = from, k = 0; k < count; i++) {
    if (faces[i] === undefined) continue
    const traits = traitsAt(characters, i)
    const given = takenFrom(pen.squeeze, slackAt(characters, i), i)
    const start = pen.x + pen.gap
    const next = start + (shifts[i] ?? 0) - (traits & OPENING ? given : 0)
    if (k === 0) run.x = next
    else run.advances[k - 1] = next - origin
    glyphs[k] = characters.glyphs[i] ?? 0
    codePoints[k] = characters.codePoints[i] ?? 0
    pen.x = start + (advances[i] ?? 0) - given
    pen.gap = traits & SPACED ? characters.gap : 0
    if (i === pen.edge) pen.width = pen.x
    origin = next
    k++
  }
  run.advances[count - 1] = pen.x - origin
  return run
}

/** A run that is being set. */
interface OpenRun extends LineRun {
  x: MilliPt
  readonly glyphs: number[]
  readonly codePoints: number[]
  readonly advances: MilliPt[]
}

function roomForRun(face: Face, count: number): OpenRun {
  return {
    face,
    x: 0,
    glyphs: new Array<number>(count),
    codePoints: new Array<number>(count),
    advances: new Array<MilliPt>(count),
  }
}

type Faces = readonly (Face | undefined)[]

/** Where the characters of one face end that begin at `from`; what prints as nothing goes along. */
function endOfRun(faces: Faces, from: number, end: number): number {
  const face = faces[from]
  let to = from + 1
  while (to < end && (faces[to] === face || (face && faces[to] === undefined))) to++
  return to
}

function countShown(faces: Faces, from: number, to: number): number {
  let count = 0
  for (let i = from; i < to; i++) if (faces[i] !== undefined) count++
  return count
}

/** The last character that is no hanging blank; before `start` where there is none. */
function lastVisible(characters: Characters, { start, end }: LineRange): number {
  let i = end - 1
  while (i >= start && !showsAt(characters, i)) i--
  return i
}

/** How much of a line's squeeze is left for its marks, while it is set. */
interface Squeeze {
  left: MilliPt
  /** The marks that have not given their part. */
  marks: number
  /** The last visible character. */
  readonly edge: number
  /** Whether that is a closing mark, which takes half an em at the end of any line. */
  readonly endsInMark: boolean
}

function squeezeOf(characters: Characters, { start, squeeze }: LineRange, edge: number): Squeeze {
  const endsInMark = edge >= start && (traitsAt(characters, edge) & CLOSING) !== 0
  let marks = 0
  if (squeeze > 0) for (let i = start; i <= edge; i++) if (slackAt(characters, i) > 0) marks++
  if (endsInMark && slackAt(characters, edge) > 0) marks--
  return { left: squeeze, marks, edge, endsInMark }
}

/** Shares a line's squeeze equally over its marks, the first ones taking what does not divide. */
function takenFrom(squeeze: Squeeze, slack: MilliPt, index: number): MilliPt {
  if (squeeze.endsInMark && index === squeeze.edge) return slack
  if (slack === 0 || squeeze.left === 0 || index > squeeze.edge) return 0
  const share = Math.min(slack, Math.ceil(squeeze.left / squeeze.marks))
  squeeze.marks--
  squeeze.left -= share
  return share
}
