/** Text of page content (ISO 32000-2, 9). */
import { type Drawn, type GraphicsState, type Matrix, multiply } from './drawn.ts'
import type { PageFont } from './page-fonts.ts'
import { isKind, type PdfValue } from './values.ts'

/** The state of text (9.3), and where the next glyph goes. */
export interface Pen {
  readonly font: PageFont | undefined
  readonly size: number
  readonly charSpace: number
  readonly wordSpace: number
  /** 1: as wide as it is. */
  readonly scale: number
  readonly leading: number
  readonly rise: number
  readonly render: number
  readonly matrix: Matrix
  readonly line: Matrix
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

export function startPen(): Pen {
  return {
    ...{ font: undefined, size: 0, charSpace: 0, wordSpace: 0, scale: 1, leading: 0, rise: 0, render: 0 },
    ...{ matrix: IDENTITY, line: IDENTITY },
  }
}

/** The pen after an operator that shows nothing; undefined for other operators. */
export function textOperator(operator: string, numbers: readonly number[], pen: Pen): Pen | undefined {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers
  const moved = (x: number, y: number): Pen => {
    const line = multiply([1, 0, 0, 1, x, y], pen.line)
    return { ...pen, line, matrix: line }
  }
  switch (operator) {
    case 'BT':
      return { ...pen, matrix: IDENTITY, line: IDENTITY }
    case 'ET':
      return pen
    case 'Tm':
      return { ...pen, matrix: [a, b, c, d, e, f], line: [a, b, c, d, e, f] }
    case 'Td':
      return moved(a, b)
    case 'TD':
      return { ...moved(a, b), leading: -b }
    case 'T*':
      return moved(0, -pen.leading)
    case 'Tc':
      return { ...pen, charSpace: a }
    case 'Tw':
      return { ...pen, wordSpace: a }
    case 'Tz':
      return { ...pen, scale: a / 100 }
    case 'TL':
      return { ...pen, leading: a }
    case 'Ts':
      return { ...pen, rise: a }
    case 'Tr':
      return { ...pen, render: a }
    default:
      return undefined
  }
}

/** The glyphs of strings, with the kerning between them, and the pen after them (9.4.3, 9.4.4). */
export function showText(
  pieces: readonly PdfValue[],
  pen: Pen,
  { matrix: page, fill, stroke }: GraphicsState,
): { readonly glyphs: readonly Omit<Drawn, 'mcid'>[]; readonly after: Pen } {
  const { font, size, scale, rise, render } = pen
  const glyphs: Omit<Drawn, 'mcid'>[] = []
  let { matrix } = pen
  const move = (by: number) => {
    matrix = multiply([1, 0, 0, 1, by, 0], matrix)
  }
  for (const piece of pieces) {
    if (typeof piece === 'number') move((-piece / 1000) * size * scale)
    if (!isKind(piece, 'string')) continue
    for (const code of codesOf(piece.bytes, font?.codeBytes ?? 1)) {
      const numbers = multiply(multiply([size * scale, 0, 0, size, 0, rise], matrix), page)
      const look = [font?.key ?? '', code, render, fill, render === 0 ? '' : stroke]
      glyphs.push({ kind: 'glyph', what: JSON.stringify(look), numbers, text: font?.textOf(code) ?? '' })
      const space = pen.charSpace + (font?.codeBytes === 1 && code === 32 ? pen.wordSpace : 0)
      move((((font?.widthOf(code) ?? 0) / 1000) * size + space) * scale)
    }
  }
  return { glyphs, after: { ...pen, matrix } }
}

function codesOf(bytes: Uint8Array, width: 1 | 2): readonly number[] {
  if (width === 1) return [...bytes]
  return Array.from(
    { length: bytes.length >> 1 },
    (_, i) => ((bytes[2 * i] ?? 0) << 8) | (bytes[2 * i + 1] ?? 0),
  )
}
