/** `formpress/browser`: clean of `node:` modules, and the same objects in the file as Node's. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type OutputChunk } from 'rolldown'
import { beforeAll, describe, expect, it } from 'vitest'
import { createPress as createBrowserPress } from '../../src/browser.ts'
import { createPress } from '../../src/index.ts'
import { nodeDeflate } from '../../src/writers/pdf/deflate.node.ts'
import { seeds } from '../seeds.ts'
import { inspectPdf, nameOf, type PdfObject } from '../support/inspect-pdf.ts'
import { PdfRef, PdfString, type PdfValue } from '../support/pdf-syntax.ts'
import { CHROMIUM, printInBrowser } from './chromium.ts'
import type { Wanted } from './wanted.ts'

const seed = { form: 'shanghai-project-target', ...seeds[0] }

/** Every character of the package's forms is in these. */
const FACES = [
  { role: 'song', file: 'NotoSerifSC_400Regular.ttf' },
  { role: 'title', file: 'NotoSerifSC_600SemiBold.ttf' },
]

const templates = ['shanghai-project-target', 'project-monitoring'].flatMap(form =>
  readdirSync(join('templates', form)).map(file => ({
    form,
    file,
    text: readFileSync(join('templates', form, file), 'utf8'),
  })),
)

/** A program with the press in it, as a user's bundler makes it: without a word of configuration. */
async function bundle(): Promise<OutputChunk> {
  const { output } = await build({
    input: 'tests/browser/page.ts',
    platform: 'browser',
    write: false,
    output: { codeSplitting: false },
  })
  expect(output).toHaveLength(1)
  return output[0]
}

/** The objects of a file, without what tells how well it was compressed. */
function objectsOf(pdf: Uint8Array): ReadonlyMap<number, unknown> {
  const { objects } = inspectPdf(pdf)
  return new Map([...objects].map(([id, object]) => [id, withoutSizes(object)]))
}

function withoutSizes({ value, stream }: PdfObject): unknown {
  const isTable = value instanceof Map && nameOf(value.get('Type')) === 'XRef'
  // Where the objects begin in the file.
  const content = isTable || stream === undefined ? undefined : Buffer.from(stream).toString('latin1')
  return { value: plain(value), content }
}

/** A value by which two files can be compared, and read where they differ. */
function plain(value: PdfValue): unknown {
  if (value instanceof Map) {
    const entries = [...value].filter(([key]) => key !== 'Length')
    return Object.fromEntries(entries.map(([key, one]) => [key, plain(one)]))
  }
  if (Array.isArray(value)) return value.map(plain)
  if (value instanceof PdfRef) return `${value.id} R`
  return value instanceof PdfString ? Buffer.from(value.bytes).toString('hex') : value
}

describe('formpress/browser', () => {
  let script: OutputChunk

  beforeAll(async () => {
    script = await bundle()
  })

  it('is bundled for browsers without a module left over', () => {
    const left = [...script.imports, ...script.dynamicImports].filter(name => name !== script.fileName)
    expect(left).toEqual([])
    expect(script.moduleIds.filter(id => id.endsWith('.node.ts'))).toEqual([])
  })

  it('is exported with its types', () => {
    const { exports } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(exports['./browser']).toEqual({ types: './dist/browser.d.ts', default: './dist/browser.js' })
  })

  it('writes the same bytes as the press of Node, given the same deflate', async () => {
    const fonts = FACES.map(({ role, file }) => ({
      role,
      bytes: new Uint8Array(readFileSync(join('fonts', file))),
    }))
    const press = await createPress()
    const expected = await press.render(seed)
    const same = await createBrowserPress({ fonts, templates, deflate: nodeDeflate })
    const printed = await same.render(seed)
    expect(printed.ok && expected.ok && Buffer.compare(printed.bytes, expected.bytes)).toBe(0)
    // By CompressionStream, which Node has too.
    const streamed = await (await createBrowserPress({ fonts, templates })).render(seed)
    if (!streamed.ok || !expected.ok) throw new Error('not printed')
    expect(objectsOf(streamed.bytes)).toEqual(objectsOf(expected.bytes))
  })

  it('says what is wrong with the fonts it is given', async () => {
    const bytes = new Uint8Array([1, 2, 3])
    await expect(createBrowserPress({ fonts: [{ bytes }] })).rejects.toThrow(/fonts\[0\]/)
    const none = await createBrowserPress({ fonts: [], templates })
    const printed = await none.render(seed)
    expect(printed.findings.map(one => one.code)).toContain('font.role-missing')
  })

  it('prints a template that is a form by itself, in Node as well', async () => {
    const bytes = new Uint8Array(readFileSync('fonts/NotoSerifSC_400Regular.ttf'))
    const text = '---\nform: own\ncolumns: [5em, 9em]\n---\n| 单位 | {unit} |\n'
    const press = await createBrowserPress({
      fonts: [{ role: 'song', bytes }],
      templates: [{ form: 'own', file: 'own.md', text }],
    })
    const printed = await press.render({ form: 'own', edition: '1', unit: '某局' })
    expect(printed.findings).toEqual([])
    expect(printed.ok && printed.pages).toBe(1)
  })

  it.skipIf(CHROMIUM === undefined)(
    'prints in headless Chromium what Node prints, object by object',
    async () => {
      const press = await createPress()
      const sample = await press.sample({ form: 'project-monitoring' })
      if (!sample.ok) throw new Error('no sample')
      const declarations = [seed, sample.value]
      const wanted: Wanted = {
        fonts: FACES.map(({ role, file }) => ({ role, address: `/${file}` })),
        templates,
        declarations,
      }
      const files = new Map(FACES.map(({ file }) => [`/${file}`, join('fonts', file)]))
      const printed = await printInBrowser(script.code, wanted, files)
      for (const [i, pdf] of printed.entries()) {
        const expected = await press.render(declarations[i])
        if (!expected.ok) throw new Error('Node does not print it')
        expect(objectsOf(pdf)).toEqual(objectsOf(expected.bytes))
      }
    },
    150_000,
  )
})
