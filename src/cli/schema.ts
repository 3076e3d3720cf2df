import type { Press } from '../press/types.ts'
import { frontMatterSchema } from '../template/front-matter-schema.ts'
import { type Context, EXIT, type ExitCode, tellAll, UsageError } from './context.ts'
import { reported } from './report.ts'
import { readTemplateOption } from './sources.ts'

export interface SchemaFlags {
  readonly template?: string | undefined
  /** The schema of templates' front matter, and of no declaration. */
  readonly frontMatter?: boolean | undefined
}

/**
 * `formpress schema`: the JSON Schema of a form's declarations, `form` or `form@edition`, or of those that
 * a template implies, or of the front matter of templates.
 */
export async function printSchema(
  press: Press,
  form: string | undefined,
  flags: SchemaFlags,
  context: Context,
): Promise<ExitCode> {
  const wanted = [form, flags.template, flags.frontMatter].filter(one => one !== undefined)
  if (wanted.length !== 1) throw new UsageError(context.phrases.schemaOfWhat)
  if (flags.frontMatter) {
    context.out(JSON.stringify(frontMatterSchema(), null, 2))
    return EXIT.done
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
