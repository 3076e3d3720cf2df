import { describe, expect, it } from 'vitest'
import { FormError } from '../../src/diagnostics/form-error.ts'
import { createGlyphNumbers } from '../../src/writers/pdf/glyph-numbers.ts'
import { collectGlyphUse } from '../../src/writers/pdf/glyph-usage.ts'
import { onePage, SONG, TITLE, textRun } from './samples.ts'

describe('collectGlyphUse', () => {
  it('names every glyph of each face once, by character, whatever the order of use', () => {
    const list = onePage([textRun('表格表', 0, 0), textRun('格', 0, 0, { face: TITLE }), textRun('一', 0, 0)])
    const uses = collectGlyphUse(list)
    expect([...uses.keys()]).toEqual([SONG.id, TITLE.id])
    expect(uses.get(SONG.id)).toEqual(
      ['一', '格', '表'].map(text => {
        const codePoint = text.charCodeAt(0)
        return { glyph: SONG.glyphOf(codePoint), codePoint }
      }),
    )
  })

  it('leaves out the pairs that a face has drawn before, and those alone', () => {
    const known = createGlyphNumbers()
    known.add(SONG.glyphOf(0x683c), 0x683c)
    const list = onePage([textRun('表格', 0, 0), textRun('格', 0, 0, { face: TITLE })])
    const uses = collectGlyphUse(list, face => (face === SONG.id ? known : undefined))
    expect(uses.get(SONG.id)?.map(use => use.codePoint)).toEqual([0x8868])
    expect(uses.get(TITLE.id)?.map(use => use.codePoint)).toEqual([0x683c])
    expect(collectGlyphUse(onePage([textRun('格', 0, 0)]), () => known).get(SONG.id)).toEqual([])
  })

  it('keeps characters apart that share a glyph', () => {
    const uses = collectGlyphUse(onePage([textRun('⼀一', 0, 0)])).get(SONG.id) ?? []
    expect(uses.map(use => use.codePoint)).toEqual([0x2f00, 0x4e00])
    expect(new Set(uses.map(use => use.glyph)).size).toBe(1)
  })

  it('refuses to draw glyph 0 in place of a character', () => {
    expect(() => collectGlyphUse(onePage([textRun('表☑', 0, 0)]))).toThrow(
      new FormError('U+2611 would be drawn as .notdef by face builtin:song'),
    )
  })

  it('refuses runs whose arrays differ in length', () => {
    const run = textRun('表格', 0, 0)
    expect(() => collectGlyphUse(onePage([{ ...run, advances: [10_500] }]))).toThrow(FormError)
    expect(() => collectGlyphUse(onePage([{ ...run, codePoints: [0x8868] }]))).toThrow(FormError)
  })
})
