import { bindingsOf } from '../template/content.ts'
import type { GridPlan, Repeat, TemplateCell } from '../template/types.ts'

/**
 * Bound cells of a band that say what their row is about: they head it for a reader as a label does.
 *
 *     | {indicators[].level1:group} | {indicators[].level2:group} | {indicators[].name} | {indicators[].target} |
 *       ───────────── merge, and so head what they span ───────    ── names the row ──
 *
 * Of each array's cells, from the left: those that merge downward and the one behind them; where none does,
 * the texts in front of the first figure. The last cell of an array is never one: it would head nothing.
 *
 * @returns indices into the plan's cells
 */
export function rowHeadings(plan: GridPlan): ReadonlySet<number> {
  const headings = new Set<number>()
  for (const part of plan.parts) {
    if (typeof part === 'number') continue
    for (const cells of rowsByArray(part, plan)) {
      for (const index of leading(cells, plan)) headings.add(index)
    }
  }
  return headings
}

/** The bound cells of each row of a band, by the outermost array, from left to right. */
function rowsByArray(band: Repeat, { cells, cellsOfRow }: GridPlan): readonly (readonly number[])[] {
  const rows: number[][] = []
  for (let row = band.from; row < band.to; row++) {
    const byArray = new Map<string, number[]>()
    for (const index of cellsOfRow[row] ?? []) {
      const cell = cells[index]
      const array = cell && cell.level > 0 ? arrayOf(cell) : undefined
      if (array === undefined) continue
      byArray.set(array, [...(byArray.get(array) ?? []), index])
    }
    rows.push(...byArray.values())
  }
  return rows
}

function arrayOf({ content }: TemplateCell): string | undefined {
  for (const { path } of bindingsOf(content)) {
    const end = path.findIndex(step => step.each)
    if (end >= 0)
      return path
        .slice(0, end + 1)
        .map(step => step.name)
        .join('.')
  }
  return undefined
}

function leading(row: readonly number[], { cells }: GridPlan): readonly number[] {
  const deepest = Math.max(...row.map(index => cells[index]?.level ?? 0))
  const merges = (index: number): boolean => {
    const cell = cells[index]
    return cell?.group !== undefined || (cell?.level ?? 0) < deepest
  }
  const candidates = row.slice(0, -1)
  const merging = candidates.findIndex(index => !merges(index))
  if (merging > 0) return candidates.slice(0, merging + 1)
  if (merging < 0) return candidates
  const figure = candidates.findIndex(index => bindingsOf(cells[index]?.content ?? []).some(isFormatted))
  return figure < 0 ? candidates.slice(0, 1) : candidates.slice(0, figure)
}

function isFormatted({ formats }: { readonly formats: readonly unknown[] }): boolean {
  return formats.length > 0
}
