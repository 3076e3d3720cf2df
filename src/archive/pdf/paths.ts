/** Paths of page content (ISO 32000-2, 8.5). */
import { LIMITS } from '../../geometry/limits.ts'
import { apply, type Drawn, type GraphicsState } from './drawn.ts'
import { tooLarge } from './filters.ts'

/** Operators and their points, which lie where the page has them. */
export type Path = readonly Segment[]

export interface Segment {
  readonly operator: string
  readonly points: readonly number[]
}

/** Adds a segment. @returns whether the operator is one */
export function addPoints(
  operator: string,
  numbers: readonly number[],
  canvas: { readonly state: GraphicsState; readonly path: Segment[] },
): boolean {
  const place = (given: readonly number[]) => {
    const { matrix } = canvas.state
    return given.flatMap((x, i) => (i % 2 === 0 ? apply(matrix, x, given[i + 1] ?? 0) : []))
  }
  if (operator === 're') {
    const [x = 0, y = 0, width = 0, height = 0] = numbers
    const corners = [x, y, x + width, y, x + width, y + height, x, y + height]
    canvas.path.push({ operator, points: place(corners) })
  } else if (['m', 'l', 'c', 'v', 'y', 'h'].includes(operator)) {
    canvas.path.push({ operator, points: place(numbers) })
  } else return false
  // No line of a form has more than a few points.
  if (canvas.path.length > LIMITS.pdfPathSegments) throw tooLarge('content')
  return true
}

const PAINTING = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'n'])

/** Whether an operator paints the path, or ends it. */
export function isPainting(operator: string): boolean {
  return PAINTING.has(operator)
}

/** A path as it is painted; nothing where it is only ended. */
export function paintPath(
  operator: string,
  path: Path,
  { fill, stroke, line, matrix }: GraphicsState,
): Omit<Drawn, 'mcid'> | undefined {
  if (operator === 'n') return undefined
  const filled = /[fFbB]/.test(operator)
  const scale = matrix.slice(0, 4).map(number => Math.round(number * 1000) / 1000)
  const look = [
    operator === 'F' ? 'f' : operator,
    filled ? fill : '',
    ...(/[sSbB]/.test(operator) ? [stroke, line, scale] : []),
  ]
  const segments = path.map(segment => segment.operator)
  return {
    kind: 'path',
    what: JSON.stringify([look, segments]),
    numbers: path.flatMap(({ points }) => points),
    text: `${segments.slice(0, 8).join(' ')} ${operator}`,
  }
}
