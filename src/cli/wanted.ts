import type { Finding } from '../diagnostics/finding.ts'
import type { SchemaWanted } from '../press/wanted.ts'
import { readTemplateOption } from './sources.ts'

/** The form or template of a command line, `form`, `form@edition` or a template's file. */
export async function readWanted(
  form: string | undefined,
  templateFile: string | undefined,
): Promise<{ readonly wanted: SchemaWanted | undefined; readonly findings: readonly Finding[] }> {
  const { options, findings } = await readTemplateOption(templateFile)
  if (options.template !== undefined) {
    return { wanted: { template: options.template, templateFile: options.templateFile }, findings }
  }
  if (form === undefined) return { wanted: undefined, findings }
  const at = form.indexOf('@')
  const wanted = at < 0 ? { form } : { form: form.slice(0, at), edition: form.slice(at + 1) }
  return { wanted, findings }
}
