/**
 * What users of other tools have asked for in vain, on printed pages: spans over many pages, headers with
 * spans repeated, bands that keep their merges. Read back from the PDF's content, or compared by pixel.
 */
import { beforeAll, describe, expect, it } from 'vitest'
import { createPress, type Press } from '../src/index.ts'
import { rasterise } from './support/rasterise.ts'
import { type ReadPage, readGrid } from './support/read-pdf.ts'

let press: Press
beforeAll(async () => {
  press = await createPress()
})

async function print(template: string, declaration: object): Promise<Uint8Array> {
  const printed = await press.render({ year: 2024, ...declaration }, { template })
  if (!printed.ok) throw new Error(JSON.stringify(printed.findings))
  return printed.bytes
}

const front = (columns: string) => `---\nform: t\nedition: "1"\nvalid: 2000..\ncolumns: ${columns}\n---\n`

/** Each cell as `row,column rowSpan×columnSpan text`. */
const shapes = (page: ReadPage | undefined) =>
  page?.cells.map(c => `${c.row},${c.column} ${c.rowSpan}×${c.columnSpan} ${c.text}`) ?? []

describe('a span of 300 rows', () => {
  it('is closed, labelled and inside its frame on each of its pages', async () => {
    const template = `${front('[4em, 10em, 10em]')}| 长\\n标签 | 甲 | 乙 | {header}\n| ^ | {rows[].a} | {rows[].b} |\n`
    const rows = Array.from({ length: 300 }, (_, i) => ({ a: `甲${i}`, b: `乙${i}` }))
    const { pages } = await readGrid(await print(template, { rows }))
    expect(pages.length).toBeGreaterThanOrEqual(7)
    for (const page of pages) {
      // Reading fails where an outline is open.
      expect(page.textOutside).toEqual([])
      const label = page.cells.find(c => c.column === 0)
      expect(label).toMatchObject({ row: 0, rowSpan: page.rows, text: '长标签' })
    }
    const texts = pages.flatMap(p => p.cells.filter(c => c.column > 0 && c.row > 0).map(c => c.text))
    expect(texts).toEqual(rows.flatMap(row => [row.a, row.b]))
  })
})

describe('a header of two rows with spans', () => {
  const template = `${front('[3em, 5em, 5em, 5em, 5em]')}| 序号 | 预算 | < | 决算 | < | {header}
| ^ | 财政 | 其他 | 财政 | 其他 | {header}
| {rows[].n} | {rows[].a:money} | {rows[].b:money} | {rows[].c:money} | {rows[].d:money} |
`
  const rows = Array.from({ length: 90 }, (_, i) => ({ n: String(i), a: i, b: 2 * i, c: 3 * i, d: 4 * i }))

  it('is the same to the pixel on every page', async () => {
    const bytes = await print(template, { rows })
    const { pages } = await readGrid(bytes)
    expect(pages.length).toBeGreaterThanOrEqual(3)
    const header = shapes(pages[0]).slice(0, 7)
    expect(header).toEqual([
      '0,0 2×1 序号',
      '0,1 1×2 预算',
      '0,3 1×2 决算',
      '1,1 1×1 财政',
      '1,2 1×1 其他',
      '1,3 1×1 财政',
      '1,4 1×1 其他',
    ])
    for (const page of pages) expect(shapes(page).slice(0, 7)).toEqual(header)
    const images = await rasterise(bytes, 144)
    const bottom = Math.floor(((pages[0]?.ys[2] ?? 0) - 1) * 2)
    const crops = images.map(({ data, width }) => Buffer.from(data).subarray(0, width * 4 * bottom))
    for (const crop of crops.slice(1)) expect(crop.equals(crops[0] ?? Buffer.alloc(0))).toBe(true)
  })
})

describe('a band of two rows', () => {
  const template = `${front('[4em, 8em, 8em, 6em]')}| 名称 | {items[].name} | < | {items[].kind} |
| ^ | {items[].from:date} | {items[].to:date} | ^ |
| 合计 | < | < | {total:money} |
`
  const items = (count: number) =>
    Array.from({ length: count }, (_, i) => ({
      name: `第${i}项`,
      kind: '甲',
      from: '2024-01-01',
      to: '2024-12-31',
    }))

  it.each([1, 2, 50])('keeps its merges and heights for %i records', async count => {
    const { pages } = await readGrid(await print(template, { items: items(count), total: '1.00' }))
    const cells = pages.flatMap(page => page.cells)
    const names = cells.filter(c => c.text.startsWith('第'))
    expect(names.map(c => c.text)).toEqual(items(count).map(item => item.name))
    for (const name of names) expect(name).toMatchObject({ column: 1, rowSpan: 1, columnSpan: 2 })
    expect(cells.filter(c => c.text === '甲')).toHaveLength(count)
    for (const kind of cells.filter(c => c.text === '甲')) expect(kind.rowSpan).toBe(2)
    const heights = pages.flatMap(({ ys }) => ys.slice(1).map((y, i) => Math.round((y - (ys[i] ?? 0)) * 100)))
    expect(new Set(heights).size).toBe(1)
    expect(cells.at(-2)).toMatchObject({ text: '合计', columnSpan: 3 })
  })

  it('beside two others never runs into them', async () => {
    const three = `${front('[8em, 8em]')}| {a[].x} | {a[].y} |\n| 中 | < |\n| {b[].x} | {b[].y} |\n| ^ | {b[].z} |\n| {c[]} | 丙 |\n`
    const a = Array.from({ length: 3 }, (_, i) => ({ x: `a${i}`, y: '甲' }))
    const b = [{ x: 'b0' }, { x: 'b1' }]
    const { pages } = await readGrid(await print(three, { a, b, c: ['c0', 'c1', 'c2', 'c3'] }))
    const texts = pages[0]?.cells.filter(c => c.column === 0).map(c => `${c.rowSpan} ${c.text}`)
    expect(texts).toEqual(['1 a0', '1 a1', '1 a2', '1 中', '2 b0', '2 b1', '1 c0', '1 c1', '1 c2', '1 c3'])
  })
})

describe('a cell taller than a page', () => {
  it('goes on over as many pages as it needs, beside a neighbour that spans with it', async () => {
    const text = Array.from({ length: 400 }, (_, i) => `第${i}句，说明项目的实施情况。`).join('')
    const template = `${front('[4em, 14em, 14em]')}| 项目\\n目标 | 总目标 | 年度目标 |\n| ^ | {long} | {short} |\n`
    const { pages } = await readGrid(await print(template, { long: text, short: '同总目标' }))
    expect(pages.length).toBeGreaterThanOrEqual(3)
    const parts = pages.map(page => page.cells.filter(c => c.column === 1 && c.text !== '总目标'))
    expect(parts.flatMap(cells => cells.map(c => c.text)).join('')).toBe(text)
    for (const page of pages) expect(page.cells[0]).toMatchObject({ text: '项目目标', rowSpan: page.rows })
    expect(pages.flatMap(p => p.cells.map(c => c.text)).filter(t => t === '同总目标')).toHaveLength(1)
  })
})

describe('continued', () => {
  it('puts the title with its suffix on each later page', async () => {
    const template = `---\nform: t\ncontinued: （续）\ncolumns: [5em, 10em]\n---\n# 标题\n\n| {rows[].a} | {rows[].b} |\n`
    const rows = Array.from({ length: 100 }, (_, i) => ({ a: `甲${i}`, b: `乙${i}` }))
    const { pages } = await readGrid(await print(template, { rows }))
    expect(pages.length).toBeGreaterThan(2)
    expect(pages.map(page => page.textOutside)).toEqual([
      ['标题'],
      ...pages.slice(1).map(() => ['标题（续）']),
    ])
    expect(pages.flatMap(p => p.cells.map(c => c.text))).toEqual(rows.flatMap(row => [row.a, row.b]))
  })

  it('puts the captions of the first grid there too, with both their ends', async () => {
    const template = `---\nform: t\ncontinued: （续）\ncolumns: [5em, 10em]\n---\n# 标题\n部门：{d} >> 单位：元\n\n| {rows[].a} | {rows[].b} |\n注：略\n`
    const rows = Array.from({ length: 60 }, (_, i) => ({ a: `甲${i}`, b: `乙${i}` }))
    const { pages } = await readGrid(await print(template, { d: '某局', rows }))
    expect(pages.map(page => page.textOutside)).toEqual([
      ['标题', '部门：某局单位：元'],
      ['标题（续）', '部门：某局单位：元', '注：略'],
    ])
  })
})

describe('a filled cell', () => {
  it('is filled on each page that shows it, to its own edges', async () => {
    const template = `---\nform: t\ncolumns: [60pt, 200pt]\nstyles: { grey: { fill: "#c0c0c0" } }\n---\n| 栏 {.grey} | 头 | {header}\n| ^ | {rows[]} |\n`
    const bytes = await print(template, { rows: Array.from({ length: 90 }, (_, i) => `第${i}行`) })
    const { pages } = await readGrid(bytes)
    const images = await rasterise(bytes, 144)
    expect(images.length).toBeGreaterThan(1)
    for (const [i, { data, width }] of images.entries()) {
      const { xs = [], ys = [] } = pages[i] ?? {}
      const grey = (x: number, y: number) => data[(Math.round(y * 2) * width + Math.round(x * 2)) * 4]
      const [left = 0, middle = 0] = xs
      const [top = 0, bottom = 0] = [ys[0], ys.at(-1)]
      for (const y of [top + 2, bottom - 2]) {
        expect([grey(left + 2, y), grey(middle - 2, y)]).toEqual([192, 192])
        expect([grey(left - 2, y), grey(middle + 2, y)]).toEqual([255, 255])
      }
      expect([grey(left + 5, top - 2), grey(left + 5, bottom + 2)]).toEqual([255, 255])
    }
  })
})
