import type { Box } from '../geometry/box.ts'
import type { MilliPt } from '../geometry/length.ts'
import { runningSums } from '../geometry/sums.ts'
import type { BlockPart, Fragment } from './paginate/types.ts'
import type { MeasuredBlock, MeasuredForm } from './types.ts'

/** y of each strip's top on its page, and of the last one's bottom. */
export function stripTops({ form }: MeasuredForm, part: BlockPart): readonly MilliPt[] {
  const heights = part.strips.map(strip => strip.height)
  return runningSums(form.page.margin.top + part.y, heights)
}

/** The box of a fragment; the two ends of a caption share its whole line. */
export function boxOf(measured: MeasuredBlock, fragment: Fragment, ys: readonly MilliPt[]): Box {
  const { block, edges } = measured
  const cell = block.kind === 'grid' ? block.cells[fragment.cell] : undefined
  const left = edges[cell?.column ?? 0] ?? 0
  const right = edges[cell ? cell.column + cell.columnSpan : edges.length - 1] ?? 0
  const top = ys[fragment.from] ?? 0
  return { x: left, y: top, width: right - left, height: (ys[fragment.to] ?? 0) - top }
}

/** Height of a title, caption or note. */
export function heightOfLine({ metrics }: MeasuredBlock): MilliPt {
  return metrics.rows[0]?.height ?? 0
}
