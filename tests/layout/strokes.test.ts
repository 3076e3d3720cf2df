import { describe, expect, it } from 'vitest'
import { strokesOf } from '../../src/layout/strokes.ts'

/** Owners drawn as rows of letters: equal letters that touch are one fragment. */
const area = (...rows: string[]) => ({
  xs: Array.from({ length: (rows[0]?.length ?? 0) + 1 }, (_, i) => i * 1000),
  ys: Array.from({ length: rows.length + 1 }, (_, i) => i * 100),
  owner: (strip: number, column: number) => rows[strip]?.charCodeAt(column) ?? -1,
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

  it('run thin lines to the far side of a thick frame and no further', () => {
    const strokes = lines(strokesOf(area('AB', 'CC'), { default: 10, outer: 40 }))
    expect(strokes).toContain('0,-20 0,220 40') // the frame closes its own corners
    expect(strokes).toContain('1000,-20 1000,105 10') // from the frame's outside to the inner rule's far side
    expect(strokes).toContain('-20,100 2020,100 10')
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
