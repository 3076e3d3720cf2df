/** An installation without the faces that may be left out. */
import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createFontBook } from '../../src/font/book.ts'
import { folderLoader } from '../../src/font/load.node.ts'
import { readManifest } from '../../src/font/manifest.ts'
import { placeOwn } from '../../src/font/own.node.ts'
import { BUILT_IN_FORMS, createRegistry } from '../../src/forms/registry.ts'
import { describe as tell } from '../../src/messages/messages.ts'
import { packagedTemplates } from '../../src/press/resources.node.ts'
import { pressOf } from '../../src/press.ts'
import { nodeDeflate } from '../../src/writers/pdf/deflate.node.ts'
import { seeds } from '../seeds.ts'
import { FILES } from './faces.ts'

const folder = mkdtempSync(join(tmpdir(), 'formpress-small-'))
afterAll(() => rmSync(folder, { recursive: true }))
const leftOut: readonly string[] = [FILES.kai, FILES.fangsong, FILES.rare]
for (const file of readdirSync('fonts')) {
  if (file.endsWith('.ttf') && !leftOut.includes(file))
    symlinkSync(resolve('fonts', file), join(folder, file))
}

const read = readManifest(JSON.parse(await readFile('fonts/manifest.json', 'utf8')))
const manifest = read.ok ? read.value : { faces: [] }

function smallPress(own: readonly { role: string; path: string }[] = []) {
  return pressOf({
    fonts: createFontBook(manifest, folderLoader(folder), () => placeOwn(own)),
    registry: createRegistry(BUILT_IN_FORMS),
    templates: packagedTemplates,
    deflate: nodeDeflate,
  })
}

const declaration = { form: 'shanghai-project-target', ...seeds[0] }
const inFace = (face: string) => `---
form: note
columns: [100mm]
styles: { value: { face: ${face} } }
---
# 说明

| {text} |
`

describe('an installation without kai, fangsong and rare', () => {
  it('prints the forms that need none of them', async () => {
    expect((await smallPress().render(declaration)).ok).toBe(true)
  })

  it.each([
    ['kai', FILES.kai, '楷体'],
    ['fangsong', FILES.fangsong, '仿宋'],
  ])('refuses a form set in %s, and says which file to put where', async (role, file, name) => {
    const printed = await smallPress().render({ text: '甲' }, { template: inFace(role) })
    expect(printed.ok).toBe(false)
    expect(printed.findings).toMatchObject([
      { severity: 'error', code: 'font.role-missing', facts: { role, file } },
    ])
    const [finding] = printed.findings
    const { text, hint } = finding ? tell(finding, 'zh') : { text: '', hint: '' }
    expect(text).toBe(`没有安装${name}字体（${file}）`)
    expect(hint).toContain(`把 ${file} 放进软件的 fonts 文件夹`)
    expect(hint).toContain(`--font ${role}=`)
  })

  it('refuses a character of the rare face by its place, and says that the face is not installed', async () => {
    const printed = await smallPress().render({ ...declaration, name: '𠮷田' })
    expect(printed.ok).toBe(false)
    const errors = printed.findings.filter(({ severity }) => severity === 'error')
    expect(errors.map(({ code }) => code).sort()).toEqual(['font.character-missing', 'font.role-missing'])
    expect(printed.findings).toContainEqual(
      expect.objectContaining({ code: 'font.role-missing', facts: { role: 'rare', file: FILES.rare } }),
    )
  })

  it('prints with a font of the user’s in the place of one that was left out', async () => {
    const own = [{ role: '楷体', path: `fonts/${FILES.kai}` }]
    const printed = await smallPress(own).render({ text: '甲①' }, { template: inFace('kai') })
    expect(printed).toMatchObject({ ok: true, findings: [] })
    // What it lacks falls to song; that the built-in kai is not there is no matter.
    const lacking = [{ role: '楷体', path: `fonts/${FILES.fangsong}` }]
    const mixed = await smallPress(lacking).render({ text: '甲①' }, { template: inFace('kai') })
    expect(mixed).toMatchObject({ ok: true, findings: [] })
  })
})
