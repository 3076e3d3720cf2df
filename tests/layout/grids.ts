/**
 * Grids for pagination tests: drawn by hand with literal numbers, or generated at random.
 */
import fc from 'fast-check'
import { runningSums } from '../../src/geometry/sums.ts'
import { linesHeight } from '../../src/layout/paginate/progress.ts'
import type { CellMetrics, GridMetrics } from '../../src/layout/paginate/types.ts'
import { solveRowHeights } from '../../src/layout/rows.ts'
import type { Split } from '../../src/template/types.ts'

export const LINE = 10
export const PADDING = 4

/** A cell to put into a drawn grid: its lines and what its text does at a page break. */
export interface Text {
  readonly lines: number
  readonly split: Split
}

/** Lines that are repeated in each fragment: a label. */
export const label = (lines = 1): Text => ({ lines, split: 'copy' })
/** Lines that run on over a page break: a value. */
export const value = (lines = 1): Text => ({ lines, split: 'flow' })

export interface Drawing {
  /** Letters name cells: equal letters that touch are one cell. */
  readonly rows: readonly string[]
  readonly texts: Readonly<Record<string, Text>>
  readonly bands?: Readonly<Record<number, number>>
  readonly headers?: GridMetrics['headers']
  readonly minHeights?: Readonly<Record<number, number>>
  readonly keep?: readonly number[]
}

/** Builds a grid from a drawing, its row heights solved from the lines of its cells. */
export function draw(drawing: Drawing): GridMetrics {
  const columns = drawing.rows[0]?.length ?? 0
  const names: string[] = []
  const boxes = new Map<string, { row: number; end: number }>()
  const slots: number[] = []
  drawing.rows.forEach((line, r) => {
    for (const name of line) {
      const box = boxes.get(name)
      if (box) box.end = r + 1
      else {
        names.push(name)
        boxes.set(name, { row: r, end: r + 1 })
      }
      slots.push(names.indexOf(name))
    }
  })
  const cells = names.map((name): CellMetrics => {
    const box = boxes.get(name) ?? { row: 0, end: 1 }
    const text = drawing.texts[name] ?? value(1)
    return { row: box.row, rowSpan: box.end - box.row, lineHeight: LINE, padding: PADDING, ...text }
  })
  return solved({
    columns,
    cells,
    slots,
    headers: drawing.headers ?? [],
    rows: drawing.rows.map((_, r) => ({
      height: 0,
      minHeight: drawing.minHeights?.[r] ?? 0,
      fixed: false,
      keep: drawing.keep?.includes(r) ?? false,
      band: drawing.bands?.[r],
    })),
  })
}

function solved(grid: GridMetrics): GridMetrics {
  const needs = grid.cells.map(c => ({
    row: c.row,
    rowSpan: c.rowSpan,
    need: (c.lines > 0 ? linesHeight(c, 0, c.lines) : c.lineHeight) + c.padding,
  }))
  const { heights } = solveRowHeights(grid.rows, needs)
  return { ...grid, rows: grid.rows.map((row, r) => ({ ...row, height: heights[r] ?? 0 })) }
}

/** A header, and a second one right after the rows that it governs, where there is room for both. */
function headersFrom(
  count: number,
  from: number,
  to: number,
  span: number | undefined,
): GridMetrics['headers'] {
  if (span === undefined || to >= count) return []
  const until = Math.min(count, to + 1 + span)
  const first = { from, to, until }
  return until + 1 < count ? [first, { from: until, to: until + 1, until: count }] : [first]
}

/** Random grids: spans both ways, tall cells, kept rows, bands, headers. */
export const randomGrid: fc.Arbitrary<GridMetrics> = fc
  .record({
    columns: fc.integer({ min: 1, max: 5 }),
    count: fc.integer({ min: 1, max: 24 }),
    seeds: fc.array(fc.nat(), { minLength: 160, maxLength: 160 }),
    header: fc.option(fc.record({ from: fc.nat(4), size: fc.integer({ min: 1, max: 2 }), span: fc.nat(20) })),
    band: fc.option(fc.record({ from: fc.nat(6), size: fc.integer({ min: 1, max: 20 }) })),
  })
  .map(({ columns, count, seeds, header, band }) => {
    let next = 0
    const pick = (n: number): number => (seeds[next++ % seeds.length] ?? 0) % n
    const slots = new Array<number>(columns * count).fill(-1)
    const cells: CellMetrics[] = []
    for (let r = 0; r < count; r++) {
      for (let c = 0; c < columns; c++) {
        if (slots[r * columns + c] !== -1) continue
        let width = 1
        while (c + width < columns && slots[r * columns + c + width] === -1 && pick(3) === 0) width++
        const rowSpan = Math.min(count - r, pick(4) === 0 ? 1 + pick(12) : 1)
        for (let y = r; y < r + rowSpan; y++) {
          for (let x = c; x < c + width; x++) slots[y * columns + x] = cells.length
        }
        const lines = pick(8) === 0 ? pick(40) : pick(4)
        const split = (['copy', 'flow', 'flow', 'cut'] as const)[pick(4)] ?? 'flow'
        // A vertical label's turned words are lines of other heights.
        const lengths = Array.from({ length: pick(6) === 0 ? lines : 0 }, () => 1 + pick(2 * LINE))
        const tops = lengths.length > 0 ? runningSums(0, lengths) : undefined
        cells.push({ row: r, rowSpan, lines, lineHeight: LINE, tops, padding: PADDING, split })
      }
    }
    const from = header ? Math.min(header.from, count - 1) : 0
    const to = header ? Math.min(from + header.size, count) : 0
    return solved({
      columns,
      cells,
      slots,
      headers: headersFrom(count, from, to, header?.span),
      rows: Array.from({ length: count }, (_, r) => ({
        height: 0,
        minHeight: pick(10) === 0 ? pick(200) : 0,
        fixed: false,
        keep: pick(12) === 0,
        band: band && r >= band.from && r < band.from + band.size ? 0 : undefined,
      })),
    })
  })
