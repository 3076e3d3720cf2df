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

/** The texts of a sheet's slots, also of those that a merged cell covers; empty where a slot is blank. */
export type ShownTexts = (row: number, column: number) => string

/**
 * The texts of some rows.
 *
 * @param rows no more than a header is looked for in: what is merged there is laid out slot by slot
 */
export function shownTextsOf(rows: readonly SheetRow[], merges: readonly Merge[]): ShownTexts {
  const byIndex = new Map(rows.map(row => [row.index, row]))
  const last = rows.at(-1)?.index ?? -1
  const covered = new Map<string, string>()
  // Merged cells cannot overlap: once there are as many slots as there can be, the rest is noise.
  let room = rows.length * LIMITS.columns
  for (const { top, left, bottom, right } of merges) {
    const text = byIndex.get(top)?.cells[left]?.shown
    if (text === undefined || room <= 0) continue
    for (let row = top; row <= Math.min(bottom, last); row++) {
      for (let column = left; column <= right && room > 0; column++, room--) {
        covered.set(`${row} ${column}`, text)
      }
    }
  }
  return (row, column) => byIndex.get(row)?.cells[column]?.shown ?? covered.get(`${row} ${column}`) ?? ''
}
