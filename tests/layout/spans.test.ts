/** Spans over page breaks and repeated bands: where their text and their rules stand on the page. */
import { beforeAll, describe, expect, it } from 'vitest'
import { createPress, type Press } from '../../src/index.ts'
import { type PageContent, readPages } from '../support/page-content.ts'
import { readGrid } from '../support/read-pdf.ts'

let press: Press
beforeAll(async () => {
  press = await createPress()
})

async function print(template: string, declaration: object): Promise<Uint8Array> {
  const printed = await press.render(declaration, { template: `---\nform: t\n${template}` })
  if (!printed.ok) throw new Error(JSON.stringify(printed.findings))
  return printed.bytes
}

describe('a label that spans 300 rows', () => {
  it('stands in the middle of its part of each page', async () => {
    const template = 'columns: [4em, 10em]\n---\n| 标签 | 名称 | {header}\n| ^ | {rows[]} |\n'
    const bytes = await print(template, { rows: Array.from({ length: 300 }, (_, i) => `第${i}行`) })
    const grids = (await readGrid(bytes)).pages
    const pages = await readPages(bytes)
    expect(pages.length).toBeGreaterThanOrEqual(4)
    pages.forEach((page, i) => {
      const [mark, ...more] = page.glyphs.filter(glyph => glyph.text === '标')
      expect(more).toEqual([])
      const ys = grids[i]?.ys ?? []
      const middle = ((ys[0] ?? 0) + (ys.at(-1) ?? 0)) / 2
      // The middle of the em box is 0.38 em above the baseline.
      expect((mark?.baseline ?? 0) - 0.38 * (mark?.size ?? 0)).toBeCloseTo(middle, 1)
    })
  })
})

describe('a one-line label beside a text of three lines', () => {
  it('stands at the height of the middle line', async () => {
    const template = 'columns: [6em, 10em]\n---\n| 项目名称 | {text} |\n'
    const [page] = await readPages(await print(template, { text: '甲甲\n乙乙\n丙丙' }))
    const baseline = (text: string) => page?.glyphs.find(glyph => glyph.text === text)?.baseline
    expect(baseline('项')).toBeCloseTo(baseline('乙') ?? 0, 2)
  })
})

describe('a repeated band', () => {
  const template = `columns: [4em, 8em, 8em, 6em]
strokes: { default: 0.5pt, outer: 1pt }
styles: { end: { borders: { bottom: 1.5pt } } }
---
| 名称 | {items[].name} | < | {items[].kind} {.end} |
| ^ | {items[].from} {.end} | {items[].to} {.end} | ^ |
`
  const items = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ name: `第${i}项`, kind: '甲', from: '子', to: '丑' }))

  /** Level rules of a record from its top, right of its first column, whose last one the frame may close. */
  function rulesOf(page: PageContent, top: number, bottom: number): readonly string[] {
    const level = page.rulings.filter(rule => rule.direction === 'horizontal')
    const left = Math.min(...level.map(rule => rule.from))
    return level
      .filter(rule => rule.at > top + 1 && rule.at < bottom + 1 && rule.from > left + 1)
      .map(rule => [rule.at - top, rule.from, rule.to, rule.thickness].map(v => v.toFixed(2)).join(' '))
      .sort()
  }

  it.each([1, 2, 50])('has the same rules in each of %i records', async count => {
    const bytes = await print(template, { items: items(count) })
    const grids = (await readGrid(bytes)).pages
    const pages = await readPages(bytes)
    const records = pages.flatMap((page, i) => {
      const ys = grids[i]?.ys ?? []
      const tops = ys.filter((_, row) => row % 2 === 0).slice(0, -1)
      return tops.map((top, t) => rulesOf(page, top, ys[2 * t + 2] ?? 0))
    })
    expect(records).toHaveLength(count)
    expect(records[0]?.map(rule => rule.split(' ').at(-1))).toEqual(['0.50', '1.50'])
    for (const record of records) expect(record).toEqual(records[0])
  })
})
