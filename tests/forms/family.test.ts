/** Every form that ships: its sample is filled in by the rules, and prints as it was looked at. */
import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { BUILT_IN_FORMS } from '../../src/forms/registry.ts'
import { createPress, type Press } from '../../src/index.ts'
import { compareWithReferences } from '../support/compare-images.ts'
import { rasterise } from '../support/rasterise.ts'

const FOLDER = 'examples/forms'
const samples = readdirSync(FOLDER).map(file => file.replace(/\.json$/, ''))
const read = (form: string): unknown => JSON.parse(readFileSync(`${FOLDER}/${form}.json`, 'utf8'))

let press: Press
beforeAll(async () => {
  press = await createPress()
})

describe('the forms that ship', () => {
  it('have a sample each, but for the first, which has the seeds', () => {
    const ids = BUILT_IN_FORMS.map(({ id }) => id).filter(id => id !== 'shanghai-project-target')
    expect(samples.sort()).toEqual(ids.sort())
  })

  it.each(samples)('print the sample of %s', async form => {
    const printed = await press.render(read(form))
    expect(printed.findings.filter(({ severity }) => severity !== 'info')).toEqual([])
    if (!printed.ok) throw new Error(JSON.stringify(printed.findings))
    compareWithReferences(
      { name: form, edition: `${form}@${printed.declaration.edition}` },
      await rasterise(printed.bytes),
    )
  })

  it('are described, each with what is known of it', () => {
    const text = readFileSync('docs/forms.md', 'utf8')
    for (const { id, title } of BUILT_IN_FORMS) {
      expect(text).toContain(`\`${id}\``)
      expect(text).toContain(title)
    }
  })
})
