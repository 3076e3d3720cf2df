import { create } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { FormError } from '../../src/diagnostics/form-error.ts'
import { nodeDeflate } from '../../src/writers/pdf/deflate.node.ts'
import { hex4 } from '../../src/writers/pdf/numbers.ts'
import { writePdf } from '../../src/writers/pdf/write-pdf.ts'
import { asDict, type InspectedPdf, inspectPdf, nameOf } from '../support/inspect-pdf.ts'
import { readPages } from '../support/page-content.ts'
import { latin1, type PdfDict } from '../support/pdf-syntax.ts'
import { FACES, INFO, onePage, RARE, SONG, sampleItems, textRun, write } from './samples.ts'

const SAMPLE = onePage(sampleItems())

/** A composite font with what hangs on it. */
interface ReadFont {
  readonly font: PdfDict
  readonly descendant: PdfDict
  readonly descriptor: PdfDict
}

function fontsOf(pdf: InspectedPdf): readonly ReadFont[] {
  const composite = pdf.ofType('Font').filter(font => nameOf(font.get('Subtype')) === 'Type0')
  return composite.map(font => {
    const [first] = font.get('DescendantFonts') as readonly PdfDict[]
    const descendant = asDict(pdf.resolve(first))
    return { font, descendant, descriptor: asDict(pdf.resolve(descendant.get('FontDescriptor'))) }
  })
}

/** Width of each CID by W and DW (ISO 32000-2, 9.7.4.3). */
function widthsOf(descendant: PdfDict, count: number): readonly number[] {
  const widths = new Array<number>(count).fill(Number(descendant.get('DW')))
  const entries = [...(descendant.get('W') as readonly (number | readonly number[])[])]
  while (entries.length > 0) {
    const [first, next] = [Number(entries.shift()), entries.shift()]
    if (Array.isArray(next)) widths.splice(first, next.length, ...next)
    else widths.fill(Number(entries.shift()), first, Number(next) + 1)
  }
  return widths
}

describe('fonts', () => {
  it('are the embedded subsets of the faces that are drawn with, and no other', async () => {
    const pdf = inspectPdf(await write(SAMPLE))
    const names = pdf.ofType('Font').map(font => nameOf(font.get('BaseFont')) ?? '')
    expect(names.map(name => name.replace(/^[A-Z]{6}\+/, '')).sort()).toEqual([
      'HanaMinB',
      'HanaMinB',
      'NotoSerifSC-Regular',
      'NotoSerifSC-Regular',
      'NotoSerifSC-SemiBold',
      'NotoSerifSC-SemiBold',
    ])
    expect(new Set(names).size).toBe(3)
    expect(names.every(name => /^[A-Z]{6}\+/.test(name))).toBe(true)
  })

  it('are Type0 fonts over CIDFontType2 whose names agree', async () => {
    for (const { font, descendant, descriptor } of fontsOf(inspectPdf(await write(SAMPLE)))) {
      expect(nameOf(font.get('Encoding'))).toBe('Identity-H')
      expect(nameOf(descendant.get('Subtype'))).toBe('CIDFontType2')
      expect(nameOf(descendant.get('CIDToGIDMap'))).toBe('Identity')
      expect(descendant.get('BaseFont')).toEqual(font.get('BaseFont'))
      expect(descriptor.get('FontName')).toEqual(font.get('BaseFont'))
    }
  })

  it('have the widths of the glyphs in their files', async () => {
    const pdf = inspectPdf(await write(onePage([textRun('收入15.00（元）ABCabc…—“”', 0, 9_000)])))
    for (const { descendant, descriptor } of fontsOf(pdf)) {
      const file = pdf.stream(descriptor.get('FontFile2'))
      expect(asDict(pdf.resolve(descriptor.get('FontFile2'))).get('Length1')).toBe(file.length)
      const font = create(Buffer.from(file))
      if (!('numGlyphs' in font)) throw new Error('not one font')
      const hmtx = Array.from({ length: font.numGlyphs }, (_, glyph) => font.getGlyph(glyph).advanceWidth)
      expect(widthsOf(descendant, font.numGlyphs)).toEqual(
        hmtx.map(width => (width * 1000) / font.unitsPerEm),
      )
      expect(new Set(hmtx).size).toBeGreaterThan(5)
    }
  })

  it('say the character of each CID that is drawn', async () => {
    const pdf = inspectPdf(await write(SAMPLE))
    const drawn = new Map<string, Set<string>>()
    let font = ''
    for (const [token] of latin1(pdf.stream(pdf.ofType('Page')[0]?.get('Contents'))).matchAll(
      /F\d|<[0-9A-F]+>/g,
    )) {
      if (token.startsWith('F')) font = token
      const cids = drawn.get(font) ?? new Set<string>()
      for (const [cid] of token.matchAll(/[0-9A-F]{4}/g)) drawn.set(font, cids.add(cid))
    }
    const resources = asDict(pdf.resolve(pdf.ofType('Page')[0]?.get('Resources')))
    for (const [name, reference] of asDict(resources.get('Font'))) {
      const cmap = latin1(pdf.stream(asDict(pdf.resolve(reference)).get('ToUnicode')))
      const [, first = '', list = ''] = /^<([0-9A-F]{4})><[0-9A-F]{4}>\[(.*)\]$/m.exec(cmap) ?? []
      const cids = Array.from(list.matchAll(/<[0-9A-F]{4,8}>/g), (_, i) =>
        hex4(Number.parseInt(first, 16) + i),
      )
      expect(new Set(cids)).toEqual(drawn.get(name))
    }
    expect(drawn.size).toBe(3)
  })

  it('of a broken or too large document are a finding, not an exception', async () => {
    const run = textRun('一', 0, 0)
    const codePoints = Array.from({ length: 65_536 }, (_, i) => 0x10000 + i)
    const glyphs = codePoints.map(() => run.glyphs[0] ?? 0)
    const list = onePage([{ ...run, codePoints, glyphs, advances: glyphs }])
    const pdf = await writePdf(list, { faces: FACES, info: INFO, deflate: nodeDeflate })
    expect(pdf.ok).toBe(false)
    expect(pdf.findings.map(finding => finding.code)).toEqual(['font.subset-too-large'])
  })

  it('that are not given are refused', async () => {
    await expect(write(SAMPLE, { faces: new Map([[SONG.id, SONG]]) })).rejects.toThrow(FormError)
  })
})

describe('what is printed', () => {
  it('extracts unchanged, characters that share a glyph and those beyond U+FFFF included', async () => {
    const text = '一⼀…⋯≥15.00（元）——“甲”'
    const items = [textRun(text, 10_000, 20_000), textRun('𠮷𡃁𬺈', 10_000, 50_000, { face: RARE })]
    expect(SONG.glyphOf(0x4e00)).toBe(SONG.glyphOf(0x2f00))
    const [page] = await readPages(await write(onePage(items)))
    expect(page?.glyphs.map(glyph => glyph.text).join('')).toBe(`${text}𠮷𡃁𬺈`)
  })

  it('stands where the display list has it, squeezed marks included', async () => {
    const run = textRun('（甲）、（乙）', 10_000, 20_000)
    const advances = run.advances.map((advance, i) => (i === 2 ? 5_250 : advance + 3))
    const [page] = await readPages(await write(onePage([{ ...run, advances }])))
    let x = run.x
    for (const [i, glyph] of (page?.glyphs ?? []).entries()) {
      expect(Math.abs(glyph.x * 1000 - x)).toBeLessThan(10.5)
      expect(glyph.baseline).toBeCloseTo(20, 3)
      x += advances[i] ?? 0
    }
    expect(page?.glyphs).toHaveLength(7)
  })
})
