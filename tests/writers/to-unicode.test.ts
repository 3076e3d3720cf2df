import { describe, expect, it } from 'vitest'
import { hex4, toUnicodeCMap } from '../../src/writers/pdf/to-unicode.ts'

describe('toUnicodeCMap', () => {
  it('writes a character beyond the first plane as a surrogate pair', () => {
    const cmap = toUnicodeCMap([0x4e00, 0x20bb7])
    expect(cmap).toContain('2 beginbfchar\n<0001> <4E00>\n<0002> <D842DFB7>\nendbfchar\n')
  })

  it('has one entry for each CID, in sections of at most a hundred', () => {
    const codePoints = Array.from({ length: 250 }, (_, i) => 0x4e00 + i)
    const cmap = toUnicodeCMap(codePoints)
    expect([...cmap.matchAll(/(\d+) beginbfchar/g)].map(match => match[1])).toEqual(['100', '100', '50'])
    const entries = [...cmap.matchAll(/^<([0-9A-F]{4})> <([0-9A-F]{4})>$/gm)].slice(1)
    expect(entries.map(([, cid, unit]) => [cid, unit])).toEqual(
      codePoints.map((codePoint, i) => [hex4(i + 1), hex4(codePoint)]),
    )
  })
})
