import type { Face } from '../font/types.ts'
import type { MilliPt } from '../geometry/length.ts'

/** How a text is set: a chain of faces, tried in order for each character, and a size. */
export interface TextStyle {
  readonly chain: readonly Face[]
  readonly size: MilliPt
  /** A quarter em between 汉字 and Latin letters or digits; none by default. */
  readonly autospace?: boolean
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
  /** How far its glyphs stand below their place: the halves of a vertical `——` meet, all else is 0. */
  readonly drop: MilliPt
  /** The last line of a paragraph: not justified. */
  readonly last: boolean
  /** The em of its type. */
  readonly size: MilliPt
  /** Whether 汉字 stand apart from Latin letters and digits (autospace.ts). */
  readonly autospace: boolean
  /** The beginning of the first token of the paragraph that is wider than a line, on the line that tears it. */
  readonly torn: string | undefined
  /** In a column from top to bottom: turned by 90° clockwise, so that its width runs down the column. */
  readonly turned?: boolean
}
