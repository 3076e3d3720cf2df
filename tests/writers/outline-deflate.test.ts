import { deflateSync, inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { inflate as fflate } from 'fflate'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import type { GlyphUse } from '../../src/font/pairs.ts'
import type { FaceSubset } from '../../src/font/subset.ts'
import type { OpenFace } from '../../src/font/types.ts'
import { createSinks } from '../../src/writers/pdf/bits.ts'
import { pageContent } from '../../src/writers/pdf/content.ts'
import { nodeDeflate } from '../../src/writers/pdf/deflate.node.ts'
import { addFont } from '../../src/writers/pdf/fonts.ts'
import { createPdfMemory } from '../../src/writers/pdf/memory.ts'
import { deflateSubset } from '../../src/writers/pdf/outline-deflate.ts'
import { GRAM, gramHashes, LONGEST_PART, PLACE_BITS } from '../../src/writers/pdf/outline-glyph.ts'
import { openContainer } from '../../src/writers/pdf/pdfkit-bridge.ts'
import { deflateCMap, toUnicodeCMap } from '../../src/writers/pdf/to-unicode.ts'
import { rasterise } from '../support/rasterise.ts'
import { FANGSONG, INFO, onePage, RARE, SONG, subsetOf, TITLE, textRun, write } from './samples.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/** A spread of a face's characters from a first one on. */
function usesOf(face: OpenFace, first: number, count: number, step: number): readonly GlyphUse[] {
  return Array.from({ length: count }, (_, i) => first + i * step)
    .map(codePoint => ({ glyph: face.glyphOf(codePoint), codePoint }))
    .filter(use => use.glyph !== 0)
}

function deflated(subset: Pick<FaceSubset, 'bytes' | 'outlines'>, face: OpenFace = SONG): Uint8Array {
  const memory = createPdfMemory(nodeDeflate)
  return deflateSubset(subset, memory.of(face).prepare, memory.sinkFor)
}

const CASES: readonly (readonly [string, OpenFace, readonly GlyphUse[]])[] = [
  ['a form’s characters', SONG, usesOf(SONG, 0x4e00, 350, 37)],
  ['a thousand characters', SONG, usesOf(SONG, 0x4e00, 1000, 17)],
  ['a face whose frequent strokes are not known', TITLE, usesOf(TITLE, 0x4e00, 350, 37)],
  ['one glyph', SONG, usesOf(SONG, 0x4e00, 1, 1)],
  ['Latin letters and figures', TITLE, usesOf(TITLE, 0x20, 95, 1)],
  ['instructions before the outlines', RARE, usesOf(RARE, 0x20000, 300, 91)],
  ['composite glyphs', FANGSONG, usesOf(FANGSONG, 0xc0, 300, 1)],
]

describe('a compressed subset', () => {
  it.each(CASES)('inflates to its file: %s', async (_, face, uses) => {
    const subset = subsetOf(face, uses)
    const stream = deflated(subset, face)
    expect(hex(inflateSync(stream))).toBe(hex(subset.bytes))
  })

  it('inflates by a reader that is not zlib', async () => {
    const subset = subsetOf(SONG, usesOf(SONG, 0x4e00, 350, 37))
    const stream = deflated(subset)
    const inflated = await new Promise<Uint8Array>((resolve, reject) => {
      fflate(stream.slice(2, -4), { consume: false }, (fault, bytes) =>
        fault ? reject(fault) : resolve(bytes),
      )
    })
    expect(hex(inflated)).toBe(hex(subset.bytes))
  })

  it('is at most 9 % larger than zlib makes it', async () => {
    const subset = subsetOf(SONG, usesOf(SONG, 0x4e00, 350, 37))
    expect(deflated(subset).length / deflateSync(subset.bytes).length).toBeLessThan(1.09)
  })

  it('takes bytes for the same only where they are, whatever their hashes', () => {
    const pairs = collisions()
    expect(pairs.length).toBeGreaterThan(50)
    const file = fileOf(
      pairs.flat().map(bytes => [bytes, true]),
      new Uint8Array(4),
    )
    expect(hex(inflateSync(deflated(file)))).toBe(hex(file.bytes))
  })

  it('holds any bytes, descriptions longer than what is prepared as one included', async () => {
    // Few different bytes, so that much repeats; long ones, so that distances pass the window.
    const pool = fc.uint8Array({ min: 0, max: 255, maxLength: 300 })
    const piece = fc.oneof(
      pool,
      fc.tuple(pool, fc.integer({ min: 1, max: 40 })).map(([bytes, times]) => repeated(bytes, times)),
      fc.constant(new Uint8Array(LONGEST_PART)),
      fc.constant(new Uint8Array(LONGEST_PART * 2 + 1)),
    )
    const pieces = fc.array(fc.tuple(piece, fc.boolean()), { maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(pieces, fc.uint8Array({ maxLength: 50 }), async (glyphs, rest) => {
        const file = fileOf(glyphs, rest)
        expect(hex(inflateSync(deflated(file)))).toBe(hex(file.bytes))
      }),
      { numRuns: 150 },
    )
  })
})

/** Pairs of short descriptions that differ although their hashes, as far as they are kept, do not. */
function collisions(): readonly (readonly [Uint8Array, Uint8Array])[] {
  const seen = new Map<number, Uint8Array>()
  const found: (readonly [Uint8Array, Uint8Array])[] = []
  for (let i = 0; i < 20_000; i++) {
    const bytes = new Uint8Array(GRAM + (GRAM & 1))
    new DataView(bytes.buffer).setUint32(0, Math.imul(i, 0x9e3779b1))
    const hash = (gramHashes(bytes)[0] ?? 0) >>> PLACE_BITS
    const before = seen.get(hash)
    if (before) found.push([before, bytes])
    seen.set(hash, bytes)
  }
  return found
}

function repeated(bytes: Uint8Array, times: number): Uint8Array {
  return Uint8Array.from({ length: bytes.length * times }, (_, i) => bytes[i % bytes.length] ?? 0)
}

/** Pieces between a head of 20 bytes and a rest, each with a source of its own or none. */
function fileOf(glyphs: readonly (readonly [Uint8Array, boolean])[], rest: Uint8Array) {
  const offsets = [0]
  for (const [bytes] of glyphs) offsets.push((offsets[offsets.length - 1] ?? 0) + bytes.length)
  const outlines = { start: 20, offsets, sources: glyphs.map(([, own], i) => (own ? i : -1)) }
  const head = Uint8Array.from({ length: 20 }, (_, i) => i)
  return {
    bytes: Uint8Array.from([head, ...glyphs.map(([bytes]) => bytes), rest].flatMap(b => [...b])),
    outlines,
  }
}

describe('what was printed before', () => {
  const uses = usesOf(SONG, 0x4e00, 350, 37)

  it('never shows in the bytes', async () => {
    const memory = createPdfMemory(nodeDeflate)
    const others = [usesOf(SONG, 0x4e01, 700, 23), usesOf(SONG, 0x5000, 200, 37), uses]
    const streams: string[] = []
    for (const more of others) {
      deflateSubset(subsetOf(SONG, more), memory.of(SONG).prepare, memory.sinkFor)
      streams.push(hex(deflateSubset(subsetOf(SONG, uses), memory.of(SONG).prepare, memory.sinkFor)))
    }
    expect(new Set(streams).size).toBe(1)
    expect(streams[0]).toBe(hex(deflated(subsetOf(SONG, uses))))
  })

  it('is not mixed up between faces', async () => {
    const memory = createPdfMemory(nodeDeflate)
    deflateSubset(subsetOf(SONG, uses), memory.of(SONG).prepare, memory.sinkFor)
    const title = subsetOf(TITLE, uses)
    const stream = deflateSubset(title, memory.of(TITLE).prepare, memory.sinkFor)
    expect(hex(inflateSync(stream))).toBe(hex(title.bytes))
  })

  it('gives whole documents the same bytes, titles that are remembered included', async () => {
    const memory = createPdfMemory(nodeDeflate)
    const lists = ['财政项目支出', '绩效目标申报表', '财政项目支出'].map(text =>
      onePage([textRun(text, 0, 20_000, { face: TITLE }), textRun(CHARACTERS, 0, 60_000)]),
    )
    for (const list of lists) expect(hex(await write(list, { memory }))).toBe(hex(await write(list)))
  })

  it('of another deflate is refused', async () => {
    const memory = createPdfMemory(bytes => bytes)
    await expect(write(onePage([textRun('表', 0, 20_000)]), { memory })).rejects.toThrow('deflate')
  })
})

const CHARACTERS = String.fromCodePoint(...usesOf(SONG, 0x4e00, 120, 97).map(use => use.codePoint))

describe('readers of PDF', () => {
  const run = textRun(CHARACTERS, 1_000, 15_000, { size: 12_000 })
  const subset = subsetOf(
    SONG,
    run.glyphs.map((glyph, i) => ({ glyph, codePoint: run.codePoints[i] ?? 0 })),
  )

  it('see the same glyphs as in a font that zlib compressed', async () => {
    const [ours, theirs] = [await printed(deflated(subset)), await printed(deflateSync(subset.bytes))]
    expect(hex(ours)).not.toBe(hex(theirs))
    const [[a], [b]] = [await rasterise(ours, 144), await rasterise(theirs, 144)]
    expect(a?.data.some(value => value < 128)).toBe(true)
    expect(Buffer.compare(a?.data ?? new Uint8Array(0), b?.data ?? new Uint8Array(1))).toBe(0)
    const paths = await glyphPaths(ours)
    expect(new Set(paths).size).toBe(120)
    expect(paths).toEqual(await glyphPaths(theirs))
  })

  /** The run in a document whose font is this stream. */
  async function printed(file: Uint8Array): Promise<Uint8Array> {
    const container = await openContainer(INFO.language)
    const toUnicode = deflateCMap(toUnicodeCMap(subset.uses.map(use => use.codePoint)), createSinks())
    const font = addFont({ subset, file, toUnicode, digest: new Uint8Array(16) }, container)
    const content = pageContent(
      { width: 1_500_000, height: 30_000, items: [run] },
      new Map([[SONG.id, { resource: 'F1', subset }]]),
    )
    const resources = container.add({ Font: { F1: font } })
    const contents = container.addStream({}, deflateSync(content))
    container.addPage({ size: [1500, 30], contents, resources })
    return container.finish(INFO, () => new Uint8Array(16))
  }
})

/** The outlines that pdf.js reads out of a document's fonts with an inflate of its own, in order. */
async function glyphPaths(pdf: Uint8Array): Promise<readonly string[]> {
  const data = new Uint8Array(pdf)
  const task = getDocument({ data, verbosity: VerbosityLevel.ERRORS, disableFontFace: true })
  const page = await (await task.promise).getPage(1)
  await page.getOperatorList()
  const paths: string[] = []
  for (const [id, value] of page.commonObjs) if (id.includes('_path_')) paths.push(String(value.path))
  await task.destroy()
  return paths
}
