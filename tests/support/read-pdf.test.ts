import PDFDocument from 'pdfkit'
import { describe, expect, it } from 'vitest'
import type { Item, Stroke } from '../../src/display/types.ts'
import { onePage, rule, SHORTEST_RULE, sampleItems, textRun, write } from '../writers/samples.ts'
import { readGrid } from './read-pdf.ts'

async function bytesOf(pdf: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of pdf) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function read(items: readonly Item[]) {
  const { pages } = await readGrid(await write(onePage(items)))
  const [page] = pages
  if (!page) throw new Error('no page')
  return page
}

/** The sample with its shortest rule replaced. */
function altered(...replacement: Stroke[]): readonly Item[] {
  return sampleItems().flatMap(item => (item === SHORTEST_RULE ? replacement : [item]))
}

const spans = (page: Awaited<ReturnType<typeof read>>) =>
  page.cells.map(cell => [cell.row, cell.column, cell.rowSpan, cell.columnSpan, cell.text])

const SAMPLE = [
  [0, 0, 2, 1, '项目绩效'],
  [0, 1, 1, 2, '名称'],
  [1, 1, 1, 1, '≥15'],
  [1, 2, 1, 1, '𠮷'],
  [2, 0, 1, 3, ''],
]

describe('readGrid', () => {
  it('rebuilds tracks, merged cells and their text, line by line', async () => {
    const page = await read(sampleItems())
    expect([page.columns, page.rows]).toEqual([3, 3])
    expect(spans(page)).toEqual(SAMPLE)
    expect(page.cells[0]?.lines).toEqual(['项目', '绩效'])
    expect(page.textOutside).toEqual(['申报表'])
    expect(page.xs).toEqual([20, 60, 110, 180])
    expect(page.ys).toEqual([20, 45, 70, 95])
  })

  it('orders text by its place, in whatever order it is drawn', async () => {
    expect(spans(await read([...sampleItems()].reverse()))).toEqual(SAMPLE)
  })

  it('sees that a rule is missing: two cells are one', async () => {
    const page = await read(altered())
    expect(page.columns).toBe(2)
    expect(spans(page)).toContainEqual([1, 1, 1, 1, '≥15𠮷'])
  })

  it('sees that a rule is moved by 0.5 pt', async () => {
    const right = { ...SHORTEST_RULE, x1: 110_500, x2: 110_500 }
    const page = await read(altered(right))
    expect(page.xs).toEqual([20, 60, 110.5, 180])
    // With a rule of the same track left in place, the track is there twice.
    const twoRows = [rule(110_000, 69_750, 110_000, 95_250), ...altered(right)]
    expect((await read(twoRows)).columns).toBe(4)
  })

  it('sees that a text stands in another cell, or in none', async () => {
    const page = await read([...sampleItems(), textRun('元', 90_000, 85_000), textRun('注', 20_000, 110_000)])
    expect(spans(page)).toContainEqual([2, 0, 1, 3, '元'])
    expect(page.textOutside).toEqual(['申报表', '注'])
  })

  it.each([
    ['a rule that ends before another', [{ ...SHORTEST_RULE, y2: 69_500 }], 'ends loose at 69.5 pt'],
    ['a rule that runs over another', [{ ...SHORTEST_RULE, y1: 44_500 }], 'ends loose at 44.5 pt'],
    ['a rule that stops half way', [{ ...SHORTEST_RULE, y2: 57_000 }], 'ruled in part'],
    [
      'an area that is no rectangle',
      [{ ...SHORTEST_RULE, y2: 57_250 }, rule(59_750, 57_000, 110_250, 57_000)],
      'no rectangle',
    ],
  ])('refuses %s', async (_, strokes, message) => {
    await expect(read(altered(...strokes))).rejects.toThrow(message)
  })

  it('refuses an outline that is open or out of place', async () => {
    const bottom = sampleItems()[9] as Stroke
    const without = sampleItems().filter(item => item.kind !== 'stroke' || item.y1 !== bottom.y1)
    await expect(read(without)).rejects.toThrow('ends loose at 95.25 pt')
    await expect(read([...without, { ...bottom, y1: 95_500, y2: 95_500 }])).rejects.toThrow('ends loose')
  })

  it('reads a page without rules as text alone', async () => {
    const page = await read([textRun('表', 20_000, 50_000)])
    expect(page).toMatchObject({ columns: 0, rows: 0, cells: [], textOutside: ['表'] })
  })

  it('reads what other producers write: stroked lines, transforms, kerned and spaced text', async () => {
    const pdf = new PDFDocument({ size: [200, 120] })
    pdf.translate(10, 10).lineWidth(1)
    for (const x of [10, 60, 110]) pdf.moveTo(x, 9.5).lineTo(x, 50.5).stroke()
    for (const y of [10, 50]) pdf.rect(9.5, y - 0.5, 101, 1).fill()
    pdf.fontSize(10).text('AVA', 15, 20, { lineBreak: false, characterSpacing: 1 }).text('To', 70, 20)
    pdf.circle(160, 60, 20).fill()
    pdf.end()
    const { pages } = await readGrid(await bytesOf(pdf))
    expect(pages[0]).toMatchObject({
      columns: 2,
      rows: 1,
      xs: [20, 70, 120],
      ys: [20, 60],
      cells: [{ text: 'AVA' }, { text: 'To' }],
      textOutside: [],
    })
  })
})
