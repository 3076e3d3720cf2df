/** What is read of the font files, and when. */
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, describe, expect, it } from 'vitest'
import { createFontBook } from '../../src/font/book.ts'
import { openFace } from '../../src/font/face.ts'
import { fileSource, lookInto } from '../../src/font/file-source.node.ts'
import { readManifest } from '../../src/font/manifest.ts'
import { bytesSource, partOf } from '../../src/font/source.ts'
import { subsetFace } from '../../src/font/subset.ts'
import { smallFont } from './small-font.ts'
import { countedFonts } from './sources.ts'

const read = readManifest(JSON.parse(await readFile('fonts/manifest.json', 'utf8')))
const manifest = read.ok ? read.value : { faces: [] }
const folder = mkdtempSync(join(tmpdir(), 'formpress-reads-'))
afterAll(() => rmSync(folder, { recursive: true }))

const standard = Array.from(await readFile('tests/data/tgh8105.txt', 'utf8')).slice(0, 350)
const codePoints = standard.map(c => c.codePointAt(0) ?? 0)

describe('a font file', () => {
  it('is read by position: a form of 350 characters takes a thirtieth of it', async () => {
    const { load, bytesOf } = countedFonts()
    const { faces } = await createFontBook(manifest, load).chainFor('song', codePoints)
    const [face] = faces
    if (!face) throw new Error('no face')
    expect(Object.keys(bytesOf())).toEqual(['NotoSerifSC_400Regular.ttf'])
    // Character map, advances and places of outlines: all that laying out needs.
    expect(bytesOf()['NotoSerifSC_400Regular.ttf']).toBeLessThan(300_000)
    const uses = codePoints.map(codePoint => ({ glyph: face.glyphOf(codePoint), codePoint }))
    expect(subsetFace(face, uses).ok).toBe(true)
    const once = bytesOf()['NotoSerifSC_400Regular.ttf'] ?? 0
    expect(once).toBeLessThan(500_000)
    // The next form of the same characters reads nothing.
    expect(subsetFace(face, uses).ok).toBe(true)
    expect(bytesOf()['NotoSerifSC_400Regular.ttf']).toBe(once)
  })

  it.each(manifest.faces)('of the $role face opens by reading less than 0.7 MB', async ({ role, file }) => {
    const { load, bytesOf } = countedFonts()
    await createFontBook(manifest, load).chainFor(role, codePoints.slice(0, 1))
    expect(bytesOf()[file]).toBeGreaterThan(100_000)
    expect(bytesOf()[file]).toBeLessThan(700_000)
  })

  it('of the rare face is not touched until a character asks for it', async () => {
    const { load, bytesOf } = countedFonts()
    const book = createFontBook(manifest, load)
    await book.chainFor('song', codePoints)
    await book.chainFor('title', codePoints)
    expect(Object.keys(bytesOf())).not.toContain('HanaMinB.ttf')
    await book.chainFor('song', [0x20bb7])
    expect(Object.keys(bytesOf())).toContain('HanaMinB.ttf')
  })
})

describe('a source on disk', () => {
  const path = join(folder, 'a.bin')
  const bytes = Uint8Array.from({ length: 1000 }, (_, i) => i % 251)
  writeFileSync(path, bytes)

  it('gives the same as one in memory, and no more than there is', () => {
    const [disk, memory] = [fileSource(path), bytesSource(bytes)]
    expect(disk.length).toBe(1000)
    for (const [from, length] of [
      [0, 4],
      [990, 10],
      [990, 50],
      [1000, 5],
      [2000, 5],
      [5, 0],
    ] as const) {
      expect([...disk.read(from, length)]).toEqual([...memory.read(from, length)])
      expect([...partOf(disk, 100, 200).read(from, length)]).toEqual([
        ...bytes.subarray(100, 300).subarray(from, from + length),
      ])
    }
    expect(lookInto(path, source => source.read(1, 2)[1])).toBe(2)
  })

  it('that is cut off while it is in use makes a finding of the glyphs that are gone', () => {
    const font = join(folder, 'cut.ttf')
    writeFileSync(font, smallFont())
    const opened = openFace(fileSource(font), 'x', 'cut.ttf')
    if (!opened.ok) throw new Error('not opened')
    truncateSync(font, 400)
    expect(subsetFace(opened.value, [{ glyph: 2, codePoint: 0x4e00 }])).toMatchObject({
      ok: false,
      findings: [{ code: 'font.broken', facts: { table: 'glyf', problem: 'truncated' } }],
    })
  })

  it('that is a folder cannot be opened', () => {
    expect(() => fileSource(folder)).toThrow(expect.objectContaining({ code: 'EISDIR' }))
  })

  it.runIf(existsSync('/proc/self/fd'))('is closed when nobody uses it any more', async () => {
    setFlagsFromString('--expose-gc')
    const collect: unknown = runInNewContext('gc')
    if (typeof collect !== 'function') throw new Error('no gc')
    const open = () => readdirSync('/proc/self/fd').length
    const before = open()
    for (let i = 0; i < 200; i++) expect(fileSource(path).length).toBe(1000)
    for (let i = 0; i < 50 && open() > before + 20; i++) {
      collect()
      await new Promise(done => setTimeout(done, 10))
    }
    expect(open()).toBeLessThanOrEqual(before + 20)
  })

  it('that is replaced goes on as it was', () => {
    const font = join(folder, 'old.bin')
    writeFileSync(font, 'old')
    const source = fileSource(font)
    rmSync(font)
    copyFileSync(path, font)
    expect(Buffer.from(source.read(0, 3)).toString()).toBe('old')
  })

  it('that is not there is the system’s error', () => {
    expect(() => fileSource(join(folder, 'none'))).toThrow(/ENOENT/)
  })
})
