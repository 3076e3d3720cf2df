import { describe, expect, it } from 'vitest'
import { gridPages } from '../../src/layout/paginate/grid-pages.ts'
import { paginate } from '../../src/layout/paginate/paginate.ts'
import type { GridMetrics, GridPage } from '../../src/layout/paginate/types.ts'
import { type Drawing, draw, label, value } from './grids.ts'

const room = (height: number, more: object = {}) => ({
  first: height,
  later: height,
  tail: 0,
  mayMove: false,
  ...more,
})
const pagesOf = (grid: GridMetrics, height: number, more: object = {}) =>
  gridPages(grid, room(height, more), 1000).pages
const rowsOf = (page: GridPage | undefined) => page?.strips.filter(s => !s.repeated).map(s => s.row)

/** A label over `count` one-line rows, in one band. */
function listed(count: number, more: Partial<Drawing> = {}): GridMetrics {
  return draw({
    rows: Array.from({ length: count }, (_, r) => `A${String.fromCharCode(0x4e00 + r)}`),
    texts: { A: label(2) },
    bands: Object.fromEntries(Array.from({ length: count }, (_, r) => [r, 0])),
    ...more,
  })
}

describe('pages of a grid', () => {
  it('keeps a grid on one page that holds it', () => {
    const pages = pagesOf(listed(5), 5 * 14)
    expect(pages).toHaveLength(1)
    expect(pages[0]?.height).toBe(70)
  })

  it('ends a page between rows and repeats the label beside them', () => {
    const pages = pagesOf(listed(10), 100) // 7 rows of 14 fit
    expect(pages.map(rowsOf)).toEqual([
      [0, 1, 2, 3, 4, 5, 6],
      [7, 8, 9],
    ])
    const labels = pages.map(p => p.fragments.find(f => f.cell === 0))
    expect(labels).toEqual([
      { cell: 0, from: 0, to: 7, firstLine: 0, endLine: 2, repeated: false },
      { cell: 0, from: 0, to: 3, firstLine: 0, endLine: 2, repeated: true },
    ])
  })

  it('leaves two repeated rows for the last page', () => {
    expect(pagesOf(listed(8), 100).map(rowsOf)).toEqual([
      [0, 1, 2, 3, 4, 5],
      [6, 7],
    ])
  })

  it('leaves two for the last page rather than for the one before, where there are three', () => {
    expect(pagesOf(listed(3, { texts: { A: label(1) } }), 30).map(rowsOf)).toEqual([[0], [1, 2]])
  })

  it('ends no page where a label beside it would not fit both parts', () => {
    // Rows 0-3 are 14 each, the label needs 34: three rows at least above and below.
    const grid = draw({ rows: ['A1', 'A2', 'A3', 'A4', 'B5'], texts: { A: label(3) } })
    expect(pagesOf(grid, 60).map(rowsOf)).toEqual([[0, 1, 2, 3], [4]])
  })

  it('makes the rest of a label tall enough where no place lets it fit both parts', () => {
    const grid = draw({ rows: ['A1', 'A2', 'A3', 'A4', 'B5'], texts: { A: label(3) } })
    const pages = pagesOf(grid, 45)
    expect(pages.map(rowsOf)).toEqual([[0, 1, 2], [3]].concat([[4]]))
    expect(pages[1]?.strips[0]?.height).toBe(34)
  })

  it('lets a label taller than a page flow, and says so', () => {
    const grid = draw({ rows: ['A1', 'A2'], texts: { A: label(12) } })
    const { pages, notes } = gridPages(grid, room(70), 10)
    expect(notes).toEqual([{ kind: 'label-flows', cell: 0 }])
    expect(pages.map(p => p.fragments.filter(f => f.cell === 0).map(f => [f.firstLine, f.endLine]))).toEqual([
      [[0, 6]],
      [[6, 12]],
    ])
  })

  it('keeps rows together that a value spans', () => {
    const grid = draw({ rows: ['ab', 'cV', 'dV', 'ef'], texts: { V: value(1) } })
    expect(pagesOf(grid, 14 * 2).map(rowsOf)).toEqual([[0], [1, 2], [3]])
  })

  it('keeps a header with the row below it, and repeats it on later pages', () => {
    const grid = draw({
      rows: ['ab', 'XY', ...Array.from({ length: 8 }, (_, i) => `${i}${String.fromCharCode(97 + 10 + i)}`)],
      texts: { X: label(), Y: label() },
      headers: [{ from: 1, to: 2, until: 10 }],
      bands: Object.fromEntries(Array.from({ length: 8 }, (_, i) => [i + 2, 0])),
    })
    const pages = pagesOf(grid, 14 * 5)
    expect(pages.map(p => p.strips.map(s => `${s.row}${s.repeated ? '*' : ''}`).join(' '))).toEqual([
      '0 1 2 3 4',
      '1* 5 6 7',
      '1* 8 9',
    ])
    expect(pagesOf(grid, 14 * 2).map(p => p.strips.map(s => s.row))[0]).toEqual([0])
  })

  it('makes one fragment of a cell that starts in the header and goes on below', () => {
    const grid = draw({
      rows: ['AX', ...Array.from({ length: 6 }, (_, i) => `A${i}`)],
      texts: { A: label(2), X: label() },
      headers: [{ from: 0, to: 1, until: 7 }],
    })
    const second = pagesOf(grid, 14 * 4)[1]
    expect(second?.strips.map(s => s.row)).toEqual([0, 4, 5, 6])
    expect(second?.fragments[0]).toEqual({
      cell: 0,
      from: 0,
      to: 4,
      firstLine: 0,
      endLine: 2,
      repeated: true,
    })
  })

  it('moves a row to the next page rather than cutting it, if it fits there', () => {
    const grid = draw({ rows: ['ab', 'cT', 'de'], texts: { T: value(6) } })
    expect(pagesOf(grid, 70).map(rowsOf)).toEqual([[0], [1], [2]])
  })

  it('cuts a row taller than a page at line ends, two lines at least on each side', () => {
    const grid = draw({ rows: ['AT'], texts: { A: label(2), T: value(21) } })
    const pages = pagesOf(grid, 104) // ten lines a page
    expect(pages.map(p => p.fragments.map(f => [f.firstLine, f.endLine]))).toEqual([
      [
        [0, 2],
        [0, 10],
      ],
      [
        [0, 2],
        [10, 19],
      ],
      [
        [0, 2],
        [19, 21],
      ],
    ])
    expect(pages.map(p => p.height)).toEqual([104, 94, 24])
  })

  it('keeps a text of split: cut in one piece, and cuts the one beside it', () => {
    const grid = draw({ rows: ['CT'], texts: { C: { lines: 6, split: 'cut' }, T: value(21) } })
    expect(pagesOf(grid, 104).map(p => p.fragments.map(f => [f.firstLine, f.endLine]))).toEqual([
      [
        [0, 6],
        [0, 10],
      ],
      [
        [6, 6],
        [10, 19],
      ],
      [
        [6, 6],
        [19, 21],
      ],
    ])
  })

  it('moves rows that values tie together as one group, and a kept row whole', () => {
    //   ┌───┬───┬───┐
    //   │ a │   │ e │
    //   ├───┤ b ├───┤  b ties rows 1-2, c ties rows 2-3, V ties rows 3-4: one group of four
    //   │   │   │ f │
    //   │ c ├───┼───┤
    //   │   │   │ g │
    //   ├───┤ V ├───┤
    //   │ d │   │ h │
    //   └───┴───┴───┘
    const rows = ['xyz', 'abe', 'cbf', 'cVg', 'dVh']
    const grid = draw({ rows, texts: { b: value(2), c: value(2), V: value(2) } })
    expect(pagesOf(grid, 14 * 4).map(rowsOf)).toEqual([[0], [1, 2, 3, 4]])
    const kept = draw({ rows: ['a', 'b', 'c'], texts: { b: value(4) }, keep: [1] })
    expect(pagesOf(kept, 50).map(rowsOf)).toEqual([[0], [1], [2]])
  })

  it('prints a header taller than a page once, over as many as it needs', () => {
    const grid = draw({
      rows: ['H', 'a', 'b', 'c'],
      texts: { H: value(12) },
      headers: [{ from: 0, to: 1, until: 4 }],
    })
    const { pages, notes } = gridPages(grid, room(70), 100)
    expect(notes).toEqual([{ kind: 'header-once', row: 0 }])
    expect(pages.map(p => p.strips.map(s => `${s.row}${s.repeated ? '*' : ''}`).join(' '))).toEqual([
      '0',
      '0',
      '1 2 3',
    ])
  })

  it('starts on the next page where the rest of this one holds none of it', () => {
    const pages = pagesOf(listed(3), 100, { first: 20, mayMove: true })
    expect(pages.map(rowsOf)).toEqual([[], [0, 1, 2]])
  })

  it('cuts a blank row that its minimum height makes taller than a page', () => {
    const grid = draw({ rows: ['a'], texts: {}, minHeights: { 0: 250 } })
    const pages = pagesOf(grid, 100)
    expect(pages.map(p => p.height)).toEqual([100, 100, 50])
    expect(pages.map(p => p.fragments[0]?.endLine)).toEqual([1, 1, 1])
  })

  it('says so when not one line fits, instead of turning pages for ever', () => {
    const { pages, notes } = gridPages(listed(4), room(9), 1000)
    expect(pages).toEqual([])
    expect(notes).toEqual([{ kind: 'no-room', row: 0 }])
  })

  it('stops at the limit of pages', () => {
    const { pages, notes } = gridPages(listed(400), room(28), 20)
    expect(pages).toHaveLength(20)
    expect(notes).toContainEqual({ kind: 'too-many-pages' })
  })

  it('closes a span of 300 rows over every page', () => {
    const pages = pagesOf(listed(300), 14 * 70)
    expect(pages).toHaveLength(5)
    for (const page of pages) {
      expect(page.fragments[0]).toMatchObject({ cell: 0, from: 0, to: page.strips.length, endLine: 2 })
    }
  })
})

describe('blocks over pages', () => {
  const line = draw({ rows: ['a'], texts: { a: value(1) } })
  const text = (sticks: 'next' | 'previous' | 'none') => ({ metrics: line, sticks })
  const grid = (rows: number) => ({ metrics: listed(rows), sticks: 'none' as const })

  it('stand below each other', () => {
    const { pages } = paginate(
      [text('next'), text('next'), grid(3), text('previous')],
      { height: 200, continued: 0 },
      100,
    )
    expect(pages).toHaveLength(1)
    expect(pages[0]?.parts.map(p => p.y)).toEqual([0, 14, 28, 70])
  })

  it('a block that begins a page does, and only then', () => {
    const { pages } = paginate(
      [grid(2), { ...text('next'), newPage: true }, grid(2)],
      { height: 200, continued: 0 },
      100,
    )
    expect(pages.map(p => p.parts.map(part => part.block))).toEqual([[0], [1, 2]])
    expect(
      paginate([{ ...text('next'), newPage: true }, grid(2)], { height: 200, continued: 0 }, 100).pages,
    ).toHaveLength(1)
  })

  it('a note never stands alone on a page', () => {
    const { pages } = paginate([grid(7), text('previous')], { height: 98, continued: 0 }, 100)
    expect(pages.map(p => p.parts.map(part => part.block))).toEqual([[0], [0, 1]])
    expect(pages[1]?.parts[0]?.strips).toHaveLength(2)
  })

  it('pages that go on leave room for their title, those that begin anew do not', () => {
    const room = { height: 100, continued: 20 }
    const { pages } = paginate([grid(10), { ...text('next'), newPage: true }, grid(1)], room, 100)
    expect(pages.map(p => p.continued)).toEqual([false, true, false])
    expect(pages.map(p => p.parts[0]?.y)).toEqual([0, 20, 0])
  })

  it('a caption goes over with the grid that it heads', () => {
    const { pages } = paginate([grid(6), text('next'), grid(4)], { height: 100, continued: 0 }, 100)
    expect(pages.map(p => p.parts.map(part => part.block))).toEqual([[0], [1, 2]])
  })
})
