/** The caret under a place, as a terminal shows it: 汉字 take two columns. */
import { describe, expect, it } from 'vitest'
import { caretLines } from '../../src/cli/caret.ts'
import { tell } from '../../src/cli/report.ts'
import { error } from '../../src/diagnostics/finding.ts'

/** The column that the caret stands in and the columns of what stands before it in the line, measured apart. */
function columns(source: string, column: number) {
  const [line = '', caret = ''] = caretLines({ line: 7, column, source })
  const width = (text: string) => Array.from(text).reduce((sum, one) => sum + (WIDTHS.get(one) ?? 1), 0)
  const at = caret.indexOf('^')
  let before = ''
  for (const character of line) {
    if (width(before) >= at) break
    before += character
  }
  return { under: line.slice(before.length), at: width(before) === at }
}

/** Widths of the characters in these tests, as xterm and Windows Terminal give them. */
const WIDTHS: ReadonlyMap<string, number> = new Map([
  ...Array.from('项目名称：（）　％', (one): [string, number] => [one, 2]),
  ['𠮷', 2],
  ['😀', 2],
  ['\u0301', 0],
])

describe('a caret', () => {
  it('stands under its place in a line of letters', () => {
    expect(caretLines({ line: 12, column: 5, source: '| a {nmae} |' })).toEqual([
      '12 | | a {nmae} |',
      '   |     ^',
    ])
  })

  it.each([
    ['| 项目名称 | {nmae} |', '{nmae}'],
    ['| 项目（％）　：{nmae} |', '{nmae}'],
    ['| 𠮷😀e\u0301 {nmae} |', '{nmae}'],
    ['\t|\t项目 {nmae} |', '{nmae}'],
  ])('stands right behind wide characters in %j', (source, place) => {
    const { under, at } = columns(source, source.indexOf(place) + 1)
    expect(at).toBe(true)
    expect(under.startsWith(place)).toBe(true)
  })

  it('stands behind the line where something is missing there', () => {
    expect(caretLines({ line: 1, column: 4, source: '项目{' })).toEqual(['1 | 项目{', '  |      ^'])
  })

  it('of a long line shows the part around it', () => {
    const source = `| ${'项目名称 '.repeat(200)}{nmae}${' 项目'.repeat(200)} |`
    const { under, at } = columns(source, source.indexOf('{nmae}') + 1)
    expect(at).toBe(true)
    expect(under.startsWith('{nmae}')).toBe(true)
    const [line = ''] = caretLines({ line: 7, column: source.indexOf('{nmae}') + 1, source })
    expect(line.length).toBeLessThan(110)
    expect(line).toMatch(/^7 \| ….*…$/)
  })

  it('sends no control character to the terminal', () => {
    const [line] = caretLines({ line: 1, column: 1, source: 'a\u001b[31m\u0007\u202eb\u009b' })
    expect(line).toBe('1 | a\ufffd[31m\ufffd\ufffdb\ufffd')
  })

  it('stands between the finding and its cure', () => {
    const at = { file: 'a.md', line: 1, column: 1, source: '| a' }
    const lines = tell(error('template.row-unclosed', {}, at), 'en').split('\n')
    expect(lines).toHaveLength(4)
    expect(lines.slice(1, 3)).toEqual(['    1 | | a', '      | ^'])
  })

  it('is left out where the line is not known', () => {
    expect(caretLines({ line: 3, column: 2 })).toEqual([])
    expect(tell(error('template.row-unclosed', {}, { line: 3 }), 'zh')).not.toContain('^')
  })
})
