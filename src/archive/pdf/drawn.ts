/** What a page shows, as a list that can be compared: glyphs, areas and lines with their places. */

/** [a b c d e f] of ISO 32000-2, 8.3.4. */
export type Matrix = readonly [number, number, number, number, number, number]

/** One glyph, path, or anything else that content may paint. */
export interface Drawn {
  readonly kind: 'glyph' | 'path' | 'other'
  /** All that is no place: the font and code, how a path is painted, colours. */
  readonly what: string
  /** The place: points of a path, or where a glyph begins and how it is turned and scaled. In pt. */
  readonly numbers: readonly number[]
  /** The character of a glyph, else a word for what is painted. */
  readonly text: string
  /** The marked-content sequence that it stands in. */
  readonly mcid: number | undefined
}

/** What content sets and `q` keeps (8.4.2). */
export interface GraphicsState {
  readonly matrix: Matrix
  readonly fill: string
  readonly stroke: string
  /** Width, caps, joins, dashes. */
  readonly line: readonly string[]
}

/** Applies `first`, then `second`. */
export function multiply(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first
  const [g, h, i, j, k, l] = second
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l]
}

/** Where a point comes to lie. */
export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}
