/** Whatever is drawn and filled in: every slot belongs to one cell, cells are rectangles, no hole. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Value } from '../../src/declaration/types.ts'
import { parseTemplate } from '../../src/template/parse.ts'
import { cpuMs } from '../support/cpu-time.ts'
import { columns, drawn, source } from '../template/support.ts'
import { drawings } from './drawings.ts'
import { bound, gridOf, gridsOf, tilingFaults } from './support.ts'

describe('a bound grid', () => {
  it('tiles, and prints every element in its order, whatever is drawn', () => {
    fc.assert(
      fc.property(drawings, ({ columns, rows, value, printedRows, keys }) => {
        const grid = gridOf(drawn(columns, ...rows), value)
        expect(tilingFaults(grid)).toEqual([])
        expect(grid.rows).toHaveLength(printedRows)
        const last = grid.rows.flatMap((row, r) =>
          row.band === undefined ? [] : [grid.cells[grid.slots[(r + 1) * columns - 1] ?? -1]?.text],
        )
        expect(last).toEqual(keys)
      }),
      { numRuns: 400 },
    )
  })

  it('tiles for every drawing that the checks let pass, however senseless', () => {
    const slot = fc.constantFrom(
      ...['A', '', '<', '<', '^', '^', '{v}', '{x[].a}', '{x[].a:group}', '{x[].i[].b}', '{x[].i[].b:group}'],
      ...['{y[].c:group}', '{y[].j[].d}', '{x[].a}{y[].c}'],
    )
    const attribute = fc.constantFrom(
      '',
      '',
      '',
      '',
      '{when=v}',
      '{when=!w}',
      '{header}',
      '{min-rows=4}',
      '{min-rows=0}',
    )
    const drawing = fc.integer({ min: 1, max: 4 }).chain(width =>
      fc.tuple(
        fc.constant(width),
        fc.array(fc.tuple(fc.array(slot, { minLength: width, maxLength: width }), attribute), {
          minLength: 1,
          maxLength: 6,
        }),
      ),
    )
    const word = fc.constantFrom('', '甲', '乙')
    const inner = fc.array(fc.record({ b: word, d: word }), { maxLength: 3 })
    const list = fc.array(fc.record({ a: word, c: word, i: inner, j: inner }), { maxLength: 4 })
    const value: fc.Arbitrary<{ [name: string]: Value }> = fc.record({ v: word, w: word, x: list, y: list })
    let passed = 0
    fc.assert(
      fc.property(drawing, value, ([width, rows], declaration) => {
        const lines = rows.map(([slots, attributes]) => `| ${slots.join(' | ')} | ${attributes}`)
        const outcome = parseTemplate(source(columns(width), ...lines))
        if (!outcome.ok) return
        passed++
        for (const grid of gridsOf(bound(outcome.value, declaration))) expect(tilingFaults(grid)).toEqual([])
      }),
      { numRuns: 4000 },
    )
    expect(passed).toBeGreaterThan(100)
  })

  it('takes time in proportion to its rows', () => {
    const template = drawn(3, '| A | {x[].a:group} | {x[].b} |')
    const elements = (count: number) => ({
      x: Array.from({ length: count }, (_, i) => ({ a: String(i >> 3), b: String(i) })),
    })
    const time = (count: number) => {
      const value = elements(count)
      const start = cpuMs()
      gridOf(template, value)
      return cpuMs() - start
    }
    time(5000)
    expect(time(5000)).toBeLessThan(1000)
    expect(Math.min(time(80_000), time(80_000))).toBeLessThan(
      100 * (1 + Math.min(time(10_000), time(10_000))),
    )
  })
})
