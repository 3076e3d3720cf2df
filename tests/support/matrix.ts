/** Transformation matrices of PDF (ISO 32000-2, 8.3.3): a b c d e f. */
export type Matrix = readonly [number, number, number, number, number, number]

export type Point = readonly [number, number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** The matrix that applies `inner` first and `outer` to its result. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d] = outer
  const [e, f] = transform(outer, [inner[4], inner[5]])
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    e,
    f,
  ]
}

export function transform([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point {
  return [a * x + c * y + e, b * x + d * y + f]
}

/** How much longer a horizontal length becomes. */
export function scaleOf(matrix: Matrix): number {
  return Math.hypot(matrix[0], matrix[1])
}
