/** Finds the rulings among the painted paths of a page. */
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type Matrix, type Point, scaleOf, transform } from './matrix.ts'

/** A horizontal or vertical line: a thin filled rectangle, or a stroked segment with butt ends. */
export interface Ruling {
  readonly direction: 'horizontal' | 'vertical'
  /** y of a horizontal ruling's centre line, x of a vertical one's, in pt from the page's top left. */
  readonly at: number
  readonly from: number
  readonly to: number
  readonly thickness: number
}

/** A rectangle thicker than this, in pt, is an area and no ruling. */
const THICKEST = 4

const FILLS: readonly number[] = [OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke]
const STROKES: readonly number[] = [OPS.stroke, OPS.closeStroke]

/**
 * The rulings of a path painted by operator `painting`; whatever else it draws is left out.
 *
 * @param data the path as pdf.js encodes it
 * @param toPage from the path's space to the page's, y downward
 */
export function rulingsOf(
  painting: number,
  data: readonly number[],
  toPage: Matrix,
  lineWidth: number,
): readonly Ruling[] {
  return subpaths(data).flatMap(({ points, straight }) => {
    const placed = points.map(point => transform(toPage, point))
    if (!straight) return []
    if (FILLS.includes(painting) && isRectangle(placed)) return ruling(placed, 0)
    const isSegment = STROKES.includes(painting) && placed.length === 2
    return isSegment ? ruling(placed, lineWidth * scaleOf(toPage)) : []
  })
}

/** A filled rectangle, or with a line width a segment, which gets its thickness from that. */
function ruling(points: readonly Point[], lineWidth: number): readonly Ruling[] {
  const xs = points.map(point => point[0])
  const ys = points.map(point => point[1])
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  const thickness = Math.min(right - left, bottom - top) + lineWidth
  if (thickness > THICKEST) return []
  return right - left >= bottom - top
    ? [{ direction: 'horizontal', at: (top + bottom) / 2, from: left, to: right, thickness }]
    : [{ direction: 'vertical', at: (left + right) / 2, from: top, to: bottom, thickness }]
}

interface Subpath {
  readonly points: Point[]
  straight: boolean
}

/** How many numbers follow each operator in pdf.js's paths: move, line, curve, quadratic curve, close. */
const OPERANDS = [2, 2, 6, 4, 0]

function subpaths(data: readonly number[]): readonly Subpath[] {
  const paths: Subpath[] = []
  for (let i = 0; i < data.length; ) {
    const operator = data[i] ?? -1
    const operands = OPERANDS[operator]
    if (operands === undefined) throw new Error(`pdf.js encodes a path with an unknown operator ${operator}`)
    if (operator === 0) paths.push({ points: [], straight: true })
    const path = paths.at(-1)
    if (path && operands === 2) path.points.push([data[i + 1] ?? Number.NaN, data[i + 2] ?? Number.NaN])
    if (path && operands > 2) path.straight = false
    i += 1 + operands
  }
  return paths
}

function isRectangle(points: readonly Point[]): boolean {
  const xs = new Set(points.map(point => point[0]))
  const ys = new Set(points.map(point => point[1]))
  return (points.length === 4 || points.length === 5) && xs.size === 2 && ys.size === 2
}
