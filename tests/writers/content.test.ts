import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FormError } from '../../src/diagnostics/form-error.ts'
import type { GlyphRun, Item } from '../../src/display/types.ts'
import { type ContentFont, pageContent } from '../../src/writers/pdf/content.ts'
import { latin1 } from '../support/pdf-syntax.ts'
import { rule, SONG, subsetOf } from './samples.ts'

const ZERO = { glyph: SONG.glyphOf(0x30), codePoint: 0x30 }

/** A subset of one glyph: the figure 0, which has CID 1 and is 557 wide. */
const FONT: ContentFont = { resource: 'F1', subset: subsetOf(SONG, [ZERO]) }
const FONTS = new Map([
  ['song', FONT],
  ['hei', { ...FONT, resource: 'F2' }],
])

function run(advances: readonly number[], more: Partial<GlyphRun> = {}): GlyphRun {
  return {
    kind: 'glyphs',
    x: 20_000,
    y: 30_500,
    face: 'song',
    size: 10_000,
    glyphs: advances.map(() => ZERO.glyph),
    codePoints: advances.map(() => ZERO.codePoint),
    advances,
    tag: 'artifact',
    ...more,
  }
}

const draw = (...items: Item[]) => latin1(pageContent({ width: 200_000, height: 100_000, items }, FONTS))

describe('rules', () => {
  it('are rectangles from end to end around their centre line, counted from the bottom', () => {
    expect(draw(rule(10_000, 20_000, 60_000, 20_000))).toBe('10 79.75 50 .5 re f\n')
    expect(draw(rule(10_000, 20_000, 10_000, 70_000))).toBe('9.75 30 .5 50 re f\n')
    expect(draw(rule(10_000, 70_000, 10_000, 20_000))).toBe('9.75 30 .5 50 re f\n')
  })

  it('of an odd thickness keep whole coordinates', () => {
    expect(draw({ ...rule(10_000, 20_000, 60_000, 20_000), width: 283 })).toBe('10 79.858 50 .283 re f\n')
  })

  it('of no length draw nothing, where PDF would draw a hairline', () => {
    expect(draw(rule(10_000, 20_000, 10_000, 20_000))).toBe('\n')
  })

  it('that are oblique or have no thickness are refused', () => {
    expect(() => draw(rule(0, 0, 10_000, 20_000))).toThrow(FormError)
    expect(() => draw({ ...rule(0, 0, 10_000, 0), width: 0 })).toThrow(FormError)
    expect(() => draw(rule(0.5, 0, 10_000, 0))).toThrow(FormError)
  })
})

describe('glyph runs', () => {
  it('that move as their font does are one string without adjustments', () => {
    expect(draw(run([5_570, 5_570]))).toBe('BT\n/F1 10 Tf\n1 0 0 1 20 69.5 Tm\n<00010001> Tj\nET\n')
  })

  it('that are turned move their pen down, the tops of their glyphs to the right', () => {
    const turned = draw(run([5_570, 5_570], { rotation: 90 }), run([5_570]))
    expect(turned).toContain('0 -1 1 0 20 69.5 Tm\n<00010001> Tj\n1 0 0 1 20 69.5 Tm\n')
  })

  it('are adjusted where the pen moves otherwise: a number moves it back', () => {
    expect(draw(run([5_000, 6_000, 5_570]))).toContain('[<0001>57<0001>-43<0001>] TJ')
  })

  it('are not adjusted after the last glyph, where nothing follows', () => {
    expect(draw(run([5_570, 9_000]))).toContain('<00010001> Tj')
  })

  it('share a text object, and name a font only where it changes', () => {
    const content = draw(
      run([5_570]),
      run([5_570]),
      run([5_570], { face: 'hei' }),
      rule(0, 0, 9_000, 0),
      run([5_570], { face: 'hei' }),
    )
    expect(content.match(/BT|ET/g)).toEqual(['BT', 'ET', 'BT', 'ET'])
    expect(content.match(/\/F\d [\d.]+ Tf/g)).toEqual(['/F1 10 Tf', '/F2 10 Tf'])
  })

  it('name a font again where its size changes', () => {
    expect(draw(run([5_570]), run([5_013], { size: 9_000 })).match(/\/F\d [\d.]+ Tf/g)).toEqual([
      '/F1 10 Tf',
      '/F1 9 Tf',
    ])
  })

  it('never stray by 1/1000 em, however long they are and however they are squeezed', () => {
    const advance = fc.integer({ min: 5_400, max: 5_700 })
    const size = fc.constantFrom(9_000, 10_500, 7_777)
    fc.assert(
      fc.property(fc.array(advance, { minLength: 1, maxLength: 80 }), size, (advances, size) => {
        const strays = penStrays(draw(run(advances, { size })), advances, size)
        expect(Math.max(...strays)).toBeLessThan(size / 1000)
      }),
    )
  })

  it('of a face that is not there, of no size, or with a glyph that no subset has, are refused', () => {
    expect(() => draw(run([1], { face: 'kai' }))).toThrow(FormError)
    expect(() => draw(run([1], { size: 0 }))).toThrow(FormError)
    expect(() => draw(run([1], { glyphs: [ZERO.glyph + 1] }))).toThrow(FormError)
  })
})

describe('marked content', () => {
  it('holds whole text objects, and in a sequence those that say something else than they show', () => {
    const down = { node: 4, actualText: '表格' }
    const items = [
      run([5_570], { tag: { node: 4 } }),
      run([5_570], { tag: down }),
      run([5_570], { tag: down }),
      run([5_570], { tag: { node: 5 } }),
      rule(0, 0, 9_000, 0),
    ]
    const nodes: number[] = []
    const page = { width: 200_000, height: 100_000, items }
    const content = latin1(pageContent(page, FONTS, { roleOf: () => 'TD', nodes }))
    expect(content.match(/.*BDC|EMC|BT|ET/g)).toEqual([
      ...['/TD <</MCID 0>> BDC', 'BT', 'ET'],
      ...['/Span <</ActualText <FEFF8868683C>>> BDC', 'BT', 'ET', 'EMC', 'EMC'],
      ...['/TD <</MCID 1>> BDC', 'BT', 'ET', 'EMC'],
      ...['/Artifact <</Type/Layout>> BDC', 'EMC'],
    ])
    expect(nodes).toEqual([4, 5])
  })
})

/** How far each glyph stands from where the run wants it, in 1/1000 pt, as a PDF reader moves the pen. */
function penStrays(content: string, advances: readonly number[], size: number): number[] {
  const operands = /\[(.*)\] TJ|(<.*>) Tj/.exec(content)
  const strays: number[] = []
  let [actual, wanted] = [0, 0]
  for (const [token] of (operands?.[1] ?? operands?.[2] ?? '').matchAll(/<[0-9A-F]*>|-?[\d.]+/g)) {
    if (!token.startsWith('<')) {
      actual -= (Number(token) * size) / 1000
      continue
    }
    for (let glyph = 0; glyph < (token.length - 2) / 4; glyph++) {
      strays.push(Math.abs(actual - wanted))
      actual += (557 * size) / 1000
      wanted += advances[strays.length - 1] ?? 0
    }
  }
  expect(strays).toHaveLength(advances.length)
  return strays
}
