import { type MilliPt, scaleEm } from '../geometry/length.ts'
import { tabularFigure } from './glyph-form.ts'
import type { Line } from './types.ts'

const POINT = 0x2e
const ZERO = 0x30

/**
 * Where an amount begins so that the amounts of a column stand with their decimal points in one line, though
 * some have no decimals or others:
 *
 *   │  1,234.50│
 *   │     12   │    whole amounts end where the points stand
 *   │      0.5 │
 *   │        — │    so does a text without figures
 *
 * The point stands before room for `decimals` figures at the cell's right edge, so that each cell can be set
 * by itself, without its column, and a column reads the same on every page. A text with more behind its
 * point, or a text too wide, moves to the left or right as far as it must to stay in the cell.
 *
 * @param width of the cell between its paddings
 * @param decimals figures to leave room for; 0 leaves none, not even for a point
 */
export function decimalStart(line: Line, width: MilliPt, decimals: number): MilliPt {
  const integer = integerWidth(line)
  const behind = Math.max(line.width - integer, fractionWidth(line, decimals))
  return Math.max(0, width - behind - integer)
}

/** Width of a line up to its decimal point, the last point before a figure; without one, to its last figure. */
function integerWidth(line: Line): MilliPt {
  const places = placesOf(line)
  const last = places.findLastIndex(place => isFigure(place.codePoint))
  const point = places.findLastIndex(
    (place, i) => place.codePoint === POINT && isFigure(places[i + 1]?.codePoint ?? 0),
  )
  if (point >= 0) return places[point]?.x ?? 0
  return last >= 0 ? (places[last]?.end ?? 0) : line.width
}

/** Width of a point and so many figures in the face of the line's figures. */
function fractionWidth({ runs, size }: Line, decimals: number): MilliPt {
  const face = (runs.find(run => run.codePoints.some(isFigure)) ?? runs[0])?.face
  if (!face || decimals === 0) return 0
  const figure = face.advanceOf(tabularFigure(face, face.glyphOf(ZERO)))
  return scaleEm(face.advanceOf(face.glyphOf(POINT)), size) + decimals * scaleEm(figure, size)
}

interface GlyphPlace {
  readonly codePoint: number
  readonly x: MilliPt
  readonly end: MilliPt
}

function placesOf(line: Line): readonly GlyphPlace[] {
  return line.runs.flatMap(run => {
    let x = run.x
    return run.codePoints.map((codePoint, i): GlyphPlace => {
      const start = x
      x += run.advances[i] ?? 0
      return { codePoint, x: start, end: x }
    })
  })
}

function isFigure(codePoint: number): boolean {
  return codePoint >= ZERO && codePoint <= 0x39
}
