/** The library as programs import it: bundled, with zod inside, and parts of it loaded when they are called. */
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import * as source from '../../src/index.ts'
import { seeds } from '../seeds.ts'

let library: typeof source
beforeAll(async () => {
  library = await import(pathToFileURL(resolve('dist/index.js')).href)
})

const TEMPLATE = `---
form: note
edition: "1"
valid: 2020..
title: 便笺
columns: [1fr]
---
| {name} |
`

describe('the bundled library', () => {
  it('exports what its types say', () => {
    expect(Object.keys(library).sort()).toEqual(Object.keys(source).sort())
  })

  it('takes a form whose schema is of the zod that the program has', async () => {
    const schema = z.object({
      form: z.string(),
      edition: z.string(),
      year: z.number().int(),
      name: z.string(),
    })
    const valid = { from: 2020, to: undefined }
    const edition = library.defineEdition({ form: 'note', edition: '1', valid, schema, rules: [] })
    const forms = [{ id: 'note', title: '便笺', editions: [edition] as const }]
    const templates = [{ form: 'note', file: '1.md', text: TEMPLATE }]
    const press = await library.createPress({ packs: [{ forms, templates }] })
    const note = { form: 'note', edition: '1', year: 2024, name: '开会' }
    expect(await press.render(note)).toMatchObject({ ok: true, pages: 1 })
    const { ok, findings } = await press.render({ ...note, name: 3 })
    expect(ok).toBe(false)
    expect(findings.map(({ code, at }) => `${code} ${at.path}`)).toEqual(['declaration.wrong-type name'])
  })

  it('loads the rest of itself when that is called', async () => {
    const press = await library.createPress()
    const printed = await press.render({ form: 'shanghai-project-target', ...seeds[0] })
    if (!printed.ok) throw new Error(JSON.stringify(printed.findings))
    expect(await library.extract(printed.bytes)).toMatchObject({ ok: true })
    expect(await library.verify(printed.bytes, press)).toMatchObject({ verdict: 'same-objects' })
  })
})
