import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../src/geometry/limits.ts'
import { bindTemplate } from '../../src/grid/bind.ts'
import { drawn } from '../template/support.ts'
import { draw, gridOf } from './support.ts'

describe('{when}', () => {
  const template = drawn(2, '| A | a | {when=first}', '| ^ | b | {when=!last}', '| c | d |')

  it('prints a row if its value is there; a merge moves to its next row', () => {
    expect(draw(gridOf(template, { first: 'x' }))).toEqual(['A | a', '^ | b', 'c | d'])
    expect(draw(gridOf(template, {}))).toEqual(['A | b', 'c | d'])
    expect(draw(gridOf(template, { last: true }))).toEqual(['c | d'])
  })

  it.each([
    [null, false],
    ['', false],
    [false, false],
    [[], false],
    [0, true],
    ['0.00', true],
    [['x'], true],
    [{}, true],
  ])('takes %j for %s', (value, present) => {
    const rows = draw(gridOf(drawn(1, '| a | {when=x}', '| b |'), { x: value }))
    expect(rows).toEqual(present ? ['a', 'b'] : ['b'])
  })

  it('is judged for each repetition in a band', () => {
    const band = drawn(2, '| {x[].n} | {x[].a} |', '| ^ | 注：{x[].note} | {when=x[].note}')
    expect(
      draw(
        gridOf(band, {
          x: [
            { n: '1', a: 'a', note: 'n' },
            { n: '2', a: 'b', note: null },
          ],
        }),
      ),
    ).toEqual(['1 | a', '^ | 注：n', '2 | b'])
  })

  it('leaves no grid where no row is left', () => {
    const outcome = bindTemplate(drawn(1, '标题', '| a | {when=x}', '注'), {})
    expect(outcome.ok && outcome.value.blocks.map(block => block.kind)).toEqual(['text', 'text'])
  })
})

describe('a header', () => {
  it('governs the rows to the next header or the end of the band under it', () => {
    const grid = gridOf(
      drawn(
        1,
        '| a |',
        '| b | {header}',
        '| c | {header}',
        '| {x[]} |',
        '| d |',
        '| e | {header}',
        '| f |',
        '| g |',
      ),
      { x: ['1', '2'] },
    )
    expect(grid.headers).toEqual([
      { from: 1, to: 3, until: 5 },
      { from: 6, to: 7, until: 9 },
    ])
  })

  it('ends with the next header, also before a band', () => {
    const grid = gridOf(drawn(1, '| a | {header}', '| b |', '| c | {header}', '| {x[]} |'), { x: ['1'] })
    expect(grid.headers).toEqual([
      { from: 0, to: 1, until: 2 },
      { from: 2, to: 3, until: 4 },
    ])
  })

  it('governs nothing where its band vanished', () => {
    const grid = gridOf(drawn(1, '| a | {header}', '| {x[]} | {min-rows=0}', '| b |'), {})
    expect(grid.headers).toEqual([{ from: 0, to: 1, until: 1 }])
  })
})

describe('rows', () => {
  it('have the heights that are written, in 1/1000 pt', () => {
    const { rows } = gridOf(drawn(1, '| a | {height=2em keep}', '| b | {min-height=10mm}', '| c |'))
    expect(rows).toEqual([
      { height: 21_000, minHeight: 0, keep: true, band: undefined },
      { height: undefined, minHeight: 28_346, keep: false, band: undefined },
      { height: undefined, minHeight: 0, keep: false, band: undefined },
    ])
  })

  it.each([
    ['rows', LIMITS.rows + 1, 1],
    ['slots', LIMITS.slots / 50 + 1, 50],
  ] as const)('over the limit of %s are refused', (what, length, columns) => {
    const outcome = bindTemplate(drawn(columns, `| {x[]} |${' < |'.repeat(columns - 1)}`), {
      x: Array.from({ length }, () => 'a'),
    })
    expect(outcome).toEqual({
      ok: false,
      findings: [
        {
          severity: 'error',
          code: 'grid.too-large',
          facts: { what, limit: LIMITS[what] },
          at: { form: 'test' },
        },
      ],
    })
  })
})

describe('lines outside the grids', () => {
  it('are filled in, in reading order, and rounding is told', () => {
    const template = drawn(
      1,
      '# 标题',
      '({year}年度) >> {sum:money(0)}元',
      '| a |',
      '注',
      '',
      '| b |',
      '',
      '完',
    )
    const outcome = bindTemplate(template, { year: 2024, sum: '1.50' })
    expect(
      outcome.ok &&
        outcome.value.blocks.map(block =>
          block.kind === 'text' ? [block.role, block.text, block.right, block.paths] : 'grid',
        ),
    ).toEqual([
      ['title', '标题', undefined, []],
      ['caption', '(2024年度)', '2元', ['year', 'sum']],
      'grid',
      ['note', '注', undefined, []],
      'grid',
      ['note', '完', undefined, []],
    ])
    expect(outcome.findings).toEqual([
      {
        severity: 'info',
        code: 'grid.amount-rounded',
        facts: { value: '1.50', printed: '2' },
        at: { form: 'test', path: 'sum' },
      },
    ])
  })
})
