import { describe, expect, it } from 'vitest'
import { bindingsOf } from '../../src/template/content.ts'
import type { Content } from '../../src/template/types.ts'
import { drawn, faults, faultsOf, onlyFault, source } from './support.ts'

/** The content of the only cell of a row. */
function contentOf(cell: string): Content {
  const [slot] = drawn(1, `| ${cell} |`).sections[0]?.rows[0]?.slots ?? []
  if (slot?.kind !== 'cell') throw new Error('no cell')
  return slot.content
}

function pathOf(cell: string): unknown {
  return bindingsOf(contentOf(cell))[0]?.path
}

describe('text of a cell', () => {
  it('is trimmed of ASCII blanks alone, so that U+3000 indents', () => {
    expect(contentOf(' \t\u3000小计  ')).toEqual([{ kind: 'text', text: '\u3000小计' }])
  })

  it('keeps blanks inside it and closing braces', () => {
    expect(contentOf('a  b } c')).toEqual([{ kind: 'text', text: 'a  b } c' }])
  })

  it('is nothing between two bars with blanks', () => {
    expect(contentOf('  ')).toEqual([])
  })

  it.each([
    ['\\n', '\n'],
    ['\\|', '|'],
    ['\\<', '<'],
    ['\\^', '^'],
    ['\\{x}', '{x}'],
    ['\\#', '#'],
    ['\\\\', '\\'],
    ['\\\\\\|', '\\|'],
    ['<5%', '<5%'],
    ['^2', '^2'],
    ['< <', '< <'],
    ['𠮷\\n𠮷', '𠮷\n𠮷'],
  ])('%s prints as it should', (written, printed) => {
    expect(contentOf(written)).toEqual([{ kind: 'text', text: printed }])
  })

  it('mixes with bindings, the blank between two of them included', () => {
    const [first, second, third, fourth, fifth, ...rest] = contentOf('共{a}个 {b} {c}')
    expect(first).toEqual({ kind: 'text', text: '共' })
    expect([second?.kind, fourth?.kind]).toEqual(['binding', 'binding'])
    expect([third, fifth]).toEqual([
      { kind: 'text', text: '个 ' },
      { kind: 'text', text: ' ' },
    ])
    expect(rest).toHaveLength(1)
  })
})

describe('a binding', () => {
  it('has a path of names, Chinese ones too', () => {
    expect(pathOf('{资金.a_1.b-2〇𠮷}')).toEqual([
      { name: '资金', each: false },
      { name: 'a_1', each: false },
      { name: 'b-2〇𠮷', each: false },
    ])
  })

  it('goes through arrays, also through nested ones and to scalars', () => {
    expect(pathOf('{tasks[].items[].x}')).toEqual([
      { name: 'tasks', each: true },
      { name: 'items', each: true },
      { name: 'x', each: false },
    ])
    expect(pathOf('{names[]}')).toEqual([{ name: 'names', each: true }])
  })

  it('has formats with arguments, in which a closing bracket is escaped', () => {
    const [binding] = bindingsOf(contentOf('{day:date((YYYY\\|M\\))}'))
    expect(binding?.formats).toMatchObject([{ name: 'date', argument: '(YYYY|M)' }])
  })

  it('knows its column and that of its format', () => {
    const [binding] = bindingsOf(contentOf('共{sum:money}'))
    expect(binding).toMatchObject({ column: 5, formats: [{ name: 'money', column: 9 }] })
  })

  it('does not keep a bar from splitting the row', () => {
    expect(faults(source('[1fr, 1fr]', '| {a|b} |'))).toEqual(['5:5 template.syntax'])
  })
})

describe('a fault between braces', () => {
  it.each([
    ['{}', '6:4 template.syntax', ['name'], '}'],
    ['{a..b}', '6:6 template.syntax', ['name'], '.'],
    ['{items[0].x}', '6:10 template.syntax', [']'], '0'],
    ['{a b}', '6:5 template.syntax', ['.', ':', '}'], ' '],
    ['{a:money b}', '6:11 template.syntax', [':', '}'], ' '],
    ['{a:}', '6:6 template.syntax', ['name'], '}'],
    ['{a', '6:5 template.syntax', ['.', ':', '}'], ''],
    ['{a:date(YYYY}', '6:16 template.syntax', [')'], ''],
    ['{日期：date}', '6:6 template.syntax', ['.', ':', '}'], '：'],
    ['{😀}', '6:4 template.syntax', ['name'], '😀'],
    ['x {.a b}', '6:9 template.syntax', ['.', '}'], 'b'],
  ])('%s is told with what belongs there', (cell, fault, expected, found) => {
    const finding = onlyFault(source('[1fr]\nstyles: { a: {} }', `| ${cell} |`))
    expect(faultsOf([finding])).toEqual([fault])
    expect(finding.facts).toEqual({ expected, found })
  })

  it('does not hide the next one in the same cell', () => {
    expect(faults(source('[1fr]', '| {a..b} {c:nothing} \\q {d. |'))).toEqual([
      '5:6 template.syntax',
      '5:13 template.format-unknown',
      '5:22 template.escape-unknown',
      '5:28 template.syntax',
    ])
  })
})
