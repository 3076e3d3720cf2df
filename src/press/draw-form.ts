import type { Finding } from '../diagnostics/finding.ts'
import type { ArchiveOptions } from '../writers/pdf/archive.ts'
import type { DocumentInfo } from '../writers/pdf/document-info.ts'
import { accept } from './accept.ts'
import { hasWarnings } from './allow.ts'
import { archiveCopy, profileFor } from './archive.ts'
import type { Declared } from './declare.ts'
import { documentInfo } from './info.ts'
import { labelled } from './labelled.ts'
import type { RenderOptions } from './types.ts'
import { type Typeset, typeset } from './typeset.ts'
import type { Workshop } from './workshop.ts'

/** What a document says and carries beside its pages. */
export interface FormDocument {
  readonly info: DocumentInfo
  /** What makes it an archival file; undefined for a plain one. */
  readonly archive: ArchiveOptions | undefined
}

/** A declaration's form as a writer takes it, or why there is none. */
export type DrawnForm =
  | {
      readonly ok: true
      readonly set: Typeset
      readonly document: FormDocument
      readonly declared: Declared
      readonly findings: readonly Finding[]
    }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/**
 * Walks a declaration through every stage but the last.
 *
 * Findings: those of {@link accept} and {@link typeset}.
 *
 * @throws FormError for options that contradict each other
 */
export async function drawForm(
  data: unknown,
  options: RenderOptions,
  workshop: Workshop,
): Promise<DrawnForm> {
  const profile = profileFor(options)
  const accepted = await accept(data, options, workshop)
  if (!accepted.ok) return accepted
  const { declared, form, passed } = accepted
  const { declaration } = declared
  const info = documentInfo(form, declaration, { date: options.date, allowed: passed })
  const template = workshop.templateFile(declared.template)
  const sources = { declaration, template, allowed: passed, filing: options.filing }
  const archive = profile && archiveCopy(profile, sources)
  const { substitutions } = options
  const set = await typeset(form, { substitutions, structure: profile?.tagged ?? false }, workshop)
  const findings = [...accepted.findings, ...labelled(set.findings, declared, options)]
  const refused = options.strict && !options.draft && hasWarnings(set.findings, [])
  if (!set.ok || refused) return { ok: false, findings }
  return { ok: true, set: set.value, document: { info, archive }, declared, findings }
}
