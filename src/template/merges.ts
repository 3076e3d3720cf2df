/**
 * Resolves `<` and `^` to cells, row by row: `<` takes the owner of the slot to its left, `^` that of the
 * slot above. So a merge of 2 × 2 is drawn in either way:
 *
 *     | A | < |        | A | < |
 *     | ^ | ^ |        | ^ | < |
 *
 * The slots of one cell must form a rectangle; here slot B breaks A:
 *
 *     | A | < |
 *     | ^ | B |
 */
import { quote } from './content.ts'
import type { Faults } from './faults.ts'
import type { Content, TemplateRow } from './types.ts'

/** A cell by its slots; its content and words stand in the slot at its top left. */
export interface DrawnCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly content: Content
  readonly styles: readonly string[]
  readonly group: boolean
}

export interface Merges {
  readonly cells: readonly DrawnCell[]
  /** Owner of each slot, row by row. */
  readonly slots: readonly number[]
}

/**
 * Finds the cells of drawn rows, all of which have `columns` slots.
 *
 * @param doubtful rows whose number of cells was wrong: cells that touch them are not judged
 *
 * Findings: template.merge-left-edge, template.merge-top-edge, template.merge-shape.
 */
export function resolveMerges(
  rows: readonly TemplateRow[],
  columns: number,
  doubtful: ReadonlySet<number>,
  faults: Faults,
): Merges {
  const slots: number[] = []
  const cells: OpenCell[] = []
  for (const [r, row] of rows.entries()) {
    for (const [c, slot] of row.slots.entries()) {
      const at = { line: row.line, column: slot.column }
      let owner: number | undefined
      if (slot.kind === 'left') {
        owner = c === 0 ? undefined : slots[r * columns + c - 1]
        if (c === 0 && !doubtful.has(r)) faults.add('template.merge-left-edge', {}, at)
      } else if (slot.kind === 'above') {
        owner = slots[(r - 1) * columns + c]
        if (r === 0 && !doubtful.has(r)) faults.add('template.merge-top-edge', {}, at)
      }
      const cell = owner === undefined ? undefined : cells[owner]
      if (owner === undefined || cell === undefined) {
        slots.push(cells.length)
        cells.push(openCell(r, c, slot.kind === 'cell' ? slot : EMPTY))
      } else {
        slots.push(owner)
        cell.bottom = r
        cell.right = Math.max(cell.right, c)
        cell.slots++
      }
    }
  }
  const drawn = cells.map((cell, index) => {
    const hole = findHole(cell, index, slots, columns)
    if (hole !== undefined) reportHole(cell, hole, { rows, columns, doubtful }, faults)
    return closeCell(cell)
  })
  return { cells: drawn, slots }
}

interface OpenCell {
  readonly top: number
  readonly left: number
  bottom: number
  right: number
  slots: number
  readonly source: CellSource
}

type CellSource = Pick<DrawnCell, 'content' | 'styles' | 'group'>

const EMPTY: CellSource = { content: [], styles: [], group: false }

function openCell(row: number, column: number, source: CellSource): OpenCell {
  return { top: row, left: column, bottom: row, right: column, slots: 1, source }
}

function closeCell({ top, left, bottom, right, source }: OpenCell): DrawnCell {
  const { content, styles, group } = source
  const rowSpan = bottom - top + 1
  return { row: top, column: left, rowSpan, columnSpan: right - left + 1, content, styles, group }
}

/** The first slot inside the cell's box that is another's. A cell never reaches left of its first slot. */
function findHole(
  cell: OpenCell,
  index: number,
  slots: readonly number[],
  columns: number,
): number | undefined {
  const width = cell.right - cell.left + 1
  if (cell.slots === width * (cell.bottom - cell.top + 1)) return undefined
  for (let row = cell.top; row <= cell.bottom; row++) {
    for (let column = cell.left; column <= cell.right; column++) {
      if (slots[row * columns + column] !== index) return row * columns + column
    }
  }
  return undefined
}

interface Drawing {
  readonly rows: readonly TemplateRow[]
  readonly columns: number
  readonly doubtful: ReadonlySet<number>
}

function reportHole(
  cell: OpenCell,
  hole: number,
  { rows, columns, doubtful }: Drawing,
  faults: Faults,
): void {
  for (let row = cell.top; row <= cell.bottom; row++) if (doubtful.has(row)) return
  const row = rows[Math.floor(hole / columns)]
  const slot = row?.slots[hole % columns]
  if (row === undefined || slot === undefined) return
  const facts = { row: cell.top + 1, column: cell.left + 1, text: quote(cell.source.content) }
  faults.add('template.merge-shape', facts, { line: row.line, column: slot.column })
}
