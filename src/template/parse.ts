/**
 * Reads a template: source → Template, or all of its faults at once.
 *
 *     template = "---" front-matter "---" body
 *
 * The parts of the grammar stand where they are read: lines in body.ts, rows in row-lexer.ts, cells in
 * content-parser.ts, row attributes in attributes.ts, lines outside grids in text-parser.ts.
 */
import { error, type Outcome } from '../diagnostics/finding.ts'
import { LIMITS } from '../geometry/limits.ts'
import { type Body, readBody } from './body.ts'
import { bindingsOf } from './content.ts'
import { collectFaults, type Faults } from './faults.ts'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'
import { impliedShape, type Use, useOf } from './implied-shape.ts'
import { parseSection, type SectionContext } from './section.ts'
import { splitLines, splitSource } from './source.ts'
import { styleResolver } from './style-resolver.ts'
import { parseTextLine } from './text-parser.ts'
import type { Template, TemplateRow, TemplateSection, TextLine } from './types.ts'

/**
 * Parses a template and checks all that can be checked without its form.
 *
 * A template is safe to share between renders; parsing costs milliseconds, so do it once.
 *
 * @param options.file the file's name, for findings
 * @returns the template, or findings of codes `template.*` and `file.*` with line, column and source line
 *
 * @example
 * const outcome = parseTemplate('---\nform: note\ncolumns: [1fr]\n---\n| {text} |\n')
 */
export function parseTemplate(source: string, options: { readonly file?: string } = {}): Outcome<Template> {
  const { file } = options
  const limit = LIMITS.templateLength
  if (source.length > limit) {
    const at = file === undefined ? {} : { file }
    return {
      ok: false,
      findings: [error('template.limit', { what: 'length', found: source.length, limit }, at)],
    }
  }
  const lines = splitLines(source)
  const faults = collectFaults(file, lines)
  const template = readTemplate(lines, file, faults)
  const findings = faults.sorted()
  return findings.length > 0 || !template ? { ok: false, findings } : { ok: true, value: template, findings }
}

function readTemplate(
  lines: readonly string[],
  file: string | undefined,
  faults: Faults,
): Template | undefined {
  const parts = splitSource(lines, faults)
  if (parts.bodyLine > lines.length && parts.frontMatter === undefined) return undefined
  const frontMatter = readFrontMatter(parts.frontMatter, parts.frontMatterLine, faults)
  const body = readBody(lines, parts.bodyLine, faults)
  const resolve = styleResolver(frontMatter.styles)
  const context: SectionContext = { lines, frontMatter, resolve }
  const sections = body.sections.map((section, i) => parseSection(section, i, context, faults))
  checkColumnLists(frontMatter, body, faults)
  const { styles } = frontMatter
  const notes = body.notes.map(line =>
    parseTextLine(lines[line - 1] ?? '', 'note', { line, styles, resolve }, faults),
  )
  checkRowNames(sections, faults)
  const shape = impliedShape([...sections.flatMap(usesOfSection), ...notes.flatMap(usesOfText)], faults)
  const { form, edition, valid, page, strokes, fit, continued } = frontMatter
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
    columnEm,
    sections,
    notes,
    shape,
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
    else faults.add('template.name-repeated', { name: attributes.name, line: first }, { line, column: 1 })
  }
}

/** The printed title, if nothing of it is bound. */
function literalTitle(sections: readonly TemplateSection[]): string | undefined {
  const title = sections.flatMap(section => section.captions).find(line => line.role === 'title')
  const words = title?.left.map(part => (part.kind === 'text' ? part.text : undefined))
  return words?.every(word => word !== undefined) ? words.join('').replaceAll('\n', ' ') : undefined
}
