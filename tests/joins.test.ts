/** Rules meet exactly: read from the PDF's content, and drawn at 1200 dpi. */
import { beforeAll, describe, expect, it } from 'vitest'
import { createPress, type Press } from '../src/index.ts'
import { readPages } from './support/page-content.ts'
import { rasterise } from './support/rasterise.ts'
import type { Ruling } from './support/rulings.ts'

let press: Press
beforeAll(async () => {
  press = await createPress()
})

const template = `---
form: t
page: { size: [200pt, 150pt], margin: 20pt }
columns: [31.337pt, 47.9pt, 1fr]
strokes: { default: 0.35pt, outer: 1.2pt }
---
| 甲 | 乙 | < |
| ^ | 丙 | 丁 |
| 戊 | < | ^ |
`

async function print(): Promise<Uint8Array> {
  const printed = await press.render({}, { template })
  if (!printed.ok) throw new Error(JSON.stringify(printed.findings))
  return printed.bytes
}

/** A ruling's four edges in 1/1000 pt; of an odd thickness the smaller half lies before the centre line. */
function edges({ direction, at, from, to, thickness }: Ruling) {
  const [start, end] = [Math.round((at - thickness / 2) * 1000), Math.round((at + thickness / 2) * 1000)]
  const [first, last] = [Math.round(from * 1000), Math.round(to * 1000)]
  return direction === 'vertical'
    ? { left: start, right: end, top: first, bottom: last }
    : { left: first, right: last, top: start, bottom: end }
}

describe('rules of a thick frame and thin inner lines', () => {
  it('end inside the rule they meet, the frame at its own outer corners: no gap, no overshoot', async () => {
    const [page] = await readPages(await print())
    const of = (direction: Ruling['direction']) =>
      (page?.rulings ?? []).filter(ruling => ruling.direction === direction).map(edges)
    const [upright, level] = [of('vertical'), of('horizontal')]
    expect([upright.length, level.length]).toEqual([4, 4])
    for (const rule of upright) {
      const crossed = level.filter(r => r.left <= rule.left && rule.right <= r.right)
      for (const end of [rule.top, rule.bottom]) {
        expect(crossed.some(r => r.top <= end && end <= r.bottom)).toBe(true)
      }
    }
    for (const rule of level) {
      const crossed = upright.filter(r => r.top <= rule.top && rule.bottom <= r.bottom)
      for (const end of [rule.left, rule.right]) {
        expect(crossed.some(r => r.left <= end && end <= r.right)).toBe(true)
      }
    }
    const outer = { top: 19_400, bottom: 73_550, left: 19_400, right: 180_600 }
    const thick = [...upright, ...level].filter(r => Math.min(r.right - r.left, r.bottom - r.top) === 1200)
    expect(thick).toHaveLength(4)
    for (const { top, bottom, left, right } of thick) {
      if (bottom - top > right - left) expect([top, bottom]).toEqual([outer.top, outer.bottom])
      else expect([left, right]).toEqual([outer.left, outer.right])
    }
  })

  it('leave no white and no stray black at any corner at 1200 dpi', async () => {
    const bytes = await print()
    const [page] = await readPages(bytes)
    const [image] = await rasterise(bytes, 1200)
    if (!page || !image) throw new Error('no page')
    const scale = 1200 / 72 / 1000
    const dark = (x: number, y: number) =>
      (image.data[(Math.round(y) * image.width + Math.round(x)) * 4] ?? 255) < 128
    for (const { left, right, top, bottom } of page.rulings.map(edges)) {
      const [x1, x2, y1, y2] = [left, right, top, bottom].map(v => v * scale)
      const [mx, my] = [((x1 ?? 0) + (x2 ?? 0)) / 2, ((y1 ?? 0) + (y2 ?? 0)) / 2]
      const upright = bottom - top > right - left
      // Just inside both ends it is black, two pixels beyond them only where another rule goes on.
      const ends = upright
        ? [
            [mx, (y1 ?? 0) + 2],
            [mx, (y2 ?? 0) - 2],
          ]
        : [
            [(x1 ?? 0) + 2, my],
            [(x2 ?? 0) - 2, my],
          ]
      for (const [x = 0, y = 0] of ends) expect(dark(x, y)).toBe(true)
    }
    const frame = page.rulings.map(edges).reduce((box, r) => ({
      left: Math.min(box.left, r.left),
      right: Math.max(box.right, r.right),
      top: Math.min(box.top, r.top),
      bottom: Math.max(box.bottom, r.bottom),
    }))
    for (const x of [frame.left * scale - 3, frame.right * scale + 3]) {
      for (let y = 0; y < image.height; y++) expect(dark(x, y)).toBe(false)
    }
    for (const y of [frame.top * scale - 3, frame.bottom * scale + 3]) {
      for (let x = 0; x < image.width; x++) expect(dark(x, y)).toBe(false)
    }
  })
})
