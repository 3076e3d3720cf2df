/** Forms that no page can hold as drawn: a finding, and the best page that can be had. */
import { beforeAll, describe, expect, it } from 'vitest'
import { createPress, type Press } from '../../src/index.ts'
import { readGrid } from '../support/read-pdf.ts'

let press: Press
beforeAll(async () => {
  press = await createPress()
})

async function print(template: string, declaration: object) {
  const printed = await press.render(declaration, { template: `---\nform: t\n${template}` })
  if (!printed.ok) throw new Error(JSON.stringify(printed.findings))
  const { pages } = await readGrid(printed.bytes)
  return { pages, findings: printed.findings.map(f => `${f.severity} ${f.code}`) }
}

const rows = Array.from({ length: 60 }, (_, i) => ({ a: `甲${i}`, b: '乙' }))

describe('what no page can hold', () => {
  it('a header taller than half a page is printed once', async () => {
    const template =
      'columns: [8em, 8em]\n---\n| 甲 | 乙 | {header} {min-height=150mm}\n| {rows[].a} | {rows[].b} |\n'
    const { pages, findings } = await print(template, { rows })
    expect(findings).toEqual(['info layout.header-once'])
    expect(pages.flatMap(p => p.cells.filter(c => c.text === '甲'))).toHaveLength(1)
    expect(pages.flatMap(p => p.cells.map(c => c.text)).filter(t => /^甲\d/.test(t))).toEqual(
      rows.map(r => r.a),
    )
  })

  it('a header taller than a page goes over to the next, and the rows below it follow', async () => {
    const template =
      'columns: [8em, 8em]\n---\n| 甲 | 乙 | {header} {min-height=300mm}\n| {rows[].a} | {rows[].b} |\n'
    const { pages, findings } = await print(template, { rows })
    expect(findings).toEqual(['warning layout.row-split', 'info layout.header-once'])
    expect(pages.flatMap(p => p.cells.map(c => c.text)).filter(t => /^甲\d/.test(t))).toEqual(
      rows.map(r => r.a),
    )
  })

  it('a column of turned words is cut between its words, and loses none', async () => {
    const text = Array.from({ length: 40 }, (_, i) => `第SX-2024-${i}号`).join('')
    const template = 'columns: [3em, 8em]\n---\n| {text} {.vertical} | 乙 |\n'
    const { pages, findings } = await print(template, { text })
    expect(findings).toEqual(['info layout.label-flows'])
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.flatMap(p => p.textOutside)).toEqual([])
    expect(pages.flatMap(p => p.cells.filter(c => c.column === 0).map(c => c.text)).join('')).toBe(text)
  })

  it('a minimum height above a page goes on over the next', async () => {
    const template = 'columns: [8em]\n---\n| 甲 | {min-height=600mm}\n| 乙 |\n'
    const { pages, findings } = await print(template, {})
    expect(findings).toEqual(['warning layout.row-split'])
    expect(pages.length).toBe(3)
    // A label is repeated in each of its parts.
    expect(pages.flatMap(p => p.cells.map(c => c.text))).toEqual(['甲', '甲', '甲', '乙'])
  })

  it('a row that should stay whole and is taller than a page is split', async () => {
    const template = 'columns: [8em]\n---\n| {text} | {keep}\n'
    const { pages, findings } = await print(template, { text: '说明。'.repeat(600) })
    expect(findings).toEqual(['warning layout.row-split'])
    expect(pages.flatMap(p => p.cells.map(c => c.text)).join('')).toBe('说明。'.repeat(600))
  })

  it('a column narrower than one character sets its text as small as it is', async () => {
    const template = 'columns: [12pt, 60pt]\n---\n| {a} | 乙 |\n'
    const { pages, findings } = await print(template, { a: '窄' })
    expect(findings).toEqual(['warning layout.column-narrow'])
    expect(pages[0]?.cells.map(c => c.text)).toEqual(['窄', '乙'])
  })

  it('a text that may not grow is refused, and one that may shrink says from what to what', async () => {
    const cell = (overflow: string) =>
      `columns: [40pt]\nstyles: { s: { overflow: ${overflow}, min-size: 5pt } }\n---\n| {a} {.s} | {height=9mm}\n`
    const refused = await press.render(
      { a: '这里的文字太长了放不下' },
      { template: `---\nform: t\n${cell('error')}` },
    )
    expect(refused.findings.map(f => f.code)).toContain('layout.text-overflows')
    const { findings } = await print(cell('shrink'), { a: '这里的文字太长了放不下' })
    expect(findings).toEqual(['info layout.text-shrunk'])
  })
})
