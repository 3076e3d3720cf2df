/**
 * A form with what stands in and around grids: boxes, ticks, capital numerals, blanks to sign on, a place
 * for a seal, footers, the binding margin of mirrored pages; against pictures that somebody has looked at.
 * FORMPRESS_RENEW=1 renews them.
 */
import { beforeAll, describe, expect, it } from 'vitest'
import { createPress, type Printed } from '../../src/index.ts'
import { compareWithReferences } from '../support/compare-images.ts'
import { readPages } from '../support/page-content.ts'
import { rasterise } from '../support/rasterise.ts'

const TEMPLATE = `---
form: constructs
edition: "1"
valid: 2024..
page: { size: A5, orientation: landscape, margin: 15mm, binding: 25mm, mirrored: true }
columns: [4em, 1fr, 4em, 4em, 4em, 7em]
footer: "{unit} >> 第 {page} 页，共 {pages} 页 >> — {page} —"
continued: （续）
styles:
  upper: { align: left }
  unit-seal: { area: 单位公章, area-size: 45mm 28mm, valign: bottom, align: right }
---
# 项目执行情况表
填报单位（盖章）：{unit} >> 单位：元

| 项目\\n性质 | {kind:check(新增,延续,其他经常性项目)} | 政府采购 {bought:check} | < | 资金 | {sum:money} |
| ^ | 人民币（大写） | {sum:upper} | < | < | < |
| 序号 | 指标名称 | 完成目标可能性 | < | < | 进度 | {header}
| ^ | ^ | 确定能 | 有可能 | 完全\\n不可能 | ^ | {header}
| {items[].n} | {items[].name} {items[].own:check(自设)} | {items[].s:tick(确定能)} | {items[].s:tick(有可能)} | {items[].s:tick(完全不可能)} | {items[].rate:percent} | {min-rows=14}
| 审核意见 | {opinion}\\n\\n（盖章）{space(3em)}年{space(2em)}月{space(2em)}日 {.unit-seal} | < | < | < | < |
填报人：{line(25mm)}　单位负责人：________　填报日期：{space(2em)}年{space(2em)}月{space(2em)}日
`

const DATA = {
  unit: '上海市某某中心',
  kind: ['新增', '延续'],
  bought: true,
  sum: '107000.53',
  opinion: '同意',
  items: Array.from({ length: 11 }, (_, i) => ({
    n: String(i + 1),
    name: `指标名称第${i + 1}项`,
    own: i % 3 === 0 ? '自设' : null,
    s: ['确定能', '有可能', '完全不可能'][i % 3],
    rate: ['95', '100', '12.5'][i % 3],
  })),
}

let printed: Extract<Printed, { ok: true }>
beforeAll(async () => {
  const press = await createPress()
  const outcome = await press.render(DATA, { template: TEMPLATE })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings))
  printed = outcome
})

describe('a form with every construct', () => {
  it('has nothing to say of itself', () => expect(printed.findings).toEqual([]))

  it('looks as it did', async () => {
    compareWithReferences({ name: 'constructs' }, await rasterise(printed.bytes))
  })

  it('extracts what is set, and no character for what is drawn', async () => {
    const text = (await readPages(printed.bytes))
      .flatMap(page => page.glyphs.map(glyph => glyph.text))
      .join('')
    expect(text).toContain('新增　延续　其他经常性项目政府采购')
    expect(text).toContain('壹拾万柒仟元零伍角叁分')
    expect(text).toContain('填报人：　单位负责人：　填报日期：年月日')
    expect(text).not.toMatch(/[\ufdd0-\ufdef☐☑_]/)
  })

  it('tells where its seal goes', () => {
    expect(printed.areas).toMatchObject([{ name: '单位公章', page: 2 }])
    expect(printed.areas[0]?.box.height).toBeGreaterThanOrEqual(28)
  })
})
