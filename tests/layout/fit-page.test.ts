import { beforeAll, describe, expect, it } from 'vitest'
import { createPress, type Press } from '../../src/index.ts'
import { readGrid } from '../support/read-pdf.ts'

let press: Press
beforeAll(async () => {
  press = await createPress()
})

const template = (fit: string) =>
  `---\nform: t\nfit: ${fit}\ncolumns: [5em, 1fr]\n---\n# 标题\n\n| {rows[].n} | {rows[].text} |\n`

async function print(fit: string, count: number) {
  const rows = Array.from({ length: count }, (_, i) => ({ n: String(i), text: '一行文字' }))
  const printed = await press.render({ year: 2024, rows }, { template: template(fit) })
  if (!printed.ok) throw new Error(JSON.stringify(printed.findings))
  return printed
}

describe('fit: page', () => {
  it('sets a form a little too long in smaller type, and says from what to what', async () => {
    expect((await print('none', 45)).pages).toBe(2)
    const { pages, findings, bytes } = await print('page', 45)
    expect(pages).toBe(1)
    expect(findings).toMatchObject([{ code: 'layout.form-shrunk', severity: 'info', facts: { from: 10.5 } }])
    const [page] = (await readGrid(bytes)).pages
    expect(page?.rows).toBe(45)
    expect(page?.ys.at(-1)).toBeLessThanOrEqual(842 - 56)
  })

  it('takes the largest type that fits', async () => {
    const sizes = await Promise.all(
      [42, 44, 46, 50].map(async n => (await print('page', n)).findings[0]?.facts),
    )
    const to = sizes.map(facts => (facts && 'to' in facts ? Number(facts.to) : 0))
    expect(to).toEqual([...to].sort((a, b) => b - a))
    expect(to[0]).toBeGreaterThan(9.5)
  })

  it('never goes below 7.5 pt', async () => {
    const counts = Array.from({ length: 14 }, (_, i) => 52 + i)
    const printed = await Promise.all(counts.map(async n => await print('page', n)))
    const sizes = printed.map(({ findings }) =>
      findings.flatMap(f => ('to' in f.facts ? [Number(f.facts.to)] : [])),
    )
    const shrunk = sizes.flat()
    expect(Math.min(...shrunk)).toBeGreaterThanOrEqual(7.5)
    expect(Math.min(...shrunk)).toBeLessThan(8)
    // What would need smaller type than that is printed at full size, over two pages.
    expect(printed.map(({ pages }) => pages)).toEqual(sizes.map(size => (size.length > 0 ? 1 : 2)))
    expect(sizes.at(-1)).toEqual([])
  })

  it('leaves a form alone that fits, or that would need type below 7.5 pt', async () => {
    expect((await print('page', 20)).findings).toEqual([])
    const long = await print('page', 120)
    expect(long.pages).toBe((await print('none', 120)).pages)
    expect(long.findings).toEqual([])
  })
})
