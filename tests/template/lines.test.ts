import { describe, expect, it } from 'vitest'
import { splitLines } from '../../src/template/source.ts'
import type { Content, TextLine } from '../../src/template/types.ts'
import { columns, drawn, faults, parsed, source } from './support.ts'

function words(content: Content | undefined): string | undefined {
  return content?.map(part => (part.kind === 'text' ? part.text : '{}')).join('')
}

function told(lines: readonly TextLine[] | undefined): readonly string[] {
  return (lines ?? []).map(({ role, left, right }) =>
    [role, words(left), ...(right === undefined ? [] : ['>>', words(right)])].join(' '),
  )
}

describe('lines outside the grids', () => {
  it('are title and captions above, notes where they touch the grid, captions of the next below a blank', () => {
    const template = drawn(
      1,
      '# 标题 {name}',
      '({year}年度)',
      '',
      '编制部门：{unit} >> 单位：元',
      '| a |',
      '注：一',
      '',
      '第二张表',
      '| b |',
      '',
      '注：二',
    )
    expect(template.sections.map(section => told(section.captions))).toEqual([
      ['title 标题 {}', 'caption ({}年度)', 'caption 编制部门：{} >> 单位：元'],
      ['caption 第二张表'],
    ])
    expect(template.sections.map(section => told(section.notes))).toEqual([['note 注：一'], []])
    expect(told(template.notes)).toEqual(['note 注：二'])
  })

  it('start with an escaped sign where it would mean something else', () => {
    const template = drawn(1, '\\# 号', '\\| a |', '| a |')
    expect(told(template.sections[0]?.captions)).toEqual(['caption # 号', 'caption | a |'])
  })

  it('take style words at their end', () => {
    const template = drawn(1, '单位：元 {.right}', '左 >> 右 {.left}', '| a |')
    expect(template.sections[0]?.captions.map(line => line.style.align)).toEqual(['right', 'left'])
  })

  it('may hold >> in braces', () => {
    expect(told(drawn(1, '{a:date(YYYY>>M)}', '| a |').sections[0]?.captions)).toEqual(['caption {}'])
  })
})

describe('a grid', () => {
  it('leaves out rules of dashes but keeps rows of short dashes', () => {
    const template = drawn(2, '|---|', '| a | b |', '|---|:---:|', '| - | -- |', ' | --- | -----: | ')
    expect(template.sections.map(section => section.rows.map(row => row.line))).toEqual([[6, 8]])
  })

  it('ends at a blank line and at a line of columns', () => {
    const template = drawn(1, '| a |', '', '| b |', '{columns: [2em, 3em]}', '| c | d |')
    expect(template.sections.map(section => section.columns.length)).toEqual([1, 1, 2])
  })

  it('takes its own list where columns are a list of lists', () => {
    const template = parsed(source('[[1fr], [10mm, 20mm]]', '| a |', '', '| b | c |'))
    expect(template.sections.map(section => section.columns)).toEqual([
      [{ value: 1, unit: 'fr' }],
      [
        { value: 10, unit: 'mm' },
        { value: 20, unit: 'mm' },
      ],
    ])
  })

  it('reads {columns} without a list as a binding', () => {
    expect(told(drawn(1, '{columns}', '{columns:money}', '| a |').sections[0]?.captions)).toEqual([
      'caption {}',
      'caption {}',
    ])
  })
})

describe('a row', () => {
  it('has attributes in one group or several', () => {
    const template = drawn(
      1,
      '| a | {header} {keep}',
      '| b | {header keep height=9mm}',
      '| {x[].y} | {min-rows=10} {min-height=2em when=!x name=rows}',
    )
    expect(template.sections[0]?.rows.map(row => row.attributes)).toMatchObject([
      { header: true, keep: true, height: undefined },
      { header: true, keep: true, height: { value: 9, unit: 'mm' } },
      {
        header: false,
        minRows: 10,
        minHeight: { value: 2, unit: 'em' },
        name: 'rows',
        when: { path: [{ name: 'x', each: false }], negated: true },
      },
    ])
  })

  it('may be indented', () => {
    expect(drawn(1, '  | a |').sections[0]?.rows[0]?.slots).toMatchObject([{ column: 5 }])
  })
})

describe('line ends and a byte order mark', () => {
  const text = source(columns(2), '# 标题', '| a | {x} |', '| ^ | b |', '', '注')

  it('change nothing', () => {
    const plain = parsed(text)
    expect(parsed(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(plain)
    expect(parsed(text.replaceAll('\n', '\r'))).toEqual(plain)
  })

  it('do not move faults', () => {
    const faulty = text.replace('{x}', '{x')
    expect(faults(`\uFEFF${faulty.replaceAll('\n', '\r\n')}`)).toEqual(faults(faulty))
    expect(splitLines('a\r\nb\rc\nd')).toEqual(['a', 'b', 'c', 'd'])
  })
})
