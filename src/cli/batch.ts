import { DEFAULT_PATTERN, parsePattern } from '../batch/names.ts'
import { unzipFolder } from '../batch/unzip.node.ts'
import { verifyFolder } from '../batch/verify.node.ts'
import { folderOf, zipFolder } from '../batch/zip.node.ts'
import { subjectOf } from '../declaration/parse.ts'
import type { Finding } from '../diagnostics/finding.ts'
import { refuses } from '../diagnostics/finding.ts'
import { createPress } from '../press/create.node.ts'
import { assertAllowable } from './allow.ts'
import type { WantedBook } from './batch-book.ts'
import { planInputs } from './batch-inputs.ts'
import { BATCH_PHRASES } from './batch-phrases.ts'
import type { Progress } from './batch-progress.ts'
import { type BatchOutcome, type BatchResult, isDone, runBatch } from './batch-run.ts'
import { type Context, EXIT, type ExitCode, tellAll, UsageError } from './context.ts'
import { knownForms } from './known-forms.ts'
import { type FontFlags, ownFonts } from './own-fonts.ts'
import { openPacks, type PackFlags, type ParameterFlags, parametersOf } from './packs.ts'
import { type ReportedFinding, reported, tell } from './report.ts'
import { readTemplateOption } from './sources.ts'

export interface BatchFlags extends FontFlags, PackFlags, ParameterFlags {
  readonly output?: string | undefined
  readonly name?: string | undefined
  readonly jobs?: number | undefined
  readonly force?: boolean | undefined
  readonly verify?: boolean | undefined
  readonly catalog?: boolean | undefined
  readonly book?: string | undefined
  readonly bookTitle?: string | undefined
  readonly bookUnit?: string | undefined
  readonly bookYear?: string | undefined
  readonly duplex?: boolean | undefined
  readonly filing?: boolean | undefined
  readonly quiet?: boolean | undefined
  readonly template?: string | undefined
  readonly date?: Date | undefined
  readonly strict?: boolean | undefined
  readonly allow?: readonly string[] | undefined
  readonly draft?: boolean | undefined
  readonly substitutions?: boolean | undefined
}

/** A refused form's line of a `--json` result; the others are in the manifest. */
interface RefusedResult {
  readonly source: string | undefined
  readonly file: string
  readonly findings: readonly ReportedFinding[]
}

/**
 * `formpress batch`: one PDF a declaration into a folder, with a manifest by which the same command goes on after
 * it was stopped, and all of them in a book; a book alone where no folder is named. A refused declaration costs its
 * own file.
 */
export async function batch(
  files: readonly string[],
  flags: BatchFlags,
  context: Context,
): Promise<ExitCode> {
  if (flags.verify === true) return verify(files, flags, context)
  const phrases = BATCH_PHRASES[context.language]
  const pattern = parsePattern(flags.name ?? DEFAULT_PATTERN)
  if (pattern === undefined) throw new UsageError(phrases.badName(flags.name ?? ''))
  const packs = await openPacks(flags)
  const fonts = ownFonts(flags, context.language)
  const press = await createPress({ packs, fonts })
  assertAllowable(press, flags.allow, context)
  const template = await readTemplateOption(flags.template)
  if (refuses(template.findings)) {
    return finish({ finished: false, counts: NONE, findings: template.findings }, [], { flags, context })
  }
  const archive = archiveOf(flags)
  const folder = archive === undefined ? outputOf(flags) : folderOf(archive)
  if (archive !== undefined && !flags.force) await unzipFolder(archive, folder)
  const isBookAlone = flags.book !== undefined && flags.output === undefined
  const refused: RefusedResult[] = []
  const outcome = await runBatch(
    {
      plan: await planInputs(files, folder),
      names: files,
      folder: isBookAlone ? undefined : folder,
      book: bookOf(flags),
      pattern,
      print: printOptions(flags, template.options, context),
      setup: { fonts, packs: flags.pack ?? [] },
      jobs: flags.jobs,
      force: flags.force ?? false,
      catalog: flags.catalog ?? false,
      quiet: flags.quiet ?? false,
      press,
      forms: await knownForms(packs),
      onResult: (result, progress) => {
        if (result.state !== 'refused') return
        if (context.json) refused.push(refusedResult(result, context))
        else tellRefused(result, progress, context)
      },
    },
    context,
  )
  return finish(await packed(outcome, folder, archive), refused, { flags, context })
}

function bookOf({ book, bookTitle, bookUnit, bookYear, duplex }: BatchFlags): WantedBook | undefined {
  if (book === undefined) return undefined
  return { file: book, cover: { title: bookTitle, unit: bookUnit, year: bookYear }, duplex }
}

function outputOf({ output }: BatchFlags): string {
  return output ?? 'out'
}

function archiveOf(flags: BatchFlags): string | undefined {
  return /\.zip$/i.test(outputOf(flags)) ? outputOf(flags) : undefined
}

/** A finished folder goes into its archive; one that is not waits for the next run. */
async function packed(
  outcome: BatchOutcome,
  folder: string,
  archive: string | undefined,
): Promise<BatchOutcome> {
  if (archive === undefined || !outcome.finished) return outcome
  return { ...outcome, findings: [...outcome.findings, ...(await zipFolder(folder, archive))] }
}

const NONE = { printed: 0, kept: 0, refused: 0, pages: 0 }

function printOptions(
  flags: BatchFlags,
  template: { readonly template?: string; readonly templateFile?: string },
  { language }: Context,
) {
  const { date, strict, allow, draft, substitutions, filing } = flags
  const parameters = parametersOf(flags, language)
  return { ...template, date, strict, allow, draft, substitutions, filing, parameters, language }
}

function refusedResult({ item, output, findings }: BatchResult, { language }: Context): RefusedResult {
  return { source: item.source, file: output, findings: reported(findings, language) }
}

/** Errors of one form that are shown; a batch of bad forms would bury what can be read. */
const TOLD = 5

function tellRefused({ item, findings }: BatchResult, progress: Progress, context: Context): void {
  const { language } = context
  const name = subjectOf(item.data) ?? item.source ?? ''
  const phrases = BATCH_PHRASES[language]
  const errors = findings.filter(({ severity }) => severity === 'error')
  const told = errors.slice(0, TOLD).map(finding => tell(finding, language).replace(/^/gm, '  '))
  const more = errors.length > TOLD ? [`  ${phrases.more(errors.length - TOLD)}`] : []
  progress.tell([phrases.refused(name, item.source ?? ''), ...told, ...more])
}

interface Ending {
  readonly flags: BatchFlags
  readonly context: Context
}

function finish(
  outcome: BatchOutcome,
  refused: readonly RefusedResult[],
  { flags, context }: Ending,
): ExitCode {
  const { counts, findings, finished, bookPages } = outcome
  const { language } = context
  const phrases = BATCH_PHRASES[language]
  const ok = isDone(outcome)
  const isBookAlone = flags.book !== undefined && flags.output === undefined
  const folder = isBookAlone ? undefined : outputOf(flags)
  const book = flags.book !== undefined && bookPages !== undefined && { file: flags.book, pages: bookPages }
  if (context.json) {
    const result = {
      ok,
      finished,
      folder,
      ...(book ? { book } : {}),
      ...counts,
      results: refused,
      findings: reported(findings, language),
    }
    context.out(JSON.stringify(result, null, 2))
  } else {
    tellAll(context, findings)
    if (!finished) context.err(phrases.interrupted)
    else if (flags.quiet !== true) {
      if (folder !== undefined) context.out(phrases.done(folder, counts))
      if (book) context.out(phrases.book(book.file, counts, book.pages))
    }
  }
  return ok ? EXIT.done : EXIT.refused
}

/** `formpress batch --verify`: whether a folder is what its manifest says. */
async function verify(files: readonly string[], flags: BatchFlags, context: Context): Promise<ExitCode> {
  const phrases = BATCH_PHRASES[context.language]
  const folders = flags.output === undefined ? files : [...files, flags.output]
  const [folder, second] = folders
  if (folder === undefined || second !== undefined) throw new UsageError(phrases.verifyOne)
  const { files: count, findings } = await verifyFolder(folder)
  const ok = !refuses(findings)
  if (context.json) {
    const result = { ok, folder, files: count, findings: reported(findings, context.language) }
    context.out(JSON.stringify(result, null, 2))
  } else {
    tellAll(context, findings)
    const wrong: readonly Finding[] = findings.filter(({ severity }) => severity === 'error')
    context.out(phrases.verified(folder, count, wrong.length))
  }
  return ok ? EXIT.done : EXIT.refused
}
