/**
 * What Chinese line setting makes of a page, against a picture that somebody has looked at.
 * FORMPRESS_RENEW=1 renews it.
 */
import { beforeAll, describe, expect, it } from 'vitest'
import { createPress, type Press } from '../../src/index.ts'
import { compareWithReferences } from '../support/compare-images.ts'
import { readPages } from '../support/page-content.ts'
import { rasterise } from '../support/rasterise.ts'

const FRONT = `---
form: set
edition: "1"
valid: 2024..
page: { size: A5, orientation: landscape }
columns: [2.5em, 2.5em, 2.5em, 2.5em, 1fr, 8em]
styles:
  amount: { align: decimal }
  text: { align: justify, autospace: true }
  label: { split: copy }
  hei: { face: hei }
  kai: { face: kai }
  fangsong: { face: fangsong }
---`

const TEMPLATE = `${FRONT}
# 排印

| 绩效（一）目标，12月 {.vertical} | 年度：“总体”——目标…… {.vertical .hei} | 指标·值、《甲》——95% {.vertical .kai} | 项目〔3〕资金；2024年！(元) {.vertical .fangsong} | 到2024年底完成GDP增长95%以上，m²与35㎡、N95口罩，在A座3楼共12个项目中按期完成2023年度目标① {.text} | 1,234.50 {.amount} |
| ^ | ^ | ^ | ^ | 项目 {.distribute} | 12 {.amount} |
| ^ | ^ | ^ | ^ | 负责人 {.distribute} | 0.5 {.amount} |
| ^ | ^ | ^ | ^ | 年度资金总额 {.distribute} | — {.amount} |
| ^ | ^ | ^ | ^ | 元 {.distribute} | 234,567.89 {.amount} |
| ^ | ^ | ^ | ^ | ⅓½¼※①㎡m³℃𠮷字 {.fangsong} | 7% {.amount} |
`

let press: Press
beforeAll(async () => {
  press = await createPress()
})

async function print(template: string, data: object): Promise<Uint8Array> {
  const printed = await press.render(data, { template })
  expect(printed.findings).toEqual([])
  if (!printed.ok) throw new Error('not printed')
  return printed.bytes
}

describe('a page', () => {
  it('with vertical labels, even labels, amounts at their points and mixed faces looks as it did', async () => {
    compareWithReferences({ name: 'chinese-setting' }, await rasterise(await print(TEMPLATE, { year: 2024 })))
  })

  it('is read back cell by cell, from top to bottom in a vertical label', async () => {
    const [page] = await readPages(await print(TEMPLATE, { year: 2024 }))
    const text = page?.glyphs.map(glyph => glyph.text).join('') ?? ''
    for (const cell of [
      '绩效（一）目标，12月',
      '年度：“总体”——目标……',
      '指标·值、《甲》——95%',
      '项目〔3〕资金；2024年！(元)',
    ]) {
      expect(text).toContain(cell)
    }
    expect(text).toContain('⅓½¼※①㎡m³℃𠮷字')
  })
})

/** Turned words, labels spread down their cells, explicit edges. */
const TURNED = `---
form: turned
page: { size: A5, orientation: landscape }
columns: [2.5em, 2.5em, 2.5em, 3em, 3em, 1fr]
strokes: { default: 0.5pt, outer: 1.5pt }
styles:
  down: { direction: vertical, align: distribute }
  apart: { direction: vertical, autospace: true }
  thick: { borders: { top: 2pt, bottom: 2pt } }
  open: { borders: { left: none } }
  bare: { borders: { top: none, right: none, bottom: 1.5pt, left: none }, align: left }
---
| 编号：2024-01 {.bare} | < | < | < | < | < |
| 执行GB/T 2312—1980标准，第12月 {.vertical} | 约100件，第3年95% {.vertical} | 项目绩效 {.down} | 达到≥15.00%（一） {.down} | 到2024年Microsoft Office许可A座 {.apart} | 甲 | {min-height=50mm}
| ^ | ^ | ——负责人—— {.down} | 章 {.down} | ^ | 乙 {.open} | {min-height=24mm}
| 合计 {.thick} | < | < | 1,234.50 {.thick} | < | 说明 |
| 一 | 二 | 三 | 四 | 五 | 六 {.open} |
`

describe('a page of turned words and explicit edges', () => {
  it('looks as it did', async () => {
    compareWithReferences({ name: 'turned-words' }, await rasterise(await print(TURNED, {})))
  })

  it('is read back in reading order', async () => {
    const [page] = await readPages(await print(TURNED, {}))
    const text = page?.glyphs.map(glyph => glyph.text).join('') ?? ''
    for (const cell of [
      '执行GB/T 2312—1980标准，第12月',
      '达到≥15.00%（一）',
      '到2024年Microsoft Office许可A座',
    ]) {
      expect(text).toContain(cell)
    }
    const turned = page?.glyphs.filter(glyph => glyph.turned).map(glyph => glyph.text)
    expect(turned?.join('')).toBe('GB/T 23121980≥15.00%2024Microsoft Office')
  })
})

describe('a vertical label beside more rows than a page holds', () => {
  it('stands whole on each page', async () => {
    const template = `${FRONT}\n| 绩效（一）目标 {.vertical} | 甲 | < | < | {rows[].name} | < |\n`
    const data = { year: 2024, rows: Array.from({ length: 60 }, (_, i) => ({ name: `第${i + 1}项` })) }
    const pages = await readPages(await print(template, data))
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) {
      expect(page.glyphs.map(glyph => glyph.text).join('')).toContain('绩效（一）目标')
    }
  })
})
