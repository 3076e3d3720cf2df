import type { Code, Finding } from '../diagnostics/finding.ts'
import type { BoundForm } from '../grid/types.ts'
import type { Declared } from './declare.ts'
import { openFaces } from './faces.ts'
import { labelled } from './labelled.ts'
import { type Prepared, prepare } from './prepare.ts'
import type { CheckOptions, RenderOptions } from './types.ts'
import type { Workshop } from './workshop.ts'

/** A declaration that is to be printed, with its form as the caller wants it; or why it is not. */
export type Accepted = { readonly findings: readonly Finding[] } & (
  | {
      readonly ok: true
      readonly declared: Declared
      readonly form: BoundForm
      /** Codes of the errors that were allowed. */
      readonly passed: readonly Code[]
    }
  | { readonly ok: false }
)

/**
 * Checks a declaration, fills its template in, and makes that a form for filing or a draft where it is asked for.
 *
 * Findings: those of {@link prepare}, and for what is refused those of its characters.
 */
export async function accept(data: unknown, options: RenderOptions, workshop: Workshop): Promise<Accepted> {
  const prepared = await prepare(data, options, workshop.lookup)
  const { declared, passed, findings } = prepared
  if (!declared || !prepared.form || !(prepared.ok || options.draft)) {
    const faces = await lookUpCharacters(prepared, options, workshop)
    return { ok: false, findings: [...findings, ...faces] }
  }
  const form = await asWanted(prepared.form, findings, options)
  return { ok: true, declared, form, passed, findings }
}

/** What makes a form one for filing or a draft is loaded for those that are. */
async function asWanted(
  form: BoundForm,
  findings: readonly Finding[],
  { filing, draft, language }: RenderOptions,
): Promise<BoundForm> {
  const bound = filing ? (await import('./filing.ts')).forFiling(form) : form
  return draft ? (await import('./draft.ts')).draftOf(bound, findings, language) : bound
}

/** What there is to say of a form's characters before any of it is laid out. */
export async function lookUpCharacters(
  { declared, form }: Prepared,
  options: CheckOptions,
  { fonts }: Pick<Workshop, 'fonts'>,
): Promise<readonly Finding[]> {
  if (declared === undefined || form === undefined) return []
  const { findings } = await openFaces(form, fonts, options)
  return labelled(findings, declared, options)
}
