import type { Face } from '../font/types.ts'
import type { MilliPt } from '../geometry/length.ts'

/** How a text is set: a chain of faces, tried in order for each character, and a size. */
export interface TextStyle {
  readonly chain: readonly Face[]
  readonly size: MilliPt
}

/** Glyphs of one face, in order, from `x` in their line. */
export interface LineRun {
  readonly face: Face
  /** Negative where an opening mark at the line's start gives up its blank half. */
  readonly x: MilliPt
  readonly glyphs: readonly number[]
  readonly codePoints: readonly number[]
  /** Pen movement after each glyph, marks squeezed. */
  readonly advances: readonly MilliPt[]
}

/** A broken line: its glyphs from x = 0, its width without hanging blanks. */
export interface Line {
  readonly runs: readonly LineRun[]
  readonly width: MilliPt
  /** The last line of a paragraph: not justified. */
  readonly last: boolean
}
