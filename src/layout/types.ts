import type { Grid, TextBlock } from '../grid/types.ts'
import type { MilliPt } from '../geometry/length.ts'
import type { Line } from '../text/types.ts'

/** Text broken into lines at its final size. */
export interface MeasuredText {
  readonly lines: readonly Line[]
  readonly size: MilliPt
  readonly lineHeight: MilliPt
}
