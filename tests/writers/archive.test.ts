import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { canonicalDeclaration } from '../../src/declaration/canonical.ts'
import type { DisplayList, GlyphRun, Tag } from '../../src/display/types.ts'
import type { ArchiveOptions } from '../../src/writers/pdf/archive.ts'
import { archiveProfile, type PROFILE_NAMES } from '../../src/writers/pdf/profiles.ts'
import { sha256Hex } from '../../src/writers/pdf/sha256.ts'
import { SRGB_ICC } from '../../src/writers/pdf/srgb-icc.gen.ts'
import { escapeXml } from '../../src/writers/pdf/xmp.ts'
import { asDict, inspectPdf } from '../support/inspect-pdf.ts'
import { latin1 } from '../support/pdf-syntax.ts'
import { INFO, rule, textRun, write } from './samples.ts'

function archive(name: (typeof PROFILE_NAMES)[number] = 'a3a-ua1'): ArchiveOptions {
  const profile = archiveProfile(name)
  if (!profile) throw new Error(`${name} is no archival profile`)
  const bytes = new TextEncoder().encode('{}')
  return {
    profile,
    attachments: [{ name: 'declaration.json', type: 'application/json', description: '数据', bytes }],
    provenance: {
      form: 'a & b',
      edition: '<1>',
      templateSha256: '0'.repeat(64),
      declarationSha256: sha256Hex(bytes),
      tool: 'formpress',
      allowed: [],
    },
  }
}

const tagged = (run: GlyphRun, tag: Tag): GlyphRun => ({ ...run, tag })

/** Pages of one word each, all of one paragraph. */
function pagesOf(count: number): DisplayList {
  const page = {
    width: 200_000,
    height: 120_000,
    items: [tagged(textRun('预算', 9_000, 50_000), { node: 1 })],
  }
  return {
    pages: Array.from({ length: count }, () => page),
    structure: [
      { role: 'Document', parent: undefined },
      { role: 'P', parent: 0 },
    ],
  }
}

describe('an archival file', () => {
  it('has the same objects and identifier through every deflate', async () => {
    const stored = (bytes: Uint8Array) => deflateSync(bytes, { level: 0 })
    const list = pagesOf(2)
    const [one, other] = [
      await write(list, { archive: archive() }),
      await write(list, { archive: archive(), deflate: stored }),
    ].map(inspectPdf)
    expect(other?.trailer.get('ID')).toEqual(one?.trailer.get('ID'))
    expect(other?.objects.size).toBe(one?.objects.size)
    expect(other?.dict('Root')).toEqual(one?.dict('Root'))
  })

  it('has an identifier that differs with its structure alone', async () => {
    const list = pagesOf(1)
    const heading = list.structure.map(node => (node.role === 'P' ? { ...node, role: 'H1' as const } : node))
    const ids = [list, { ...list, structure: heading }].map(async one => {
      const pdf = inspectPdf(await write(one, { archive: archive() }))
      return pdf.trailer.get('ID')
    })
    expect(await ids[1]).not.toEqual(await ids[0])
  })

  it('leads from each of very many pages to the element of its content', async () => {
    const pdf = inspectPdf(await write(pagesOf(600), { archive: archive() }))
    const tree = pdf.dict('Root', 'StructTreeRoot', 'ParentTree')
    const kids = tree.get('Kids')
    const leaves = Array.isArray(kids) ? kids.map(kid => asDict(pdf.resolve(kid))) : []
    const limits = leaves.map(leaf => leaf.get('Limits'))
    expect(limits).toEqual([
      [0, 511],
      [512, 599],
    ])
    const keys = leaves.flatMap(leaf => {
      const nums = leaf.get('Nums')
      return Array.isArray(nums) ? nums.filter((_, i) => i % 2 === 0) : []
    })
    expect(keys).toEqual(Array.from({ length: 600 }, (_, i) => i))
    expect(pdf.orphans).toEqual([])
  })

  it('marks words set apart, copies and rules for what they are', async () => {
    const tag = { node: 1, actualText: '项目' }
    const items = [
      tagged(textRun('项', 9_000, 20_000), tag),
      tagged(textRun('目', 9_000, 40_000), tag),
      tagged(textRun('续', 9_000, 60_000), 'header'),
      tagged(textRun('1', 9_000, 80_000), 'footer'),
      rule(0, 100_000, 9_000, 100_000),
    ]
    const list = pagesOf(1)
    const pdf = inspectPdf(
      await write({ ...list, pages: [{ width: 200_000, height: 120_000, items }] }, { archive: archive() }),
    )
    const content = latin1(pdf.stream(pdf.ofType('Page')[0]?.get('Contents')))
    expect(content.match(/\/\w+ <<.*BDC/g)).toEqual([
      '/P <</MCID 0>> BDC',
      '/Span <</ActualText <FEFF987976EE>>> BDC',
      '/Artifact <</Type/Pagination/Subtype/Header>> BDC',
      '/Artifact <</Type/Pagination/Subtype/Footer>> BDC',
      '/Artifact <</Type/Layout>> BDC',
    ])
  })

  it('may be written twice with one date', async () => {
    const info = { ...INFO, date: new Date(0) }
    const [one, other] = [await write(pagesOf(1), { info }), await write(pagesOf(1), { info })]
    expect(Buffer.compare(one, other)).toBe(0)
    expect(Object.getOwnPropertyNames(info.date)).toEqual([])
  })

  it('dates its attachments only where a date is given', async () => {
    const paramsOf = async (date?: Date) => {
      const pdf = inspectPdf(await write(pagesOf(1), { archive: archive(), info: { ...INFO, date } }))
      return [...asDict(pdf.ofType('EmbeddedFile')[0]?.get('Params')).keys()]
    }
    expect(await paramsOf()).toEqual(['Size', 'CheckSum'])
    expect(await paramsOf(new Date(0))).toEqual(['Size', 'CheckSum', 'ModDate'])
  })

  it('keeps its metadata readable without inflating', async () => {
    const bytes = await write(pagesOf(1), { archive: archive() })
    expect(latin1(bytes)).toContain('<formpress:form>a &amp; b</formpress:form>')
  })
})

describe('escapeXml', () => {
  it('gives XML that reads as the text did, whatever that is', () => {
    const read = (xml: string): string => {
      let text = ''
      const parser = new SaxesParser()
      parser.on('error', error => {
        throw error
      })
      parser.on('text', found => {
        text += found
      })
      parser.write(`<a>${xml}</a>`).close()
      return text
    }
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const sayable = Array.from(text, character =>
          /[\0-\x08\v\f\x0e-\x1f\uFFFE\uFFFF]/.test(character) ? '\uFFFD' : character,
        ).join('')
        expect(read(escapeXml(text))).toBe(sayable)
      }),
    )
    expect(escapeXml('\ud800\r]]>&<"')).toBe('\uFFFD&#13;]]&gt;&amp;&lt;&quot;')
  })
})

describe('sha256Hex', () => {
  it('is SHA-256', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), bytes => {
        expect(sha256Hex(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'))
      }),
    )
  })
})

describe('canonicalDeclaration', () => {
  it('does not depend on the order of keys, and reads as the declaration again', () => {
    const value = { b: [{ y: '1.00', x: null }], a: '“', 汉: true, n: 2024 }
    const turned = { n: 2024, 汉: true, a: '“', b: [{ x: null, y: '1.00' }] }
    const text = canonicalDeclaration({ form: 'f', edition: '1', value })
    expect(text).toBe('{"a":"“","b":[{"x":null,"y":"1.00"}],"edition":"1","form":"f","n":2024,"汉":true}')
    expect(canonicalDeclaration({ form: 'f', edition: '1', value: turned })).toBe(text)
    expect(JSON.parse(text)).toEqual({ ...value, form: 'f', edition: '1' })
  })
})

describe('the colour profile', () => {
  const icc = Buffer.from(SRGB_ICC, 'base64')
  const tag = (name: string) => {
    for (let at = 132; at < 132 + icc.readUInt32BE(128) * 12; at += 12) {
      if (icc.toString('latin1', at, at + 4) === name) return icc.subarray(icc.readUInt32BE(at + 4))
    }
    throw new Error(`no ${name}`)
  }
  const xyz = (name: string) => [8, 12, 16].map(at => tag(name).readInt32BE(at) / 65_536)

  it('is as long as it says, of version 2, for RGB', () => {
    expect(icc.readUInt32BE(0)).toBe(icc.length)
    expect(icc.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ')
    expect(icc[8]).toBe(2)
  })

  it('makes white of red, green and blue, and follows sRGB’s curve', () => {
    const [red, green, blue, white] = ['rXYZ', 'gXYZ', 'bXYZ', 'wtpt'].map(xyz)
    for (let i = 0; i < 3; i++) {
      expect((red?.[i] ?? 0) + (green?.[i] ?? 0) + (blue?.[i] ?? 0)).toBeCloseTo(white?.[i] ?? 0, 3)
    }
    const curve = tag('gTRC')
    const count = curve.readUInt32BE(8)
    const at = (i: number) => curve.readUInt16BE(12 + 2 * i) / 65_535
    for (let level = 0; level <= 255; level++) {
      const encoded = level / 255
      const x = encoded * (count - 1)
      const i = Math.min(Math.floor(x), count - 2)
      const between = at(i) + (at(i + 1) - at(i)) * (x - i)
      const exact = encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4
      expect(Math.abs(between - exact)).toBeLessThan(1e-4)
    }
  })
})
