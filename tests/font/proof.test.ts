/** Proof that a subset draws what its face draws: every glyph of every face, and pixels of a sample. */
import { describe, expect, it } from 'vitest'
import { writeSfnt } from '../../src/font/sfnt-file.ts'
import { type FaceSubset, subsetFace } from '../../src/font/subset.ts'
import type { OpenFace } from '../../src/font/types.ts'
import { rasterise } from '../support/rasterise.ts'
import { FILES, fileBytes, openBytes, openRole, type Role, readByFontkit } from './faces.ts'
import { format12, smallTables } from './small-font.ts'
import { readTables, type Tables } from './tables.ts'
import { sheetOf } from './whole-font.ts'

/** CIDs are 16 bits: what fits beside `.notdef`. */
const MOST = 65_534

function subset(face: OpenFace, glyphs: readonly number[]): FaceSubset {
  const made = subsetFace(
    face,
    glyphs.map(glyph => ({ glyph, codePoint: 0x20000 + glyph })),
  )
  if (!made.ok) throw new Error(JSON.stringify(made.findings))
  return made.value
}

function descriptionIn(tables: Tables, glyph: number): Uint8Array {
  return tables.glyf.subarray(tables.offsets[glyph] ?? 0, tables.offsets[glyph + 1] ?? 0)
}

/** Whether a copy is the original and at most a byte of padding. */
function isCopy(copy: Uint8Array, original: Uint8Array): boolean {
  const padding = copy.length - original.length
  return padding >= 0 && padding < 4 && Buffer.compare(copy.subarray(0, original.length), original) === 0
}

/** Advance and side bearing by `hmtx`, read without the product's help. */
function metricsIn(tables: Tables): (glyph: number) => string {
  const hmtx = Buffer.from(tables.bytesOf('hmtx'))
  const advances = Buffer.from(tables.bytesOf('hhea')).readUInt16BE(34)
  return glyph => {
    const own = glyph < advances
    const bearing = own ? glyph * 4 + 2 : advances * 4 + (glyph - advances) * 2
    return `${hmtx.readUInt16BE(Math.min(glyph, advances - 1) * 4)} ${hmtx.readInt16BE(bearing)}`
  }
}

/** How many glyphs of each face are made of others. */
const COMPOSITES = { song: 0, title: 0, hei: 0, fangsong: 1356, kai: 289, rare: 0 }

describe.each(Object.keys(FILES) as Role[])('the whole %s face as a subset', role => {
  const face = openRole(role)
  // From the last to the first, so that no glyph keeps its number.
  const glyphs = Array.from({ length: face.glyphCount - 1 }, (_, i) => face.glyphCount - 1 - i)
  const made = subset(face, glyphs)
  const [from, to] = [readTables(fileBytes(role)), readTables(made.bytes)]

  it('has the description of every glyph: byte for byte, or a composite that fontkit reads alike', () => {
    const [source, copy] = [readByFontkit(fileBytes(role)), readByFontkit(made.bytes)]
    let composites = 0
    const wrong = [0, ...glyphs].filter(glyph => {
      const cid = glyph === 0 ? 0 : made.cidOf(glyph, 0x20000 + glyph)
      const original = descriptionIn(from, glyph)
      if ((original[0] ?? 0) < 0x80) return !isCopy(descriptionIn(to, cid), original)
      composites++
      const [one, other] = [source.getGlyph(glyph), copy.getGlyph(cid)]
      return JSON.stringify(one.path.commands) !== JSON.stringify(other.path.commands)
    })
    expect(wrong).toEqual([])
    expect(composites).toBe(COMPOSITES[role])
  })

  it('has the advance and side bearing of every glyph', () => {
    const [before, after] = [metricsIn(from), metricsIn(to)]
    const wrong = glyphs.filter(glyph => before(glyph) !== after(made.cidOf(glyph, 0x20000 + glyph)))
    expect(wrong).toEqual([])
  })

  it('draws the same pixels, by PDFium, as the whole face embedded', async () => {
    // Glyphs of all parts of the face, the last one among them, and its first composites.
    const spread = Array.from({ length: 60 }, (_, i) => Math.floor(((i + 1) * (face.glyphCount - 1)) / 60))
    const composite = glyphs.filter(glyph => (descriptionIn(from, glyph)[0] ?? 0) >= 0x80).slice(0, 12)
    const sample = [...spread, ...composite, face.glyphOf(0x4e00), face.glyphOf(0x20bb7)].filter(g => g > 0)
    const small = subset(face, sample)
    const widths = sample.map(glyph => face.advanceOf(glyph))
    const [whole] = await rasterise(sheetOf(fileBytes(role), sample, widths), 144)
    const cids = sample.map(glyph => small.cidOf(glyph, 0x20000 + glyph))
    const [copied] = await rasterise(sheetOf(small.bytes, cids, widths), 144)
    expect(whole?.data.some(value => value < 128)).toBe(true)
    expect(Buffer.compare(whole?.data ?? new Uint8Array(), copied?.data ?? new Uint8Array(1))).toBe(0)
  })
})

/** A face of as many glyphs as there can be; each is a triangle of a height of its own. */
function fullFace(): Uint8Array {
  const count = 65_535
  const tables = smallTables()
  const glyf = Buffer.alloc(count * 22)
  const loca = Buffer.alloc((count + 1) * 4)
  for (let glyph = 0; glyph < count; glyph++) {
    loca.writeUInt32BE(glyph * 22, glyph * 4)
    triangle(glyf, glyph * 22, 1 + (glyph % 1000))
  }
  loca.writeUInt32BE(glyf.length, count * 4)
  const hmtx = Buffer.alloc(2 + count * 2)
  hmtx.writeUInt16BE(1000, 0)
  return writeSfnt(
    tables
      .set('glyf', new Uint8Array(glyf))
      .set('loca', new Uint8Array(loca))
      .set('hmtx', new Uint8Array(hmtx))
      .set('head', patched(tables.get('head'), 50, 1))
      .set('hhea', patched(tables.get('hhea'), 34, 1))
      .set('maxp', patched(tables.get('maxp'), 4, count))
      .set('cmap', format12([[0x20000, 0x20000 + count - 2, 1]])),
  )
}

function triangle(glyf: Buffer, at: number, height: number): void {
  for (const [i, value] of [1, 0, 0, 100, height, 2, 0].entries()) glyf.writeInt16BE(value, at + i * 2)
  // Three points on the curve: x as short vectors, y as short vectors or unchanged.
  glyf.set([0x31, 0x33, 0x35], at + 14)
  glyf.set([100, Math.min(255, height)], at + 17)
}

function patched(table: Uint8Array | undefined, at: number, value: number): Uint8Array {
  const bytes = Buffer.from(table ?? [])
  bytes.writeUInt16BE(value, at)
  return new Uint8Array(bytes)
}

describe('a face of 65,535 glyphs', () => {
  const bytes = fullFace()
  const face = openBytes(bytes)
  const last = 65_534

  it('gives its last glyph, alone and among all others', () => {
    expect(face.glyphOf(0x20000 + last - 1)).toBe(last)
    const from = readTables(bytes)
    for (const glyphs of [[last], Array.from({ length: MOST }, (_, i) => i + 1)]) {
      const made = subset(face, glyphs)
      const to = readTables(made.bytes)
      const cid = made.cidOf(last, 0x20000 + last)
      expect(isCopy(descriptionIn(to, cid), descriptionIn(from, last))).toBe(true)
      const copy = readByFontkit(made.bytes)
      expect(copy.numGlyphs).toBe(glyphs.length + 1)
      expect(copy.getGlyph(cid).path.commands).toEqual(readByFontkit(bytes).getGlyph(last).path.commands)
    }
  })

  it('is full with them: a pair more is a finding', () => {
    const uses = Array.from({ length: MOST + 1 }, (_, i) => ({
      glyph: Math.min(i + 1, last),
      codePoint: 0x20000 + i,
    }))
    expect(subsetFace(face, uses)).toMatchObject({
      ok: false,
      findings: [{ code: 'font.subset-too-large', facts: { glyphs: 65_536, limit: 65_535 } }],
    })
  })

  it('has short offsets to the last that fits in them, and long ones beyond', () => {
    // `.notdef` and n others, 22 bytes each: the end is at (n + 1) × 22, and 131,070 is the last short one.
    const fits = Math.floor(131_070 / 22) - 1
    for (const [count, short] of [
      [fits, true],
      [fits + 1, false],
    ] as const) {
      const made = subset(
        face,
        Array.from({ length: count }, (_, i) => i + 1),
      )
      expect(readTables(made.bytes).shortOffsets).toBe(short)
      const copy = readByFontkit(made.bytes)
      expect(copy.getGlyph(count).path.commands).toEqual(readByFontkit(bytes).getGlyph(count).path.commands)
    }
  })
})
