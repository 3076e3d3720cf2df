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
    const metrics = grid.cells[box.cell]
    const all = metrics?.lines ?? 0
    // Wholly inside the header's copy: printed again as it stands, whatever its split, if it has the room.
    if (strips[box.to - 1]?.repeated) {
      const height = strips.slice(box.from, box.to).reduce((sum, s) => sum + s.height, 0)
      const endLine = needOf(grid, box.cell, 0) <= height ? all : 0
      return { ...box, firstLine: 0, endLine, repeated: true }
    }
    if (isCopied(grid, box.cell, progress)) {
      return { ...box, firstLine: 0, endLine: all, repeated: hasStarted(grid, box.cell, progress) }
    }
    const left = linesLeft(grid, box.cell, progress)
    const first = all - left
    return { ...box, firstLine: first, endLine: first + (cutLines.get(box.cell) ?? left), repeated: false }
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
  const last = new Map<number, CellBox>()
  strips.forEach((strip, s) => {
    for (let c = 0; c < grid.columns; c++) {
      const cell = grid.slots[strip.row * grid.columns + c] ?? 0
      const box = last.get(cell)
      if (box && box.to >= s) box.to = s + 1
      else {
        const fresh = { cell, from: s, to: s + 1 }
        boxes.push(fresh)
        last.set(cell, fresh)
      }
    }
  })
  return boxes
}
