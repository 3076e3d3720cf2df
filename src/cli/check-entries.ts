import { subjectOf } from '../declaration/parse.ts'
import type { Source } from '../declaration/types.ts'
import type { Finding } from '../diagnostics/finding.ts'
import type { Examined } from '../press/types.ts'
import type { Context } from './context.ts'
import { count, sorted } from './report.ts'

/** A checked declaration, its findings in order. */
export interface CheckedEntry {
  readonly name: string
  readonly file: string | undefined
  readonly ok: boolean
  readonly findings: readonly Finding[]
  readonly form: Examined['form']
}

/** A declaration as it was examined; one that has no name is called by its number. */
export function entryOf(examined: Examined, number: number, source: Source, context: Context): CheckedEntry {
  const { ok, findings, form } = examined
  const name = subjectOf(source.data) ?? context.phrases.unnamed(number)
  return { name, file: source.locate('').file, ok, findings: sorted(findings), form }
}

/** The verdict on a declaration in words. */
export function verdictOf({ ok, findings }: CheckedEntry, { phrases }: Context): string {
  if (!ok) return phrases.verdicts.refused
  return count(findings).warning > 0 ? phrases.verdicts.warned : phrases.verdicts.fine
}
