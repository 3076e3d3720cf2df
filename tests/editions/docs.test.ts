import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { structureOf } from '../../src/forms/edition.ts'
import { readManifest } from '../../src/forms/packs/manifest.ts'
import { BUILT_IN_FORMS } from '../../src/forms/registry.ts'
import { packagedTemplates } from '../../src/press/resources.node.ts'
import { createTemplateLibrary } from '../../src/press/templates.ts'
import { checkAgainst } from '../../src/template/check-against.ts'

const page = readFileSync('docs/editions.md', 'utf8')
const blocks = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(match => match[1] ?? '')

describe('the page on editions', () => {
  it('has templates without a fault', async () => {
    const library = createTemplateLibrary(packagedTemplates)
    const templates = blocks('markdown')
    expect(templates).toHaveLength(2)
    for (const text of templates) {
      const parsed = await library.parse({ file: 'docs/editions.md', text })
      expect(parsed.findings).toEqual([])
      const form = BUILT_IN_FORMS.find(one => parsed.ok && one.id === parsed.value.form)
      if (parsed.ok && form)
        expect(checkAgainst(parsed.value, structureOf(form, parsed.value).shape)).toEqual([])
    }
  })

  it('has a manifest that can be read', () => {
    expect(blocks('yaml').map(text => readManifest('pack.yaml', text).findings)).toEqual([[]])
  })
})
