/**
 * Reads filled forms back: a document in which forms of known templates stand, to their declarations,
 * each with the proof that nothing of the source was lost.
 */
import type { Source, Value } from '../declaration/types.ts'
import { error, type Finding, type Place, warning } from '../diagnostics/finding.ts'
import type { LevelVocabulary } from '../forms/levels.ts'
import { LIMITS } from '../geometry/limits.ts'
import type { ObjectShape } from '../shape/shape.ts'
import type { Template } from '../template/types.ts'
import { type FormAccount, subjectOf } from './account.ts'
import { alignerOf } from './align.ts'
import { placements } from './alignment.ts'
import { assemble } from './assemble.ts'
import { buildScript } from './build-script.ts'
import { columnEvidence } from './columns.ts'
import { dataOf, sourceOf } from './declare.ts'
import { type SourceDocument, type SourceText, sourceTexts } from './document.ts'
import { readMarkdown } from './markdown.ts'
import { proofOf } from './prove.ts'
import { findRegions, type Region } from './regions.ts'
import type { Script } from './script.ts'

/** A form that may be found: its template, and what is known of its fields beyond that. */
export interface KnownForm {
  readonly template: Template
  /** The form's structure; what the template implies where there is no registered form. */
  readonly shape?: ObjectShape | undefined
  readonly levels?: LevelVocabulary | undefined
  /** The form's own check: required fields, types, sums. Its findings become the import's. */
  readonly check?: ((source: Source) => readonly Finding[]) | undefined
}

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

export interface ImportedForm {
  /** The declaration, unchecked, with the place in the source of every path. */
  readonly source: Source
  readonly data: { readonly [name: string]: Value }
  /** What the form calls itself, if it has a name: for file names and summaries. */
  readonly name: string | undefined
  /** Errors say that the declaration must not be relied on; it holds whatever could be placed. */
  readonly findings: readonly Finding[]
  /** Every non-blank text of the form's part of the source, once, in reading order. */
  readonly texts: readonly TextUse[]
}

/** What became of one text of the source. */
export interface TextUse {
  readonly text: string
  readonly at: Place
  /** A text that is neither label nor value is named in a finding at its place. */
  readonly use: 'label' | 'value' | 'unused'
  /** The fields that it gave: several for a level carried down, or a cell taken apart. */
  readonly paths: readonly string[]
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
  const usable = [...forms.keys()].filter(script => !isNested(script))
  const nested = [...forms.keys()].filter(isNested).map(({ template: { form, edition } }) => {
    return error('reader.nested-list', { form, edition }, placeOf(options.file))
  })
  const whole = [...nested, ...beyondFindings(document)]
  const regions = findRegions(document, usable)
  const first = regions[0]
  if (!first) {
    const titles = usable.map(script => script.template.title)
    return {
      declarations: [],
      findings: [...whole, error('reader.no-form', { titles }, placeOf(options.file))],
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

function importRegion(
  document: SourceDocument,
  region: Region,
  forms: ReadonlyMap<Script, KnownForm>,
): ImportedForm {
  const all = sourceTexts(document, region.from, region.to)
  const limit = LIMITS.formTexts
  const texts = all.slice(0, limit)
  const accounts = region.scripts.map(script => readForm(texts, script, forms.get(script)))
  const account = accounts.reduce(better)
  const form = forms.get(account.script)
  const { template } = account.script
  const data = { form: template.form, edition: template.edition, ...dataOf(account.assembly, account.shape) }
  const source = sourceOf(data, account)
  const beyond = all[limit]?.cell.at
  return {
    source,
    data,
    name: subjectOf(account.assembly),
    findings: [
      ...(beyond ? [error('reader.too-large', { texts: all.length, limit }, beyond)] : []),
      ...proofOf(account),
      ...(form?.check?.(source) ?? []),
    ],
    texts: textUses(account, texts),
  }
}

/** Aligns twice: the first time shows where the columns stand, the second one keeps to them. */
function readForm(texts: readonly SourceText[], script: Script, form: KnownForm | undefined): FormAccount {
  const align = alignerOf(texts, script)
  const columns = columnEvidence(align(new Map()).moves)
  const alignment = align(columns)
  return {
    script,
    alignment,
    columns,
    assembly: assemble(alignment.moves, script),
    shape: form?.shape ?? script.template.shape,
    levels: form?.levels,
    beginning: texts[0]?.cell.at ?? {},
  }
}

/** Of two readings the cheaper; of equally cheap ones that whose edition is valid in the form's year. */
function better(a: FormAccount, b: FormAccount): FormAccount {
  if (a.alignment.cost !== b.alignment.cost) return a.alignment.cost < b.alignment.cost ? a : b
  return isValid(a) || !isValid(b) ? a : b
}

function isValid({ assembly, script }: FormAccount): boolean {
  const year = Number(assembly.entries.get('year')?.text ?? Number.NaN)
  const { from, to } = script.template.valid
  return from <= year && year <= (to ?? year)
}

function textUses(account: FormAccount, texts: readonly SourceText[]): readonly TextUse[] {
  const labels = new Set<Place>()
  for (const { token } of placements(account.alignment.moves)) labels.add(token.source.cell.at)
  const paths = new Map<Place, string[]>()
  for (const entry of account.assembly.entries.values()) {
    if (entry.text === null || entry.at === undefined) continue
    const known = paths.get(entry.at)
    if (known) known.push(entry.path)
    else paths.set(entry.at, [entry.path])
  }
  return texts.map(({ cell: { text, at } }) => {
    const given = paths.get(at) ?? []
    return { text, at, use: given.length > 0 ? 'value' : labels.has(at) ? 'label' : 'unused', paths: given }
  })
}
