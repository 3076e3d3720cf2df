/**
 * Turns findings into text, at the edges only: the stages know codes and facts, never a language.
 */
import type { FactsByCode } from '../diagnostics/codes.ts'
import type { Code, Finding, Place, Severity } from '../diagnostics/finding.ts'
import { en } from './en.ts'
import type { LanguagePack, Message, Messages } from './types.ts'
import { zh } from './zh.ts'

/** The languages that findings can be told in. */
export type Language = 'zh' | 'en'

const PACKS: { readonly [L in Language]: LanguagePack } = { zh, en }

/** A finding in words. */
export interface Description extends Message {
  /** The severity in words. */
  readonly severity: string
  /** Where it is, as {@link formatPlace} writes it; empty where nothing is known. */
  readonly place: string
}

/** A finding with its code and facts tied together, so that the right message takes the right facts. */
type Told<C extends Code> = {
  [K in C]: { readonly code: K; readonly facts: FactsByCode[K] }
}[C]

function tell<C extends Code>(messages: Messages, finding: Told<C>): Message {
  return messages[finding.code](finding.facts)
}

/** Puts a finding into words: what is wrong, what to do about it, how much it weighs, and where it is. */
export function describe(finding: Finding, language: Language): Description {
  const { messages, severities } = PACKS[language]
  const { text, hint } = tell<Code>(messages, finding)
  return { text, hint, severity: severities[finding.severity], place: formatPlace(finding.at) }
}

/** A severity in words: `错误`, `warning`. */
export function severityWord(severity: Severity, language: Language): string {
  return PACKS[language].severities[severity]
}

/**
 * Writes a place as `file:line:column`, then the cell, then the clerk's label or, without one, the path:
 *
 *     seeds/songjiang.json:12:5 绩效指标第3行 › 三级指标
 *
 * What is unknown is left out; a line without a file is written `:12:5`.
 */
export function formatPlace(at: Place): string {
  const position = [at.line, at.column].filter(n => n !== undefined).map(n => `:${n}`)
  const file = `${at.file ?? ''}${position.join('')}`
  return [file, at.cell, at.label ?? at.path].filter(part => part !== undefined && part !== '').join(' ')
}
