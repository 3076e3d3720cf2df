import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packTemplate, unpackTemplate } from '../../src/press/parsed-templates.ts'
import { packagedTemplates } from '../../src/press/resources.node.ts'
import { basesOf } from '../../src/template/extends.ts'
import { parseTemplate } from '../../src/template/parse.ts'

const forms = readdirSync('templates', { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(({ name }) => name)

/** A template of the package with its sources, the files named as they would be in another place. */
async function parsed({ file, text }: { readonly file: string; readonly text: string }) {
  const bases = await basesOf({ file, text }, packagedTemplates)
  if (!bases.ok) throw new Error(JSON.stringify(bases.findings))
  const template = parseTemplate(text, { file, bases: bases.value })
  if (!template.ok) throw new Error(JSON.stringify(template.findings))
  const sources = [{ file, text }, ...bases.value].map(one => {
    const { file: known = '' } = one
    return { file: known, text: one.text, name: known.replace(`${resolve('templates')}/`, '') }
  })
  return { template: template.value, sources }
}

describe('a template as JSON', () => {
  it.each(forms)('%s: is the template that was parsed, down to what is undefined', async form => {
    const editions = await packagedTemplates(form)
    expect(editions.length).toBeGreaterThan(0)
    for (const edition of editions) {
      const { template, sources } = await parsed(edition)
      const packed = JSON.parse(JSON.stringify(packTemplate(template, sources)))
      const files = sources.map(({ file }) => file)
      expect(unpackTemplate(packed, files)).toStrictEqual(template)
      const moved = unpackTemplate(packed, ['/elsewhere.md', ...files.slice(1)])
      expect(moved.file).toBe('/elsewhere.md')
      expect(JSON.stringify(moved.lines)).not.toContain(edition.file)
    }
  })

  it('stands beside the bundle as the sources of today give it', async () => {
    for (const form of forms) {
      const editions = await Promise.all((await packagedTemplates(form)).map(parsed))
      const fresh = editions.map(({ template, sources }) => packTemplate(template, sources))
      expect(JSON.parse(readFileSync(`dist/cli/parsed/${form}.json`, 'utf8')), form).toEqual(
        JSON.parse(JSON.stringify(fresh)),
      )
    }
  })
})
