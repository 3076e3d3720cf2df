import type { GridPlan, TemplateCell } from '../template/types.ts'
import { type PrintedContent, printFixed } from './cell-text.ts'
import { rowHeadings } from './row-headings.ts'

/** What printing a template's cell comes to in every form. */
export interface CellPlan {
  readonly cell: TemplateCell
  /** It says what its row is about; undefined: it does not. */
  readonly headsRow: true | undefined
  /** What it prints, where that is literal text alone. */
  readonly fixed: PrintedContent | undefined
}

/** Made once a template, not once a form. */
const PLANS = new WeakMap<GridPlan, readonly CellPlan[]>()

/** The plans of a grid's cells, in their order. */
export function planOf(grid: GridPlan): readonly CellPlan[] {
  const known = PLANS.get(grid)
  if (known !== undefined) return known
  const headings = rowHeadings(grid)
  const plans = grid.cells.map(
    (cell, i): CellPlan => ({
      cell,
      headsRow: headings.has(i) ? true : undefined,
      fixed: printFixed(cell.content, cell.style.size),
    }),
  )
  PLANS.set(grid, plans)
  return plans
}
