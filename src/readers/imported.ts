/** What goes into reading filled forms back, and what comes out for each. */
import type { Source, Value } from '../declaration/types.ts'
import type { Finding, Place } from '../diagnostics/finding.ts'
import type { LevelVocabulary } from '../forms/levels.ts'
import type { ObjectShape } from '../shape/shape.ts'
import type { Template } from '../template/types.ts'

/** A form that may be found: its template, and what is known of its fields beyond that. */
export interface KnownForm {
  readonly template: Template
  /** The form's structure; what the template implies where there is no registered form. */
  readonly shape?: ObjectShape | undefined
  readonly levels?: LevelVocabulary | undefined
  /** The form's own check: required fields, types, sums. Its findings become the import's. */
  readonly check?: ((source: Source) => readonly Finding[]) | undefined
}

export interface ImportedForm {
  /** The declaration, unchecked, with the place in the source of every path. */
  readonly source: Source
  readonly data: { readonly [name: string]: Value }
  /** What the form calls itself, if it has a name: for file names and summaries. */
  readonly name: string | undefined
  /** Errors say that the declaration must not be relied on; it holds whatever could be placed. */
  readonly findings: readonly Finding[]
  /** Every non-blank text of the form's part of the source, once, in reading order. */
  readonly texts: readonly TextUse[]
}

/** What became of one text of the source. */
export interface TextUse {
  readonly text: string
  readonly at: Place
  /** A text that is neither label nor value is named in a finding at its place. */
  readonly use: 'label' | 'value' | 'unused'
  /** The fields that it gave: several for a level carried down, or a cell taken apart. */
  readonly paths: readonly string[]
}
