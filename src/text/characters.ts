import type { Face } from '../font/types.ts'
import type { MilliPt } from '../geometry/length.ts'
import { autospaceOf } from './autospace.ts'
import { FREELY } from './break-levels.ts'

/**
 * The characters of a paragraph, ready to be set: their glyphs and widths, and where a line may break. Entry i
 * of each array is of character i. (An object a character took 220 bytes, which the collector paid for; the
 * arrays take 48.)
 */
export interface Characters {
  readonly count: number
  readonly codePoints: number[]
  /** Undefined for what prints as nothing. */
  readonly faces: (Face | undefined)[]
  readonly glyphs: number[]
  /** How far each moves the pen, its blank half already shared with a neighbouring mark. */
  readonly advances: MilliPt[]
  /** From the pen to the glyph's origin: negative where an opening mark has given up its blank half. */
  readonly shifts: MilliPt[]
  /** Of the bits below, and how willingly a line breaks before it ({@link levelBefore}). */
  readonly traits: number[]
  /** What squeezing can still take of a character that is {@link SLACK}: the blank half of its em. */
  readonly half: MilliPt
  /** Space between a character that is {@link SPACED} and the next one of its line. */
  readonly gap: MilliPt
}

/** The bits of the break level. */
const LEVEL = 0b11
/** May not begin a line. */
export const TRAILING = 1 << 2
/** Hangs over a line's end. */
export const BLANK = 1 << 3
/** Prints as nothing. */
export const NOTHING = 1 << 4
/** A full-width mark with its blank half at the left, as the code chart draws it; its ink says whether it has. */
export const OPENING = 1 << 5
/** A full-width mark with its blank half at the right. */
export const CLOSING = 1 << 6
/** A full-width mark with a blank half that no neighbour shares. */
export const SLACK = 1 << 7
/** Autospace follows. */
export const SPACED = 1 << 8

/** Room for so many characters, for the caller to fill. */
export function roomFor(count: number, size: MilliPt): Characters {
  return {
    count,
    codePoints: new Array<number>(count),
    faces: new Array<Face | undefined>(count),
    glyphs: new Array<number>(count),
    advances: new Array<MilliPt>(count),
    shifts: new Array<MilliPt>(count),
    traits: new Array<number>(count),
    half: Math.floor(size / 2),
    gap: autospaceOf(size),
  }
}

/** The traits of a character; none beside the paragraph's ends. */
export function traitsAt({ traits }: Characters, i: number): number {
  return traits[i] ?? 0
}

/** How willingly a line breaks before a character (break-levels.ts); freely at the paragraph's end. */
export function levelBefore({ traits, count }: Characters, i: number): number {
  return i < count ? (traits[i] ?? 0) & LEVEL : FREELY
}

/** What squeezing can take of a character: half an em, or nothing. */
export function slackAt({ traits, half }: Characters, i: number): MilliPt {
  return (traits[i] ?? 0) & SLACK ? half : 0
}

/** Whether a character shows: it is neither a blank nor prints as nothing. */
export function showsAt({ traits }: Characters, i: number): boolean {
  return ((traits[i] ?? 0) & (BLANK | NOTHING)) === 0
}
