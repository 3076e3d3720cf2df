import { extname, join } from 'node:path'
import type { Source } from '../declaration/types.ts'
import { type Finding, refuses } from '../diagnostics/finding.ts'
import type { ProfileName } from '../press/profiles.ts'
import type { Press, Printed, PrintedFile, RenderOptions } from '../press/types.ts'
import { assertAllowable } from './allow.ts'
import { type Context, EXIT, type ExitCode, tellAll, UsageError } from './context.ts'
import { expandFiles } from './input.node.ts'
import { safeName, writeWhole } from './output.node.ts'
import { type ParameterFlags, parametersOf } from './packs.ts'
import { type ReportedFinding, reported, tally } from './report.ts'
import { readSources, readTemplateOption } from './sources.ts'

export interface RenderFlags extends ParameterFlags {
  readonly output?: string | undefined
  readonly template?: string | undefined
  readonly date?: Date | undefined
  readonly strict?: boolean | undefined
  readonly allow?: readonly string[] | undefined
  readonly draft?: boolean | undefined
  readonly profile?: ProfileName | undefined
  readonly substitutions?: boolean | undefined
}

/** One declaration's line of a `--json` result. */
interface RenderResult {
  readonly source: string | undefined
  readonly ok: boolean
  readonly file?: string
  readonly pages?: number
  /** Where seals go, if the form has places for them. */
  readonly areas?: PrintedFile['areas']
  readonly findings: readonly ReportedFinding[]
}

/**
 * `formpress render`: one PDF per declaration, into `-o FILE` for one, else `DIR/{index}-{name}.pdf`, by
 * default in `out/`. A refused declaration costs its own file and leaves an old one in place.
 */
export async function render(
  press: Press,
  files: readonly string[],
  flags: RenderFlags,
  context: Context,
): Promise<ExitCode> {
  assertAllowable(press, flags.allow, context)
  if (flags.draft && (flags.profile ?? 'plain') !== 'plain') {
    throw new UsageError(context.phrases.draftOfProfile(flags.profile ?? ''))
  }
  const template = await readTemplateOption(flags.template)
  const read = await readSources(await expandFiles(files))
  const options: RenderOptions = {
    ...template.options,
    parameters: parametersOf(flags, context.language),
    date: flags.date,
    strict: flags.strict,
    allow: flags.allow,
    draft: flags.draft,
    profile: flags.profile,
    substitutions: flags.substitutions,
    language: context.language,
  }
  const before = [...template.findings, ...read.findings]
  tellAll(context, before)
  const { sources } = read
  const intoFile = flags.output !== undefined && extname(flags.output).toLowerCase() === '.pdf'
  if (intoFile && sources.length > 1) {
    throw new UsageError(context.phrases.oneFileForMany(flags.output ?? '', sources.length))
  }
  const results: RenderResult[] = []
  if (refuses(template.findings)) return finish(context, results, before)
  const all: Finding[] = [...before]
  for (const [index, source] of sources.entries()) {
    const printed = await press.render(source.data, { ...options, locate: source.locate })
    const target = intoFile
      ? (flags.output ?? '')
      : join(flags.output ?? 'out', fileName(printed, index, sources.length))
    const fault = printed.ok ? await writeWhole(target, printed.bytes) : undefined
    const findings = fault ? [...printed.findings, fault] : printed.findings
    all.push(...findings)
    tellAll(context, findings)
    const done = printed.ok && !fault
    if (done && !context.json) context.out(context.phrases.written(target, printed.pages))
    results.push({
      source: nameOf(source),
      ok: done,
      ...(done ? { file: target, pages: printed.pages } : {}),
      ...(done && printed.areas.length > 0 ? { areas: printed.areas } : {}),
      findings: reported(findings, context.language),
    })
  }
  return finish(context, results, all, before)
}

function nameOf(source: Source): string | undefined {
  return source.locate('').file
}

/** `03-业务培训.pdf`: the place in the batch, as wide as its size needs, and the declaration's name. */
function fileName(printed: Printed, index: number, count: number): string {
  const number = String(index + 1).padStart(String(count).length, '0')
  const value = printed.ok ? printed.declaration.value.name : undefined
  const name =
    typeof value === 'string' && value !== '' ? value : printed.ok ? printed.declaration.form : 'form'
  return `${number}-${safeName(name)}.pdf`
}

function finish(
  context: Context,
  results: readonly RenderResult[],
  all: readonly Finding[],
  files: readonly Finding[] = all,
): ExitCode {
  const ok = !refuses(files) && results.every(r => r.ok)
  if (context.json) {
    context.out(JSON.stringify({ ok, results, findings: reported(files, context.language) }, null, 2))
  } else {
    const { errors, warnings } = tally(all)
    const done = results.filter(r => r.ok).length
    context.err(context.phrases.summary(done, results.length, errors, warnings))
  }
  return ok ? EXIT.done : EXIT.refused
}
