import type { Source } from '../declaration/types.ts'
import { type Finding, refuses } from '../diagnostics/finding.ts'
import type { Press, Printed } from '../press/types.ts'
import { BLANK_PHRASES } from './blank-phrases.ts'
import { type Context, EXIT, type ExitCode, tellAll, UsageError } from './context.ts'
import { safeName, writeWhole } from './output.node.ts'
import { type PackFlags, type ParameterFlags, parametersOf } from './packs.ts'
import { reported } from './report.ts'
import { readSources } from './sources.ts'
import { readWanted } from './wanted.ts'

export interface BlankFlags extends PackFlags, ParameterFlags {
  readonly template?: string | undefined
  readonly output?: string | undefined
  readonly substitutions?: boolean | undefined
}

/**
 * `formpress blank`: the empty form of a form, `form` or `form@edition`, or of a template, into `-o FILE` or
 * else `{form}-blank.pdf`; what a file gives of a declaration is filled in.
 *
 * @param names the form and the data's file; with `--template` the data's file alone
 */
export async function printBlank(
  press: Press,
  names: readonly (string | undefined)[],
  flags: BlankFlags,
  context: Context,
): Promise<ExitCode> {
  const phrases = BLANK_PHRASES[context.language]
  const [form, data] = flags.template === undefined ? names : [undefined, ...names]
  const surplus = flags.template !== undefined && names[1] !== undefined
  if ((form === undefined) === (flags.template === undefined) || surplus) throw new UsageError(phrases.ofWhat)
  const parameters = parametersOf(flags, context.language)
  const { wanted, findings: ofWanted } = await readWanted(form, flags.template)
  const { source, findings: ofData } = await readPart(data, context)
  const before = [...ofWanted, ...ofData]
  const { substitutions } = flags
  const options = {
    parameters,
    substitutions,
    language: context.language,
    data: source?.data,
    locate: source?.locate,
  }
  const printed: Printed | undefined =
    wanted === undefined || refuses(before) ? undefined : await press.blank(wanted, options)
  const target = flags.output ?? `${safeName(nameOf(printed, form))}-blank.pdf`
  const fault = printed?.ok ? await writeWhole(target, printed.bytes) : undefined
  const findings = [...before, ...(printed?.findings ?? []), ...(fault ? [fault] : [])]
  tellAll(context, findings)
  const pages = printed?.ok && !fault ? printed.pages : undefined
  if (context.json) {
    const ok = pages !== undefined
    const written = ok ? { file: target, pages } : {}
    context.out(JSON.stringify({ ok, ...written, findings: reported(findings, context.language) }, null, 2))
  } else if (pages !== undefined) context.out(context.phrases.written(target, pages))
  return pages === undefined ? EXIT.refused : EXIT.done
}

/** What the file gives of one declaration; nothing without a file. */
async function readPart(
  file: string | undefined,
  { language }: Context,
): Promise<{ readonly source: Source | undefined; readonly findings: readonly Finding[] }> {
  if (file === undefined) return { source: undefined, findings: [] }
  const { sources, findings } = await readSources([file])
  if (sources.length > 1) throw new UsageError(BLANK_PHRASES[language].oneOnly(file, sources.length))
  return { source: sources[0], findings }
}

function nameOf(printed: Printed | undefined, form: string | undefined): string {
  return printed?.ok ? printed.declaration.form : (form ?? 'form')
}
