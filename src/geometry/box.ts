import type { MilliPt } from './length.ts'

/** A rectangle in 1/1000 pt; y grows downward from the top of the page. */
export interface Box {
  readonly x: MilliPt
  readonly y: MilliPt
  readonly width: MilliPt
  readonly height: MilliPt
}

/** Distances from the four sides of a box, in 1/1000 pt: a page's margins, a cell's padding. */
export interface Insets {
  readonly top: MilliPt
  readonly right: MilliPt
  readonly bottom: MilliPt
  readonly left: MilliPt
}
