/** What text, layout and writers know of a face. */
import type { FaceId } from '../display/types.ts'
import type { MilliEm } from '../geometry/length.ts'
import type { Outlines } from './outlines.ts'
import type { Table } from './table.ts'

/** The parts that a face can play in a form; `rare` only ends chains. */
export type FaceRole = 'song' | 'title' | 'hei' | 'fangsong' | 'kai' | 'rare'

/**
 * OpenType features that replace one glyph by another: `locl` (mainland Chinese forms), `fwid` and `pwid`
 * (full-width and proportional forms), `tnum` and `hwid` (figures of one width), `vert`.
 */
export type Feature = 'locl' | 'fwid' | 'pwid' | 'tnum' | 'hwid' | 'vert'

/** How far a glyph's ink reaches, from its origin; both are 0 for a blank. */
export interface Ink {
  readonly left: MilliEm
  readonly right: MilliEm
}

/**
 * One open face: lookups only, safe to share between renders.
 *
 * Line metrics are the OS/2 typographic ones; hhea's are taller than the em box in the Noto faces.
 */
export interface Face {
  readonly id: FaceId
  readonly postscriptName: string
  readonly unitsPerEm: number
  readonly ascent: MilliEm
  readonly descent: MilliEm
  /** The glyph of a code point, 0 where the face has none. */
  glyphOf(codePoint: number): number
  /** The glyph's advance. */
  advanceOf(glyph: number): MilliEm
  /** Where the glyph's ink begins and ends. */
  inkOf(glyph: number): Ink
  /** The glyph that a feature puts in this one's place; the glyph itself where it puts none. */
  variantOf(glyph: number, feature: Feature): number
}

/** What a PDF font descriptor says of a face (ISO 32000-2, table 120), in 1/1000 em. */
export interface FaceDescriptor {
  readonly bbox: readonly [left: MilliEm, bottom: MilliEm, right: MilliEm, top: MilliEm]
  readonly ascent: MilliEm
  readonly descent: MilliEm
  readonly capHeight: MilliEm
  /** Degrees counter-clockwise from the vertical. */
  readonly italicAngle: number
  /** Bits of ISO 32000-2, table 121. */
  readonly flags: number
  /** Estimated from the weight; a TrueType face does not say. */
  readonly stemV: MilliEm
}

/** A face with its outlines, as a subset needs it. */
export interface OpenFace extends Face {
  /** The file it was read from, for findings. */
  readonly file: string
  readonly glyphCount: number
  /** OS/2 fsType: what the maker allows of embedding. */
  readonly fsType: number
  /** Whether the file holds variations; only its default instance is drawn. */
  readonly isVariable: boolean
  readonly descriptor: FaceDescriptor
  readonly outlines: Outlines
  /** The tables that a subset carries on or rewrites; undefined where the file has none of that name. */
  table(tag: string): Table | undefined
}
