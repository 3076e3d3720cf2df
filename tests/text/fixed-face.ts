/**
 * A face whose numbers are round: 汉字 and full-width marks are 1 em, everything else half an em. A glyph
 * has the number of its code point. Marks have their ink in one half of the em, as mainland faces do.
 */
import type { Face } from '../../src/font/types.ts'
import { isWide, sideOf } from '../../src/text/marks.ts'
import type { Line, TextStyle } from '../../src/text/types.ts'

const QUOTES = '“”‘’—…·'

export const fixedFace: Face = {
  id: 'fixed',
  postscriptName: 'Fixed',
  unitsPerEm: 1000,
  ascent: 880,
  descent: -120,
  glyphOf: codePoint => (codePoint === 0x1f600 ? 0 : codePoint),
  advanceOf: glyph => {
    if (glyph === 0xb7) return 300
    return isWide(glyph) || glyph === 0x3000 || QUOTES.includes(String.fromCodePoint(glyph)) ? 1000 : 500
  },
  inkOf: glyph => {
    const side = sideOf(glyph)
    if (side === 'opening') return { left: 600, right: 900 }
    return side === 'closing' ? { left: 100, right: 400 } : { left: 100, right: 900 }
  },
  variantOf: glyph => glyph,
}

/** Type of 10 pt, so that widths in em read as hundreds: 1 em is 10,000. */
export const style: TextStyle = { chain: [fixedFace], size: 10_000 }

export const em = 10_000

export function textOf(line: Line): string {
  return line.runs.map(run => String.fromCodePoint(...run.codePoints)).join('')
}

/** Where each glyph of a line stands, and where the last one's space ends. */
export function positions(line: Line): readonly number[] {
  return line.runs.flatMap((run, r) => {
    let x = run.x
    const origins = run.advances.map(advance => {
      const origin = x
      x += advance
      return origin
    })
    return r === line.runs.length - 1 ? [...origins, x] : origins
  })
}
