/**
 * formpress: turns a typed declaration into the official form, on paper and in the archive.
 *
 * @example
 * import { createPress } from 'formpress'
 *
 * const press = await createPress()
 * const printed = await press.render(declaration)
 * if (printed.ok) save(printed.bytes)
 * else show(printed.findings)
 */
export type { JsonSchema } from './declaration/json-schema-fields.ts'
export { readDeclarations } from './declaration/read.ts'
export type { Declaration, Source, SourcePlace, Value } from './declaration/types.ts'
export type { FactsByCode } from './diagnostics/codes.ts'
export type { Code, Finding, Outcome, Place, Severity } from './diagnostics/finding.ts'
export { FormError } from './diagnostics/form-error.ts'
export type { Description, Language } from './messages/messages.ts'
export { describe } from './messages/messages.ts'
export { createPress } from './press/create.node.ts'
export type { SchemaWanted } from './press/schema.ts'
export type { CheckOptions, Examined, FormSummary, Press, Printed, RenderOptions } from './press/types.ts'
