/**
 * The display list: pages of things to draw, in 1/1000 pt from the top left corner, and the structure
 * that a reader hears. Writers read nothing else. A face is an opaque id here.
 */
import type { MilliPt } from '../geometry/length.ts'

export type FaceId = string

/**
 * Glyphs of one face and size on one baseline, the pen beginning at x, y. The three arrays have one entry a
 * glyph.
 */
export interface GlyphRun {
  readonly kind: 'glyphs'
  readonly x: MilliPt
  /** The baseline. */
  readonly y: MilliPt
  readonly face: FaceId
  readonly size: MilliPt
  readonly glyphs: readonly number[]
  /** The character each glyph stands for, so that what is printed extracts unchanged. */
  readonly codePoints: readonly number[]
  /** How far each glyph moves the pen, in 1/1000 pt; it may differ from the face's own advance. */
  readonly advances: readonly MilliPt[]
  /**
   * Degrees by which the run is turned clockwise about x, y; none: the pen moves to the right. At 90 it moves
   * down, and what is above the baseline stands to its right.
   */
  readonly rotation?: 90
  readonly tag: Tag
}

/** A horizontal or vertical rule: its centre line and thickness. */
export interface Stroke {
  readonly kind: 'stroke'
  readonly x1: MilliPt
  readonly y1: MilliPt
  readonly x2: MilliPt
  readonly y2: MilliPt
  readonly width: MilliPt
}

/** Lines that no font has: a box to tick, with or without its tick. */
export interface Drawing {
  readonly kind: 'drawing'
  readonly lines: readonly DrawnLine[]
  /** What a reader is told of it. */
  readonly shows: 'empty-box' | 'ticked-box'
  readonly tag: Tag
}

/** A line from point to point; closed it comes back to the first. Its corners are sharp, its ends flat. */
export interface DrawnLine {
  readonly points: readonly Point[]
  readonly closed: boolean
  readonly width: MilliPt
}

export interface Point {
  readonly x: MilliPt
  readonly y: MilliPt
}

/** A coloured area below what stands in it. */
export interface Fill {
  readonly kind: 'fill'
  readonly x: MilliPt
  readonly y: MilliPt
  readonly width: MilliPt
  readonly height: MilliPt
  readonly color: Color
}

/** Red, green and blue, each from 0 to 255. */
export type Color = readonly [red: number, green: number, blue: number]

export type Item = GlyphRun | Stroke | Fill | Drawing

/**
 * An item belongs to a node of the structure tree, or is an artifact: a copy of what stands elsewhere.
 * Items of one tag object are one stretch of content; strokes and fills have none and are artifacts always.
 */
export type Tag = NodeTag | ArtifactKind

export interface NodeTag {
  readonly node: number
  /** What the items say, where their places do not: a word set character below character. */
  readonly actualText?: string | undefined
}

/** `artifact`: any copy or mark; `header` and `footer`: what stands at a page's top or bottom again. */
export type ArtifactKind = 'artifact' | 'header' | 'footer'

export interface Page {
  readonly width: MilliPt
  readonly height: MilliPt
  readonly items: readonly Item[]
  readonly links?: readonly PageLink[] | undefined
}

/** An area of a page that leads to another page when it is clicked. */
export interface PageLink {
  readonly x: MilliPt
  readonly y: MilliPt
  readonly width: MilliPt
  readonly height: MilliPt
  /** The node of role Link whose content stands there. */
  readonly node: number
  /** The page it leads to, counted from 0 behind those of the front. */
  readonly page: number
  /** What it says to who does not see it. */
  readonly says: string
}

/** The roles of PDF's structure types (ISO 32000-2, 14.8.4) that a form needs. */
export type Role = 'Document' | 'H1' | 'P' | 'Table' | 'TR' | 'TH' | 'TD' | 'Link'

export interface StructureNode {
  readonly role: Role
  readonly parent: number | undefined
  readonly rowSpan?: number
  readonly columnSpan?: number
  /** What a TH is a header of: the cells of its rows, or of its columns. */
  readonly scope?: 'Row' | 'Column' | undefined
  /** The TH nodes of the same table that tell what a cell means, in the order in which they are heard. */
  readonly headers?: readonly number[] | undefined
}

export interface DisplayList {
  readonly pages: readonly Page[]
  /** Parents stand before their children; the order is the reading order. Empty for a file without tags. */
  readonly structure: readonly StructureNode[]
}
