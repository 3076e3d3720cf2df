import type { StructureNode } from '../display/types.ts'
import type { MeasuredBlock, MeasuredForm } from './types.ts'

/** The structure tree, and the node of each cell of each block. */
export interface Structure {
  readonly nodes: readonly StructureNode[]
  readonly nodeOf: (block: number, cell: number) => number
}

/**
 * What a reader hears, in order: the title as H1, captions and notes as P, a grid as a Table with a TR for
 * each row and its cells in the row where they start (ISO 32000-2, 14.8.4).
 */
export function structureOf(form: MeasuredForm): Structure {
  const nodes: StructureNode[] = [{ role: 'Document', parent: undefined }]
  const add = (node: StructureNode): number => nodes.push(node) - 1
  const cells = form.blocks.map(measured => addBlock(measured, add))
  return { nodes, nodeOf: (block, cell) => cells[block]?.[cell] ?? 0 }
}

function addBlock({ block, texts }: MeasuredBlock, add: (node: StructureNode) => number): readonly number[] {
  if (block.kind === 'text') {
    const node = add({ role: block.role === 'title' ? 'H1' : 'P', parent: 0 })
    return texts.map(() => node)
  }
  const table = add({ role: 'Table', parent: 0 })
  const nodes = new Array<number>(block.cells.length).fill(0)
  const starting: number[][] = block.rows.map(() => [])
  block.cells.forEach((cell, i) => {
    starting[cell.row]?.push(i)
  })
  for (const row of starting) {
    const parent = add({ role: 'TR', parent: table })
    for (const i of row) {
      const cell = block.cells[i]
      if (!cell) continue
      const role = cell.role === 'label' ? 'TH' : 'TD'
      nodes[i] = add({ role, parent, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan })
    }
  }
  return nodes
}
