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
export { type Extracted, type ExtractOptions, extract } from './archive/extract.ts'
export { type ExtractedFile, extractAll } from './archive/extract-all.ts'
export type { Origin } from './archive/provenance.ts'
export { type Signer, type SignOptions, sign } from './archive/sign.ts'
export { type Verdict, type Verified, type VerifyOptions, verify } from './archive/verify.ts'
export { type BatchSetup, createBatch } from './batch/create.node.ts'
export type {
  Batch,
  BatchItem,
  BatchOptions,
  BatchPrinted,
  BatchProgress,
  BatchSink,
} from './batch/types.ts'
export type { JsonSchema } from './declaration/json-schema-fields.ts'
export { readDeclarations } from './declaration/read.ts'
export type { Declaration, Source, SourcePlace, Value } from './declaration/types.ts'
export type { FactsByCode } from './diagnostics/codes.ts'
export type { Code, Finding, Outcome, Place, Severity } from './diagnostics/finding.ts'
export { FormError } from './diagnostics/form-error.ts'
export type { OwnFonts } from './font/own.node.ts'
export type { OwnFont } from './font/own.ts'
export { defineEdition, type EditionSource } from './forms/define.ts'
export type { Pack, PackTemplate } from './forms/packs/types.ts'
export type { FormDefinition, FormEdition, Rule } from './forms/types.ts'
export type { Area } from './layout/areas.ts'
export type { Description, Language } from './messages/messages.ts'
export { describe } from './messages/messages.ts'
export { createPress, type PressOptions } from './press/create.node.ts'
export { openPack } from './press/pack-folder.node.ts'
export type { Sample } from './press/sample.ts'
export type {
  BlankOptions,
  BookCover,
  BookForm,
  BookItem,
  BookOptions,
  BookStream,
  BookSummary,
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
