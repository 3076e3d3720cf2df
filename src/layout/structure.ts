import type { StructureNode } from '../display/types.ts'
import type { Grid } from '../grid/types.ts'
import { headingsOf } from './headings.ts'
import type { MeasuredBlock, MeasuredForm } from './types.ts'

/** The structure tree, and the node of each cell of each block. */
export interface Structure {
  readonly nodes: readonly StructureNode[]
  readonly nodeOf: (block: number, cell: number) => number
}

/**
 * What a reader hears, in order: the title as H1, captions and notes as P, a grid as a Table with a TR for
 * each row and its cells in the row where they start (ISO 32000-2, 14.8.4). Cells name their headers.
 */
export function structureOf(form: MeasuredForm): Structure {
  const nodes: StructureNode[] = [{ role: 'Document', parent: undefined }]
  const cells = form.blocks.map(measured => addBlock(measured, nodes))
  return { nodes, nodeOf: (block, cell) => cells[block]?.[cell] ?? 0 }
}

function addBlock({ block, texts }: MeasuredBlock, nodes: StructureNode[]): readonly number[] {
  if (block.kind === 'grid') return addTable(block, nodes)
  const node = nodes.push({ role: block.role === 'title' ? 'H1' : 'P', parent: 0 }) - 1
  return texts.map(() => node)
}

function addTable(grid: Grid, nodes: StructureNode[]): readonly number[] {
  const table = nodes.push({ role: 'Table', parent: 0 }) - 1
  const nodeOfCell = new Array<number>(grid.cells.length).fill(table)
  const cellOfNode = new Map<number, number>()
  const starting: number[][] = grid.rows.map(() => [])
  grid.cells.forEach((cell, i) => {
    starting[cell.row]?.push(i)
  })
  // A cell may be headed by one that starts further down, so numbers are given out before they are used.
  for (const row of starting) {
    const parent = nodes.push({ role: 'TR', parent: table }) - 1
    for (const i of row) {
      const node = nodes.push({ role: 'TD', parent }) - 1
      nodeOfCell[i] = node
      cellOfNode.set(node, i)
    }
  }
  const headings = headingsOf(grid)
  for (const [node, i] of cellOfNode) {
    const { scope, headers = [] } = headings[i] ?? {}
    const { rowSpan, columnSpan } = grid.cells[i] ?? {}
    nodes[node] = {
      role: scope === undefined ? 'TD' : 'TH',
      parent: nodes[node]?.parent,
      ...(rowSpan === undefined ? {} : { rowSpan }),
      ...(columnSpan === undefined ? {} : { columnSpan }),
      scope,
      headers: headers.map(header => nodeOfCell[header] ?? table),
    }
  }
  return nodeOfCell
}
