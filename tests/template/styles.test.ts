import { describe, expect, it } from 'vitest'
import type { Style, Template } from '../../src/template/types.ts'
import { faults, parsed, source } from './support.ts'

function withStyles(styles: string, ...rows: readonly string[]): Template {
  return parsed(source(`[1fr]\nstyles:\n${styles}`, ...rows))
}

function stylesOf(template: Template): readonly Style[] {
  return template.sections[0]?.plan.cells.map(cell => cell.style) ?? []
}

describe('built-in styles', () => {
  const template = parsed(
    source(
      '[1fr]',
      '# 标题',
      '年度',
      '| 名称 |',
      '| {name} |',
      '| |',
      '| {a:money} |',
      '| {x[].y:group} |',
      '注',
    ),
  )
  const [label, value, blank, money, group] = stylesOf(template)

  it('are Song type of 10.5 pt, in 1/1000 pt', () => {
    expect(value).toEqual({
      face: 'song',
      size: 10_500,
      align: 'auto',
      valign: 'middle',
      padding: { top: 2000, right: 3000, bottom: 2000, left: 3000 },
      leading: 1.3,
      indent: 0,
      overflow: 'grow',
      minSize: 7500,
      split: 'flow',
      direction: 'horizontal',
      autospace: false,
      decimals: 2,
    })
    expect(template.columnEm).toBe(10_500)
  })

  it('copy labels and groups over a page break, and let values flow; blank cells are values', () => {
    expect([label?.split, value?.split, blank?.split, group?.split]).toEqual(['copy', 'flow', 'flow', 'copy'])
    expect(template.sections[0]?.plan.cells.map(cell => cell.role)).toEqual([
      'label',
      'value',
      'value',
      'value',
      'value',
    ])
  })

  it('set money to the right, the title large and centred, notes to the left', () => {
    expect(money?.align).toBe('right')
    const [title, caption] = template.sections[0]?.captions ?? []
    expect(title?.style).toMatchObject({ face: 'title', size: 18_000, align: 'center' })
    expect(caption?.style).toMatchObject({ face: 'song', size: 10_500, align: 'center' })
    expect(template.sections[0]?.notes[0]?.style).toMatchObject({ size: 10_500, align: 'left' })
  })
})

describe('styles', () => {
  it('win in this order: default, role, format, words from left to right', () => {
    const template = withStyles(
      [
        '  default: { size: 9pt, leading: 1.5, face: kai, valign: top, align: left }',
        '  value: { face: hei, size: 8pt }',
        '  money: { size: 12pt }',
        '  wide: { indent: 2em, valign: bottom }',
      ].join('\n'),
      '| 名称 |',
      '| {name} |',
      '| {a:money} |',
      '| {a:money} {.wide .center .middle} |',
    )
    const [label, value, money, words] = stylesOf(template)
    expect(label).toMatchObject({ face: 'kai', size: 9000, leading: 1.5, align: 'left', valign: 'top' })
    expect(value).toMatchObject({ face: 'hei', size: 8000, align: 'left' })
    expect(money).toMatchObject({ face: 'hei', size: 12_000, align: 'right' })
    expect(words).toMatchObject({ size: 12_000, align: 'center', indent: 2, valign: 'middle' })
    expect(template.columnEm).toBe(8000)
  })

  it('of several formats in one cell are those of the first', () => {
    const [style] = stylesOf(parsed(source('[1fr]', '| {a} {b:date} {c:money} |')))
    expect(style?.align).toBe('auto')
  })

  it('are one object where they are equal, however they are named', () => {
    const template = withStyles(
      '  a: { align: left }',
      '| {a} {.a} |',
      '| {b} {.left} |',
      '| {c} {.right .left} |',
      '| d {.left} |',
    )
    const [first, second, third, label] = stylesOf(template)
    expect(second).toBe(first)
    expect(third).toBe(first)
    expect(label).not.toBe(first)
  })

  it('read sizes by name and padding for one, two or four sides, or by side', () => {
    const [one, two, four, sides] = stylesOf(
      withStyles(
        [
          '  one: { size: 小五, padding: 1pt }',
          '  two: { padding: 1pt 2mm }',
          '  four: { padding: 1pt 2pt 3pt 4pt }',
          '  sides: { padding: { left: 9pt } }',
        ].join('\n'),
        '| {a} {.one} |',
        '| {a} {.two} |',
        '| {a} {.four} |',
        '| {a} {.sides} |',
      ),
    )
    expect(one).toMatchObject({ size: 9000, padding: { top: 1000, right: 1000, bottom: 1000, left: 1000 } })
    expect(two?.padding).toEqual({ top: 1000, right: 5669, bottom: 1000, left: 5669 })
    expect(four?.padding).toEqual({ top: 1000, right: 2000, bottom: 3000, left: 4000 })
    expect(sides?.padding).toEqual({ top: 2000, right: 3000, bottom: 2000, left: 9000 })
  })

  it('read how text runs: down a column, apart from Latin letters, in line with decimal points', () => {
    const [label, amount, plain] = stylesOf(
      withStyles(
        [
          '  side: { direction: vertical }',
          '  money: { align: decimal, decimals: 4 }',
          '  default: { autospace: true }',
          '  close: { autospace: false }',
        ].join('\n'),
        '| a {.side} |',
        '| {a:money} |',
        '| {a} {.close} |',
      ),
    )
    expect(label).toMatchObject({ direction: 'vertical', autospace: true })
    expect(amount).toMatchObject({ align: 'decimal', decimals: 4, direction: 'horizontal' })
    expect(plain).toMatchObject({ autospace: false, decimals: 2 })
  })

  it('of the word vertical repeat their text in every part of a cell, values too', () => {
    const [style] = stylesOf(parsed(source('[1fr]', '| {a} {.vertical} |')))
    expect(style).toMatchObject({ direction: 'vertical', split: 'copy' })
  })

  it('refuse other values', () => {
    for (const wrong of ['direction: down', 'autospace: 1', 'decimals: 10', 'decimals: -1', 'align: point']) {
      const [fault, ...others] = faults(source(`[1fr]\nstyles:\n  a: { ${wrong} }`, '| a |'))
      expect(fault, wrong).toMatch(/template.value-invalid$/)
      expect(others).toEqual([])
    }
  })

  it('never shrink up: the least size is at most the size', () => {
    const [small] = stylesOf(withStyles('  small: { size: 6pt, overflow: shrink }', '| {a} {.small} |'))
    expect(small).toMatchObject({ size: 6000, minSize: 6000 })
  })
})

describe('the page', () => {
  it('is A4 upright with margins of 20 mm', () => {
    expect(parsed(source('[1fr]', '| a |'))).toMatchObject({
      edition: '1',
      valid: { from: 0, to: undefined },
      title: 'test',
      page: {
        width: 595_276,
        height: 841_890,
        margin: { top: 56_693, right: 56_693, bottom: 56_693, left: 56_693 },
      },
      strokes: { default: 500, outer: undefined },
    })
  })

  it('is what the front matter says', () => {
    const template = parsed(
      source(
        '[1fr]\nedition: 2024\nvalid: 2022..2025\npage: { size: A3, orientation: landscape, margin: { left: 25mm } }\nstrokes: { default: 0.75pt, outer: 1pt }',
        '# 申报表\\n（一）',
        '| a |',
      ),
    )
    expect(template).toMatchObject({
      edition: '2024',
      valid: { from: 2022, to: 2025 },
      title: '申报表 （一）',
      page: { width: 1_190_551, height: 841_890, margin: { top: 56_693, left: 70_866 } },
      strokes: { default: 750, outer: 1000 },
    })
  })

  it.each([
    ['2024', { from: 2024, to: 2024 }],
    ['2024..', { from: 2024, to: undefined }],
    ['2022..2022', { from: 2022, to: 2022 }],
  ])('of an edition valid in %s', (text, years) => {
    expect(parsed(source(`[1fr]\nvalid: ${text}`, '| a |')).valid).toEqual(years)
  })

  it('may have a size of its own', () => {
    expect(parsed(source('[1fr]\npage: { size: [100mm, 50mm] }', '| a |')).page).toMatchObject({
      width: 283_465,
      height: 141_732,
    })
  })

  it('takes columns whose rounded widths add up to it', () => {
    // 14 × 12.142857 mm is less than 170 mm, but each is rounded up to 1/1000 pt.
    const widths = Array.from({ length: 14 }, () => '12.142857mm')
    expect(faults(source(`[${widths}]`, `|${' a |'.repeat(14)}`))).toEqual([])
    expect(faults(source(`[${[...widths, '0.01mm']}]`, `|${' a |'.repeat(15)}`))).toEqual([
      '3:10 template.columns-too-wide',
    ])
  })
})
