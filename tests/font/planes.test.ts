/** Names in rare characters, from the declaration to the page and back. */
import { beforeAll, describe, expect, it } from 'vitest'
import { REPERTOIRES } from '../../src/font/repertoires.ts'
import { createPress, type Press } from '../../src/index.ts'
import { seeds } from '../seeds.ts'
import { readPages } from '../support/page-content.ts'
import { rasterise } from '../support/rasterise.ts'

let press: Press
beforeAll(async () => {
  press = await createPress()
})

const declaration = { form: 'shanghai-project-target', ...seeds[0] }

async function printed(name: string, options = {}) {
  const form = await press.render({ ...declaration, name }, options)
  if (!form.ok) throw new Error(JSON.stringify(form.findings))
  return form
}

async function extracted(pdf: Uint8Array): Promise<string> {
  const [page] = await readPages(pdf)
  return page?.glyphs.map(glyph => glyph.text).join('') ?? ''
}

describe('a name', () => {
  // The first and the last character of each range of each block.
  const ends = REPERTOIRES.slice(1).flatMap(({ ranges }) => ranges.flat())
  const name = [...new Set(ends)].map(codePoint => String.fromCodePoint(codePoint)).join('')

  it('of characters of every block and plane of GB 18030 prints and extracts unchanged', async () => {
    const { bytes, findings } = await printed(name)
    expect(findings.filter(finding => finding.severity === 'error')).toEqual([])
    expect(await extracted(bytes)).toContain(name)
  })

  it('of radicals extracts as radicals, though 汉字 share their glyphs', async () => {
    const { bytes } = await printed('⼀一⼈人⻊足')
    expect(await extracted(bytes)).toContain('⼀一⼈人⻊足')
  })

  it('lists what the rare face draws where it is asked for, and only then', async () => {
    const told = await printed('𠮷田', { substitutions: true })
    expect(told.findings.filter(finding => finding.code === 'font.substituted')).toMatchObject([
      {
        severity: 'info',
        facts: { character: '𠮷', codePoint: 'U+20BB7', role: 'song', face: 'HanaMinB' },
        at: { path: 'name', label: '𠮷田 › 项目名称' },
      },
    ])
    const silent = await printed('𠮷田')
    expect(silent.findings.map(finding => finding.code)).not.toContain('font.substituted')
    expect(silent.bytes).toEqual(told.bytes)
  })

  it('of characters that came after GB 18030-2022 is refused, each character named', async () => {
    // Extension G, extension H, and a character of the basic block that Unicode 14 added.
    const form = await press.render({ ...declaration, name: '\u{30000}\u{31350}\u9fff' })
    expect(form.ok).toBe(false)
    expect(form.findings.filter(finding => finding.code === 'font.character-missing')).toMatchObject(
      ['U+30000', 'U+31350'].map(codePoint => ({ facts: { codePoint }, at: { path: 'name' } })),
    )
  })

  it('stored with a private-use code point of GBK prints as the real character', async () => {
    const [stored, real] = [await printed('\ue863\ue81e'), await printed('䶮龴')]
    expect(await extracted(stored.bytes)).toContain('\ue863\ue81e')
    const [one, other] = [await rasterise(stored.bytes, 72), await rasterise(real.bytes, 72)]
    expect(Buffer.compare(one[0]?.data ?? new Uint8Array(), other[0]?.data ?? new Uint8Array(1))).toBe(0)
  })
})
