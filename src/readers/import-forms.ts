/**
 * Reads filled forms back: a document in which forms of known templates stand, to their declarations,
 * each with the proof that nothing of the source was lost.
 */
import { error, type Finding, type Place, warning } from '../diagnostics/finding.ts'
import { LIMITS } from '../geometry/limits.ts'
import { buildScript } from './build-script.ts'
import { type SourceDocument, type SourceText, sourceTexts } from './document.ts'
import { importRegion } from './import-region.ts'
import type { ImportedForm, KnownForm } from './imported.ts'
import { readMarkdown } from './markdown.ts'
import { findRegions } from './regions.ts'
import type { Script } from './script.ts'

export interface ImportOptions {
  /** The source's name, for the places of findings. */
  readonly file?: string | undefined
  readonly forms: readonly KnownForm[]
}

export interface Imported {
  /** In the order of the source. */
  readonly declarations: readonly ImportedForm[]
  /** What is to be said of the source as a whole; each form has its own findings. */
  readonly findings: readonly Finding[]
}

/**
 * Reads the forms in a Markdown text, such as a converter makes of a published PDF.
 *
 * Findings: `reader.*`, `file.too-large`, and those of the forms' checks.
 */
export function importForms(text: string, options: ImportOptions): Imported {
  if (text.length > LIMITS.fileBytes) {
    const facts = { bytes: text.length, limit: LIMITS.fileBytes }
    return { declarations: [], findings: [error('file.too-large', facts, placeOf(options.file))] }
  }
  return importDocument(readMarkdown(text, options.file), options)
}

/** Reads the forms in a document that a reader has made of its source. */
export function importDocument(document: SourceDocument, options: ImportOptions): Imported {
  const forms = new Map(options.forms.map(form => [scriptOf(form), form]))
  const scripts = [...forms.keys()]
  const found = findRegions(document, scripts)
  const regions = found.flatMap(region => {
    const usable = region.scripts.filter(script => !isNested(script))
    return usable.length > 0 ? [{ ...region, scripts: usable }] : []
  })
  const unread = found
    .filter(region => region.scripts.every(isNested))
    .flatMap(({ scripts: [script] }) => script ?? [])
  const nested = [...new Set(unread)].map(({ template: { form, edition } }) =>
    error('reader.nested-list', { form, edition }, placeOf(options.file)),
  )
  const whole = [...nested, ...beyondFindings(document)]
  const first = regions[0]
  if (!first) {
    const titles = scripts.map(script => script.template.title)
    const none = nested.length > 0 ? [] : [error('reader.no-form', { titles }, placeOf(options.file))]
    return {
      declarations: [],
      findings: [...whole, ...none],
    }
  }
  const outside = sourceTexts(document, 0, first.from)
  return {
    declarations: regions.map(region => importRegion(document, region, forms)),
    findings: [...whole, ...outsideFindings(outside)],
  }
}

function scriptOf({ template, shape, levels }: KnownForm): Script {
  return buildScript(template, { shape: shape ?? template.shape, levels })
}

function isNested(script: Script): boolean {
  return script.steps.some(step => step.kind === 'band' && step.nested)
}

function placeOf(file: string | undefined): Place {
  return file === undefined ? {} : { file }
}

function beyondFindings({ beyond }: SourceDocument): readonly Finding[] {
  return beyond ? [error('reader.source-too-large', { limit: LIMITS.sourceCells }, beyond)] : []
}

function outsideFindings(outside: readonly SourceText[]): readonly Finding[] {
  const [first] = outside
  return first ? [warning('reader.outside', { texts: outside.map(one => one.cell.text) }, first.cell.at)] : []
}
