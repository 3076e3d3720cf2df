import type { StructureNode } from '../display/types.ts'
import type { Grid } from '../grid/types.ts'
import { headingsOf } from './headings.ts'
import type { MeasuredBlock, MeasuredForm } from './types.ts'

/** The structure tree, and the node of each cell of each block. */
export interface Structure {
  readonly nodes: readonly StructureNode[]
  /** The nodes of a block's cells, by block and cell. */
  readonly nodesOfBlocks: readonly (readonly number[])[]
}

/**
 * What a reader hears, in order: the title as H1, captions and notes as P, a grid as a Table with a TR for
 * each row and its cells in the row where they start (ISO 32000-2, 14.8.4). Cells name their headers.
 */
export function structureOf(form: MeasuredForm): Structure {
  const nodes: StructureNode[] = [{ role: 'Document', parent: undefined }]
  const nodesOfBlocks = form.blocks.map(measured => addBlock(measured, nodes))
  return { nodes, nodesOfBlocks }
}

function addBlock({ block, texts }: MeasuredBlock, nodes: StructureNode[]): readonly number[] {
  if (block.kind === 'grid') return addTable(block, nodes)
  const node = nodes.push({ role: block.role === 'title' ? 'H1' : 'P', parent: 0 }) - 1
  return texts.map(() => node)
}

function addTable(grid: Grid, nodes: StructureNode[]): readonly number[] {
  const table = nodes.push({ role: 'Table', parent: 0 }) - 1
  const starting: number[][] = grid.rows.map(() => [])
  for (let i = 0; i < grid.cells.length; i++) starting[grid.cells[i]?.row ?? 0]?.push(i)
  // A cell may be headed by one that starts further down, so numbers are given out before they are used.
  const nodeOfCell = new Array<number>(grid.cells.length).fill(table)
  let next = nodes.length
  for (const row of starting) {
    next++
    for (const i of row) nodeOfCell[i] = next++
  }
  const { scopes, headers } = headingsOf(grid)
  for (const row of starting) {
    const parent = nodes.push({ role: 'TR', parent: table }) - 1
    for (const i of row) {
      const scope = scopes[i]
      nodes.push({
        role: scope === undefined ? 'TD' : 'TH',
        parent,
        rowSpan: grid.cells[i]?.rowSpan ?? 1,
        columnSpan: grid.cells[i]?.columnSpan ?? 1,
        scope,
        headers: (headers[i] ?? []).map(header => nodeOfCell[header] ?? table),
      })
    }
  }
  return nodeOfCell
}
