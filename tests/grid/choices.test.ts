/** Boxes to tick, ticks in option columns, and blanks to write on. */
import { describe, expect, it } from 'vitest'
import type { Value } from '../../src/declaration/types.ts'
import { readable } from '../../src/geometry/drawn-marks.ts'
import { bindTemplate } from '../../src/grid/bind.ts'
import { drawn, faults, parsed, source } from '../template/support.ts'
import { bound, draw, gridOf } from './support.ts'

const shown = (cell: string, value: { readonly [name: string]: Value }) =>
  readable(gridOf(drawn(1, `| ${cell} |`), value).cells[0]?.text ?? '')

describe('check', () => {
  it('shows all options with a box each, ticked for the value', () => {
    expect(shown('{kind:check(新增,延续)}', { kind: '延续' })).toBe('☐新增　☑延续')
    expect(shown('{kind:check(新增， 延续)}', { kind: '新增' })).toBe('☑新增　☐延续')
  })

  it('ticks each of several values, and none for null or nothing', () => {
    expect(shown('{kind:check(甲,乙,丙)}', { kind: ['甲', '丙'] })).toBe('☑甲　☐乙　☑丙')
    expect(shown('{kind:check(甲,乙)}', { kind: null })).toBe('☐甲　☐乙')
    expect(shown('{kind:check(甲,乙)}', {})).toBe('☐甲　☐乙')
  })

  it('without options is one box, for true', () => {
    expect(shown('政府采购{flag:check}', { flag: true })).toBe('政府采购☑')
    expect(shown('政府采购{flag:check}', { flag: false })).toBe('政府采购☐')
    expect(shown('政府采购{flag:check}', { flag: null })).toBe('政府采购☐')
  })

  it('takes an option with a parenthesis', () => {
    expect(shown('{kind:check(其他(注明\\),无)}', { kind: '无' })).toBe('☐其他(注明)　☑无')
  })

  it('refuses a value that is none of the options, once for all of its cells, and shows the form all the same', () => {
    const columns = '| {s:tick(能)} | {s:tick(不能)} | {s:check(能)} |'
    const outcome = bindTemplate(drawn(3, columns), { s: '也许' })
    expect(outcome.ok).toBe(false)
    expect(outcome.findings).toMatchObject([
      { code: 'grid.option-unknown', severity: 'error', facts: { value: '也许', options: ['能', '不能'] } },
    ])
    expect(outcome.findings[0]?.at.path).toBe('s')
    expect(outcome.ok ? undefined : outcome.parsed?.blocks).toHaveLength(1)
  })
})

describe('tick', () => {
  it('is √ in the column of the value, and nothing in the others', () => {
    const template = drawn(3, '| {i[].s:tick(确定能)} | {i[].s:tick(有可能)} | {i[].s:tick(完全不可能)} |')
    const value = { i: [{ s: '有可能' }, { s: null }, { s: '确定能' }, { s: ['有可能', '完全不可能'] }] }
    expect(draw(gridOf(template, value))).toEqual([' | √ | ', ' |  | ', '√ |  | ', ' | √ | √'])
  })

  it('without an option is √ for true', () => {
    expect(shown('{flag:tick}', { flag: true })).toBe('√')
    expect(shown('{flag:tick}', { flag: false })).toBe('')
  })
})

describe('options', () => {
  it('of all cells of a path are what a template alone allows', () => {
    const { shape } = drawn(3, '| {s:tick(甲)} | {s:tick(乙)} | {s:check(甲,丙)} |')
    expect(shape.fields).toEqual([
      { name: 's', required: false, shape: { kind: 'scalar', type: 'text', options: ['甲', '乙', '丙'] } },
    ])
  })

  it.each(['{a:check(甲,)}', '{a:check(甲,甲)}', '{a:check()}', '{a:tick( )}'])('%s is refused', cell => {
    const outcome = drawnFaults(`| ${cell} |`)
    expect(outcome).toEqual(['5:6 template.format-argument'])
  })

  it('cannot follow another format, and boxes take no text of another type', () => {
    expect(drawnFaults('| {a:money:check(甲)} |')).toEqual(['5:12 template.format-mismatch'])
    expect(drawnFaults('| {a:check} {a:check(甲)} |')).toEqual(['5:14 template.path-conflict'])
  })
})

const drawnFaults = (row: string) => faults(source('[1fr]', row))

describe('a blank to write on', () => {
  it('is a rule or free space of the width that is written, in ems of its type', () => {
    const [line] = bound(drawn(1, '填报人：{line(6em)}{space(1em)}日期：____', '| a |')).blocks
    expect(line?.kind === 'text' && readable(line.text)).toBe('填报人：____________  日期：____')
  })

  it('in mm is as wide in any type', () => {
    const width = (size: string) => {
      const text = `---\nform: t\ncolumns: [1fr]\nstyles: { caption: { size: ${size} } }\n---\n{line(25mm)}\n| a |\n`
      const [line] = bound(parsed(text)).blocks
      if (line?.kind !== 'text') throw new Error('no line')
      return (readable(line.text).length * Number.parseFloat(size)) / 2
    }
    expect(width('10.5pt')).toBeCloseTo(70.87, -1)
    expect(width('21pt')).toBeCloseTo(70.87, -1)
  })

  it('of low lines needs two, and an escaped one is text', () => {
    expect(shown('a_b', {})).toBe('a_b')
    expect(gridOf(drawn(1, '| a_b\\_\\_c |')).cells[0]?.text).toBe('a_b__c')
    expect(gridOf(drawn(1, '| __ |')).cells[0]?.text).not.toBe('__')
  })

  it('alone in a cell leaves it a value, beside words a label', () => {
    expect(gridOf(drawn(2, '| {line(2em)} | 签字：____ |')).cells.map(cell => cell.role)).toEqual([
      'value',
      'label',
    ])
  })

  it('of no width, of a share or of nonsense is a fault', () => {
    for (const argument of ['0mm', '1fr', '', 'x']) {
      expect(drawnFaults(`| {line(${argument})} |`)).toEqual(['5:8 template.format-argument'])
    }
    expect(drawnFaults('| {line(2em} |')).toEqual(['5:12 template.syntax'])
  })

  it('cannot be forged: the characters inside are refused where they come from outside', () => {
    expect(drawnFaults('| \ufdd1新增 |')).toEqual(['5:3 template.character-reserved'])
  })
})
