import { describe, expect, it } from 'vitest'
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

  it('knows where each of its values stands, however long it is and whatever was printed before', () => {
    const nested = drawn(2, '| {t[].n} | {t[].i[].a} |')
    const items = (n: number) => Array.from({ length: n }, (_, i) => ({ a: `${i}` }))
    for (const [outer, inner] of [
      [1, 2],
      [90, 1],
      [3, 80],
      [2, 2],
    ] as const) {
      const t = Array.from({ length: outer }, (_, i) => ({ n: `${i}`, i: items(inner) }))
      const paths = t.flatMap((_, i) => [`t[${i}].n`, ...items(inner).map((_, j) => `t[${i}].i[${j}].a`)])
      expect(gridOf(nested, { t }).cells.flatMap(cell => cell.paths)).toEqual(paths)
    }
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
