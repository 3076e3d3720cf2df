import type { FactsByCode } from '../diagnostics/codes.ts'
import type { Code, Severity } from '../diagnostics/finding.ts'

/** What a reader is told: what is wrong, and what to do about it. */
export interface Message {
  readonly text: string
  readonly hint?: string | undefined
}

/** One language's texts: a function of the facts for every code there is. */
export type Messages = { readonly [C in Code]: (facts: FactsByCode[C]) => Message }

/** Everything that a language has to say beside the messages. */
export interface LanguagePack {
  readonly messages: Messages
  /** Severity in words, for reports that must not rely on colour. */
  readonly severities: { readonly [S in Severity]: string }
}
