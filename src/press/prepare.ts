import type { Source } from '../declaration/types.ts'
import type { Code, Finding } from '../diagnostics/finding.ts'
import { bindTemplate } from '../grid/bind.ts'
import type { BoundForm } from '../grid/types.ts'
import { allowedIn, weigh } from './allow.ts'
import { type Declared, declare, declareFor, type Lookup } from './declare.ts'
import { labelled } from './labelled.ts'
import type { CheckOptions } from './types.ts'

/** A declaration with its values in place, or as much of that as there is of one that is refused. */
export type Prepared = {
  readonly findings: readonly Finding[]
  /** Codes of the errors that were allowed. */
  readonly passed: readonly Code[]
} & (
  | { readonly ok: true; readonly declared: Declared; readonly form: BoundForm }
  | { readonly ok: false; readonly declared?: Declared; readonly form?: BoundForm }
)

/**
 * Checks a declaration, weighs what was found as the caller asks, and fills its template in.
 *
 * Findings: those of {@link declare} or {@link declareFor}, `press.allowed`, and those of binding.
 */
export async function prepare(data: unknown, options: CheckOptions, lookup: Lookup): Promise<Prepared> {
  const allow = allowedIn(options, lookup.registry)
  const { checked, passed } = weigh(await declareBy(data, options, lookup), allow, options.strict ?? false)
  const declared = checked.ok ? checked.value : checked.parsed
  if (declared === undefined) return { ok: false, findings: checked.findings, passed }
  const bound = bindTemplate(declared.template, declared.declaration.value)
  const findings = labelled([...checked.findings, ...bound.findings], declared, options)
  const form = bound.ok ? bound.value : bound.parsed
  if (form === undefined) return { ok: false, declared, findings, passed }
  return { ok: checked.ok && bound.ok, declared, form, findings, passed }
}

async function declareBy(data: unknown, options: CheckOptions, lookup: Lookup) {
  const source: Source = { data, locate: options.locate ?? (() => ({})) }
  const { template, templateFile, parameters } = options
  if (template === undefined) return declare(source, lookup, parameters)
  return declareFor(source, { text: template, file: templateFile }, lookup, parameters)
}
