/** What a file carries of where it comes from, and that it can be printed again from that alone. */
import { beforeAll, describe, expect, it } from 'vitest'
import { FormError } from '../../src/diagnostics/form-error.ts'
import { createPress, type Press } from '../../src/index.ts'
import { PROFILE_NAMES } from '../../src/press/profiles.ts'
import type { RenderOptions } from '../../src/press/types.ts'
import { VERSION } from '../../src/press/version.ts'
import { longSeed, seeds } from '../seeds.ts'
import { asDict, inspectPdf } from '../support/inspect-pdf.ts'
import { sha256Of } from './digest.ts'
import { bytesOf, listOf } from './tags.ts'
import { readXmp } from './xmp.ts'

const FORM = 'shanghai-project-target'
let press: Press
beforeAll(async () => {
  press = await createPress()
})

async function print(data: object, options: RenderOptions = {}): Promise<Uint8Array> {
  const printed = await press.render(data, options)
  if (!printed.ok) throw new Error(JSON.stringify(printed.findings))
  return printed.bytes
}

/** The embedded files by their names. */
function filesIn(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const pdf = inspectPdf(bytes)
  const names = listOf(pdf.dict('Root', 'Names', 'EmbeddedFiles').get('Names'))
  const files = names.flatMap((name, i) => {
    const spec = names[i + 1]
    if (i % 2 === 1 || spec === undefined) return []
    const file = asDict(asDict(pdf.resolve(spec)).get('EF')).get('UF')
    return [[bytesOf(name) ?? '', pdf.stream(file)] as const]
  })
  return new Map(files)
}

const textIn = (bytes: Uint8Array, name: string) => new TextDecoder().decode(filesIn(bytes).get(name))

const withParameters = `---
form: sample
columns: [6em, 1fr]
parameters: { heading: { options: ["({year}年度)", "（{year}年度）"], default: "({year}年度)" } }
---
# 样表
{$heading}

| 名称 | {name} |
`

describe('a printed form', () => {
  for (const [i, seed] of [...seeds, longSeed(57)].entries()) {
    it(`is printed again, byte for byte, from the files inside it (${i + 1})`, async () => {
      const bytes = await print({ form: FORM, ...seed })
      const declaration = JSON.parse(textIn(bytes, 'declaration.json'))
      const again = await print(declaration, { template: textIn(bytes, 'template.md') })
      expect(Buffer.compare(again, bytes)).toBe(0)
    })
  }

  it('is printed again with the parameters that it was printed with', async () => {
    const data = { name: '甲', year: 2024 }
    const parameters = { heading: '（{year}年度）' }
    const bytes = await print(data, { template: withParameters, parameters })
    expect(textIn(bytes, 'template.md')).not.toContain('$heading')
    const declaration = JSON.parse(textIn(bytes, 'declaration.json'))
    const again = await print(declaration, { template: textIn(bytes, 'template.md') })
    expect(Buffer.compare(again, bytes)).toBe(0)
    expect(Buffer.compare(await print(data, { template: withParameters }), bytes)).not.toBe(0)
  })

  it('names form, edition, tool and digests of both files', async () => {
    const bytes = await print({ form: FORM, ...seeds[0] })
    const xmp = readXmp(inspectPdf(bytes))
    const files = filesIn(bytes)
    expect([...files.keys()]).toEqual(['declaration.json', 'template.md'])
    expect(xmp.get('formpress:form')).toBe(FORM)
    expect(xmp.get('formpress:edition')).toBe('2024')
    expect(xmp.get('formpress:tool')).toBe(`formpress ${VERSION}`)
    expect(xmp.get('formpress:declarationSha256')).toBe(
      sha256Of(files.get('declaration.json') ?? new Uint8Array()),
    )
    expect(xmp.get('formpress:templateSha256')).toBe(sha256Of(files.get('template.md') ?? new Uint8Array()))
  })

  it('carries what the form knows and no more, in one order', async () => {
    const { name, ...rest } = seeds[0] ?? { name: '' }
    const bytes = await print({ secret: '密码', ...rest, form: FORM, name })
    expect(textIn(bytes, 'declaration.json')).not.toContain('密码')
    expect(Buffer.compare(bytes, await print({ form: FORM, ...seeds[0] }))).toBe(0)
  })

  it('does not depend on the line ends and the byte order mark of its template', async () => {
    const windows = `\uFEFF${withParameters.replaceAll('\n', '\r\n')}`
    const data = { name: '甲', year: 2024 }
    const [one, other] = [
      await print(data, { template: withParameters }),
      await print(data, { template: windows }),
    ]
    expect(Buffer.compare(one, other)).toBe(0)
  })

  it('says which errors were allowed, in its metadata and in Info', async () => {
    const [seed] = seeds
    const indicators = seed?.indicators.filter(one => one.level1 !== '满意度指标')
    const bytes = await print({ form: FORM, ...seed, indicators }, { allow: ['rule.level-missing'] })
    const pdf = inspectPdf(bytes)
    expect(readXmp(pdf).get('formpress:allowed')).toBe('rule.level-missing')
    expect(pdf.info.Keywords).toBe('allowed: rule.level-missing')
  })

  it('says that it was arranged for filing', async () => {
    const bytes = await print({ form: FORM, ...seeds[0] }, { filing: true })
    expect(readXmp(inspectPdf(bytes)).get('formpress:layout')).toBe('filing')
  })
})

describe('profiles', () => {
  it('are a3a-ua1 where none is asked for, and nothing of an archive in plain', async () => {
    const data = { form: FORM, ...seeds[0] }
    expect(Buffer.compare(await print(data), await print(data, { profile: 'a3a-ua1' }))).toBe(0)
    const plain = inspectPdf(await print(data, { profile: 'plain' }))
    expect([...plain.dict('Root').keys()].sort()).toEqual(['Lang', 'Pages', 'Type', 'ViewerPreferences'])
  })

  it('are plain for a draft; to ask for another of it, or for one that there is not, is misuse', async () => {
    const data = { form: FORM, ...seeds[0] }
    expect(
      inspectPdf(await print(data, { draft: true }))
        .dict('Root')
        .has('Metadata'),
    ).toBe(false)
    for (const profile of PROFILE_NAMES.filter(name => name !== 'plain')) {
      await expect(press.render(data, { draft: true, profile })).rejects.toThrow(FormError)
    }
    const unknown: RenderOptions = JSON.parse('{ "profile": "constructor" }')
    await expect(press.render(data, unknown)).rejects.toThrow(FormError)
  })

  it('cost at most 10 KB of a form of one page', async () => {
    for (const seed of seeds) {
      const data = { form: FORM, ...seed }
      const [archive, plain] = [await print(data), await print(data, { profile: 'plain' })]
      expect(archive.length - plain.length).toBeLessThan(10_000)
    }
  })

  it('carry the version of the package', async () => {
    const { default: meta } = await import('../../package.json', { with: { type: 'json' } })
    expect(meta.version).toBe(VERSION)
  })
})
