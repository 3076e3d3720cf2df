import { describe, expect, it } from 'vitest'
import { cheapestWalk, type Edge } from '../../src/readers/lattice.ts'

describe('cheapestWalk', () => {
  const step = (row: number, column: number, cost: number, name: string): Edge<string> => ({
    row,
    column,
    cost,
    step: name,
  })

  it('finds the cheapest of all walks', () => {
    const walk = cheapestWalk<string>({
      rows: 2,
      columns: 2,
      margin: 100,
      edges: (row, column) =>
        [
          step(row + 1, column + 1, row === 0 ? 5 : 1, 'both'),
          step(row + 1, column, 2, 'row'),
          ...(row === 1 ? [step(row, column + 1, 2, 'column')] : []),
        ].filter(edge => edge.row <= 2 && edge.column <= 2),
    })
    expect(walk).toEqual({ cost: 5, steps: ['row', 'column', 'both'] })
  })

  it('gives up points that are too dear', () => {
    const edges = (row: number, column: number) =>
      row === 0 ? [step(1, 0, 0, 'cheap'), step(1, 1, 9, 'dear')] : column === 1 ? [step(2, 1, 0, 'end')] : []
    expect(cheapestWalk<string>({ rows: 2, columns: 1, margin: 5, edges })).toBeUndefined()
    expect(cheapestWalk<string>({ rows: 2, columns: 1, margin: 10, edges })?.cost).toBe(9)
  })

  it('says when there is no way', () => {
    expect(cheapestWalk<string>({ rows: 1, columns: 0, margin: 1, edges: () => [] })).toBeUndefined()
  })
})
