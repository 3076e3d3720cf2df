/** Merged cells: where their texts hold, beyond the one cell that has them. */
import { LIMITS } from '../../../geometry/limits.ts'
import type { Merge, SheetCell, SheetRow } from '../types.ts'

/**
 * The rows with merged cells filled downward: every row of a merged area has its cell in the area's first
 * column. Rows that hold nothing else stay away.
 */
export function filledDown(rows: readonly SheetRow[], merges: readonly Merge[]): readonly SheetRow[] {
  const tall = merges.filter(({ top, bottom }) => bottom > top)
  if (tall.length === 0) return rows
  const positions = new Map(rows.map((row, position) => [row.index, position]))
  const cells = new Map<number, Map<number, SheetCell>>()
  let room: number = LIMITS.sheetCells
  for (const { top, left, bottom } of tall) {
    const first = positions.get(top)
    const cell = first === undefined ? undefined : rows[first]?.cells[left]
    if (first === undefined || cell === undefined) continue
    for (let at = first + 1; (rows[at]?.index ?? bottom + 1) <= bottom && room > 0; at++, room--) {
      const added = cells.get(at) ?? new Map<number, SheetCell>()
      cells.set(at, added.set(left, cell))
    }
  }
  return rows.map((row, position) => withCells(row, cells.get(position)))
}

function withCells(row: SheetRow, added: ReadonlyMap<number, SheetCell> | undefined): SheetRow {
  if (added === undefined) return row
  const cells = [...row.cells]
  const filled = new Set<number>()
  for (const [column, cell] of added) {
    if (cells[column] !== undefined) continue
    cells[column] = cell
    filled.add(column)
  }
  return { ...row, cells, filled }
}

/** The text that a slot shows: its own, or that of the merged cell which covers it. */
export function shownAt(
  rows: ReadonlyMap<number, SheetRow>,
  merges: readonly Merge[],
  row: number,
  column: number,
): string {
  const own = rows.get(row)?.cells[column]?.shown
  if (own !== undefined) return own
  const merge = merges.find(m => m.top <= row && row <= m.bottom && m.left <= column && column <= m.right)
  return merge === undefined ? '' : (rows.get(merge.top)?.cells[merge.left]?.shown ?? '')
}
