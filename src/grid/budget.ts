import { LIMITS } from '../geometry/limits.ts'

/** What is left of the limits on one form's size; spent row by row over all of its grids. */
export interface Budget {
  rows: number
  slots: number
  /** The limit that was passed. */
  exceeded: 'rows' | 'slots' | undefined
}

/** A whole budget: {@link LIMITS} rows and slots. */
export function fullBudget(): Budget {
  return { rows: LIMITS.rows, slots: LIMITS.slots, exceeded: undefined }
}

/** Takes one row of so many columns from the budget; false where it is spent. */
export function spend(budget: Budget, columns: number): boolean {
  budget.rows--
  budget.slots -= columns
  if (budget.rows < 0) budget.exceeded ??= 'rows'
  else if (budget.slots < 0) budget.exceeded ??= 'slots'
  return budget.exceeded === undefined
}
