import { type Finding, refuses } from '../diagnostics/finding.ts'
import type { Press } from '../press/types.ts'
import { assertAllowable } from './allow.ts'
import { type CheckedEntry, entryOf, verdictOf } from './check-entries.ts'
import { type Context, EXIT, type ExitCode, UsageError } from './context.ts'
import { htmlReport } from './html-report.ts'
import { expandFiles } from './input.node.ts'
import { writeWhole } from './output.node.ts'
import { count, reported, sorted, tell } from './report.ts'
import { readSources, readTemplateOption } from './sources.ts'

export interface CheckFlags {
  readonly template?: string | undefined
  readonly strict?: boolean | undefined
  readonly allow?: readonly string[] | undefined
  readonly html?: string | undefined
}

/**
 * `formpress check`: the findings of each declaration under a line that counts them, and a line on all of
 * them; with `--html` as a web page as well. Nothing is printed.
 */
export async function check(
  press: Press,
  files: readonly string[],
  flags: CheckFlags,
  context: Context,
): Promise<ExitCode> {
  assertAllowable(press, flags.allow, context)
  const { html } = flags
  // A forgotten name would take the first input's place, and its content with it.
  if (html !== undefined && !/\.html?$/i.test(html)) throw new UsageError(context.phrases.notHtml(html))
  const template = await readTemplateOption(flags.template)
  const read = await readSources(await expandFiles(files))
  const before = sorted([...template.findings, ...read.findings])
  for (const finding of context.json ? [] : before) context.out(tell(finding, context.language))
  const entries: CheckedEntry[] = []
  for (const source of refuses(template.findings) ? [] : read.sources) {
    const { strict, allow } = flags
    const options = { ...template.options, strict, allow, locate: source.locate }
    const examined = await press.examine(source.data, options)
    const entry = entryOf(examined, entries.length + 1, source, context)
    entries.push(entry)
    if (!context.json) tellEntry(entry, context)
  }
  const fault = html && (await writeWhole(html, htmlReport(entries, before, context)))
  const general = fault ? [...before, fault] : before
  if (fault && !context.json) context.out(tell(fault, context.language))
  finish(entries, general, context)
  return !refuses(general) && entries.every(({ ok }) => ok) ? EXIT.done : EXIT.refused
}

function tellEntry(entry: CheckedEntry, context: Context): void {
  const { phrases } = context
  const { name, file = '', findings } = entry
  context.out(phrases.checked(name, file, verdictOf(entry, context), phrases.counted(count(findings))))
  for (const finding of findings) {
    context.out(tell(finding, context.language).replace(/^/gm, '  '))
  }
}

function finish(entries: readonly CheckedEntry[], general: readonly Finding[], context: Context): void {
  const all = [...general, ...entries.flatMap(({ findings }) => findings)]
  const done = entries.filter(({ ok }) => ok).length
  if (!context.json) {
    context.out(context.phrases.total(done, entries.length, context.phrases.counted(count(all))))
    return
  }
  const results = entries.map(({ name, file, ok, findings }) => ({
    source: file,
    name,
    ok,
    counts: count(findings),
    findings: reported(findings, context.language),
  }))
  const ok = !refuses(general) && done === entries.length
  const findings = reported(general, context.language)
  context.out(JSON.stringify({ ok, counts: count(all), results, findings }, null, 2))
}
