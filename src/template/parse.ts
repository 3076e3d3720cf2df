/**
 * Reads a template: source → Template, or all of its faults at once.
 *
 *     template = "---" front-matter "---" body
 *
 * The parts of the grammar stand where they are read: lines in body.ts, rows in row-lexer.ts, cells in
 * content-parser.ts, row attributes in attributes.ts, lines outside grids in text-parser.ts.
 */
import { error, type Finding, type Outcome } from '../diagnostics/finding.ts'
import { LIMITS } from '../geometry/limits.ts'
import type { ObjectShape } from '../shape/shape.ts'
import { type Assembled, assemble, type TemplateSource } from './assemble.ts'
import { type Body, readBody } from './body.ts'
import { checkAgainst } from './check-against.ts'
import { bindingsOf } from './content.ts'
import { collectFaults, type Faults } from './faults.ts'
import { boundInFooter, parseFooter } from './footer.ts'
import { readFrontMatter } from './front-matter.ts'
import type { FrontMatter } from './front-matter-keys.ts'
import { impliedShape, type Use, useOf } from './implied-shape.ts'
import { type ParameterValues, setParameters } from './parameters.ts'
import { resolvedText } from './resolved.ts'
import { parseSection, type SectionContext } from './section.ts'
import type { SourceLine } from './source-line.ts'
import { styleResolver } from './style-resolver.ts'
import { parseTextLine } from './text-parser.ts'
import type { Footer, Template, TemplateRow, TemplateSection, TextLine } from './types.ts'

/** How a template is read. */
export interface TemplateOptions {
  /** The file's name, for findings. */
  readonly file?: string | undefined
  /** The templates that it extends, the nearest first: see {@link headOf}. */
  readonly bases?: readonly TemplateSource[] | undefined
  /** Values of its parameters, in place of the defaults. */
  readonly parameters?: ParameterValues | undefined
  /** The shape of the form's declarations, to check the template against: its faults are told with the others. */
  readonly shapeFor?: ((of: FormNamed) => ObjectShape | undefined) | undefined
}

/** The form that a template is for, as its front matter names it. */
export type FormNamed = Pick<Template, 'form' | 'edition' | 'valid'>

/**
 * Parses a template and checks all that can be checked without its form.
 *
 * A template is safe to share between renders; parsing costs milliseconds, so do it once.
 *
 * @returns the template, or findings of codes `template.*` and `file.*` with line, column and source line
 *
 * @example
 * const outcome = parseTemplate('---\nform: note\ncolumns: [1fr]\n---\n| {text} |\n')
 */
export function parseTemplate(source: string, options: TemplateOptions = {}): Outcome<Template> {
  const { file, bases = [], parameters = {} } = options
  const chain = [...bases.toReversed(), { file, text: source }]
  const tooLong = chain.flatMap(tooLongIn)
  if (tooLong.length > 0) return { ok: false, findings: tooLong }
  const lines: SourceLine[] = []
  const faults = collectFaults(file, lines)
  const outside: Finding[] = []
  const assembled = assemble(
    chain,
    lines,
    known => {
      const set = setParameters(known, parameters, file)
      outside.push(...set.findings)
      return set.parameters
    },
    faults,
  )
  const against: Against = { shapeFor: options.shapeFor, findings: [] }
  const template = readTemplate(assembled, { written: lines, file, against }, faults)
  const findings = inOrder([...faults.sorted(), ...against.findings, ...outside])
  return findings.length > 0 || !template ? { ok: false, findings } : { ok: true, value: template, findings }
}

function tooLongIn({ file, text }: TemplateSource): readonly Finding[] {
  const limit = LIMITS.templateLength
  const at = file === undefined ? {} : { file }
  if (text.length <= limit) return []
  return [error('template.limit', { what: 'length', found: text.length, limit }, at)]
}

/** What to check the template's paths against, and what that finds. */
interface Against {
  readonly shapeFor: TemplateOptions['shapeFor']
  readonly findings: Finding[]
}

interface ReadAs {
  readonly written: readonly SourceLine[]
  readonly file: string | undefined
  readonly against: Against
}

/** By line and column; findings of several files keep the order in which the files are read. */
function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const [first] = findings
  if (findings.some(({ at }) => at.file !== first?.at.file)) return findings
  return findings.toSorted(
    (a, b) => (a.at.line ?? 0) - (b.at.line ?? 0) || (a.at.column ?? 0) - (b.at.column ?? 0),
  )
}

function readTemplate(
  assembled: Assembled,
  { written, file, against }: ReadAs,
  faults: Faults,
): Template | undefined {
  const { setting, bodyLine, parameters, bases } = assembled
  const lines = written.map(({ text }) => text)
  if (bodyLine > lines.length && setting === undefined) return undefined
  const frontMatter = readFrontMatter(setting, faults)
  const body = readBody(lines, bodyLine, faults)
  const resolve = styleResolver(frontMatter.styles)
  const context: SectionContext = { lines, frontMatter, resolve }
  const sections = body.sections.map((section, i) => parseSection(section, i, context, faults))
  checkColumnLists(frontMatter, body, faults)
  const { styles } = frontMatter
  const notes = body.notes.map(line =>
    parseTextLine(lines[line - 1] ?? '', 'note', { line, styles, resolve }, faults),
  )
  const footer =
    frontMatter.footer &&
    parseFooter(frontMatter.footer, { lines, styles, resolve, page: frontMatter.page }, faults)
  checkRowNames(sections, faults)
  const shape = impliedShape(
    [...sections.flatMap(usesOfSection), ...notes.flatMap(usesOfText), ...usesOfFooter(footer)],
    faults,
  )
  const { form, edition, valid, page, strokes, fit, continued, zero } = frontMatter
  if (form && edition && valid) {
    const wanted = against.shapeFor?.({ form, edition, valid })
    if (wanted) against.findings.push(...checkAgainst({ lines: written, sections, notes, footer }, wanted))
  }
  if (!form || !edition || !valid || !page || !strokes || !fit) return undefined
  const title = frontMatter.title ?? literalTitle(sections) ?? form
  const columnEm = resolve(['value']).size
  return {
    file,
    form,
    edition,
    valid,
    title,
    page,
    styles,
    strokes,
    fit,
    continued,
    zero,
    footer,
    columnEm,
    sections,
    notes,
    shape,
    parameters: [...parameters.values()].map(({ name, type, options, default: value }) => ({
      name,
      type,
      options,
      default: value,
    })),
    bases,
    lines: written,
    text: resolvedText(assembled, written),
  }
}

/** Every path that a section uses, where it uses it, in the order of the source. */
function usesOfSection({ captions, rows, notes }: TemplateSection): readonly Use[] {
  return [...captions.flatMap(usesOfText), ...rows.flatMap(usesOfRow), ...notes.flatMap(usesOfText)]
}

function usesOfRow({ slots, attributes: { when }, line }: TemplateRow): readonly Use[] {
  const uses = slots.flatMap(slot =>
    slot.kind === 'cell' ? bindingsOf(slot.content).map(binding => useOf(binding, line)) : [],
  )
  return when === undefined
    ? uses
    : [...uses, { path: when.path, line, column: when.column, type: undefined }]
}

function usesOfText({ left, right, line }: TextLine): readonly Use[] {
  return bindingsOf([...left, ...(right ?? [])]).map(binding => useOf(binding, line))
}

function usesOfFooter(footer: Footer | undefined): readonly Use[] {
  return footer === undefined ? [] : boundInFooter(footer).map(binding => useOf(binding, footer.line))
}

/** Lists of columns that stand for grids which are not there. */
function checkColumnLists({ columns }: FrontMatter, { sections }: Body, faults: Faults): void {
  for (const list of columns?.perGrid.slice(sections.length) ?? []) {
    if (list !== undefined) faults.add('template.columns-unused', {}, list.at)
  }
}

function checkRowNames(sections: readonly TemplateSection[], faults: Faults): void {
  const lineOf = new Map<string, number>()
  for (const { attributes, line } of sections.flatMap(section => section.rows)) {
    const first = attributes.name === undefined ? undefined : lineOf.get(attributes.name)
    if (attributes.name === undefined) continue
    if (first === undefined) lineOf.set(attributes.name, line)
    else {
      const facts = { name: attributes.name, line: faults.lineOf(first) }
      faults.add('template.name-repeated', facts, { line, column: 1 })
    }
  }
}

/** The printed title, if nothing of it is bound. */
function literalTitle(sections: readonly TemplateSection[]): string | undefined {
  const title = sections.flatMap(section => section.captions).find(line => line.role === 'title')
  const words = title?.left.map(part => (part.kind === 'text' ? part.text : undefined))
  return words?.every(word => word !== undefined) ? words.join('').replaceAll('\n', ' ') : undefined
}
