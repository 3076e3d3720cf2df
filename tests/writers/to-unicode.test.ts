import { deflateSync, inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSinks } from '../../src/writers/pdf/bits.ts'
import { hex4 } from '../../src/writers/pdf/numbers.ts'
import { deflateCMap, toUnicodeCMap } from '../../src/writers/pdf/to-unicode.ts'

const sinkFor = createSinks()

function cmapOf(codePoints: readonly number[]): string {
  return Buffer.from(toUnicodeCMap(codePoints)).toString('latin1')
}

/** Code points by CID as the ranges of a CMap say them; each range lists its own. */
function entriesOf(cmap: string): ReadonlyMap<number, number> {
  const entries = new Map<number, number>()
  for (const [, from = '', to = '', list = ''] of cmap.matchAll(/^<(.{4})><(.{4})>\[(.*)\]$/gm)) {
    const first = Number.parseInt(from, 16)
    const characters = Array.from(list.matchAll(/<([0-9A-F]+)>/g), match => match[1] ?? '')
    expect(first + characters.length - 1).toBe(Number.parseInt(to, 16))
    // A range's CIDs may differ in their last byte only.
    expect(from.slice(0, 2)).toBe(to.slice(0, 2))
    for (const [i, units] of characters.entries()) {
      const text = Buffer.from(units, 'hex').swap16().toString('utf16le')
      entries.set(first + i, text.codePointAt(0) ?? 0)
    }
  }
  return entries
}

describe('toUnicodeCMap', () => {
  it('writes a character beyond the first plane as a surrogate pair', () => {
    const cmap = cmapOf([0x4e00, 0x20bb7])
    expect(cmap).toContain('1 beginbfrange\n<0001><0002>[<4E00><D842DFB7>]\nendbfrange\n')
  })

  it('says the character of each CID, in sections of at most a hundred ranges', () => {
    const codePoints = Array.from({ length: 26_000 }, (_, i) => 0x20000 + ((i * 7919) % 40_000))
    const cmap = cmapOf(codePoints)
    expect([...entriesOf(cmap)]).toEqual(codePoints.map((codePoint, i) => [i + 1, codePoint]))
    const sections = Array.from(cmap.matchAll(/(\d+) beginbfrange\n([\s\S]*?)endbfrange/g))
    expect(sections.map(section => section[1])).toEqual(['100', '2'])
    for (const [, count, lines = ''] of sections) expect(lines.trim().split('\n')).toHaveLength(Number(count))
  })

  it.each([1, 254, 255, 256, 257, 511, 512])('has no gap with %s characters', count => {
    const entries = entriesOf(cmapOf(Array.from({ length: count }, (_, i) => 0x4e00 + i)))
    expect([...entries]).toEqual(Array.from({ length: count }, (_, i) => [i + 1, 0x4e00 + i]))
  })
})

describe('a compressed CMap', () => {
  it.each([[[]], [[0x41]], [[0x4e00, 0x20bb7, 0x4e01]]])('inflates to it: %s', codePoints => {
    const cmap = toUnicodeCMap(codePoints)
    expect(Buffer.compare(inflateSync(deflateCMap(cmap, sinkFor)), cmap)).toBe(0)
  })

  it('is no larger than zlib makes it, for the characters of a form', () => {
    const cmap = toUnicodeCMap(Array.from({ length: 350 }, (_, i) => 0x4e00 + i * 37))
    const stream = deflateCMap(cmap, sinkFor)
    expect(Buffer.compare(inflateSync(stream), cmap)).toBe(0)
    expect(stream.length).toBeLessThanOrEqual(deflateSync(cmap).length)
  })

  it('holds any characters', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 700 }), codePoints => {
        const cmap = toUnicodeCMap(codePoints)
        expect(Buffer.compare(inflateSync(deflateCMap(cmap, sinkFor)), cmap)).toBe(0)
      }),
      { numRuns: 50 },
    )
  })
})

describe('hex4', () => {
  it('writes four digits', () => {
    expect([0, 9, 0xff, 0x100, 0xabcd, 0xffff].map(hex4)).toEqual([
      '0000',
      '0009',
      '00FF',
      '0100',
      'ABCD',
      'FFFF',
    ])
  })
})
