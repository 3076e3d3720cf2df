import { describe, expect, it } from 'vitest'
import { drawn } from '../template/support.ts'
import { draw, gridOf } from './support.ts'

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
