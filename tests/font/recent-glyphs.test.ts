import { describe, expect, it } from 'vitest'
import { createRecentGlyphs } from '../../src/font/recent-glyphs.ts'

describe('a memory of recent glyphs', () => {
  it('gives back what was set last', () => {
    const memory = createRecentGlyphs<string>(100, 8)
    expect(memory.get(7)).toBeUndefined()
    memory.set(7, 'a')
    memory.set(7, 'b')
    expect([memory.get(7), memory.get(8), memory.get(-1), memory.get(100)]).toEqual([
      'b',
      undefined,
      undefined,
      undefined,
    ])
  })

  it('keeps at most what it may, and half of that for certain', () => {
    const memory = createRecentGlyphs<number>(1000, 100)
    for (let i = 0; i < 1000; i++) memory.set(i, i)
    const kept = Array.from({ length: 1000 }, (_, i) => i).filter(i => memory.get(i) !== undefined)
    expect(kept.length).toBeLessThanOrEqual(100)
    for (let i = 951; i < 1000; i++) expect(kept).toContain(i)
  })

  it('keeps what is asked for again and again', () => {
    const memory = createRecentGlyphs<number>(2000, 100)
    memory.set(1999, 7)
    for (let i = 0; i < 1000; i++) {
      memory.set(i, i)
      expect(memory.get(1999)).toBe(7)
    }
  })
})
