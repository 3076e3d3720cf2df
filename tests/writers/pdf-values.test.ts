import { describe, expect, it } from 'vitest'
import { pdfDate, pdfName, pdfRaw, pdfSource, pdfText } from '../../src/writers/pdf/pdf-values.ts'

describe('pdfSource', () => {
  it('writes dictionaries, arrays, names, numbers, references and bytes as PDF has them', () => {
    const value = {
      Type: 'Page',
      MediaBox: [0, -1.5, 595.276, 1e-7],
      Kids: [{ id: 3 }, { id: 12 }],
      Marked: true,
      ID: Uint8Array.of(0, 10, 255),
      Params: {},
      A: pdfRaw('<</O/Table>>'),
    }
    expect(pdfSource(value)).toBe(
      '<<\n/Type /Page\n/MediaBox [0 -1.5 595.276 0]\n/Kids [3 0 R 12 0 R]\n/Marked true\n/ID <000aff>\n' +
        '/Params <<\n>>\n/A <</O/Table>>\n>>',
    )
  })
})

describe('pdfText', () => {
  it.each([
    ['', '()'],
    ['A (b) \\ c', '(A \\(b\\) \\\\ c)'],
    ['\b\t\n\f\r', '(\\b\\t\\n\\f\\r)'],
    ['表', '(\u00fe\u00ff\u0088\u0068)'],
    ['\u2829A', '(\u00fe\u00ff\\(\\)\u0000A)'],
    ['𠮷', '(\u00fe\u00ff\u00d8\u0042\u00df\u00b7)'],
  ])('writes %j as a string of bytes', (text, source) => {
    expect(pdfSource(pdfText(text))).toBe(source)
  })
})

describe('pdfDate', () => {
  it('is in UTC, to the second', () => {
    expect(pdfSource(pdfDate(new Date(Date.UTC(2024, 2, 1, 8, 30, 5, 900))))).toBe('(D:20240301083005Z)')
  })
})

describe('pdfName', () => {
  it.each([
    ['ABCDEF+NotoSerifSC-Regular', 'ABCDEF+NotoSerifSC-Regular'],
    ['A B#(c)/d', 'A#20B#23#28c#29#2Fd'],
    ['方正', '#E6#96#B9#E6#AD#A3'],
  ])('writes %s as %s', (text, name) => {
    expect(pdfName(text)).toBe(name)
  })

  it('leaves as they are the regular characters of ASCII, and no others', () => {
    for (let code = 0x21; code < 0x7f; code++) {
      const character = String.fromCharCode(code)
      expect(pdfName(character) === character).toBe(!'#()<>[]{}/%'.includes(character))
    }
  })
})
