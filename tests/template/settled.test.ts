/** The language where two readers could differ: what is settled, point by point. */
import { describe, expect, it } from 'vitest'
import type { Value } from '../../src/declaration/types.ts'
import { bindTemplate } from '../../src/grid/bind.ts'
import { gridOf } from '../grid/support.ts'
import { linesOf, printed } from './language.ts'
import { columns, drawn, faults, parsed, source } from './support.ts'

describe('settled', () => {
  it('1, lexing: U+3000 indents, <5% is text, an unknown escape is a fault, a bar splits inside braces too', () => {
    expect(printed(2, ['|  　甲  | <5% |'])).toEqual(['　甲 | <5%'])
    expect(faults(source('[1fr]', '| a\\tb |'))).toEqual(['5:4 template.escape-unknown'])
    expect(faults(source('[1fr, 1fr]', '| {a | b} |'))).toContain('5:5 template.syntax')
    expect(faults(source('[1fr]', '| a | b'))).toContain('5:7 template.row-unclosed')
  })

  it('2, merges: no < in column 1, no ^ in row 1, none onto a repeating cell from below', () => {
    expect(faults(source(columns(2), '| < | ^ |'))).toEqual([
      '5:3 template.merge-left-edge',
      '5:7 template.merge-top-edge',
    ])
    expect(faults(source(columns(2), '| {i[].x} | a |', '| ^ | b |'))).toEqual([
      '6:3 template.merge-out-of-band',
    ])
    expect(faults(source(columns(2), '| A | < |', '| ^ | b |'))).toEqual(['6:7 template.merge-shape'])
  })

  it('3, bands: literals print in every repetition, what a shorter array lacks is blank and unmerged', () => {
    const rows = ['| 序 | {a[].x} | {b[].y:group} |', '| ^ | 小计 | {a[].s} |']
    const value = {
      a: [
        { x: '1', s: 'p' },
        { x: '2', s: 'q' },
      ],
      b: [{ y: '甲' }],
    }
    expect(printed(3, rows, value)).toEqual(['序 | 1 | 甲', '^ | 小计 | p', '序 | 2 | ', '^ | 小计 | q'])
  })

  it('4, :group: blanks never merge, a run breaks at each outer element', () => {
    const value = { t: [{ i: [{ g: 'a' }, { g: 'a' }] }, { i: [{ g: 'a' }, { g: '' }, { g: '' }] }] }
    expect(printed(2, ['| {t[].i[].g:group} | x |'], value)).toEqual([
      'a | x',
      '^ | x',
      'a | x',
      ' | x',
      ' | x',
    ])
    expect(faults(source('[1fr]', '| {i[].x:group:money} |'))).toEqual(['5:10 template.group-not-last'])
  })

  it('5, min-rows: pads the band to n rows, ^ spans them, 0 lets it vanish', () => {
    const rows = ['| 头 | {i[].x} | {min-rows=3}']
    expect(printed(2, ['| 头 | 甲 |', '| ^ | {i[].x:group} | {min-rows=3}'], { i: [{ x: '1' }] })).toEqual([
      '头 | 甲',
      '^ | 1',
      '^ | ',
      '^ | ',
    ])
    expect(printed(2, rows, {})).toEqual(['头 | ', '头 | ', '头 | '])
    expect(printed(1, ['| a |', '| {i[].x} | {min-rows=0}'], {})).toEqual(['a'])
  })

  it('6, headers govern the rows below them, to the next header or the end of the band under it', () => {
    const { headers } = gridOf(
      drawn(
        1,
        '| 一 | {header}',
        '| {a[].x} |',
        '| 二 | {header}',
        '| 三 | {header}',
        '| {b[].y} |',
        '| 合计 |',
      ),
      { a: [{ x: '1' }, { x: '2' }], b: [{ y: '3' }] },
    )
    expect(headers).toEqual([
      { from: 0, to: 1, until: 3 },
      { from: 3, to: 5, until: 6 },
    ])
  })

  it('7, when: absent, null, empty text, empty array and false are false, 0 is not; a merge moves down', () => {
    const shown = (v: Value | undefined) =>
      printed(1, ['| a | {when=v}', '| b |'], v === undefined ? {} : { v }).length === 2
    expect([undefined, null, '', [], false].map(shown)).toEqual([false, false, false, false, false])
    expect([0, '0', '无', true, ['x']].map(shown)).toEqual([true, true, true, true, true])
    expect(printed(2, ['| A | b | {when=v}', '| ^ | c |'])).toEqual(['A | c'])
  })

  it('8, names: Chinese ones, arrays of scalars; page and pages in footers only', () => {
    expect(
      printed(2, ['| {资金.总额_1} | {names[]} |'], { 资金: { 总额_1: '9' }, names: ['甲', '乙'] }),
    ).toEqual(['9 | 甲', '9 | 乙'])
    expect(faults(source('[1fr]', '| {page} |'))).toEqual(['5:4 template.page-outside-footer'])
    expect(parsed(source('[1fr]', '| {page.x} |')).shape.fields).toHaveLength(1)
  })

  it('8, money rounds half away from zero and says so; another value than an option is an error', () => {
    const outcome = bindTemplate(drawn(2, '| {a:money} | {b:check(甲,乙)} |'), { a: '-0.005', b: '丙' })
    expect(outcome.findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'info grid.amount-rounded',
      'error grid.option-unknown',
    ])
    expect(printed(1, ['| {a:money} |'], { a: '-0.005' })).toEqual(['-0.01'])
  })

  it('9, styles: default, format, words; a cell with a binding or nothing is a value, others labels', () => {
    const front = 'styles: { default: { size: 9pt }, money: { size: 8pt }, small: { size: 7pt } }'
    const { cells } = gridOf(
      parsed(source(`${columns(5)}\n${front}`, '| a | {b} | | {c:money} | {d:money} {.small} |')),
    )
    expect(cells.map(({ role, style }) => [role, style.size])).toEqual([
      ['label', 9000],
      ['value', 9000],
      ['value', 9000],
      ['value', 8000],
      ['value', 7000],
    ])
    expect(faults(source('[1fr]\nstyles: { left: { size: 9pt } }', '| a |'))).toEqual([
      '4:11 template.name-reserved',
    ])
  })

  it('10, lines: what touches the last row is its note, else a caption of the next grid or a last note', () => {
    expect(linesOf(source('[1fr]', '| a |', '注', '', '题', '', '| b |', '', '完'))).toEqual([
      'grid',
      'note: 注',
      'caption: 题',
      'grid',
      'note: 完',
    ])
    expect(faults(source('[1fr]', '| a |', '中', '| b |'))).toEqual(['6:1 template.text-in-grid'])
  })
})
