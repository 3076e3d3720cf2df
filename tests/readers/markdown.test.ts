import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/readers/inline.ts'
import { readMarkdown } from '../../src/readers/markdown.ts'
import { cpuMs } from '../support/cpu-time.ts'

const cells = (source: string) => readMarkdown(source).rows.map(row => row.cells.map(cell => cell.text))

describe('readMarkdown', () => {
  it('reads rows of differing length, with blank cells', () => {
    expect(cells('| a | | b |\n|---|---|---|\n| c |\n| | d | e | f |')).toEqual([
      ['a', '', 'b'],
      ['c'],
      ['', 'd', 'e', 'f'],
    ])
  })

  it('numbers tables, and lines of text between them', () => {
    const rows = readMarkdown('标题\n\n| a |\n| b |\n\n| c |\n注：d\n').rows
    expect(rows.map(row => [row.table, row.cells[0]?.text])).toEqual([
      [undefined, '标题'],
      [0, 'a'],
      [0, 'b'],
      [1, 'c'],
      [undefined, '注：d'],
    ])
  })

  it('says where each text begins', () => {
    const [row, second] = readMarkdown('x\r\n|  ab | c |\r\n', 'f.md').rows.slice(0, 2)
    expect(row?.cells[0]?.at).toEqual({ file: 'f.md', line: 1, column: 1 })
    expect(second?.cells.map(cell => cell.at)).toEqual([
      { file: 'f.md', line: 2, column: 4 },
      { file: 'f.md', line: 2, column: 9 },
    ])
  })

  it('takes a bar behind a backslash for a character', () => {
    expect(cells('| a \\| b | c |')).toEqual([['a | b', 'c']])
  })

  it('reads rows without outer bars, and with one missing', () => {
    expect(cells('a | b\n--|--\nc | d')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
    expect(cells('| a | b\n| c | d |')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })

  it('takes a bar in running text for text', () => {
    expect(cells('元|万元')).toEqual([['元|万元']])
  })

  it('ignores dashes only where a table has its delimiter', () => {
    expect(cells('| a | b |\n| :-: | --- |\n| - | - |')).toEqual([
      ['a', 'b'],
      ['-', '-'],
    ])
  })

  it('takes headings, quotes and rules for what they are', () => {
    expect(cells('## 标题\n> 引文\n---\n***\n')).toEqual([['标题'], ['引文']])
  })

  it('accepts a byte order mark and every line ending', () => {
    expect(cells('\uFEFF甲\r乙\r\n丙\n')).toEqual([['甲'], ['乙'], ['丙']])
  })

  it('loses no text, whatever the bars', () => {
    const piece = fc.constantFrom('|', '\\|', ' ', '甲', 'b', '\n', '-', '\\', '||')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        const source = pieces.join('')
        const read = cells(source).flat().join('')
        const letters = (text: string) => text.replaceAll(/[^甲b]/g, '')
        expect(letters(read)).toBe(letters(source))
      }),
    )
  })
})

describe('plainText', () => {
  it.each([
    ['<p>一</p><p>二</p>', '一\n二'],
    ['一<br>二<br/>三', '一\n二\n三'],
    ['<b>项目</b><span style="x">名称</span>', '项目名称'],
    ['&lt;5% &amp;amp; &#x4e2d;&#25991; &ge;3', '<5% &amp; 中文 ≥3'],
    ['<5%', '<5%'],
    ['&co; &#xD800; &#0;', '&co; &#xD800; &#0;'],
    ['\\*\\_\\\\', '*_\\'],
    ['**项目名称**', '项目名称'],
    ['≥**%', '≥**%'],
    ['  a \t', 'a'],
  ])('%s', (markup, text) => {
    expect(plainText(markup)).toBe(text)
  })

  it('takes time in proportion to the text', () => {
    for (const piece of ['<', '<p', '&', '\\', '<p>', '*']) {
      const started = cpuMs()
      plainText(piece.repeat(300_000))
      expect(cpuMs() - started, piece).toBeLessThan(5000)
    }
  })
})
