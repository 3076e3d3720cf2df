import type { Press } from '../press/types.ts'
import { type Context, EXIT, type ExitCode, tellAll, UsageError } from './context.ts'
import { reported } from './report.ts'
import { readTemplateOption } from './sources.ts'

export interface SchemaFlags {
  readonly template?: string | undefined
}

/**
 * `formpress schema`: the JSON Schema of a form's declarations, `form` or `form@edition`, or of those that
 * a template implies.
 */
export async function printSchema(
  press: Press,
  form: string | undefined,
  flags: SchemaFlags,
  context: Context,
): Promise<ExitCode> {
  if ((form === undefined) === (flags.template === undefined)) {
    throw new UsageError(context.phrases.schemaOfWhat)
  }
  const { options, findings: before } = await readTemplateOption(flags.template)
  const outcome = await schemaOf(press, form, options)
  const findings = [...before, ...(outcome?.findings ?? [])]
  tellAll(context, findings)
  if (outcome?.ok) {
    context.out(JSON.stringify(outcome.value, null, 2))
    return EXIT.done
  }
  if (context.json) {
    context.out(JSON.stringify({ ok: false, findings: reported(findings, context.language) }, null, 2))
  }
  return EXIT.refused
}

function schemaOf(
  press: Press,
  form: string | undefined,
  { template, templateFile }: { readonly template?: string; readonly templateFile?: string },
): ReturnType<Press['schema']> | undefined {
  if (template !== undefined) return press.schema({ template, templateFile })
  if (form === undefined) return undefined
  const [name = '', edition] = form.split('@')
  return press.schema({ form: name, edition })
}
