import { describe, expect, it } from 'vitest'
import { openFace } from '../../src/font/face.ts'
import { bytesSource } from '../../src/font/source.ts'
import type { Feature } from '../../src/font/types.ts'
import { FILES, fileBytes, openBytes, openRole, type Role, readByFontkit } from './faces.ts'

const roles = Object.keys(FILES) as Role[]

describe.each(roles)('the %s face, against fontkit', role => {
  const face = openRole(role)
  const other = readByFontkit(fileBytes(role))

  it('maps the same characters to the same glyphs, and no others', () => {
    const expected = new Map(other.characterSet.map(c => [c, other.glyphForCodePoint(c).id]))
    let mapped = 0
    let wrong = 0
    for (let c = 0; c <= 0x3ffff; c++) {
      // What GBK stored privately is drawn as the real character.
      if (c >= 0xe815 && c <= 0xe864) continue
      const glyph = face.glyphOf(c)
      if (glyph !== 0) mapped++
      if (glyph !== (expected.get(c) ?? 0)) wrong++
    }
    expect(wrong).toBe(0)
    expect(mapped).toBeGreaterThan(10_000)
  })

  it('draws what GBK stored as private use as the real characters', () => {
    const real = new TextDecoder('gb18030')
    let differ = 0
    for (let i = 0; i < 80; i++) {
      const trail = 0x50 + i + (i < 47 ? 0 : 1)
      const decoded = real.decode(Uint8Array.of(0xfe, trail)).codePointAt(0) ?? 0
      // Older decoders leave 14 of them private; where they give a character, it is that one.
      if (decoded >= 0xe000 && decoded <= 0xf8ff) expect(decoded).toBe(0xe815 + i)
      else if (face.glyphOf(decoded) !== 0)
        differ += face.glyphOf(0xe815 + i) === face.glyphOf(decoded) ? 0 : 1
    }
    expect(differ).toBe(0)
  })

  it('gives every glyph the same advance, in 1/1000 em', () => {
    expect(face.glyphCount).toBe(other.numGlyphs)
    let wrong = 0
    for (let glyph = 0; glyph < face.glyphCount; glyph++) {
      const advance = Math.round((other.getGlyph(glyph).advanceWidth * 1000) / other.unitsPerEm)
      if (face.advanceOf(glyph) !== advance) wrong++
    }
    expect(wrong).toBe(0)
  })

  it('has the same name, and its ink where the outline is', () => {
    expect(face.postscriptName).toBe(other.postscriptName)
    for (const character of '绩，（０Ａ') {
      const glyph = face.glyphOf(character.codePointAt(0) ?? 0)
      const { minX, maxX } = other.getGlyph(glyph).bbox
      const em = (units: number) => Math.round((units * 1000) / other.unitsPerEm)
      expect(face.inkOf(glyph)).toEqual({ left: em(minX), right: em(maxX) })
    }
  })
})

describe('metrics', () => {
  it('takes line metrics from OS/2, not from hhea, whose lines are taller than the em', () => {
    const song = openRole('song')
    expect([song.ascent, song.descent]).toEqual([880, -120])
    expect(song.descriptor).toEqual({
      bbox: [-997, -1049, 2929, 1809],
      ascent: 880,
      descent: -120,
      capHeight: 729,
      italicAngle: 0,
      flags: 6,
      stemV: 88,
    })
  })

  it('scales a face of 1024 units per em, and measures the capitals that its OS/2 does not', () => {
    const rare = openRole('rare')
    expect(rare.unitsPerEm).toBe(1024)
    expect([rare.ascent, rare.descent]).toEqual([859, -141])
    expect(rare.advanceOf(rare.glyphOf(0x20bb7))).toBe(1000)
    expect(rare.descriptor.capHeight).toBe(754)
  })

  it('tells a face with serifs from one without', () => {
    expect(openRole('song').descriptor.flags & 2).toBe(2)
    expect(openRole('hei').descriptor.flags & 2).toBe(0)
  })
})

describe('a character map of format 4', () => {
  it('gives what format 12 gives for the basic plane', () => {
    const bytes = Uint8Array.from(fileBytes('fangsong'))
    const full = openBytes(bytes)
    const basic = openBytes(withoutFormat12(bytes))
    let wrong = 0
    for (let c = 0; c < 0x10000; c++) if (full.glyphOf(c) !== basic.glyphOf(c)) wrong++
    expect(wrong).toBe(0)
    expect(full.glyphOf(0x20164)).toBeGreaterThan(0)
    expect(basic.glyphOf(0x20164)).toBe(0)
  })
})

/** The same font with its subtables of format 12 made unreadable. */
function withoutFormat12(font: Uint8Array): Uint8Array {
  const bytes = font.slice()
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < view.getUint16(4); i++) {
    const record = 12 + i * 16
    if (view.getUint32(record) !== 0x636d6170) continue
    const cmap = view.getUint32(record + 8)
    for (let k = 0; k < view.getUint16(cmap + 2); k++) {
      const subtable = cmap + view.getUint32(cmap + 4 + k * 8 + 4)
      if (view.getUint16(subtable) === 12) view.setUint16(subtable, 99)
    }
  }
  return bytes
}

describe('features', () => {
  const cases: readonly [Role, Feature, string, (before: number, after: number) => boolean][] = [
    ['song', 'locl', '—', (before, after) => before === 890 && after === 1000],
    ['song', 'hwid', '0123456789', (_, after) => after === 500],
    ['hei', 'pwid', '“”‘’', (before, after) => before === 1000 && after < 500],
    ['fangsong', 'tnum', '0123456789', (_, after) => after === 450],
    ['fangsong', 'fwid', '“”‘’', (before, after) => before < 400 && after === 1000],
    ['kai', 'vert', '（）…', (before, after) => before === 1000 && after === 1000],
  ]

  it.each(cases)('finds in the %s face the %s forms of %s', (role, feature, characters, fits) => {
    const face = openRole(role)
    for (const character of characters) {
      const glyph = face.glyphOf(character.codePointAt(0) ?? 0)
      const variant = face.variantOf(glyph, feature)
      expect(variant).not.toBe(glyph)
      expect(fits(face.advanceOf(glyph), face.advanceOf(variant))).toBe(true)
    }
  })

  it('substitutes what fontkit substitutes', () => {
    const face = openRole('song')
    const other = readByFontkit(fileBytes('song'))
    for (const [character, feature] of [
      ['5', 'hwid'],
      ['“', 'pwid'],
      ['（', 'vert'],
    ] as const) {
      const glyph = face.glyphOf(character.codePointAt(0) ?? 0)
      const shaped = other.layout(character, { [feature]: true }, 'hani').glyphs[0]
      expect(face.variantOf(glyph, feature)).toBe(shaped?.id)
    }
  })

  it('leaves a glyph alone that a feature does not name, and faces without features', () => {
    const song = openRole('song')
    expect(song.variantOf(song.glyphOf(0x4e00), 'hwid')).toBe(song.glyphOf(0x4e00))
    const rare = openRole('rare')
    expect(rare.variantOf(5, 'locl')).toBe(5)
  })
})

describe('a file that is no TrueType font', () => {
  it.each([
    ['OTTO', 'CFF'],
    ['ttcf', 'TTC'],
    ['wOFF', 'WOFF'],
    ['wOF2', 'WOFF2'],
    ['%PDF', 'unknown'],
    ['', 'unknown'],
  ])('is refused with its kind: %s', (head, format) => {
    const bytes = Uint8Array.from(Array.from(head.padEnd(40, '\0'), c => c.charCodeAt(0)))
    const opened = openFace(bytesSource(bytes), 'x', 'x.ttf')
    expect(opened).toMatchObject({
      ok: false,
      findings: [{ code: 'font.unsupported', facts: { file: 'x.ttf', format } }],
    })
  })
})
