import type { Face } from '../font/types.ts'
import type { MilliPt } from '../geometry/length.ts'
import type { Character } from './characters.ts'
import type { LineRange } from './fit-lines.ts'
import type { Line, LineRun, TextStyle } from './types.ts'

/** A glyph with its origin in the line. */
interface PlacedGlyph {
  readonly face: Face
  readonly glyph: number
  readonly codePoint: number
  readonly x: MilliPt
  /** Where its space ends. */
  readonly end: MilliPt
}

/** What a line is besides its characters. */
export interface LineSetting extends Pick<TextStyle, 'size' | 'autospace'>, Pick<Line, 'last' | 'torn'> {
  /** Where the line begins; it counts for the line's width. */
  readonly indent: MilliPt
}

/**
 * Sets one line: gives every glyph its place, squeezes marks by as much as the line needs in equal parts,
 * and lets the mark at its end take half its em.
 */
export function setLine(
  characters: readonly Character[],
  range: LineRange,
  { indent, size, autospace = false, last, torn }: LineSetting,
): Line {
  const edge = lastVisible(characters, range)
  const squeezeOf = squeezer(characters, range, edge)
  const placed: PlacedGlyph[] = []
  let pen = indent
  let gap = 0
  let width = indent
  for (let i = range.start; i < range.end; i++) {
    const character = characters[i]
    if (!character?.face) continue
    const given = squeezeOf(character, i)
    const shift = character.side === 'opening' ? character.shift - given : character.shift
    const { face, glyph, codePoint } = character
    const start = pen + gap
    pen = start + character.advance - given
    gap = character.gap
    placed.push({ face, glyph, codePoint, x: start + shift, end: pen })
    if (i === edge) width = pen
  }
  return { runs: runsOf(placed), width, drop: 0, last, size, autospace, torn }
}

/** The last character that is no hanging blank; before `start` where there is none. */
function lastVisible(characters: readonly Character[], { start, end }: LineRange): number {
  let i = end - 1
  while (i >= start && (characters[i]?.kind === 'blank' || characters[i]?.kind === 'nothing')) i--
  return i
}

/** Shares a line's squeeze equally over its marks, the first ones taking what does not divide. */
function squeezer(
  characters: readonly Character[],
  range: LineRange,
  edge: number,
): (character: Character, index: number) => MilliPt {
  const endsInMark = characters[edge]?.side === 'closing'
  let marks = 0
  for (let i = range.start; i <= edge; i++) if ((characters[i]?.slack ?? 0) > 0) marks++
  if (endsInMark && (characters[edge]?.slack ?? 0) > 0) marks--
  let left = range.squeeze
  return ({ slack }, index) => {
    if (endsInMark && index === edge) return slack
    if (slack === 0 || left === 0 || index > edge) return 0
    const share = Math.min(slack, Math.ceil(left / marks))
    marks--
    left -= share
    return share
  }
}

/** Glyphs of one face that follow each other are one run; each moves the pen to the next one's origin. */
function runsOf(placed: readonly PlacedGlyph[]): readonly LineRun[] {
  const runs: LineRun[] = []
  for (let from = 0; from < placed.length; ) {
    const first = placed[from]
    if (!first) break
    let to = from + 1
    while (placed[to]?.face === first.face) to++
    const glyphs = placed.slice(from, to)
    runs.push({
      face: first.face,
      x: first.x,
      glyphs: glyphs.map(glyph => glyph.glyph),
      codePoints: glyphs.map(glyph => glyph.codePoint),
      advances: glyphs.map((glyph, i) => (glyphs[i + 1]?.x ?? glyph.end) - glyph.x),
    })
    from = to
  }
  return runs
}
