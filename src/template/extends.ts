/** `extends: form@edition` in a front matter: which templates a template is built on. */
import { error, type Finding, type Outcome } from '../diagnostics/finding.ts'
import { LIMITS } from '../geometry/limits.ts'
import { nearest } from '../shape/nearest.ts'
import type { TemplateSource } from './assemble.ts'
import { clip, collectFaults } from './faults.ts'
import { FORBIDDEN_NAMES, isName } from './names.ts'
import { splitLines, splitSource } from './source.ts'
import { writtenAt, writtenLines } from './source-line.ts'
import { readYaml, type Setting } from './yaml.ts'

/** What a template says of itself before it is read. */
export interface TemplateHead {
  readonly form: string | undefined
  readonly edition: string | undefined
  /** The edition that it extends, as written, and where that stands. */
  readonly base: { readonly text: string; readonly at: Finding['at'] } | undefined
}

/** The templates of a form, all editions; none for a form that is not there. */
export type TemplateLookup = (form: string) => Promise<readonly TemplateSource[]>

/** Reads a template's head; what is wrong with it is for the reader of the template to say. */
export function headOf({ file, text }: TemplateSource): TemplateHead {
  if (text.length > LIMITS.templateLength) return { form: undefined, edition: undefined, base: undefined }
  const lines = splitLines(text)
  const written = writtenLines(lines, file)
  const faults = collectFaults(file, written)
  const { frontMatter, frontMatterLine } = splitSource(lines, faults)
  const setting = frontMatter === undefined ? undefined : readYaml(frontMatter, frontMatterLine, faults)
  const find = (name: string): Setting | undefined =>
    setting?.kind === 'map' ? setting.entries.find(({ key }) => key === name)?.value : undefined
  const textOf = (found: Setting | undefined) => (found?.kind === 'text' ? found.text : undefined)
  const base = find('extends')
  const line = base && written[base.at.line - 1]
  return {
    form: textOf(find('form')),
    edition: textOf(find('edition')),
    base: base && { text: textOf(base) ?? '…', at: line ? writtenAt(line, base.at.column) : {} },
  }
}

/**
 * The templates that a template is built on, the nearest first. A base is named, never a path: nothing but
 * the forms that there are can be read.
 *
 * Findings: template.extends-invalid, template.extends-unknown, template.extends-cycle,
 * template.extends-too-deep.
 */
export async function basesOf(
  source: TemplateSource,
  lookup: TemplateLookup,
): Promise<Outcome<readonly TemplateSource[]>> {
  const bases: TemplateSource[] = []
  const head = headOf(source)
  const chain = [`${head.form ?? formOf(head)}@${head.edition ?? ''}`]
  for (let next = head.base; next !== undefined; ) {
    const { text, at } = next
    if (chain.includes(text)) return refused(error('template.extends-cycle', { chain: [...chain, text] }, at))
    const limit = LIMITS.extendsDepth
    if (bases.length === limit) return refused(error('template.extends-too-deep', { limit }, at))
    const found = await findBase(text, at, lookup)
    if (!found.ok) return found
    chain.push(text)
    bases.push(found.value)
    next = headOf(found.value).base
  }
  return { ok: true, value: bases, findings: [] }
}

/** A template that names no form is of its base's. */
function formOf({ base }: TemplateHead): string {
  return base?.text.split('@')[0] ?? ''
}

async function findBase(
  base: string,
  at: Finding['at'],
  lookup: TemplateLookup,
): Promise<Outcome<TemplateSource>> {
  const [form = '', edition = '', ...more] = base.split('@')
  const named = [form, edition].every(name => isName(name) && !FORBIDDEN_NAMES.has(name))
  if (!named || more.length > 0) {
    return refused(error('template.extends-invalid', { found: clip(base) }, at))
  }
  const templates = await lookup(form)
  const editions = templates.map(template => headOf(template).edition ?? '1')
  const found = templates[editions.indexOf(edition)]
  if (found !== undefined) return { ok: true, value: found, findings: [] }
  const known = editions.map(name => `${form}@${name}`)
  const facts = { base: clip(base), known, nearest: nearest(base, known) }
  return refused(error('template.extends-unknown', facts, at))
}

function refused(finding: Finding): Outcome<never> {
  return { ok: false, findings: [finding] }
}
