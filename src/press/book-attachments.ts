import type { Declaration } from '../declaration/types.ts'
import type { PdfWriter } from '../writers/pdf/open-pdf.ts'
import { declarationFile, type TemplateFile, templateFile } from './archive.ts'

/** What a form of a book was made from. */
export interface FormSources {
  readonly declaration: Declaration
  readonly template: TemplateFile
  /** Its number in the table of contents. */
  readonly number: number
}

/** The names of the templates that a book carries, by their hashes. */
export type SourceNames = Map<string, string>

/** No template is carried yet. */
export function sourceNames(): SourceNames {
  return new Map()
}

/**
 * Attaches a form's declaration by its number, `declaration-0001.json`, and its template where no form before it
 * was printed by the same: `template-shanghai-project-target-2024.md`.
 */
export async function attachSources(
  { declaration, template, number }: FormSources,
  names: SourceNames,
  writer: Pick<PdfWriter, 'attach'>,
): Promise<void> {
  const name = `declaration-${String(number).padStart(4, '0')}.json`
  await writer.attach(declarationFile(declaration, name))
  if (names.has(template.sha256)) return
  const wanted = templateName(declaration)
  const taken = new Set(names.values())
  let free = wanted
  for (let i = 2; taken.has(free); i++) free = `${wanted}-${i}`
  names.set(template.sha256, free)
  await writer.attach(templateFile(template, `${free}.md`))
}

/** In ASCII, so that every reader shows it alike. */
function templateName({ form, edition }: Declaration): string {
  return ['template', form, edition].map(part => part.replace(/[^A-Za-z0-9._-]/g, '')).join('-')
}
