/**
 * A template read as a script: the texts that a filled copy of the form shows, in reading order. Labels
 * are known word for word, values by their type, and a repeated row may come any number of times.
 */
import type { ScalarType } from '../shape/shape.ts'
import type { Content, Template } from '../template/types.ts'

export interface Script {
  readonly template: Template
  readonly steps: readonly Step[]
  readonly titles: readonly LabelItem[]
  /** Titles, captions and notes that have words of their own, by which they are known. */
  readonly lines: readonly Item[]
  /** The labels of the first grid row that has two or more: they begin a form, as its title does. */
  readonly anchor: readonly LabelItem[]
  /** Keys of the labels that are words: a value that equals one is hardly a value. */
  readonly labelKeys: ReadonlySet<string>
  /** Keys of the labels of header rows, which come again on later pages. */
  readonly headers: ReadonlyMap<string, LabelItem>
  /** Whether it has fields for targets, so that a measured one elsewhere is suspicious. */
  readonly hasTargets: boolean
  /** Labels that span several rows, and may stand in any of them. */
  readonly tallLabels: readonly LabelItem[]
}

export type Step = Item | BandRow
export type Item = LabelItem | ValueItem

/** Where on the form an item stands. Rows are counted over the whole form, lines of text included. */
export interface Spot {
  readonly row: number
  readonly lastRow: number
  readonly column: number
  /**
   * Names the column together with those in which its row has cells: items of one track stand in one
   * column of the source too.
   */
  readonly track: string
  /** A title, caption or note, outside the grid. */
  readonly line: boolean
}

export interface LabelItem {
  readonly kind: 'label'
  readonly text: string
  readonly key: string
  /** The key without what stands in brackets. */
  readonly bare: string
  readonly title: boolean
  /** Its absence is worth telling: not so for captions, notes and rows that print on a condition. */
  readonly required: boolean
  readonly spot: Spot
}

export interface ValueItem {
  readonly kind: 'value'
  /** Text and bindings in the order they print: `(`, year, `年度)`. */
  readonly content: Content
  /** Whether there is text beside the bindings. */
  readonly worded: boolean
  readonly type: ScalarType
  /** Whether the form refuses it blank, and so tells by itself. */
  readonly required: boolean
  /** What the form prints beside it, for a clerk. */
  readonly label: string
  /** Equal neighbours are merged, so a blank means the same as above. */
  readonly group: boolean
  /** Words of its level, and words of the other levels, by their keys. */
  readonly words: ReadonlySet<string> | undefined
  readonly otherWords: ReadonlySet<string>
  /** The words of its level as they may be written, to cut glued texts at. */
  readonly spellings: readonly string[]
  readonly spot: Spot
}

/** One row of a band: it may come again from the band's first row on. */
export interface BandRow {
  readonly kind: 'band'
  readonly items: readonly Item[]
  /** Whether it is the band's first row, with which an element begins. */
  readonly opens: boolean
  /** Whether lists stand inside its elements: such rows are not read. */
  readonly nested: boolean
  /** Steps of the band's first and last row. */
  readonly first: number
  readonly last: number
  readonly spot: Spot
}
