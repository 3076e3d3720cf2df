import { describe, expect, it } from 'vitest'
import { hex4 } from '../../src/writers/pdf/numbers.ts'
import { toUnicodeCMap } from '../../src/writers/pdf/to-unicode.ts'

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
    const cmap = toUnicodeCMap([0x4e00, 0x20bb7])
    expect(cmap).toContain('1 beginbfrange\n<0001><0002>[<4E00><D842DFB7>]\nendbfrange\n')
  })

  it('says the character of each CID, in sections of at most a hundred ranges', () => {
    const codePoints = Array.from({ length: 26_000 }, (_, i) => 0x20000 + ((i * 7919) % 40_000))
    const cmap = toUnicodeCMap(codePoints)
    expect([...entriesOf(cmap)]).toEqual(codePoints.map((codePoint, i) => [i + 1, codePoint]))
    const sections = Array.from(cmap.matchAll(/(\d+) beginbfrange\n([\s\S]*?)endbfrange/g))
    expect(sections.map(section => section[1])).toEqual(['100', '2'])
    for (const [, count, lines = ''] of sections) expect(lines.trim().split('\n')).toHaveLength(Number(count))
  })

  it.each([1, 254, 255, 256, 257, 511, 512])('has no gap with %s characters', count => {
    const entries = entriesOf(toUnicodeCMap(Array.from({ length: count }, (_, i) => 0x4e00 + i)))
    expect([...entries]).toEqual(Array.from({ length: count }, (_, i) => [i + 1, 0x4e00 + i]))
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
