import { describe, expect, it } from 'vitest'
import { vetText } from '../../src/text/vet.ts'

describe('vetting a text', () => {
  it('warns of what is left out, once for each code point, with how often', () => {
    expect(vetText('甲\u200b乙\u200b丙\ufeff𠮷\u{e0100}')).toEqual(
      [
        { codePoint: 'U+200B', count: 2 },
        { codePoint: 'U+FEFF', count: 1 },
        { codePoint: 'U+E0100', count: 1 },
      ].map(facts => ({ severity: 'warning', code: 'text.invisible-character', facts, at: {} })),
    )
  })

  it('finds nothing in ordinary text', () => {
    expect(vetText('绩效目标：“≥15.00(元)”。\n\t①㎡——')).toEqual([])
  })
})
