import { dirname } from 'node:path'
import { type Finding, refuses } from '../diagnostics/finding.ts'
import type { Examined, Press } from '../press/types.ts'
import { withoutRepeats } from '../readers/repeats.ts'
import { assertAllowable } from './allow.ts'
import { type CheckedEntry, entryOf, verdictOf } from './check-entries.ts'
import { type CheckTotals, createTotalling, type Totalling } from './check-totals.ts'
import { type Context, EXIT, type ExitCode, UsageError } from './context.ts'
import { htmlReport } from './html-report.ts'
import { expandFiles } from './input.node.ts'
import { type MarkedCopy, markedCopies } from './marked-copies.ts'
import { writeWhole } from './output.node.ts'
import { openPacks, type PackFlags, type ParameterFlags, parametersOf } from './packs.ts'
import { readings } from './readings.ts'
import { count, reported, sorted, tell } from './report.ts'
import { readTemplateOption } from './sources.ts'
import { withoutCopies } from './stems.ts'

type WrittenCopy = Extract<MarkedCopy, { readonly copy: string }>

export interface CheckFlags extends PackFlags, ParameterFlags {
  readonly template?: string | undefined
  readonly strict?: boolean | undefined
  readonly allow?: readonly string[] | undefined
  readonly html?: string | undefined
  readonly substitutions?: boolean | undefined
  /** The form that workbooks and tables are of, where they do not say it. */
  readonly form?: string | undefined
  /** A folder for marked copies of workbooks; with `html` they stand beside that page, if none is named. */
  readonly mark?: string | undefined
}

/**
 * `formpress check`: the findings of each declaration under a line that counts them, and a line on all of
 * them; with `--html` as a web page as well, and in marked copies of the workbooks. Nothing is printed. NDJSON
 * and CSV files may be of any length: nothing of them is kept, unless a report is to show it.
 */
export async function check(
  press: Press,
  files: readonly string[],
  flags: CheckFlags,
  context: Context,
): Promise<ExitCode> {
  const { html, strict, allow, substitutions } = flags
  assertAllowable(press, allow, context)
  // A forgotten name would take the first input's place, and its content with it.
  if (html !== undefined && !/\.html?$/i.test(html)) throw new UsageError(context.phrases.notHtml(html))
  const template = await readTemplateOption(flags.template)
  const parameters = parametersOf(flags, context.language)
  const packs = await openPacks(flags)
  const folder = flags.mark ?? (html === undefined ? undefined : dirname(html))
  const totalling = createTotalling(context.json || folder !== undefined)
  tellGeneral(template.findings, totalling, context)
  const unusable = refuses(template.findings)
  const expanded = withoutCopies(await expandFiles(files))
  for await (const { sources, findings, apart } of readings(expanded, { packs, form: flags.form })) {
    const [only, second] = sources
    const own = apart && only !== undefined && second === undefined ? findings : []
    if (own.length === 0) tellGeneral(findings, totalling, context)
    for (const source of unusable ? [] : sources) {
      const options = { ...template.options, parameters, strict, allow, substitutions, locate: source.locate }
      const examined = withFindings(await press.examine(source.data, options), own, flags)
      const number = totalling.totals().all + 1
      const entry = entryOf(examined, number, source, context)
      totalling.add(entry)
      if (!context.json) tellEntry(entry, context)
      if (apart && number % PROGRESS === 0) context.err(context.phrases.progress(number))
    }
  }
  const { entries, general } = totalling.totals()
  const fault = html && (await writeWhole(html, htmlReport(entries, general, context)))
  if (fault) tellGeneral([fault], totalling, context)
  const copies = folder === undefined ? [] : await mark(expanded, folder, totalling, context)
  return finish(totalling.totals(), copies, context)
}

/** Writes the marked copies. @returns those that were written */
async function mark(
  files: readonly string[],
  folder: string,
  totalling: Totalling,
  context: Context,
): Promise<readonly WrittenCopy[]> {
  const { entries, general } = totalling.totals()
  const findings = [...general, ...entries.flatMap(entry => entry.findings)]
  const written: WrittenCopy[] = []
  for await (const one of markedCopies(files, findings, { folder, context })) {
    if ('finding' in one) tellGeneral([one.finding], totalling, context)
    else {
      written.push(one)
      if (!context.json) context.err(context.phrases.marked(one.file, one.copy))
    }
  }
  return written
}

/** How many declarations of a long file pass between two words on how far it has come. */
const PROGRESS = 5000

/** What was said of reading a declaration belongs to it, weighs as much, and comes first. */
function withFindings(
  examined: Examined,
  reading: readonly Finding[],
  { strict = false, allow = [] }: CheckFlags,
): Examined {
  const own = withoutRepeats(reading, examined.findings)
  if (own.length === 0) return examined
  const isAllowed = ({ code }: Finding) => allow.some(one => one === code)
  const refused = refuses(own) || (strict && own.some(one => one.severity === 'warning' && !isAllowed(one)))
  return { ...examined, ok: examined.ok && !refused, findings: [...own, ...examined.findings] }
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

function finish(totals: CheckTotals, copies: readonly WrittenCopy[], context: Context): ExitCode {
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
    context.out(
      JSON.stringify({ ok, counts, results, findings, ...(copies.length > 0 ? { copies } : {}) }, null, 2),
    )
  } else context.out(context.phrases.total(done, all, context.phrases.counted(counts)))
  return ok ? EXIT.done : EXIT.refused
}
