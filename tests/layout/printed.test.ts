/** Random grids, printed and read back out of the PDF's content, agree with the plan of their pages. */
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { FontBook } from '../../src/font/book.ts'
import { openPackageBook } from '../../src/font/load.node.ts'
import { runningSums } from '../../src/geometry/sums.ts'
import type { BoundForm, Cell, Grid } from '../../src/grid/types.ts'
import { compose } from '../../src/layout/compose.ts'
import { contentHeight, flowOf } from '../../src/layout/flow.ts'
import { measure } from '../../src/layout/measure.ts'
import { paginate } from '../../src/layout/paginate/paginate.ts'
import type { BlockPart, GridMetrics } from '../../src/layout/paginate/types.ts'
import { openFaces } from '../../src/press/faces.ts'
import type { Style } from '../../src/template/types.ts'
import { nodeDeflate } from '../../src/writers/pdf/deflate.node.ts'
import { writePdf } from '../../src/writers/pdf/write-pdf.ts'
import { type ReadPage, readGrid } from '../support/read-pdf.ts'
import { randomGrid } from './grids.ts'

const MARGIN = 30_000
const COLUMN = 60_000

const STYLE: Style = {
  face: 'song',
  size: 10_000,
  align: 'left',
  valign: 'middle',
  padding: { top: 2000, right: 3000, bottom: 2000, left: 3000 },
  leading: 1.3,
  indent: 0,
  overflow: 'grow',
  minSize: 5000,
  split: 'flow',
  direction: 'horizontal',
  autospace: false,
  decimals: 2,
  fill: undefined,
  borders: undefined,
  fitGroup: undefined,
  area: undefined,
  areaSize: undefined,
}

let fonts: FontBook
beforeAll(async () => {
  const book = await openPackageBook()
  if (!book.ok) throw new Error('no fonts')
  fonts = book.value
})

/** A form of one grid, with as many written lines in each cell as the random grid says. */
function formOf(random: GridMetrics, height: number): BoundForm {
  const cells = random.cells.map((cell, i): Cell => {
    const column = random.slots.indexOf(i) % random.columns
    const first = random.slots.indexOf(i)
    let columnSpan = 1
    while (column + columnSpan < random.columns && random.slots[first + columnSpan] === i) columnSpan++
    const text = Array.from({ length: cell.lines }, (_, n) => `${i}甲${n}`).join('\n')
    const style = { ...STYLE, split: cell.split }
    return { row: cell.row, column, rowSpan: cell.rowSpan, columnSpan, text, style, role: 'value', paths: [] }
  })
  const grid: Grid = {
    kind: 'grid',
    columns: Array.from({ length: random.columns }, () => ({ value: COLUMN / 1000, unit: 'pt' as const })),
    columnEm: 10_000,
    rows: random.rows.map(row => ({
      minHeight: row.minHeight * 1000,
      height: undefined,
      keep: row.keep,
      band: row.band,
    })),
    cells,
    slots: random.slots,
    headers: random.headers,
  }
  const margin = { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN }
  const page = { width: random.columns * COLUMN + 2 * MARGIN, height: height * 1000 + 2 * MARGIN, margin }
  return { title: 't', page, strokes: { default: 500, outer: 1000 }, fit: 'none', blocks: [grid] }
}

/** What a page should show: each fragment's box in pt and its lines. */
function planned(form: BoundForm, part: BlockPart) {
  const grid = form.blocks[0] as Grid
  const ys = runningSums(
    MARGIN + part.y,
    part.strips.map(s => s.height),
  )
  const pt = (milli: number | undefined) => (milli ?? 0) / 1000
  return part.fragments.map(fragment => {
    const cell = grid.cells[fragment.cell]
    if (!cell) throw new Error('no cell')
    const lines = cell.text === '' ? [] : cell.text.split('\n').slice(fragment.firstLine, fragment.endLine)
    const [left, right] = [cell.column, cell.column + cell.columnSpan].map(c => MARGIN + c * COLUMN)
    return [pt(left), pt(ys[fragment.from]), pt(right), pt(ys[fragment.to]), ...lines].join(' ')
  })
}

function shown({ cells, xs, ys }: ReadPage) {
  const pt = (value: number | undefined) => Math.round((value ?? 0) * 1000) / 1000
  return cells.map(c =>
    [
      pt(xs[c.column]),
      pt(ys[c.row]),
      pt(xs[c.column + c.columnSpan]),
      pt(ys[c.row + c.rowSpan]),
      ...c.lines,
    ].join(' '),
  )
}

describe('a printed random grid', () => {
  it('shows each fragment in its box with its lines, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(randomGrid, fc.integer({ min: 150, max: 500 }), async (random, height) => {
        const form = formOf(random, height)
        const { opened } = await openFaces(form, fonts)
        const { measured } = measure(form, opened.chains)
        // Rows that spanning cells alone cover may be nothing high, which no reader can see.
        fc.pre(measured.blocks.every(block => block.metrics.rows.every(row => row.height > 0)))
        const plan = paginate(flowOf(measured), { height: contentHeight(form), continued: 0 }, 500)
        const list = compose(measured, plan.pages)
        const info = { title: 't', language: 'zh-CN' }
        const written = await writePdf(list, { faces: opened.faces, info, deflate: nodeDeflate })
        if (!written.ok) throw new Error(JSON.stringify(written.findings))
        const { pages } = await readGrid(written.value)
        expect(pages.length).toBe(plan.pages.length)
        for (const [i, page] of pages.entries()) {
          const [part, ...more] = plan.pages[i]?.parts ?? []
          expect(more).toEqual([])
          expect(page.textOutside).toEqual([])
          expect(shown(page).sort()).toEqual(part ? planned(form, part).sort() : [])
        }
      }),
      { numRuns: 100 },
    )
  }, 180_000)
})
