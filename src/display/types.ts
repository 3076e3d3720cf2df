/**
 * The display list: pages of things to draw, in 1/1000 pt from the top left corner, and the structure
 * that a reader hears. Writers read nothing else. A face is an opaque id here.
 */
import type { MilliPt } from '../geometry/length.ts'

export type FaceId = string

/** Glyphs of one face and size on one baseline. The three arrays have one entry a glyph. */
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

export type Item = GlyphRun | Stroke | Fill

/** An item belongs to a node of the structure tree, or is an artifact: rules, repeated headers. */
export type Tag = { readonly node: number } | 'artifact'

export interface Page {
  readonly width: MilliPt
  readonly height: MilliPt
  readonly items: readonly Item[]
}

/** The roles of PDF's structure types (ISO 32000-2, 14.8.4) that a form needs. */
export type Role = 'Document' | 'H1' | 'P' | 'Table' | 'TR' | 'TH' | 'TD'

export interface StructureNode {
  readonly role: Role
  readonly parent: number | undefined
  readonly rowSpan?: number
  readonly columnSpan?: number
}

export interface DisplayList {
  readonly pages: readonly Page[]
  /** Parents stand before their children; the order is the reading order. */
  readonly structure: readonly StructureNode[]
}
