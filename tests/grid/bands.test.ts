import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../src/geometry/limits.ts'
import { bindTemplate } from '../../src/grid/bind.ts'
import { drawn } from '../template/support.ts'
import { draw, gridOf } from './support.ts'

describe('a band', () => {
  const list = drawn(3, '| 名称 | a | b |', '| ^ | {x[].a} | {year} |', '| 合计 | < | {sum:money} |')

  it('prints its row once an element, literal text and other values each time', () => {
    const grid = gridOf(list, { year: 2024, sum: '3.00', x: [{ a: '甲' }, { a: null }, { a: '丙' }] })
    expect(draw(grid)).toEqual([
      '名称 | a | b',
      '^ | 甲 | 2024',
      '^ |  | 2024',
      '^ | 丙 | 2024',
      '合计 | < | 3.00',
    ])
    expect(grid.rows.map(row => row.band)).toEqual([undefined, 0, 0, 0, undefined])
    expect(grid.cells.flatMap(cell => cell.paths)).toEqual([
      'x[0].a',
      'year',
      'x[1].a',
      'year',
      'x[2].a',
      'year',
      'sum',
    ])
  })

  it('of nothing prints its row once, empty', () => {
    expect(draw(gridOf(list, { year: 2024 }))).toEqual(['名称 | a | b', '^ |  | ', '合计 | < | '])
    expect(draw(gridOf(list, { year: 2024, x: [] }))).toEqual(['名称 | a | b', '^ |  | ', '合计 | < | '])
    expect(gridOf(list, { year: 2024 }).cells.flatMap(cell => cell.paths)).toEqual(['sum'])
  })

  it('has several rows where they share the array, merged within each repetition', () => {
    const template = drawn(2, '| {x[].n} | {x[].a} |', '| ^ | {x[].b} |')
    expect(
      draw(
        gridOf(template, {
          x: [
            { n: '1', a: 'a', b: 'b' },
            { n: '2', a: 'c', b: 'd' },
          ],
        }),
      ),
    ).toEqual(['1 | a', '^ | b', '2 | c', '^ | d'])
  })

  it('runs two arrays side by side to the longer one, what the other lacks is blank', () => {
    const template = drawn(3, '| {x[]} | < | {y[].b}元 |')
    expect(draw(gridOf(template, { x: ['1'], y: [{ b: '2' }, { b: '3' }] }))).toEqual([
      '1 | < | 2元',
      ' | < | 3元',
    ])
    expect(draw(gridOf(template, { x: ['1', '2'], y: [] }))).toEqual(['1 | < | ', '2 | < | '])
  })

  it('prints arrays in text that are too short as blank, and one of two values with its text', () => {
    const template = drawn(1, '| {x[]}/{y[]} |')
    const grid = gridOf(template, { x: ['1', '2'], y: ['3', null, '4'] })
    expect(draw(grid)).toEqual(['1/3', '2/', '/4'])
    expect(grid.cells.map(cell => cell.paths)).toEqual([['x[0]', 'y[0]'], ['x[1]', 'y[1]'], ['y[2]']])
  })

  it('is followed by another one on another array', () => {
    const grid = gridOf(drawn(1, '| {x[]} |', '| {y[]} |'), { x: ['1', '2'], y: ['3'] })
    expect(draw(grid)).toEqual(['1', '2', '3'])
    expect(grid.rows.map(row => row.band)).toEqual([0, 0, 1])
  })

  it('reads no property that a value only inherits', () => {
    expect(draw(gridOf(drawn(1, '| {toString} {x[].valueOf} {length} |'), { x: [{}] }))).toEqual(['  '])
  })
})

describe('nested arrays', () => {
  const tasks = drawn(3, '| {t[].name} | {t[].i[].a} | 元 |', '| ^ | 小计 | {t[].sum} |')

  it('let a cell of the outer element span its inner rows', () => {
    const value = {
      t: [
        { name: 'A', sum: '3', i: [{ a: '1' }, { a: '2' }] },
        { name: 'B', sum: '0', i: [] },
      ],
    }
    expect(draw(gridOf(tasks, value))).toEqual([
      'A | 1 | 元',
      '^ | 2 | 元',
      '^ | 小计 | 3',
      'B |  | 元',
      '^ | 小计 | 0',
    ])
  })

  it('may be three deep', () => {
    const template = drawn(3, '| {a[].x} | {a[].b[].y} | {a[].b[].c[]} |')
    const value = {
      a: [
        { x: '1', b: [{ y: '2', c: ['3'] }] },
        {
          x: '4',
          b: [
            { y: '5', c: ['6'] },
            { y: '7', c: ['8', '9'] },
          ],
        },
      ],
    }
    expect(draw(gridOf(template, value))).toEqual(['1 | 2 | 3', '4 | 5 | 6', '^ | 7 | 8', '^ | ^ | 9'])
  })

  it('may be side by side, each as long as it is', () => {
    const template = drawn(3, '| {t[].name} | {t[].a[].x} | {t[].b[].y} |')
    const value = {
      t: [
        { name: 'A', a: [{ x: '1' }], b: [{ y: '2' }, { y: '3' }] },
        { name: 'B', a: [], b: [] },
      ],
    }
    expect(draw(gridOf(template, value))).toEqual(['A | 1 | 2', '^ |  | 3', 'B |  | '])
  })

  it('leave unmerged what an outer array lacks', () => {
    const template = drawn(3, '| {t[].n} | {u[].m} | {t[].i[]} |')
    const value = {
      t: [
        { n: 'A', i: ['1', '2'] },
        { n: 'B', i: ['3', '4'] },
      ],
      u: [{ m: 'a' }],
    }
    expect(draw(gridOf(template, value))).toEqual(['A | a | 1', '^ | ^ | 2', 'B |  | 3', '^ |  | 4'])
  })
})

describe('min-rows', () => {
  it('fills a band with blank rows, which cells from above span', () => {
    const template = drawn(3, '| A | a | b |', '| ^ | {x[].a:group} | 元 | {min-rows=4}')
    expect(draw(gridOf(template, { x: [{ a: '1' }, { a: '1' }] }))).toEqual([
      'A | a | b',
      '^ | 1 | 元',
      '^ | ^ | 元',
      '^ |  | 元',
      '^ |  | 元',
    ])
    expect(gridOf(template, {}).rows).toHaveLength(5)
    expect(gridOf(template, { x: Array.from({ length: 9 }, () => ({ a: '1' })) }).rows).toHaveLength(10)
  })

  it('fills with whole repetitions', () => {
    const template = drawn(1, '| {x[].a} | {min-rows=5}', '| {x[].b} |')
    expect(gridOf(template, { x: [{ a: '1', b: '2' }] }).rows).toHaveLength(6)
  })

  it('of 0 lets an empty band vanish', () => {
    const template = drawn(2, '| A | a |', '| ^ | {x[]} | {min-rows=0}', '| b | c |')
    expect(draw(gridOf(template, { x: [] }))).toEqual(['A | a', 'b | c'])
    expect(draw(gridOf(template, { x: ['1'] }))).toEqual(['A | a', '^ | 1', 'b | c'])
  })

  it('is of the whole band, not of the repeats in it', () => {
    const nested = drawn(2, '| {t[].n} | {t[].i[]} | {min-rows=0}')
    expect(draw(gridOf(nested, { t: [{ n: 'A', i: [] }] }))).toEqual(['A | '])
    const filled = drawn(2, '| {t[].n} | {t[].i[]} | {min-rows=4}')
    expect(draw(gridOf(filled, { t: [{ n: 'A', i: ['1', '2'] }] }))).toEqual(['A | 1', '^ | 2', ' | ', ' | '])
  })

  it('ends where nothing is printed any more', () => {
    const template = drawn(1, '| a |', '| {x[]} | {min-rows=5 when=no}')
    expect(draw(gridOf(template, { x: ['1'] }))).toEqual(['a'])
  })
})

describe(':group', () => {
  const template = drawn(3, '| {x[].a:group} | {x[].b:group} | {x[].c} |')
  const rows = (...values: readonly string[]) => ({
    x: values.map(value => ({ a: value[0] ?? '', b: value[1] ?? '', c: value[2] ?? '' })),
  })

  it('merges equal neighbours, inside the groups to its left', () => {
    expect(draw(gridOf(template, rows('AP1', 'AP2', 'BP3', 'BQ4', 'BQ5', 'AQ6')))).toEqual([
      'A | P | 1',
      '^ | ^ | 2',
      'B | P | 3',
      '^ | Q | 4',
      '^ | ^ | 5',
      'A | Q | 6',
    ])
  })

  it('knows the paths of all that it merged', () => {
    const [first] = gridOf(template, rows('AP1', 'AP2')).cells
    expect(first).toMatchObject({ rowSpan: 2, paths: ['x[0].a', 'x[1].a'] })
  })

  it('does not merge blanks, and a blank breaks the groups to its right', () => {
    expect(draw(gridOf(template, rows(' P1', ' P2', 'AP3', '\u3000P4')))).toEqual([
      '  | P | 1',
      '  | P | 2',
      'A | P | 3',
      '\u3000 | P | 4',
    ])
  })

  it('is of the cell, wherever it stands in it', () => {
    const mixed = drawn(1, '| {x[].a:group}-{x[].b} |')
    expect(draw(gridOf(mixed, rows('AP', 'AP', 'AQ')))).toEqual(['A-P', '^', 'A-Q'])
  })

  it('compares what is printed', () => {
    const printed = drawn(1, '| {x[].a:money(0):group} |')
    expect(draw(gridOf(printed, { x: [{ a: '1.40' }, { a: '1.00' }] }))).toEqual(['1', '^'])
  })

  it('of another array is independent', () => {
    const both = drawn(2, '| {x[]:group} | {y[]:group} |')
    expect(draw(gridOf(both, { x: ['1', '2', '2'], y: ['3', '3', '4'] }))).toEqual([
      '1 | 3',
      '2 | ^',
      '^ | 4',
    ])
  })

  it('breaks at every outer element, while outer groups go on', () => {
    const nested = drawn(2, '| {t[].n:group} | {t[].i[]:group} |')
    const value = {
      t: [
        { n: 'A', i: ['1', '1'] },
        { n: 'A', i: ['1', '2'] },
      ],
    }
    expect(draw(gridOf(nested, value))).toEqual(['A | 1', '^ | ^', '^ | 1', '^ | 2'])
  })

  it('merges over bands of several rows where it spans all of them', () => {
    const tall = drawn(2, '| {x[].a:group} | {x[].b} |', '| ^ | {x[].c} |')
    expect(draw(gridOf(tall, rows('AP1', 'AQ2', 'BQ3')))).toEqual([
      'A | P',
      '^ | 1',
      '^ | Q',
      '^ | 2',
      'B | Q',
      '^ | 3',
    ])
  })
})

describe(':group beside rows that are left out', () => {
  it('breaks where the group to its left is not printed', () => {
    const template = drawn(
      2,
      '| {x[].g:group} | {x[].k:group} | {when=x[].up}',
      '| 下{x[].z} | ^ | {when=!x[].up}',
    )
    const elements = [true, true, false].map(up => ({ g: 'G', k: 'K', up }))
    expect(draw(gridOf(template, { x: elements }))).toEqual(['G | K', '^ | ^', '下 | K'])
  })
})

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
