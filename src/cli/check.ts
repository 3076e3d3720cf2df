import { type Finding, refuses } from '../diagnostics/finding.ts'
import type { Examined, Press } from '../press/types.ts'
import { assertAllowable } from './allow.ts'
import { type CheckedEntry, entryOf, verdictOf } from './check-entries.ts'
import { type CheckTotals, createTotalling, type Totalling } from './check-totals.ts'
import { type Context, EXIT, type ExitCode, UsageError } from './context.ts'
import { htmlReport } from './html-report.ts'
import { expandFiles } from './input.node.ts'
import { writeWhole } from './output.node.ts'
import { readings } from './readings.ts'
import { count, reported, sorted, tell } from './report.ts'
import { readTemplateOption } from './sources.ts'

export interface CheckFlags {
  readonly template?: string | undefined
  readonly strict?: boolean | undefined
  readonly allow?: readonly string[] | undefined
  readonly html?: string | undefined
}

/**
 * `formpress check`: the findings of each declaration under a line that counts them, and a line on all of
 * them; with `--html` as a web page as well. Nothing is printed. NDJSON and CSV files may be of any length:
 * nothing of them is kept, unless a report is to show it.
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
  const totalling = createTotalling(context.json || html !== undefined)
  tellGeneral(template.findings, totalling, context)
  const unusable = refuses(template.findings)
  for await (const { sources, findings, streamed } of readings(await expandFiles(files))) {
    const [only, second] = sources
    const own = streamed && only !== undefined && second === undefined ? findings : []
    if (own.length === 0) tellGeneral(findings, totalling, context)
    for (const source of unusable ? [] : sources) {
      const { strict, allow } = flags
      const options = { ...template.options, strict, allow, locate: source.locate }
      const examined = withFindings(await press.examine(source.data, options), own)
      const number = totalling.totals().all + 1
      const entry = entryOf(examined, number, source, context)
      totalling.add(entry)
      if (!context.json) tellEntry(entry, context)
      if (streamed && number % PROGRESS === 0) context.err(context.phrases.progress(number))
    }
  }
  const { entries, general } = totalling.totals()
  const fault = html && (await writeWhole(html, htmlReport(entries, general, context)))
  if (fault) tellGeneral([fault], totalling, context)
  return finish(totalling.totals(), context)
}

/** How many declarations of a long file pass between two words on how far it has come. */
const PROGRESS = 5000

/** What was said of reading a declaration belongs to it, and comes first. */
function withFindings(examined: Examined, own: readonly Finding[]): Examined {
  if (own.length === 0) return examined
  return { ...examined, ok: examined.ok && !refuses(own), findings: [...own, ...examined.findings] }
}

function tellGeneral(findings: readonly Finding[], { note }: Totalling, context: Context): void {
  const inOrder = sorted(findings)
  note(inOrder)
  for (const finding of context.json ? [] : inOrder) context.out(tell(finding, context.language))
}

function tellEntry(entry: CheckedEntry, context: Context): void {
  const { phrases } = context
  const { name, file = '', findings } = entry
  context.out(phrases.checked(name, file, verdictOf(entry, context), phrases.counted(count(findings))))
  for (const finding of findings) {
    context.out(tell(finding, context.language).replace(/^/gm, '  '))
  }
}

function finish(totals: CheckTotals, context: Context): ExitCode {
  const { entries, general, counts, all, done, refused } = totals
  const ok = !refused && done === all
  if (context.json) {
    const results = entries.map(({ name, file, ok: fine, findings }) => ({
      source: file,
      name,
      ok: fine,
      counts: count(findings),
      findings: reported(findings, context.language),
    }))
    const findings = reported(general, context.language)
    context.out(JSON.stringify({ ok, counts, results, findings }, null, 2))
  } else context.out(context.phrases.total(done, all, context.phrases.counted(counts)))
  return ok ? EXIT.done : EXIT.refused
}
