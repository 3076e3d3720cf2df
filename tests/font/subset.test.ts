import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { FormError } from '../../src/diagnostics/form-error.ts'
import { isFault } from '../../src/font/faults.ts'
import { componentsOf } from '../../src/font/outlines.ts'
import type { GlyphUse } from '../../src/font/pairs.ts'
import { type FaceSubset, subsetFace } from '../../src/font/subset.ts'
import type { OpenFace } from '../../src/font/types.ts'
import { FILES, fileBytes, openRole, type Role, readByFontkit } from './faces.ts'
import { readTables } from './tables.ts'

const standard = Array.from(readFileSync('tests/data/tgh8105.txt', 'utf8').trim(), c => c.codePointAt(0) ?? 0)

function usesOf(face: OpenFace, codePoints: Iterable<number>): GlyphUse[] {
  return Array.from(codePoints, codePoint => ({ glyph: face.glyphOf(codePoint), codePoint })).filter(
    use => use.glyph !== 0,
  )
}

function subset(face: OpenFace, uses: readonly GlyphUse[]): FaceSubset {
  const made = subsetFace(face, uses)
  if (!made.ok) throw new Error(JSON.stringify(made.findings))
  return made.value
}

const text = '绩效目标申报表，。“”（）《》——……·0123456789.,%≥≤ABCabc㎡①'
const textCodePoints = Array.from(text, c => c.codePointAt(0) ?? 0)

describe.each(Object.keys(FILES) as Role[])('a subset of the %s face', role => {
  const face = openRole(role)
  // Every 31st glyph of the face beside a text: components, blanks and odd shapes among them.
  const spread = Array.from({ length: Math.floor(face.glyphCount / 31) }, (_, i) => ({
    glyph: i * 31,
    codePoint: 0xf0000 + i,
  }))
  const uses = [...usesOf(face, textCodePoints), ...spread]
  const made = subset(face, uses)
  const source = readByFontkit(fileBytes(role))
  const copy = readByFontkit(made.bytes)

  it('draws every glyph as the face does, read by fontkit', () => {
    const wrong = uses.filter(({ glyph, codePoint }) => {
      const [from, to] = [source.getGlyph(glyph), copy.getGlyph(made.cidOf(glyph, codePoint))]
      return (
        JSON.stringify(from.path.commands) !== JSON.stringify(to.path.commands) ||
        from.advanceWidth !== to.advanceWidth
      )
    })
    expect(wrong).toEqual([])
    expect(copy.getGlyph(0).path.commands).toEqual(source.getGlyph(0).path.commands)
  })

  it('says each width as the font has it', () => {
    expect(made.widths).toHaveLength(copy.numGlyphs)
    for (const { glyph, codePoint } of uses) {
      expect(made.widths[made.cidOf(glyph, codePoint)]).toBe(face.advanceOf(glyph))
    }
  })

  it('copies the description of a simple glyph byte for byte', () => {
    const tables = readTables(made.bytes)
    for (const { glyph, codePoint } of uses) {
      const description = face.outlines.descriptionOf(glyph)
      if (isFault(description)) throw new Error('faulty')
      const components = componentsOf(description)
      if (isFault(components) || components.length > 0) continue
      const cid = made.cidOf(glyph, codePoint)
      const [from, to] = [tables.offsets[cid] ?? 0, tables.offsets[cid + 1] ?? 0]
      const bytes = tables.glyf.subarray(from, from + description.length)
      expect(Buffer.compare(bytes, description)).toBe(0)
      expect(to - from - description.length).toBeLessThan(2)
    }
  })

  it('is a sound file: checksums, alignment, even offsets, carried hinting', () => {
    const tables = readTables(made.bytes)
    expect(tables.fileSum).toBe(0xb1b0afba)
    expect(tables.wrongChecksums).toEqual([])
    expect(tables.unaligned).toEqual([])
    expect(tables.offsets.filter(offset => offset % 2 !== 0)).toEqual([])
    for (const tag of ['cvt ', 'fpgm', 'prep']) {
      expect(tables.tags.includes(tag)).toBe(face.table(tag) !== undefined)
    }
  })
})

describe('CIDs', () => {
  const song = openRole('song')

  it('follow the order of the pairs, from 1, each pair once', () => {
    const uses = usesOf(song, [0x4e00, 0x4e8c, 0x4e00, 0x4e09])
    const made = subset(song, uses)
    expect(uses.map(use => made.cidOf(use.glyph, use.codePoint))).toEqual([1, 2, 1, 3])
    expect(made.uses.map(use => use.codePoint)).toEqual([0x4e00, 0x4e8c, 0x4e09])
  })

  it('of a pair that comes twice in a row are one', () => {
    const made = subset(song, usesOf(song, [0x4e00, 0x4e00, 0x4e8c]))
    expect(made.uses.map(use => use.codePoint)).toEqual([0x4e00, 0x4e8c])
    expect(made.widths).toHaveLength(3)
  })

  it('differ for two characters that share a glyph, whose outline then stands twice', () => {
    const [one, radical] = usesOf(song, [0x4e00, 0x2f00])
    if (!one || !radical) throw new Error('not covered')
    expect(one.glyph).toBe(radical.glyph)
    const made = subset(song, [one, radical])
    expect([made.cidOf(one.glyph, 0x4e00), made.cidOf(one.glyph, 0x2f00)]).toEqual([1, 2])
    const copy = readByFontkit(made.bytes)
    expect(copy.getGlyph(2).path.commands).toEqual(copy.getGlyph(1).path.commands)
    expect(copy.getGlyph(1).path.commands.length).toBeGreaterThan(0)
  })

  it('of pairs that a subset does not have are a mistake of the program', () => {
    const made = subset(song, usesOf(song, [0x4e00]))
    expect(() => made.cidOf(song.glyphOf(0x4e00), 0x2f00)).toThrow(FormError)
  })
})

describe('composite glyphs', () => {
  const fangsong = openRole('fangsong')
  const composites = Array.from({ length: fangsong.glyphCount }, (_, glyph) => glyph).filter(glyph => {
    const description = fangsong.outlines.descriptionOf(glyph)
    const components = isFault(description) ? [] : componentsOf(description)
    return !isFault(components) && components.length > 0
  })

  it('all bring their parts along', () => {
    expect(composites).toHaveLength(1356)
    const uses = composites.map(glyph => ({ glyph, codePoint: 0xf0000 + glyph }))
    const made = subset(fangsong, uses)
    const [source, copy] = [readByFontkit(fileBytes('fangsong')), readByFontkit(made.bytes)]
    const wrong = uses.filter(
      ({ glyph, codePoint }) =>
        JSON.stringify(source.getGlyph(glyph).path.commands) !==
        JSON.stringify(copy.getGlyph(made.cidOf(glyph, codePoint)).path.commands),
    )
    expect(wrong).toEqual([])
    expect(made.widths.length).toBeGreaterThan(uses.length + 1)
  })

  it('use a part that is drawn by itself as well, and never add it twice', () => {
    const glyph = composites.find(candidate => partsOf(fangsong, candidate).length === 2) ?? 0
    const parts = partsOf(fangsong, glyph)
    const made = subset(
      fangsong,
      [glyph, ...parts, glyph].map((g, i) => ({ glyph: g, codePoint: 0x4e00 + i })),
    )
    expect(made.widths).toHaveLength(1 + 1 + new Set(parts).size + 1)
  })

  it('leave the face’s own bytes unchanged, also where they are a Node Buffer', () => {
    const before = Buffer.from(fangsong.table('glyf')?.bytes ?? [])
    subset(
      fangsong,
      composites.map(glyph => ({ glyph, codePoint: glyph })),
    )
    expect(Buffer.compare(before, fangsong.table('glyf')?.bytes ?? new Uint8Array())).toBe(0)
  })
})

function partsOf(face: OpenFace, glyph: number): readonly number[] {
  const description = face.outlines.descriptionOf(glyph)
  const components = isFault(description) ? [] : componentsOf(description)
  return isFault(components) ? [] : components.map(component => component.glyph)
}

describe('offsets', () => {
  const song = openRole('song')

  it('take two bytes while the outlines are short, and four beyond', () => {
    const [small, large] = [
      subset(song, usesOf(song, standard.slice(0, 300))),
      subset(song, usesOf(song, standard)),
    ]
    expect(readTables(small.bytes).shortOffsets).toBe(true)
    expect(readTables(large.bytes).shortOffsets).toBe(false)
    const [copy, source] = [readByFontkit(large.bytes), readByFontkit(fileBytes('song'))]
    for (const codePoint of standard.filter((_, i) => i % 40 === 0)) {
      const glyph = song.glyphOf(codePoint)
      const drawn = copy.getGlyph(large.cidOf(glyph, codePoint))
      expect(drawn.path.commands).toEqual(source.getGlyph(glyph).path.commands)
    }
  })
})

describe('the name of a subset', () => {
  const song = openRole('song')
  const name = (codePoints: readonly number[]) => subset(song, usesOf(song, codePoints)).name

  it('has a tag that says which glyphs it holds', () => {
    expect(name([0x4e00])).toMatch(/^[A-Z]{6}\+NotoSerifSC-Regular$/)
    expect(name([0x4e00])).toBe(name([0x4e00]))
    expect(name([0x4e00])).not.toBe(name([0x2f00]))
    expect(name([0x4e00, 0x4e8c])).not.toBe(name([0x4e8c, 0x4e00]))
  })

  it('differs between 8,105 subsets of one glyph each, and between faces', () => {
    const tags = new Set(standard.map(codePoint => name([codePoint]).slice(0, 6)))
    expect(tags.size).toBe(8105)
    const title = openRole('title')
    expect(subset(title, usesOf(title, [0x4e00])).name.slice(0, 6)).not.toBe(name([0x4e00]).slice(0, 6))
  })
})

describe('bytes', () => {
  it('are the same for the same pairs', () => {
    const song = openRole('song')
    const uses = usesOf(song, standard.slice(0, 350))
    expect(Buffer.compare(subset(song, uses).bytes, subset(openRole('song'), uses).bytes)).toBe(0)
  })

  it('of no glyph at all still are a font with .notdef', () => {
    const copy = readByFontkit(subset(openRole('song'), []).bytes)
    expect(copy.numGlyphs).toBe(1)
  })
})
