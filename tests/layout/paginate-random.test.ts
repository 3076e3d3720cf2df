/** Pages of random grids: what holds for each of them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gridPages } from '../../src/layout/paginate/grid-pages.ts'
import { linesHeight } from '../../src/layout/paginate/progress.ts'
import type { GridMetrics, GridPage } from '../../src/layout/paginate/types.ts'
import { PADDING, randomGrid } from './grids.ts'

const room = (height: number) => ({ first: height, later: height, tail: 0, mayMove: false })

describe('pages of random grids', () => {
  const height = fc.integer({ min: 50, max: 400 })

  it('print every row once, every line once, and nothing outside the frame', () => {
    fc.assert(
      fc.property(randomGrid, height, (grid, page) => {
        const { pages, notes } = gridPages(grid, room(page), 1000)
        expect(notes.filter(n => n.kind === 'no-room' || n.kind === 'too-many-pages')).toEqual([])
        expectRowsInOrder(grid, pages)
        expectLinesOnce(
          grid,
          pages,
          notes.flatMap(n => (n.kind === 'label-flows' ? [n.cell] : [])),
        )
        for (const p of pages) {
          expect(p.height).toBeLessThanOrEqual(page)
          expect(p.strips.some(s => !s.repeated)).toBe(true)
          expectTextsInside(grid, p)
          expectTiled(grid, p)
          expectHeaderOnce(grid, p)
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('add up to the grid where neither a cell nor a row is cut', () => {
    fc.assert(
      fc.property(randomGrid, height, (grid, page) => {
        const { pages } = gridPages(grid, room(page), 1000)
        const ends = pages.map(p => new Set(p.fragments.filter(f => !isCopyOfHeader(p, f)).map(f => f.cell)))
        fc.pre(ends.every((cells, i) => ![...cells].some(cell => ends[i + 1]?.has(cell))))
        // A blank row beside a label that fills its page may be cut short: nothing of it is left to print.
        fc.pre(pages.every(p => p.strips.every(s => s.height >= (grid.rows[s.row]?.height ?? 0))))
        expect(heightOf(pages)).toBe(grid.rows.reduce((sum, r) => sum + r.height, 0))
      }),
      { numRuns: 1000 },
    )
  })

  it('give each row its minimum height, over all its parts', () => {
    fc.assert(
      fc.property(randomGrid, height, (grid, page) => {
        const { pages } = gridPages(grid, room(page), 1000)
        const heights = new Array<number>(grid.rows.length).fill(0)
        for (const strip of pages.flatMap(p => p.strips.filter(s => !s.repeated))) {
          heights[strip.row] = (heights[strip.row] ?? 0) + strip.height
        }
        grid.rows.forEach((row, r) => {
          expect(heights[r], `row ${r}`).toBeGreaterThanOrEqual(row.minHeight)
        })
      }),
      { numRuns: 1000 },
    )
  })
})

function isCopyOfHeader(page: GridPage, fragment: GridPage['fragments'][number]): boolean {
  return page.strips[fragment.to - 1]?.repeated === true
}

/** Height of all that is printed once. */
function heightOf(pages: readonly GridPage[]): number {
  return pages.flatMap(p => p.strips.filter(s => !s.repeated)).reduce((sum, s) => sum + s.height, 0)
}

function expectRowsInOrder(grid: GridMetrics, pages: readonly GridPage[]): void {
  const rows = pages.flatMap(p => p.strips.filter(s => !s.repeated).map(s => s.row))
  const distinct = rows.filter((row, i) => row !== rows[i - 1])
  expect(distinct).toEqual(grid.rows.map((_, r) => r))
}

function expectLinesOnce(grid: GridMetrics, pages: readonly GridPage[], flowing: readonly number[]): void {
  grid.cells.forEach((cell, i) => {
    const parts = pages.flatMap(p =>
      p.fragments.filter(f => f.cell === i && f.endLine > f.firstLine && !f.repeated),
    )
    const inHeader = grid.headers.some(h => cell.row >= h.from && cell.row + cell.rowSpan <= h.to)
    if (inHeader || (cell.split === 'copy' && flowing.includes(i))) return
    const lines = parts.flatMap(f =>
      Array.from({ length: f.endLine - f.firstLine }, (_, n) => f.firstLine + n),
    )
    expect(lines, `cell ${i}`).toEqual(Array.from({ length: cell.lines }, (_, n) => n))
  })
}

function expectTextsInside(grid: GridMetrics, page: GridPage): void {
  for (const f of page.fragments) {
    const height = page.strips.slice(f.from, f.to).reduce((sum, s) => sum + s.height, 0)
    const lines = f.endLine - f.firstLine
    const cell = grid.cells[f.cell]
    if (!cell || lines === 0) continue
    const need = linesHeight(cell, f.firstLine, lines) + PADDING
    expect(height, `cell ${f.cell}`).toBeGreaterThanOrEqual(need)
  }
}

/** Copies of a header stand at the page's top, all its rows once, and it governs the row below them. */
function expectHeaderOnce(grid: GridMetrics, page: GridPage): void {
  const copies = page.strips.filter(s => s.repeated).map(s => s.row)
  if (copies.length === 0) return
  const next = page.strips[copies.length]
  const header = grid.headers.find(h => h.from === copies[0])
  expect(copies).toEqual(grid.rows.map((_, r) => r).slice(header?.from, header?.to))
  expect(
    page.strips.slice(0, copies.length).every(s => s.repeated && s.height === grid.rows[s.row]?.height),
  ).toBe(true)
  expect(next && header && header.to <= next.row && next.row < header.until).toBe(true)
}

function expectTiled(grid: GridMetrics, page: GridPage): void {
  const count = page.fragments.reduce((sum, f) => {
    const columns = grid.slots.filter(
      (cell, s) => cell === f.cell && Math.floor(s / grid.columns) === grid.cells[f.cell]?.row,
    )
    return sum + (f.to - f.from) * columns.length
  }, 0)
  expect(count).toBe(page.strips.length * grid.columns)
}
