import { describe, expect, it } from 'vitest'
import type { GridPlan } from '../../src/template/types.ts'
import { drawn, faults, onlyFault, source } from './support.ts'

function planOf(columns: number, ...rows: readonly string[]): GridPlan {
  const plan = drawn(columns, ...rows).sections[0]?.plan
  if (plan === undefined) throw new Error('no grid')
  return plan
}

function spans({ cells }: GridPlan): readonly string[] {
  return cells.map(({ row, column, rowSpan, columnSpan }) => `${row},${column} ${rowSpan}×${columnSpan}`)
}

describe('merges', () => {
  it('of 2 × 2 are the same with ^ ^ and with ^ <', () => {
    const up = planOf(3, '| A | < | b |', '| ^ | ^ | c |')
    const left = planOf(3, '| A | < | b |', '| ^ | < | c |')
    expect(left).toEqual(up)
    expect(up.slots).toEqual([0, 0, 1, 0, 0, 2])
    expect(spans(up)).toEqual(['0,0 2×2', '0,2 1×1', '1,2 1×1'])
  })

  it('may stand side by side and around one another', () => {
    const plan = planOf(3, '| A | < | B |', '| C | D | ^ |', '| ^ | E | < |')
    expect(plan.slots).toEqual([0, 0, 1, 2, 3, 1, 2, 4, 4])
    expect(plan.cellsOfRow).toEqual([
      [0, 1],
      [2, 3, 1],
      [2, 4],
    ])
  })

  it('take the cell above through a merge to its left', () => {
    expect(spans(planOf(2, '| A | B |', '| C | ^ |', '| ^ | ^ |'))).toEqual(['0,0 1×1', '0,1 3×1', '1,0 2×1'])
  })

  it.each([
    ['an L', ['| A | < |', '| ^ | B |'], '6:7', { row: 1, column: 1, text: 'A' }],
    ['an L on its head', ['| A | B |', '| ^ | < |'], '5:7', { row: 1, column: 1, text: 'A' }],
    ['a Z', ['| A | < | {x} |', '| B | ^ | < |'], '5:11', { row: 1, column: 1, text: 'A' }],
    ['a step', ['| A | {b}元 | < |', '| C | D | ^ |'], '6:7', { row: 1, column: 2, text: '{b}元' }],
  ])('that form %s are faults at the slot that is missing', (_what, rows, place, facts) => {
    const finding = onlyFault(
      source(
        `[${rows[0]
          ?.match(/\|/g)
          ?.slice(1)
          .map(() => '1fr')}]`,
        ...rows,
      ),
    )
    expect(`${finding.at.line}:${finding.at.column} ${finding.code}`).toBe(`${place} template.merge-shape`)
    expect(finding.facts).toEqual(facts)
  })

  it('of two broken cells are two faults', () => {
    expect(
      faults(source('[1fr, 1fr, 1fr]', '| A | < | B |', '| ^ | C | ^ |', '| D | ^ | ^ |', '| < | E | F |')),
    ).toEqual(['6:7 template.merge-shape', '8:3 template.merge-left-edge'])
  })
})

describe('merges and repeats', () => {
  it.each([
    ['over a whole band from above', ['| A | b |', '| ^ | {x[].y} |', '| ^ | {x[].z} |']],
    ['over a whole band and on below it', ['| A | b |', '| ^ | {x[].y} |', '| ^ | c |']],
    ['over two bands', ['| A | b |', '| ^ | {x[].y} |', '| ^ | {z[].y} |']],
    ['inside a repetition', ['| {x[].a} | {x[].b} |', '| ^ | {x[].c} |']],
    ['from an outer element over its inner rows', ['| {x[].a} | {x[].i[].b} |', '| ^ | {x[].i[].c} |']],
    ['from an outer element over its inner rows and on', ['| {x[].a} | {x[].i[].b} |', '| ^ | {x[].c} |']],
    ['of literal text inside a repetition', ['| 甲 | {x[].b} |', '| ^ | {x[].c} |']],
  ])('hold %s', (_what, rows) => {
    expect(faults(source('[1fr, 1fr]', ...rows))).toEqual([])
  })

  it.each([
    ['out of a band', ['| {x[].a} | b |', '| ^ | c |'], '6:3 template.merge-out-of-band'],
    ['of literal text out of a band', ['| 甲 | {x[].a} |', '| ^ | c |'], '6:3 template.merge-out-of-band'],
    [
      'out of an inner repeat',
      ['| {x[].a} | {x[].i[].b} |', '| c | ^ |', '| {x[].d} | {x[].e} |'],
      '6:7 template.merge-out-of-band',
    ],
    ['into one band from another', ['| {x[].a} | b |', '| ^ | {y[].c} |'], '6:3 template.merge-out-of-band'],
    [
      'into a band but not through it',
      ['| A | b |', '| ^ | {x[].y} |', '| c | {x[].z} |'],
      '7:3 template.merge-through-band',
    ],
    [
      'of an outer element over a part of its inner rows',
      ['| {x[].a} | {x[].i[].b} |', '| d | {x[].i[].c} |'],
      '6:3 template.merge-through-band',
    ],
  ])('do not hold %s', (_what, rows, fault) => {
    expect(faults(source('[1fr, 1fr]', ...rows))).toContain(fault)
  })
})

describe('bands', () => {
  it('are consecutive rows of one outermost array, with repeats of inner arrays in them', () => {
    const { parts } = planOf(
      2,
      '| a | {year} |',
      '| {x[].a} | {x[].i[].b} |',
      '| ^ | {x[].i[].c} |',
      '| {x[].d} | 小计 |',
      '| {y[].a} | b |',
    )
    expect(parts).toMatchObject([
      0,
      {
        level: 1,
        from: 1,
        to: 4,
        parts: [{ level: 2, from: 1, to: 3, parts: [1, 2] }, 3],
        cells: [2, 3, 4, 5, 6],
      },
      { level: 1, from: 4, to: 5, parts: [4] },
    ])
  })

  it('join arrays that meet in a row', () => {
    const { parts } = planOf(2, '| {a[].x} | {b[].x} |', '| {b[].y} | {c[].x} |', '| {a[].y} | z |')
    expect(parts).toMatchObject([
      { from: 0, to: 3, arrays: [[{ name: 'a' }], [{ name: 'b' }], [{ name: 'c' }]] },
    ])
  })

  it('are filled to the greatest min-rows of their rows', () => {
    const { parts } = planOf(1, '| {a[].x} | {min-rows=3}', '| {a[].y} | {min-rows=8}', '| {a[].z} |')
    expect(parts).toMatchObject([{ minRows: 8 }])
  })
})
