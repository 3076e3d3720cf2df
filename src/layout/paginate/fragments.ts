import { hasStarted, isCopied, linesLeft, needOf, type Progress } from './progress.ts'
import type { Fragment, GridMetrics, Strip } from './types.ts'

/**
 * The cells' parts on one page: each the maximal run of strips that its cell owns. A cell that starts in a
 * header and goes on below makes one fragment over the header's copy and the body:
 *
 *   ┌──────┬──────┐  strip 0: the header's copy
 *   │ 绩效 │ 一级 │
 *   │ 指标 ├──────┤  strip 1: row 31
 *   │      │ 产出 │
 *   └──────┴──────┘
 *
 * @param cutLines lines that a cell cut at this page's end prints here; other cells print what is left
 */
export function fragmentsOf(
  grid: GridMetrics,
  strips: readonly Strip[],
  progress: Progress,
  cutLines: ReadonlyMap<number, number>,
): readonly Fragment[] {
  return boxesOf(grid, strips).map(box => {
    const { cell, from, to } = box
    const all = grid.cells[cell]?.lines ?? 0
    // Wholly inside the header's copy: printed again as it stands, whatever its split, if it has the room.
    if (strips[to - 1]?.repeated) {
      const height = strips.slice(from, to).reduce((sum, s) => sum + s.height, 0)
      const endLine = needOf(grid, cell, 0) <= height ? all : 0
      return { cell, from, to, firstLine: 0, endLine, repeated: true }
    }
    if (isCopied(grid, cell, progress)) {
      return { cell, from, to, firstLine: 0, endLine: all, repeated: hasStarted(grid, cell, progress) }
    }
    const left = linesLeft(grid, cell, progress)
    const firstLine = all - left
    const endLine = firstLine + (cutLines.get(cell) ?? left)
    return { cell, from, to, firstLine, endLine, repeated: false }
  })
}

interface CellBox {
  readonly cell: number
  readonly from: number
  to: number
}

/** Maximal runs of strips by cell, in the order of their first slots: row by row, left to right. */
function boxesOf(grid: GridMetrics, strips: readonly Strip[]): readonly CellBox[] {
  const boxes: CellBox[] = []
  /** By column, the box of the strip above. Strips ascend, so the strips of a cell are beside each other. */
  const above: (CellBox | undefined)[] = []
  for (let s = 0; s < strips.length; s++) {
    const row = strips[s]?.row ?? 0
    let left: CellBox | undefined
    for (let c = 0; c < grid.columns; c++) {
      const cell = grid.slots[row * grid.columns + c] ?? 0
      // A cell is a rectangle: its slots are beside each other, and below each other.
      let box = left?.cell === cell ? left : above[c]
      if (box?.cell !== cell) {
        box = { cell, from: s, to: s + 1 }
        boxes.push(box)
      }
      box.to = s + 1
      above[c] = box
      left = box
    }
  }
  return boxes
}
