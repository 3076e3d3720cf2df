import { type Finding, refuses } from '../diagnostics/finding.ts'
import type { Press } from '../press/types.ts'
import { type Context, EXIT, type ExitCode, tellAll } from './context.ts'
import { expandFiles } from './input.node.ts'
import { reported, tally } from './report.ts'
import { readSources, readTemplateOption } from './sources.ts'

export interface CheckFlags {
  readonly template?: string | undefined
  readonly strict?: boolean | undefined
}

/** `formpress check`: the findings of each declaration, and a line that counts them. Nothing is printed. */
export async function check(
  press: Press,
  files: readonly string[],
  flags: CheckFlags,
  context: Context,
): Promise<ExitCode> {
  const template = await readTemplateOption(flags.template)
  const read = await readSources(await expandFiles(files))
  const before = [...template.findings, ...read.findings]
  tellAll(context, before)
  const results: { source: string | undefined; ok: boolean; findings: readonly Finding[] }[] = []
  if (!refuses(template.findings)) {
    for (const source of read.sources) {
      const options = { ...template.options, strict: flags.strict, locate: source.locate }
      const checked = await press.check(source.data, options)
      tellAll(context, checked.findings)
      results.push({ source: source.locate('').file, ok: checked.ok, findings: checked.findings })
    }
  }
  const ok = !refuses(before) && results.every(r => r.ok)
  if (context.json) {
    const told = results.map(r => ({ ...r, findings: reported(r.findings, context.language) }))
    context.out(JSON.stringify({ ok, results: told, findings: reported(before, context.language) }, null, 2))
  } else {
    const { errors, warnings } = tally([...before, ...results.flatMap(r => r.findings)])
    context.err(context.phrases.summary(results.filter(r => r.ok).length, results.length, errors, warnings))
  }
  return ok ? EXIT.done : EXIT.refused
}
