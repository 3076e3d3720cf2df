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
