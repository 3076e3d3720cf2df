/**
 * What a template's source means: the form as drawn, its styles resolved to numbers, nothing filled in.
 */
import type { Insets } from '../geometry/box.ts'
import type { Length, MilliPt } from '../geometry/length.ts'
import type { ObjectShape, Path } from '../shape/shape.ts'
import type { Fit, PageSetup, Strokes, YearRange } from './page-types.ts'
import type { Parameter } from './parameters.ts'
import type { SourceLine } from './source-line.ts'

export interface Template {
  /** The file it was read from, for findings. */
  readonly file: string | undefined
  readonly form: string
  readonly edition: string
  readonly valid: YearRange
  /** The document's title, for metadata and viewers. */
  readonly title: string
  readonly page: PageSetup
  /** Built-in styles and the template's own, by name. */
  readonly styles: ReadonlyMap<string, StylePatch>
  readonly strokes: Strokes
  readonly fit: Fit
  /** What follows the title where it stands again on later pages: （续）. Undefined: it does not. */
  readonly continued: string | undefined
  /** What an amount of zero prints as; undefined: as any other, `0.00`. */
  readonly zero: string | undefined
  /** What stands in the bottom margin of each page; undefined: nothing. */
  readonly footer: Footer | undefined
  /** What an em in columns and row heights stands for: the size of style `value`. */
  readonly columnEm: MilliPt
  readonly sections: readonly TemplateSection[]
  /** Notes after the last grid. */
  readonly notes: readonly TextLine[]
  /** The declaration that the bindings and formats imply. */
  readonly shape: ObjectShape
  /** What may be set of it from outside. */
  readonly parameters: readonly Parameter[]
  /** Editions that it extends, `form@edition`, the nearest first. */
  readonly bases: readonly string[]
  /** The lines it was read from, those of its bases too: what the line numbers of its parts count. */
  readonly lines: readonly SourceLine[]
  /** The template as one text that means the same without its bases and parameters. */
  readonly text: string
}

/** A line in the bottom margin; bindings of the names `page` and `pages` are its numbers. */
export interface Footer {
  readonly left: Content | undefined
  readonly center: Content | undefined
  readonly right: Content | undefined
  readonly style: Style
  readonly line: number
  /** The line as written, for findings. */
  readonly source: string
}

/** Widths of the rules at a cell's sides: 0 is no rule, undefined the grid's own. */
export interface Borders {
  readonly top: MilliPt | undefined
  readonly right: MilliPt | undefined
  readonly bottom: MilliPt | undefined
  readonly left: MilliPt | undefined
}

export type FaceRole = 'song' | 'fangsong' | 'hei' | 'kai' | 'title'

/** `auto` is centred up to two lines and left from three; `decimal` aligns a column at its decimal points. */
export type Align = 'auto' | 'left' | 'center' | 'right' | 'justify' | 'distribute' | 'decimal'
export type Valign = 'top' | 'middle' | 'bottom'
/** What a text too long for its cell does: the row grows, the type shrinks, or it is refused. */
export type Overflow = 'grow' | 'shrink' | 'error'
/** What a text does when a page break cuts its cell: repeated, continued, or kept in the first part. */
export type Split = 'copy' | 'flow' | 'cut'
/** Lines from left to right, or one column from top to bottom. */
export type Direction = 'horizontal' | 'vertical'

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
  readonly direction: Direction
  /** A quarter em between 汉字 and Latin letters or digits. */
  readonly autospace: boolean
  /** Decimals that `align: decimal` leaves room for behind the point. */
  readonly decimals: number
  /** Background of the cell: red, green and blue, each from 0 to 255; undefined: none. */
  readonly fill: readonly [number, number, number] | undefined
  /** Explicit rules at the cell's sides; undefined: none is. */
  readonly borders: Borders | undefined
  /** Texts of one group that must shrink all take the size of the smallest; undefined: on its own. */
  readonly fitGroup: string | undefined
  /** The cell or line is kept for a seal: the name by which its place is told; undefined: it is not. */
  readonly area: string | undefined
  /** The least size of that place. */
  readonly areaSize: Size | undefined
}

export interface Size {
  readonly width: MilliPt
  readonly height: MilliPt
}

export type StylePatch = Partial<Style>

/** Captions, then a grid, then the notes that touch it. */
export interface TemplateSection {
  readonly captions: readonly TextLine[]
  readonly columns: readonly Length[]
  readonly rows: readonly TemplateRow[]
  readonly plan: GridPlan
  readonly notes: readonly TextLine[]
}

/** What the drawn rows mean: merges resolved to cells, repeated rows to repeats. Made once, bound often. */
export interface GridPlan {
  /** In the order of their first slots, row by row. */
  readonly cells: readonly TemplateCell[]
  /** Index into `cells` of the cell that owns each slot, row by row: rows × columns entries. */
  readonly slots: readonly number[]
  /** For each row the cells that have a slot in it, from left to right. */
  readonly cellsOfRow: readonly (readonly number[])[]
  readonly parts: readonly RowPart[]
}

/** A cell as drawn, with the slots merged into it; rows and columns are the template's. */
export interface TemplateCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly content: Content
  readonly style: Style
  readonly role: 'label' | 'value'
  /**
   * How many repeats it is printed in: 0 outside bands, 1 once an element of the outermost array …
   * A cell bound to `tasks[].…` alone has level 1 in a row of level 2, and spans its inner rows.
   */
  readonly level: number
  readonly group: GroupRule | undefined
}

/** `:group`: merges with the same cell of the element before where both print the same. */
export interface GroupRule {
  /** Grouped cells to its left, bound to the same array: where one of them breaks, this one does. */
  readonly within: readonly number[]
}

/** A row by its number, or rows that print once an element. */
export type RowPart = number | Repeat

/** Consecutive rows `from` to `to - 1` bound to the same array, or to arrays side by side. */
export interface Repeat {
  /** 1 for a band, 2 for a repeat inside it … */
  readonly level: number
  /** Paths of the arrays; each ends with an `each` step and has `level` of them. */
  readonly arrays: readonly Path[]
  /** Rows to fill the band up to; undefined prints an empty band once. */
  readonly minRows: number | undefined
  readonly from: number
  readonly to: number
  readonly parts: readonly RowPart[]
  /** Cells that start in its rows. */
  readonly cells: readonly number[]
}

/** A line above or below a grid; `right` is what stands after `>>`. */
export interface TextLine {
  readonly role: 'title' | 'caption' | 'note'
  readonly left: Content
  readonly right: Content | undefined
  readonly style: Style
  readonly line: number
  /** The line as written, for findings. */
  readonly source: string
}

export interface TemplateRow {
  readonly slots: readonly Slot[]
  readonly attributes: RowAttributes
  /** Line among those that were read, counted from 1: see {@link Template.lines}. */
  readonly line: number
  /** The line as written, for findings. */
  readonly source: string
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

/** `{when=path}` or `{when=!path}`. */
export interface Condition {
  readonly path: Path
  readonly negated: boolean
  /** Column of the path in the source line, counted from 1. */
  readonly column: number
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

export type Part = { readonly kind: 'text'; readonly text: string } | Blank | Binding

/** A place to write on by hand: `{line(25mm)}` and `____` draw a rule, `{space(25mm)}` keeps it free. */
export interface Blank {
  readonly kind: 'blank'
  readonly draws: 'rule' | 'space'
  readonly width: Length
}

/** `{path:format}`: a value of the declaration. */
export interface Binding {
  readonly kind: 'binding'
  readonly path: Path
  readonly formats: readonly Format[]
  /** Column of the path in the source line, counted from 1. */
  readonly column: number
}

/** A format with its argument as written: `money(0)` → { name: 'money', argument: '0' }. */
export interface Format {
  readonly name: string
  readonly argument: string | undefined
  /** Column of the name in the source line, counted from 1. */
  readonly column: number
}
