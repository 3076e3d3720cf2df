/** The display list with and without what a reader hears. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { DisplayList } from '../../src/display/types.ts'
import type { FontBook } from '../../src/font/book.ts'
import { openPackageBook } from '../../src/font/load.node.ts'
import { bindTemplate } from '../../src/grid/bind.ts'
import { compose } from '../../src/layout/compose.ts'
import { layOut } from '../../src/layout/lay-out.ts'
import { openFaces } from '../../src/press/faces.ts'
import { parseTemplate } from '../../src/template/parse.ts'
import { nodeDeflate } from '../../src/writers/pdf/deflate.node.ts'
import { archiveProfile } from '../../src/writers/pdf/profiles.ts'
import { writePdf } from '../../src/writers/pdf/write-pdf.ts'

const TEMPLATE = `---
form: t
columns: [8em, 8em, 1fr]
styles: { far: { align: distribute } }
---
# 表名
| 项目名称 {.far} | 竖排 {.vertical} | 指标 | {header}
| {rows[].a} | ____ | {rows[].b} |
`

let fonts: FontBook
beforeAll(async () => {
  const book = await openPackageBook()
  if (!book.ok) throw new Error('no fonts')
  fonts = book.value
})

async function composed(structure: boolean | undefined) {
  const rows = Array.from({ length: 80 }, (_, i) => ({ a: `甲${i}`, b: '乙' }))
  const template = parseTemplate(TEMPLATE)
  const form = template.ok ? bindTemplate(template.value, { rows }) : template
  if (!form.ok) throw new Error(JSON.stringify(form.findings))
  const { opened } = await openFaces(form.value, fonts)
  const { measured, pages } = layOut(form.value, opened.chains)
  return { list: compose(measured, pages, { structure }), faces: opened.faces }
}

const untagged = ({ pages }: DisplayList) =>
  pages.map(page => page.items.map(item => ('tag' in item ? { ...item, tag: undefined } : item)))

describe('a list without structure', () => {
  it('draws the same on every page, and names no nodes', async () => {
    const { list: whole } = await composed(undefined)
    const { list: plain } = await composed(false)
    expect(whole.structure.filter(node => node.role === 'TR')).toHaveLength(81)
    expect(plain.structure).toEqual([])
    expect(whole.pages.length).toBeGreaterThan(1)
    expect(untagged(plain)).toEqual(untagged(whole))
  })

  it('is not written where tags are asked for', async () => {
    const { list, faces } = await composed(false)
    const profile = archiveProfile('a2a-ua1')
    if (!profile) throw new Error('no profile')
    const archive = { profile, attachments: [], provenance: { tool: 't', allowed: [] } }
    const info = { title: 't', language: 'zh-CN' }
    const written = writePdf(list, { faces, info, deflate: nodeDeflate, archive })
    await expect(written).rejects.toThrow('no node 0 in the structure')
  })
})
