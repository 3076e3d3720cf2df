/** A template as a whole: the years it is for, its paper, its rules. */
import type { Insets } from '../geometry/box.ts'
import type { MilliPt } from '../geometry/length.ts'

/** Years for which an edition is used; both ends belong to it. */
export interface YearRange {
  readonly from: number
  readonly to: number | undefined
}

export interface PageSetup {
  readonly width: MilliPt
  readonly height: MilliPt
  /** On odd pages; its left side is the inner one. */
  readonly margin: Insets
  /** On even pages left and right change places, those of the footer too: for printing on both sides. */
  readonly mirrored?: boolean
}

/** Whether a form too long for one page is set in smaller type to stay on it, down to 7.5 pt. */
export type Fit = 'none' | 'page'

/** Widths of the rules of a grid; `outer` beats the default around it. Both yield to a cell's `borders`. */
export interface Strokes {
  readonly default: MilliPt
  readonly outer: MilliPt | undefined
}
