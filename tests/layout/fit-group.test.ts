import { beforeAll, describe, expect, it } from 'vitest'
import { createPress, type Press } from '../../src/index.ts'
import { readPages } from '../support/page-content.ts'

let press: Press
beforeAll(async () => {
  press = await createPress()
})

const template = (group: string) => `---
form: t
columns: [8em, 8em]
styles: { one: { overflow: shrink, min-size: 6pt${group} } }
---
| {a} {.one} | {b} {.one} |
`

async function sizes(group: string): Promise<number[]> {
  const printed = await press.render(
    { a: '短', b: '这一格的文字比格子宽得多' },
    { template: template(group) },
  )
  if (!printed.ok) throw new Error(JSON.stringify(printed.findings))
  const [page] = await readPages(printed.bytes)
  return [...new Set(page?.glyphs.map(glyph => Math.round(glyph.size * 10) / 10))].sort((a, b) => a - b)
}

describe('a fit-group', () => {
  it('gives its texts the size of the smallest', async () => {
    const [small, large] = await sizes('')
    expect(large).toBe(10.5)
    expect(small).toBeLessThan(8)
    expect(await sizes(', fit-group: names')).toEqual([small])
  })
})
