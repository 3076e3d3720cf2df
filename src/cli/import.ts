import { join } from 'node:path'
import { type Finding, refuses } from '../diagnostics/finding.ts'
import type { ImportedForm } from '../readers/imported.ts'
import { namedForms } from '../readers/named-forms.ts'
import { rollForward } from '../readers/roll-forward.ts'
import { type Context, EXIT, type ExitCode, tellAll } from './context.ts'
import { walkFolders } from './folders.node.ts'
import { type ImportedSource, importSources } from './import-sources.ts'
import { expandFiles } from './input.node.ts'
import { knownForms } from './known-forms.ts'
import { removeOwn, safeName, writeWhole } from './output.node.ts'
import { openPacks, type PackFlags } from './packs.ts'
import { type ReportedFinding, reported, tally } from './report.ts'
import { stems, withoutCopies } from './stems.ts'

export interface ImportFlags extends PackFlags {
  readonly output?: string | undefined
  /** The form that files are of, where they do not say it. */
  readonly form?: string | undefined
  /** Rolls the forms forward to this year. */
  readonly year?: number | undefined
}

/** One declaration's line of a `--json` result. */
interface ImportResult {
  readonly source: string
  readonly ok: boolean
  readonly file?: string
  readonly findings: readonly ReportedFinding[]
}

/** What has been imported so far. */
interface Tally {
  readonly results: ImportResult[]
  readonly general: Finding[]
  readonly all: Finding[]
}

/**
 * `formpress import`: filled forms and tables of projects, from whatever they were kept in, back to
 * declarations: one JSON file each, `{source}-{index}-{name}.json`, with `--year` rolled forward to that
 * year; and beside them `{source}.findings.json`, where there is anything to say.
 *
 * A form with errors is written all the same, since it holds whatever could be placed, and the exit code says
 * that it must not be relied on. A table whose sheets, columns or rows are in doubt gives no declarations.
 */
export async function importFiles(
  files: readonly string[],
  flags: ImportFlags,
  context: Context,
): Promise<ExitCode> {
  const tallied: Tally = { results: [], general: [], all: [] }
  const known = await knownForms(await openPacks(flags))
  const forms = namedForms(known, flags.form)
  if (!forms.ok) {
    tallied.general.push(...forms.findings)
    tellAll(context, forms.findings)
    return finish(tallied, context)
  }
  const { year } = flags
  const stemOf = stems()
  const walked = withoutCopies(await walkFolders(await expandFiles(files)))
  for await (const source of importSources(walked, forms.value)) {
    const { declarations } = source
    const rolled = year === undefined ? declarations : declarations.map(one => rollForward(one, year, known))
    await writeSource(
      { ...source, declarations: rolled },
      { stem: stemOf(source.file), flags, context },
      tallied,
    )
  }
  return finish(tallied, context)
}

interface Target {
  readonly stem: string
  readonly flags: ImportFlags
  readonly context: Context
}

/** Writes a source's declarations and findings. */
async function writeSource(
  source: ImportedSource,
  { stem, flags, context }: Target,
  tallied: Tally,
): Promise<void> {
  const { file, declarations, findings: general } = source
  const folder = flags.output ?? '.'
  const results: ImportResult[] = []
  tellAll(context, general)
  for (const [index, form] of declarations.entries()) {
    const target = join(folder, fileName(stem, index, form))
    const fault = await writeWhole(target, `${JSON.stringify(form.data, null, 2)}\n`)
    const findings = fault ? [...form.findings, fault] : form.findings
    tallied.all.push(...findings)
    tellAll(context, findings)
    if (!fault && !context.json) context.out(context.phrases.imported(target, listed(form)))
    const written = fault ? {} : { file: target }
    results.push({
      source: file,
      ok: !refuses(findings),
      ...written,
      findings: reported(findings, context.language),
    })
  }
  tallied.results.push(...results)
  const fault = await writeFindings(join(folder, `${safeName(stem)}.findings.json`), source, results, context)
  tallied.general.push(...general, ...(fault ? [fault] : []))
  if (fault) tellAll(context, [fault])
}

/** An earlier import's findings go where there are none any more: they would be taken for this one's. */
async function writeFindings(
  target: string,
  { file, findings }: ImportedSource,
  results: readonly ImportResult[],
  context: Context,
): Promise<Finding | undefined> {
  if (findings.length === 0 && results.every(result => result.findings.length === 0)) return removeOwn(target)
  const declarations = results.map(({ file: written, ok, findings: own }) => ({
    file: written,
    ok,
    findings: own,
  }))
  const ok = !refuses(findings) && results.every(result => result.ok)
  const content = { source: file, ok, findings: reported(findings, context.language), declarations }
  return writeWhole(target, `${JSON.stringify(content, null, 2)}\n`)
}

function finish({ results, general, all }: Tally, context: Context): ExitCode {
  const ok = !refuses(general) && results.every(r => r.ok)
  if (context.json) {
    context.out(JSON.stringify({ ok, results, findings: reported(general, context.language) }, null, 2))
  } else {
    const { errors, warnings } = tally([...general, ...all])
    context.err(context.phrases.summary(results.filter(r => r.ok).length, results.length, errors, warnings))
  }
  return ok ? EXIT.done : EXIT.refused
}

function fileName(stem: string, index: number, { name }: ImportedForm): string {
  const parts = [stem, String(index + 1), ...(name === undefined ? [] : [name])]
  return `${safeName(parts.join('-'))}.json`
}

/** How many elements the declaration's lists have: what a clerk counts to see that nothing is missing. */
function listed({ data }: ImportedForm): number {
  return Object.values(data).reduce<number>(
    (sum, value) => sum + (Array.isArray(value) ? value.length : 0),
    0,
  )
}
