import { bindingsOf } from '../template/content.ts'
import type { GridPlan, Repeat, TemplateCell } from '../template/types.ts'

/**
 * Bound cells of a band that say what their row is about: they head it for a reader as a label does.
 *
 *     | {indicators[].level1:group} | {indicators[].level2:group} | {indicators[].name} | {indicators[].target} |
 *       ───────────── merge, and so head what they span ───────    ── names the row ──
 *
 * What is bound to an outer array heads the rows of the inner ones. Of each inner array's cells, from the left:
 * those that merge and the one behind them; where none merges, the texts in front of the first figure. The last
 * cell of an array is never one: it would head nothing.
 *
 * @returns indices into the plan's cells
 */
export function rowHeadings(plan: GridPlan): ReadonlySet<number> {
  const headings = new Set<number>()
  for (const part of plan.parts) {
    if (typeof part === 'number') continue
    for (const row of rowsByArray(part, plan)) {
      for (const index of leading(row, plan)) headings.add(index)
    }
  }
  return headings
}

/** The cells of a row that are bound to one array, from the left. */
interface BoundRow {
  readonly own: readonly number[]
  /** Other arrays of the row are inside it. */
  readonly isOuter: boolean
}

/** The bound cells of each row of a band, by the array that they go through last, from left to right. */
function rowsByArray(band: Repeat, { cells, cellsOfRow }: GridPlan): readonly BoundRow[] {
  const rows: BoundRow[] = []
  for (let row = band.from; row < band.to; row++) {
    const byArray = new Map<string, number[]>()
    for (const index of cellsOfRow[row] ?? []) {
      const cell = cells[index]
      const array = cell && cell.level > 0 ? arrayOf(cell) : undefined
      if (array !== undefined) byArray.set(array, [...(byArray.get(array) ?? []), index])
    }
    for (const [array, own] of byArray) {
      const isOuter = [...byArray.keys()].some(other => other.startsWith(`${array}.`))
      rows.push({ own, isOuter })
    }
  }
  return rows
}

/** The array that a cell goes through last: `tasks.items`. */
function arrayOf({ content }: TemplateCell): string | undefined {
  for (const { path } of bindingsOf(content)) {
    const end = path.findLastIndex(step => step.each)
    if (end >= 0)
      return path
        .slice(0, end + 1)
        .map(step => step.name)
        .join('.')
  }
  return undefined
}

function leading({ own, isOuter }: BoundRow, { cells }: GridPlan): readonly number[] {
  if (isOuter) return own
  const candidates = own.slice(0, -1)
  const merging = candidates.findIndex(index => cells[index]?.group === undefined)
  if (merging > 0) return candidates.slice(0, merging + 1)
  if (merging < 0) return candidates
  const figure = candidates.findIndex(index => bindingsOf(cells[index]?.content ?? []).some(isFormatted))
  return figure < 0 ? candidates.slice(0, 1) : candidates.slice(0, figure)
}

function isFormatted({ formats }: { readonly formats: readonly unknown[] }): boolean {
  return formats.length > 0
}
