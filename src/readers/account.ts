import type { Place } from '../diagnostics/finding.ts'
import type { LevelVocabulary } from '../forms/levels.ts'
import { labelOf } from '../shape/label.ts'
import { parsePath } from '../shape/path.ts'
import type { ObjectShape } from '../shape/shape.ts'
import type { Alignment, ColumnEvidence, Token } from './alignment.ts'
import type { Assembly, Entry } from './assemble.ts'
import type { Script } from './script.ts'

/** All there is to say about one form that was read: what the proofs look at. */
export interface FormAccount {
  readonly script: Script
  readonly alignment: Alignment
  readonly columns: ColumnEvidence
  readonly assembly: Assembly
  readonly shape: ObjectShape
  readonly levels: LevelVocabulary | undefined
  /** Where the form begins in the source. */
  readonly beginning: Place
}

/** What a clerk calls the form: the text of its field `name`. */
export function subjectOf(assembly: Assembly): string | undefined {
  return assembly.entries.get('name')?.text ?? undefined
}

/** The place of a source text: its cell, the form, and the form's name with the label beside it. */
export function placeOfToken(account: FormAccount, token: Token, label?: string): Place {
  const words = [subjectOf(account.assembly), label].filter(word => word !== undefined && word !== '')
  const { form } = account.script.template
  return { ...token.source.cell.at, form, ...(words.length > 0 ? { label: words.join(' › ') } : {}) }
}

/** The place of a field of the declaration: its cell in the source, its path, and its label. */
export function placeOfEntry(account: FormAccount, { path, at }: Entry): Place {
  const { form } = account.script.template
  const label = labelOf(account.shape, parsePath(path) ?? [], subjectOf(account.assembly))
  return { ...(at ?? account.beginning), form, path, ...(label === undefined ? {} : { label }) }
}
