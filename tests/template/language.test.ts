/** The language, row by row of its table: what a template says and what it prints. Finer cases stand with their parts. */
import { describe, expect, it } from 'vitest'
import { readable } from '../../src/geometry/drawn-marks.ts'
import { bound, gridOf, gridsOf } from '../grid/support.ts'
import { linesOf, printed } from './language.ts'
import { drawn, parsed, source } from './support.ts'

describe('the table of the language', () => {
  it('front matter: form, edition, years, title, page, columns, styles, strokes, footer, continued', () => {
    const template = parsed(
      [
        '---',
        'form: 项目表',
        'edition: "2024"',
        'valid: 2022..2025',
        'title: 名称',
        'page: { size: A4, orientation: landscape, margin: 15mm }',
        'columns: [20mm, 30pt, 2em, 10%, 1fr]',
        'styles: { value: { size: 小四 } }',
        'strokes: { default: 0.75pt, outer: 1pt }',
        'footer: "{page}"',
        'continued: （续）',
        '---',
        '# 标题',
        '| a | b | c | d | e |',
      ].join('\n'),
    )
    const { form, edition, valid, title, page, strokes, continued, columnEm, sections } = template
    expect({ form, edition, valid, title, continued }).toEqual({
      form: '项目表',
      edition: '2024',
      valid: { from: 2022, to: 2025 },
      title: '名称',
      continued: '（续）',
    })
    expect(page.width).toBeGreaterThan(page.height)
    expect([strokes, columnEm]).toEqual([{ default: 750, outer: 1000 }, 12_000])
    expect(sections[0]?.columns.map(({ unit }) => unit)).toEqual(['mm', 'pt', 'em', '%', 'fr'])
    expect(bound(template).continued?.[0]?.text).toBe('标题（续）')
    expect(bound(template).footer?.center).toEqual(['page'])
  })

  it('# text, captions, notes, two ends', () => {
    const body = [
      '# 题',
      '（{y}年度）',
      '编制部门：{d} >> 单位：元',
      '| a |',
      '注：一',
      '',
      '二 >> 页',
      '| b |',
      '',
      '尾',
    ]
    expect(linesOf(source('[1fr]', ...body), { y: '2024', d: '某局' })).toEqual([
      'title: 题',
      'caption: （2024年度）',
      'caption: 编制部门：某局 >> 单位：元',
      'grid',
      'note: 注：一',
      'caption: 二 >> 页',
      'grid',
      'note: 尾',
    ])
  })

  it('{path}: a value, blank where it is null or absent, mixed with text', () => {
    expect(
      printed(3, ['| ({year}年度) | {a.b} | {a.c} |'], { year: '2024', a: { b: '乙', c: null } }),
    ).toEqual(['(2024年度) | 乙 | '])
    expect(printed(1, ['| {sum:money} |'], { sum: null })).toEqual([''])
  })

  it.each([
    ['{v:money}', '1234', '1,234.00'],
    ['{v:money(0)}', '1234.5', '1,235'],
    ['{v:money(万元)}', '2332148.00', '233.21'],
    ['{v:date}', '2024-01-05', '2024-01-05'],
    ['{v:date(YYYY年M月D日)}', '2024-01-05', '2024年1月5日'],
    ['{v:date(YYYY/MM/DD)}', '2024-01-05', '2024/01/05'],
    ['{v:date(M.D)}', '2024-11-05', '11.5'],
    ['{v:percent}', '95', '95%'],
    ['{v:percent}', '12.50', '12.50%'],
    ['{v:upper}', '6007.14', '陆仟零柒元壹角肆分'],
    ['{v:check(新增,延续)}', '延续', '☐新增　☑延续'],
    ['{v:check(其他(注明\\),无)}', '无', '☐其他(注明)　☑无'],
    ['{v:tick(确定能)}', '确定能', '√'],
  ])('{path:format}: %s prints %s as %s', (cell, value, expected) => {
    expect(printed(1, [`| ${cell} |`], { v: value }).map(readable)).toEqual([expected])
  })

  it('{items[].x}: a row for each, two arrays to the longer one, none once and empty', () => {
    const row = ['| {a[].x} | {b[].y} |']
    expect(printed(2, row, { a: [{ x: '1' }, { x: '2' }], b: [{ y: '甲' }] })).toEqual(['1 | 甲', '2 | '])
    expect(printed(2, row, { a: [], b: null })).toEqual([' | '])
  })

  it('{tasks[].items[].x}: an outer cell spans the rows of its inner ones', () => {
    const value = {
      t: [
        { n: '一', i: [{ x: 'a' }, { x: 'b' }] },
        { n: '二', i: [] },
        { n: '三', i: [{ x: 'c' }] },
      ],
    }
    expect(printed(2, ['| {t[].n} | {t[].i[].x} |'], value)).toEqual(['一 | a', '^ | b', '二 | ', '三 | c'])
  })

  it('nested three deep, with a row of its own below', () => {
    const value = {
      a: [
        {
          n: 'A',
          s: '计',
          b: [
            { n: 'B', c: [{ x: '1' }, { x: '2' }] },
            { n: 'C', c: [{ x: '3' }] },
          ],
        },
      ],
    }
    expect(printed(3, ['| {a[].n} | {a[].b[].n} | {a[].b[].c[].x} |', '| ^ | {a[].s} | < |'], value)).toEqual(
      ['A | B | 1', '^ | ^ | 2', '^ | C | 3', '^ | 计 | <'],
    )
  })

  it(':group: equal neighbours merge inside the groups to their left', () => {
    const value = {
      i: [
        ['A', 'x'],
        ['A', 'x'],
        ['B', 'x'],
        ['A', ''],
      ].map(([l, m]) => ({ l: l ?? '', m: m ?? '' })),
    }
    expect(printed(2, ['| {i[].l:group} | {i[].m:group} |'], value)).toEqual([
      'A | x',
      '^ | ^',
      'B | x',
      'A | ',
    ])
  })

  it('< and ^: rectangles, however they are drawn', () => {
    expect(printed(3, ['| A | < | b |', '| ^ | ^ | c |'])).toEqual(['A | < | b', '^ | < | c'])
    expect(printed(3, ['| A | < | b |', '| ^ | < | c |'])).toEqual(['A | < | b', '^ | < | c'])
    expect(printed(2, ['| 头 | 甲 |', '| ^ | {i[].x} |'], { i: [{ x: '1' }, { x: '2' }] })).toEqual([
      '头 | 甲',
      '^ | 1',
      '^ | 2',
    ])
  })

  it('an empty cell is a cell of its own', () => {
    expect(gridOf(drawn(2, '| a | |')).cells.map(cell => [cell.text, cell.columnSpan])).toEqual([
      ['a', 1],
      ['', 1],
    ])
  })

  it('escapes, and a rule of dashes that draws nothing', () => {
    expect(printed(1, ['| a\\nb\\|\\<\\^\\{c}\\#\\_\\\\ |', '|---|', '| \\< |', '| \\^ |'])).toEqual([
      'a\nb|<^{c}#_\\',
      '<',
      '^',
    ])
  })

  it('{.style .other}: later ones win, at the end of a cell and of a line', () => {
    const text = source(
      '[1fr]\nstyles: { big: { size: 20pt, align: left } }',
      '题 {.big .right}',
      '| a {.right .big .top} |',
    )
    const { blocks } = bound(parsed(text))
    expect(blocks.map(block => (block.kind === 'grid' ? block.cells[0]?.style : block.style))).toMatchObject([
      { size: 20_000, align: 'right' },
      { size: 20_000, align: 'left', valign: 'top' },
    ])
  })

  it('row attributes: header, min-height, height, keep, min-rows, when, name', () => {
    const { rows, headers } = gridOf(
      drawn(
        1,
        '| 头 | {header}',
        '| a | {min-height=9mm}',
        '| b | {height=9mm keep} {name=funds}',
        '| {i[].x} | {min-rows=3}',
        '| c | {when=no}',
        '| d | {when=!no}',
      ),
      { i: [{ x: '1' }], no: false },
    )
    expect(rows.map(row => [row.minHeight, row.height, row.keep])).toEqual([
      [0, undefined, false],
      [25_512, undefined, false],
      [0, 25_512, true],
      ...[1, 2, 3, 4].map(() => [0, undefined, false]),
    ])
    expect(headers).toEqual([{ from: 0, to: 1, until: 6 }])
  })

  it('{columns: […]}: several grids, each with its own', () => {
    const text = source('[[1fr, 2fr], [1fr]]', '| a | b |', '', '| c |')
    expect(gridsOf(bound(parsed(text))).map(grid => grid.columns.length)).toEqual([2, 1])
    const front = '---\nform: t\n---\n'
    const own = `${front}{columns: [1fr, 1fr]}\n| a | b |\n\n题\n{columns: [2em, 3em, 1fr]}\n| c | d | e |\n`
    expect(linesOf(own)).toEqual(['grid', 'caption: 题', 'grid'])
    expect(gridsOf(bound(parsed(own))).map(grid => grid.columns.length)).toEqual([2, 3])
  })
})
