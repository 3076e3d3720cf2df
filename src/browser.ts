/**
 * formpress without files: the press from bytes, for browsers and other runtimes that have no `node:` modules.
 *
 * @example
 * import { createPress } from 'formpress/browser'
 *
 * const press = await createPress({ fonts: [{ role: 'song', bytes }], templates })
 * const printed = await press.render(declaration)
 * if (printed.ok) show(new Blob([printed.bytes], { type: 'application/pdf' }))
 */
export type { JsonSchema } from './declaration/json-schema-fields.ts'
export { readDeclarations } from './declaration/read.ts'
export type { Declaration, Source, SourcePlace, Value } from './declaration/types.ts'
export type { FactsByCode } from './diagnostics/codes.ts'
export type { Code, Finding, Outcome, Place, Severity } from './diagnostics/finding.ts'
export { FormError } from './diagnostics/form-error.ts'
export { defineEdition, type EditionSource } from './forms/define.ts'
export type { Pack, PackTemplate } from './forms/packs/types.ts'
export type { FormDefinition, FormEdition, Rule } from './forms/types.ts'
export type { Area } from './layout/areas.ts'
export type { Description, Language } from './messages/messages.ts'
export { describe } from './messages/messages.ts'
export { createPress, type FontBytes, type PressOptions } from './press/create.browser.ts'
export type { Sample } from './press/sample.ts'
export type {
  BlankOptions,
  CheckOptions,
  Examined,
  FormStream,
  FormSummary,
  Press,
  Printed,
  PrintedFile,
  RenderOptions,
  StreamedForm,
  StreamOptions,
} from './press/types.ts'
export type { SchemaWanted } from './press/wanted.ts'
export type { Deflate } from './writers/pdf/deflate.ts'
