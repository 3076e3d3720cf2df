import { describe, expect, it } from 'vitest'
import { breakText } from '../../src/text/break.ts'
import { cpuMs } from '../support/cpu-time.ts'
import { em, style } from './fixed-face.ts'

const torn = (text: string, width: number) => breakText(text, style, width * em).map(line => line.torn)

describe('a token wider than its line', () => {
  it('is named by the line that tears it, whole and without what stands around it', () => {
    expect(torn('为1,234,567.89元', 3)).toEqual([undefined, '1,234,567.89', undefined, undefined])
    expect(torn('甲 SX-2024-A01 乙', 3)).toEqual([undefined, 'SX-2024-A01', undefined, undefined])
    expect(torn('甲。', 0.5)).toEqual(['甲。', undefined])
  })

  it('is told once a paragraph', () => {
    expect(torn('123456789 987654321\n11111111', 2).filter(token => token !== undefined)).toEqual([
      '123456789',
      '11111111',
    ])
  })

  it('is not a text that breaks where it may, nor an indent wider than the line', () => {
    for (const text of ['甲乙丙丁，戊己', 'a bc de', '', '　　　　　甲', 'word']) {
      expect(
        torn(text, 2).every(token => token === undefined),
        text,
      ).toBe(true)
    }
  })

  it('is told of by its beginning if it is very long', () => {
    expect(torn('a'.repeat(1000), 2)[0]).toBe('a'.repeat(48))
  })

  it('is found in time linear in the text', () => {
    const start = cpuMs()
    for (const text of ['a'.repeat(200_000), '　'.repeat(200_000), `${'　'.repeat(100_000)}甲`]) torn(text, 1)
    expect(cpuMs() - start).toBeLessThan(10_000)
  })
})
