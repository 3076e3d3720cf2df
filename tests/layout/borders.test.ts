/** Explicit edges on printed pages, over page breaks and at 1200 dpi. */
import { beforeAll, describe, expect, it } from 'vitest'
import { createPress, type Press } from '../../src/index.ts'
import { readPages } from '../support/page-content.ts'
import { rasterise } from '../support/rasterise.ts'
import type { Ruling } from '../support/rulings.ts'

let press: Press
beforeAll(async () => {
  press = await createPress()
})

async function print(template: string, declaration: object = {}): Promise<Uint8Array> {
  const printed = await press.render(declaration, { template: `---\nform: t\n${template}` })
  if (!printed.ok) throw new Error(JSON.stringify(printed.findings))
  return printed.bytes
}

const level = (rulings: readonly Ruling[]) =>
  rulings.filter(r => r.direction === 'horizontal').sort((a, b) => a.at - b.at || a.from - b.from)
const widths = (rulings: readonly Ruling[]) => rulings.map(r => Math.round(r.thickness * 1000) / 1000)

describe('rows without rules between them', () => {
  const template = `page: { size: [200pt, 150pt], margin: 20pt }
columns: [40pt, 60pt]
strokes: { outer: 1pt }
styles: { open: { borders: { top: none, bottom: none } }, head: { borders: { bottom: 2pt } } }
---
| 头 {.head} | 目 {.head} | {header}
| {rows[].a} {.open} | {rows[].b} {.open} |
`

  it('are closed on each page, and the header’s rule stands again with it', async () => {
    const rows = Array.from({ length: 20 }, (_, i) => ({ a: `${i}`, b: '乙' }))
    const pages = await readPages(await print(template, { rows }))
    expect(pages.length).toBeGreaterThan(2)
    pages.forEach((page, i) => {
      const rules = level(page.rulings)
      // The last row ends the grid by its own `none`; a page break before that ends it with the frame.
      expect(widths(rules)).toEqual(i === pages.length - 1 ? [1, 2] : [1, 2, 1])
      expect(page.rulings.filter(r => r.direction === 'vertical')).toHaveLength(3)
    })
  })
})

describe('a cell cut by a page break', () => {
  it('has its own rules where it begins and ends, and the frame where it is cut', async () => {
    const template = `page: { size: [200pt, 150pt], margin: 20pt }
columns: [1fr]
styles: { own: { borders: { top: 2pt, bottom: 3pt } } }
---
| 头 | {header}
| {text} {.own} |
`
    const pages = await readPages(await print(template, { text: '一段很长的文字。'.repeat(30) }))
    const rules = pages.map(page => widths(level(page.rulings)))
    expect(rules.length).toBeGreaterThan(2)
    expect(rules[0]).toEqual([0.5, 2, 0.5])
    for (const middle of rules.slice(1, -1)) expect(middle).toEqual([0.5, 0.5, 0.5])
    expect(rules.at(-1)).toEqual([0.5, 0.5, 3])
  })
})

describe('thick, thin and missing rules at 1200 dpi', () => {
  const template = `page: { size: [200pt, 120pt], margin: 20pt }
columns: [31.337pt, 47.9pt, 40pt]
strokes: { default: 0.35pt, outer: 1.2pt }
styles:
  thick: { borders: { bottom: 2pt, right: 2pt } }
  bare: { borders: none }
  open: { borders: { left: none } }
---
| 甲 | 乙 {.thick} | 丙 |
| 丁 {.thick} | 戊 {.open} | 己 {.bare} |
| 庚 | 辛 | 壬 |
`

  it('are drawn from edge to edge, and nowhere else', async () => {
    const bytes = await print(template)
    const [page] = await readPages(bytes)
    const [image] = await rasterise(bytes, 1200)
    if (!page || !image) throw new Error('no page')
    const scale = 1200 / 72
    const boxes = page.rulings.map(({ direction, at, from, to, thickness }) => {
      const [a, b] = [at - thickness / 2, at + thickness / 2]
      return direction === 'vertical' ? [a, from, b, to] : [from, a, to, b]
    })
    // Every pixel in a frame of two pixels around each ruling is ink of a ruling or white; letters stand off.
    let [black, white] = [0, 0]
    const wrong: string[] = []
    for (const box of boxes) {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = box.map(v => v * scale)
      for (let y = Math.floor(y1) - 2; y < y2 + 2; y++) {
        for (let x = Math.floor(x1) - 2; x < x2 + 2; x++) {
          const place = placeOf([(x + 0.5) / scale, (y + 0.5) / scale], boxes, 0.75 / scale)
          if (place === 'edge') continue
          const dark = (image.data[(y * image.width + x) * 4] ?? 255) < 128
          if (place === 'ink') black++
          else white++
          if (dark !== (place === 'ink')) wrong.push(`${x},${y} is not ${place}`)
        }
      }
    }
    expect(wrong).toEqual([])
    expect(Math.min(black, white)).toBeGreaterThan(5000)
  })
})

/** Whether a point is in a ruling, in none, or too near to one's edge to say. */
function placeOf([x, y]: readonly [number, number], boxes: readonly (readonly number[])[], near: number) {
  let edge = false
  for (const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] of boxes) {
    const out = Math.max(x1 - x, x - x2, y1 - y, y - y2)
    if (out < -near) return 'ink'
    if (out < near) edge = true
  }
  return edge ? 'edge' : 'white'
}
