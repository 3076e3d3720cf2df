import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lookUp, readCharacterMap } from '../../src/font/cmap.ts'
import { openFace } from '../../src/font/face.ts'
import { isFault } from '../../src/font/faults.ts'
import { writeSfnt } from '../../src/font/sfnt-file.ts'
import { bytesSource } from '../../src/font/source.ts'
import { subsetFace } from '../../src/font/subset.ts'
import { tableOf } from '../../src/font/table.ts'
import type { Feature, OpenFace } from '../../src/font/types.ts'
import { cpuMs } from '../support/cpu-time.ts'
import { openBytes } from './faces.ts'
import { CHARACTERS, format12, smallFont, smallTables } from './small-font.ts'

const FEATURES: readonly Feature[] = ['locl', 'fwid', 'pwid', 'tnum', 'hwid', 'vert']

const font = smallFont()

/** Opens a font and does with it all that a press does; the codes of what was found wrong. */
function useFont(bytes: Uint8Array): readonly string[] {
  const opened = openFace(bytesSource(bytes), 'x', 'x.ttf')
  if (!opened.ok) return opened.findings.map(finding => finding.code)
  const face = opened.value
  const glyphs = [...CHARACTERS.map(c => face.glyphOf(c)), 0, face.glyphCount - 1, face.glyphCount, 65_535]
  for (const glyph of glyphs) {
    expect(face.advanceOf(glyph)).toBeGreaterThanOrEqual(0)
    expect(Number.isInteger(face.inkOf(glyph).left)).toBe(true)
    for (const feature of FEATURES) expect(face.variantOf(glyph, feature)).toBeLessThan(65_536)
  }
  const codes = glyphs.map(glyph => subsetFace(face, [{ glyph, codePoint: 1 }]))
  return codes.flatMap(made => made.findings.map(finding => finding.code))
}

describe('a damaged font', () => {
  it('is sound before it is damaged', () => {
    // Beyond the last glyph, and only there, a subset is refused.
    expect(useFont(font)).toEqual(['font.broken', 'font.broken'])
  })

  it('is a finding, wherever it is cut off', () => {
    for (let length = 0; length < font.length; length += 97) {
      const codes = useFont(font.subarray(0, length))
      expect(codes.length).toBeGreaterThan(0)
      for (const code of codes) expect(code).toMatch(/^font\.(broken|unsupported)$/)
    }
  })

  it('never throws and always ends, whatever bytes are changed', () => {
    const change = fc.record({ at: fc.nat(font.length - 1), value: fc.nat(255) })
    // The directory and the heads of tables decide most: half of the changes fall there.
    const early = fc.record({ at: fc.nat(400), value: fc.constantFrom(0, 1, 0x7f, 0x80, 0xff) })
    fc.assert(
      fc.property(fc.array(fc.oneof(change, early), { minLength: 1, maxLength: 40 }), changes => {
        const bytes = font.slice()
        for (const { at, value } of changes) bytes[at] = value
        for (const code of useFont(bytes)) expect(code).toMatch(/^font\./)
      }),
      { numRuns: 400, seed: 1 },
    )
  })

  it.each([...smallTables().keys()])('never throws and always ends, with any numbers in %s', tag => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ at: fc.nat(4000), value: fc.nat(255) }), { maxLength: 60 }),
        changes => {
          const tables = smallTables()
          const bytes = tables.get(tag) ?? new Uint8Array()
          for (const { at, value } of changes) if (bytes.length > 0) bytes[at % bytes.length] = value
          for (const code of useFont(writeSfnt(tables))) expect(code).toMatch(/^font\./)
        },
      ),
      { numRuns: 12, seed: 2 },
    )
  })

  it.each(['head', 'maxp', 'hhea', 'hmtx', 'cmap', 'loca', 'glyf'])('is a finding without %s', tag => {
    const tables = smallTables()
    tables.delete(tag)
    const opened = openFace(bytesSource(writeSfnt(tables)), 'x', 'x.ttf')
    expect(opened).toMatchObject({
      ok: false,
      findings: [
        { severity: 'error', code: 'font.broken', facts: { file: 'x.ttf', table: tag, problem: 'missing' } },
      ],
    })
  })

  it.each(['OS/2', 'name', 'post', 'GSUB'])('opens without %s', tag => {
    const tables = smallTables()
    tables.delete(tag)
    expect(openBytes(writeSfnt(tables)).glyphOf(0x4e00)).toBe(1)
  })
})

describe('a hostile font', () => {
  it('whose character map has groups that overlap is read in one pass, the first of them counting', () => {
    const map = (groups: readonly (readonly [number, number, number])[]) => {
      const read = readCharacterMap(tableOf(format12(groups)), 65_535)
      if (isFault(read)) throw new Error(read.problem)
      return (codePoint: number) => lookUp(read, codePoint)
    }
    const overlapping = map([
      [10, 20, 1],
      [15, 25, 100],
      [5, 12, 200],
    ])
    expect([9, 10, 20, 21, 25, 26].map(overlapping)).toEqual([0, 1, 11, 106, 110, 0])
    const start = cpuMs()
    map(Array.from({ length: 50_000 }, () => [0, 0xffff_ffff, 1] as const))
    // 3,000 million steps if each group were walked through.
    expect(cpuMs() - start).toBeLessThan(5000)
  })

  it('whose glyphs lie beyond its outlines is a finding', () => {
    const tables = smallTables()
    const glyf = tables.get('glyf') ?? new Uint8Array()
    tables.set('glyf', glyf.subarray(0, glyf.length >> 1))
    const face = openBytes(writeSfnt(tables))
    const made = subsetFace(face, [{ glyph: face.glyphCount - 1, codePoint: 1 }])
    expect(made).toMatchObject({ findings: [{ facts: { table: 'loca', problem: 'invalid' } }] })
  })

  it('whose character map counts more groups than it has is a finding', () => {
    const tables = smallTables().set('cmap', format12([[1, 1, 1]], 0xffff_ffff))
    const opened = openFace(bytesSource(writeSfnt(tables)), 'x', 'x.ttf')
    expect(opened).toMatchObject({ findings: [{ facts: { table: 'cmap', problem: 'truncated' } }] })
  })

  it('whose glyph is larger than any real one is a finding, and is not read', () => {
    expect(problemOf(glyphs([new Uint8Array(16_384)]))).toBeUndefined()
    expect(problemOf(glyphs([new Uint8Array(16_386)]))).toBe('invalid')
  })

  it('whose composite contains itself is a finding', () => {
    expect(problemOf(composites([[0]]))).toBe('loop')
    expect(problemOf(composites([[1], [2], [0]]))).toBe('loop')
  })

  it('whose composites multiply to millions of outlines is a finding', () => {
    // Each of six glyphs is made of twelve times the next: 12^6 outlines.
    const layers = Array.from({ length: 6 }, (_, i) => Array<number>(12).fill(i + 1))
    expect(problemOf(composites([...layers, []]))).toBe('loop')
  })

  it('whose composites nest deeper than any real one is a finding', () => {
    const chain = (depth: number) => [...Array.from({ length: depth }, (_, i) => [i + 1]), []]
    expect(problemOf(composites(chain(8)))).toBeUndefined()
    expect(problemOf(composites(chain(9)))).toBe('loop')
  })

  it('whose composite asks for a glyph that is not there is a finding', () => {
    expect(problemOf(composites([[5000]]))).toBe('invalid')
  })

  it('whose composite never ends is a finding', () => {
    expect(
      problemOf(glyphs([Uint8Array.from([255, 255, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x20, 0, 0, 0, 0])])),
    ).toBe('truncated')
  })

  it('whose features multiply is read to a bound', () => {
    // One lookup of 30,000 subtables, each the same, each covering all glyphs.
    const gsub = Buffer.alloc(200_000)
    gsub.writeUInt32BE(0x00010000, 0)
    for (const [at, value] of [
      [4, 10],
      [6, 40],
      [8, 60],
      [10, 1],
      [16, 8],
      [18, 4],
      [22, 0],
      [26, 1],
      [28, 0],
    ]) {
      gsub.writeUInt16BE(value ?? 0, at)
    }
    gsub.write('hani', 12, 'latin1')
    gsub.writeUInt16BE(1, 40)
    gsub.write('vert', 42, 'latin1')
    for (const [at, value] of [
      [46, 8],
      [50, 1],
      [52, 0],
      [60, 1],
      [62, 4],
      [64, 1],
      [68, 30_000],
    ]) {
      gsub.writeUInt16BE(value ?? 0, at)
    }
    for (let i = 0; i < 30_000; i++) gsub.writeUInt16BE(60_100, 70 + i * 2)
    const subtable = 64 + 60_100
    for (const [at, value] of [
      [0, 1],
      [2, 6],
      [4, 1],
      [6, 2],
      [8, 1],
      [10, 0],
      [12, 65_535],
    ]) {
      gsub.writeUInt16BE(value ?? 0, subtable + (at ?? 0))
    }
    const face = openBytes(writeSfnt(smallTables().set('GSUB', new Uint8Array(gsub))))
    const start = cpuMs()
    expect(face.variantOf(3, 'vert')).toBe(4)
    // 2,000 million steps if nothing bounded them.
    expect(cpuMs() - start).toBeLessThan(5000)
  })
})

function problemOf(face: OpenFace): string | undefined {
  const made = subsetFace(face, [{ glyph: 0, codePoint: 1 }])
  const [finding] = made.findings
  return finding?.code === 'font.broken' ? finding.facts.problem : undefined
}

/** A face whose first glyphs are composites of the glyphs listed, or blanks where the list is empty. */
function composites(parts: readonly (readonly number[])[]): OpenFace {
  return glyphs(
    parts.map(list => {
      const bytes = Buffer.alloc(list.length === 0 ? 0 : 10 + list.length * 6)
      if (list.length > 0) bytes.writeInt16BE(-1, 0)
      for (const [i, glyph] of list.entries()) {
        bytes.writeUInt16BE(i < list.length - 1 ? 0x20 : 0, 10 + i * 6)
        bytes.writeUInt16BE(glyph, 12 + i * 6)
      }
      return new Uint8Array(bytes)
    }),
  )
}

/** A face whose first glyphs have the given descriptions, all others none. */
function glyphs(descriptions: readonly Uint8Array[]): OpenFace {
  const tables = smallTables()
  const count = Buffer.from(tables.get('maxp') ?? []).readUInt16BE(4)
  const loca = Buffer.alloc((count + 1) * 4)
  let end = 0
  for (let glyph = 0; glyph <= count; glyph++) {
    loca.writeUInt32BE(end, glyph * 4)
    end += descriptions[glyph]?.length ?? 0
  }
  const head = Buffer.from(tables.get('head') ?? [])
  head.writeInt16BE(1, 50)
  tables.set('head', new Uint8Array(head))
  tables.set('loca', new Uint8Array(loca))
  tables.set('glyf', new Uint8Array(Buffer.concat(descriptions)))
  return openBytes(writeSfnt(tables))
}
