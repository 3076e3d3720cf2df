import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type RuledArea, strokesOf } from '../../src/layout/strokes.ts'
import type { Borders } from '../../src/template/types.ts'

/** Owners drawn as rows of letters: equal letters that touch are one fragment. */
const area = (...rows: string[]) => ({
  xs: Array.from({ length: (rows[0]?.length ?? 0) + 1 }, (_, i) => i * 1000),
  ys: Array.from({ length: rows.length + 1 }, (_, i) => i * 100),
  owners: rows.flatMap(row => Array.from(row, letter => letter.charCodeAt(0))),
})
const lines = (strokes: ReturnType<typeof strokesOf>) =>
  strokes.map(s => `${s.x1},${s.y1} ${s.x2},${s.y2} ${s.width}`)

describe('strokes', () => {
  it('draw no line inside a merged area, and one line for equal neighbours', () => {
    //   ┌───┬───┐
    //   │ A │ B │
    //   │   ├───┤
    //   │   │ C │
    //   └───┴───┘
    expect(lines(strokesOf(area('AB', 'AC'), { default: 10, outer: undefined }))).toEqual([
      '0,-5 0,205 10',
      '1000,-5 1000,205 10',
      '2000,-5 2000,205 10',
      '-5,0 2005,0 10',
      '995,100 2005,100 10',
      '-5,200 2005,200 10',
    ])
  })

  it('end thin lines inside a thick frame', () => {
    const strokes = lines(strokesOf(area('AB', 'CC'), { default: 10, outer: 40 }))
    expect(strokes).toContain('0,-20 0,220 40') // the frame closes its own corners
    expect(strokes).toContain('1000,-5 1000,105 10') // from inside the frame to the inner rule's far side
    expect(strokes).toContain('-5,100 2005,100 10')
  })

  it('interrupt a line where a merged area crosses it', () => {
    const strokes = lines(strokesOf(area('AXB', 'CXD'), { default: 10, outer: undefined }))
    expect(strokes).toContain('-5,100 1005,100 10')
    expect(strokes).toContain('1995,100 3005,100 10')
  })

  it('of odd width keep to whole thousandths, the smaller half first', () => {
    expect(lines(strokesOf(area('A'), { default: 283, outer: undefined }))).toContain('0,-141 0,242 283')
  })

  it('draw nothing at width 0', () => {
    expect(strokesOf(area('AB'), { default: 0, outer: 0 })).toEqual([])
  })
})

/** Sides of the cell of a letter, by owner. */
function bordered(rows: readonly string[], sides: Readonly<Record<string, Partial<Borders>>>): RuledArea {
  const none = { top: undefined, right: undefined, bottom: undefined, left: undefined }
  const borders: (Borders | undefined)[] = []
  for (const [name, given] of Object.entries(sides)) borders[name.charCodeAt(0)] = { ...none, ...given }
  return { ...area(...rows), borders }
}

describe('an explicit edge', () => {
  const widths = { default: 10, outer: undefined }

  it('beats the default, and none is an edge too', () => {
    const strokes = lines(strokesOf(bordered(['A', 'B', 'C'], { B: { top: 30, bottom: 0 } }), widths))
    expect(strokes).toContain('-5,100 1005,100 30')
    expect(strokes.filter(line => / \d+,200 /.test(line))).toEqual([])
  })

  it('of two cells that meet is the wider one', () => {
    const strokes = lines(strokesOf(bordered(['A', 'B'], { A: { bottom: 0 }, B: { top: 20 } }), widths))
    expect(strokes).toContain('-5,100 1005,100 20')
    const both = bordered(['AB'], { A: { right: 40 }, B: { left: 20 } })
    expect(lines(strokesOf(both, widths))).toContain('1000,-5 1000,105 40')
    const none = bordered(['AB'], { A: { right: 0 }, B: { left: 0 } })
    expect(lines(strokesOf(none, widths)).some(line => line.startsWith('1000,'))).toBe(false)
  })

  it('beats the outer frame, thinner ones too', () => {
    const strokes = lines(strokesOf(bordered(['A'], { A: { top: 0, left: 20 } }), { default: 10, outer: 40 }))
    expect(strokes).toEqual(['0,0 0,110 20', '1000,0 1000,120 40', '-10,100 1020,100 40'])
  })

  it('does not open the frame where a page break cuts the grid, but may make it wider', () => {
    const cut = { cutAbove: true, cutBelow: true }
    const open = bordered(['A'], { A: { top: 0, bottom: 60 } })
    const strokes = lines(strokesOf({ ...open, ...cut }, { default: 10, outer: 40 }))
    expect(strokes).toContain('-20,0 1020,0 40')
    expect(strokes).toContain('-20,100 1020,100 60')
  })

  it('ends flush where no line crosses it', () => {
    const lone = bordered(['A'], { A: { top: 20, right: 0, bottom: 0, left: 0 } })
    expect(lines(strokesOf(lone, widths))).toEqual(['0,0 1000,0 20'])
  })
})

describe('joins of any edges', () => {
  const width = fc.constantFrom(undefined, 0, 6, 14, 40)
  const sides = fc.record({ top: width, right: width, bottom: width, left: width })
  const places = fc.array(fc.array(fc.constantFrom(...'ABCDE'), { minLength: 4, maxLength: 4 }), {
    minLength: 4,
    maxLength: 4,
  })
  const given = fc.dictionary(fc.constantFrom(...'ABCDE'), sides)

  it('leave no notch in a corner, and stick out of none', () => {
    fc.assert(
      fc.property(places, given, (places, borders) => {
        const rows = places.map(row => row.join(''))
        const ruled = bordered(rows, borders)
        const strokes = strokesOf(ruled, { default: 10, outer: 30 })
        const ink = inkOf(strokes)
        for (const x of ruled.xs) {
          for (const y of ruled.ys) {
            const { left, right, up, down } = armsAt(strokes, x, y)
            const [across, along] = [Math.max(left, right) / 2, Math.max(up, down) / 2]
            const at = `${x},${y} of ${rows.join('/')}`
            // Two arms meet in the point of their corner.
            for (const [side, level] of [
              [-1, left],
              [1, right],
            ] as const) {
              for (const [end, upright] of [
                [-1, up],
                [1, down],
              ] as const) {
                if (level === 0 || upright === 0) continue
                const [cx, cy] = [x - side * (upright / 2 - 0.5), y - end * (level / 2 - 0.5)]
                expect(ink(cx, cy), `notch at ${at}`).toBe(true)
              }
            }
            // Where no arm goes on there is no ink beyond the lines that cross.
            for (const off of [0, 1 - across, across - 1].filter(off => Math.abs(off) <= across)) {
              if (left === 0) expect(ink(x - along - 0.5, y + off), `left of ${at}`).toBe(false)
              if (right === 0) expect(ink(x + along + 0.5, y + off), `right of ${at}`).toBe(false)
            }
            for (const off of [0, 1 - along, along - 1].filter(off => Math.abs(off) <= along)) {
              if (up === 0) expect(ink(x + off, y - across - 0.5), `above ${at}`).toBe(false)
              if (down === 0) expect(ink(x + off, y + across + 0.5), `below ${at}`).toBe(false)
            }
          }
        }
      }),
      { numRuns: 300 },
    )
  })
})

type Strokes = ReturnType<typeof strokesOf>

/** Whether a point is drawn. */
function inkOf(strokes: Strokes): (x: number, y: number) => boolean {
  const boxes = strokes.map(({ x1, y1, x2, y2, width }) => {
    const [across, down] = x1 === x2 ? [width / 2, 0] : [0, width / 2]
    return { left: x1 - across, right: x2 + across, top: y1 - down, bottom: y2 + down }
  })
  return (x, y) => boxes.some(box => box.left < x && x < box.right && box.top < y && y < box.bottom)
}

/** Widths of the lines that leave a corner in each direction, 0 for none; cells are 100 high at least. */
function armsAt(strokes: Strokes, x: number, y: number) {
  const level = (at: number) =>
    strokes.find(s => s.y1 === y && s.y2 === y && s.x1 < at && at < s.x2)?.width ?? 0
  const upright = (at: number) =>
    strokes.find(s => s.x1 === x && s.x2 === x && s.y1 < at && at < s.y2)?.width ?? 0
  return { left: level(x - 50), right: level(x + 50), up: upright(y - 50), down: upright(y + 50) }
}
