/**
 * What a template's source means: the form as drawn, its styles resolved to numbers, nothing filled in.
 */
import type { Insets } from '../geometry/box.ts'
import type { Length, MilliPt } from '../geometry/length.ts'
import type { ObjectShape, Path } from '../shape/shape.ts'

export interface Template {
  readonly form: string
  readonly edition: string
  readonly valid: YearRange
  /** The document's title, for metadata and viewers. */
  readonly title: string
  readonly page: PageSetup
  readonly styles: ReadonlyMap<string, StylePatch>
  readonly strokes: Strokes
  readonly sections: readonly TemplateSection[]
  /** Notes after the last grid. */
  readonly notes: readonly TextLine[]
  /** The declaration that the bindings and formats imply. */
  readonly shape: ObjectShape
}

/** Years for which an edition is used; both ends belong to it. */
export interface YearRange {
  readonly from: number
  readonly to: number | undefined
}

export interface PageSetup {
  readonly width: MilliPt
  readonly height: MilliPt
  readonly margin: Insets
}

/** Widths of rules by edge: `outer` is explicit and beats the default. */
export interface Strokes {
  readonly default: MilliPt
  readonly outer: MilliPt | undefined
}

export type FaceRole = 'song' | 'fangsong' | 'hei' | 'kai' | 'title'

/** `auto` is centred up to two lines and left from three. */
export type Align = 'auto' | 'left' | 'center' | 'right' | 'justify' | 'distribute'
export type Valign = 'top' | 'middle' | 'bottom'
/** What a text too long for its cell does: the row grows, the type shrinks, or it is refused. */
export type Overflow = 'grow' | 'shrink' | 'error'
/** What a text does when a page break cuts its cell: repeated, continued, or kept in the first part. */
export type Split = 'copy' | 'flow' | 'cut'

export interface Style {
  readonly face: FaceRole
  readonly size: MilliPt
  readonly align: Align
  readonly valign: Valign
  readonly padding: Insets
  /** Distance of baselines, in em. */
  readonly leading: number
  /** Indent of a paragraph's first line, in em. */
  readonly indent: number
  readonly overflow: Overflow
  readonly minSize: MilliPt
  readonly split: Split
}

export type StylePatch = Partial<Style>

/** Captions, then a grid, then the notes that touch it. */
export interface TemplateSection {
  readonly captions: readonly TextLine[]
  readonly columns: readonly Length[]
  readonly rows: readonly TemplateRow[]
  readonly notes: readonly TextLine[]
}

/** A line above or below a grid; `right` is what stands after `>>`. */
export interface TextLine {
  readonly role: 'title' | 'caption' | 'note'
  readonly left: Content
  readonly right: Content | undefined
  readonly styles: readonly string[]
  readonly line: number
}

export interface TemplateRow {
  readonly slots: readonly Slot[]
  readonly attributes: RowAttributes
  /** Line in the template's file, counted from 1. */
  readonly line: number
}

export interface RowAttributes {
  readonly header: boolean
  readonly keep: boolean
  readonly height: Length | undefined
  readonly minHeight: Length | undefined
  readonly minRows: number | undefined
  readonly when: Condition | undefined
  readonly name: string | undefined
}

export interface Condition {
  readonly path: Path
  readonly negated: boolean
}

/** One place between two bars. */
export type Slot =
  | {
      readonly kind: 'cell'
      readonly content: Content
      readonly styles: readonly string[]
      readonly group: boolean
      readonly column: number
    }
  /** `<`: belongs to the cell of the slot to its left. */
  | { readonly kind: 'left'; readonly column: number }
  /** `^`: belongs to the cell of the slot above. */
  | { readonly kind: 'above'; readonly column: number }

/** Text and bindings in the order they print. */
export type Content = readonly Part[]

export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'binding'
      readonly path: Path
      readonly formats: readonly Format[]
      /** Column in the source line, counted from 1. */
      readonly column: number
    }

/** A format with its argument as written: `money(0)` → { name: 'money', argument: '0' }. */
export interface Format {
  readonly name: string
  readonly argument: string | undefined
}
