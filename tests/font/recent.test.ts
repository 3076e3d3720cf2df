import { describe, expect, it } from 'vitest'
import { createRecent } from '../../src/font/recent.ts'

describe('a memory of recent results', () => {
  it('gives back what was set last', () => {
    const memory = createRecent<string, number>(8)
    memory.set('a', 1)
    memory.set('a', 2)
    expect(memory.get('a')).toBe(2)
    expect(memory.get('b')).toBeUndefined()
  })

  it('keeps at most what it may, and half of that for certain', () => {
    const memory = createRecent<number, number>(100)
    for (let i = 0; i < 1000; i++) memory.set(i, i)
    const kept = Array.from({ length: 1000 }, (_, i) => i).filter(i => memory.get(i) !== undefined)
    expect(kept.length).toBeLessThanOrEqual(100)
    for (let i = 951; i < 1000; i++) expect(kept).toContain(i)
  })

  it('keeps what is asked for again and again', () => {
    const memory = createRecent<number, number>(100)
    memory.set(-1, 7)
    for (let i = 0; i < 1000; i++) {
      memory.set(i, i)
      expect(memory.get(-1)).toBe(7)
    }
  })
})
