/** Binds in one step, and draws grids the way templates do. */
import type { Value } from '../../src/declaration/types.ts'
import { bindTemplate } from '../../src/grid/bind.ts'
import type { BoundForm, Grid } from '../../src/grid/types.ts'
import type { Template } from '../../src/template/types.ts'

/** The bound form, which must not be refused. */
export function bound(template: Template, value: { readonly [name: string]: Value } = {}): BoundForm {
  const outcome = bindTemplate(template, value)
  if (!outcome.ok) throw new Error(`unexpected: ${outcome.findings.map(finding => finding.code).join('; ')}`)
  return outcome.value
}

/** The grids of a form, in their order. */
export function gridsOf({ blocks }: BoundForm): readonly Grid[] {
  return blocks.filter(block => block.kind === 'grid')
}

/** The first grid of a template bound to a value. */
export function gridOf(template: Template, value: { readonly [name: string]: Value } = {}): Grid {
  const [grid] = gridsOf(bound(template, value))
  if (grid === undefined) throw new Error('no grid')
  return grid
}

/** A grid in the template's own notation: a cell's text at its top left, `<` and `^` in its other slots. */
export function draw({ rows, columns, cells, slots }: Grid): readonly string[] {
  return rows.map((_, row) =>
    columns
      .map((_, column) => {
        const owner = slots[row * columns.length + column] ?? -1
        const cell = cells[owner]
        if (cell?.row === row && cell.column === column) return cell.text
        return column > 0 && slots[row * columns.length + column - 1] === owner ? '<' : '^'
      })
      .join(' | '),
  )
}

/** What is wrong with a grid's tiling: slots that are nobody's, cells that are not the rectangle they say. */
export function tilingFaults({ rows, columns, cells, slots }: Grid): readonly string[] {
  const width = columns.length
  const faults: string[] = []
  if (slots.length !== rows.length * width) faults.push(`${slots.length} slots for ${rows.length} × ${width}`)
  const covered = new Array<number>(slots.length).fill(0)
  for (const [index, cell] of cells.entries()) {
    if (cell.rowSpan < 1 || cell.columnSpan < 1) faults.push(`cell ${index} is empty`)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
        const slot = row * width + column
        covered[slot] = (covered[slot] ?? 0) + 1
        if (column >= width || slots[slot] !== index) faults.push(`cell ${index} lacks ${row},${column}`)
      }
    }
  }
  for (const [slot, times] of covered.entries()) if (times !== 1) faults.push(`slot ${slot} × ${times}`)
  return faults
}
