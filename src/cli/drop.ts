/** `formpress <file or folder…>`: what a clerk means who drops files on the program. */
import { mkdir, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { sha256 } from '../batch/files.node.ts'
import { readRecord } from '../batch/journal.node.ts'
import { DEFAULT_PATTERN, parsePattern } from '../batch/names.ts'
import { BOOK, REPORT } from '../batch/own-files.ts'
import type { Finding } from '../diagnostics/finding.ts'
import { createPress } from '../press/create.node.ts'
import type { Press } from '../press/types.ts'
import { inputsKey, planInputs } from './batch-inputs.ts'
import { BATCH_PHRASES } from './batch-phrases.ts'
import { type BatchOutcome, type BatchResult, isDone, runBatch } from './batch-run.ts'
import { type CheckedEntry, entryOf } from './check-entries.ts'
import { type Context, EXIT, type ExitCode, tellAll, UsageError } from './context.ts'
import { htmlReport } from './html-report.ts'
import { knownForms } from './known-forms.ts'
import { writeWhole } from './output.node.ts'
import { count } from './report.ts'

/** The folder beside what was dropped. */
const RESULTS = '打印结果'
/** Folders of this name that are looked at before one is given up. */
const MOST_FOLDERS = 1000

/** Forms that the report shows; of more, those with something to say come first. */
const SHOWN = 500

/**
 * Imports, checks and prints what passes, into a folder of its own beside the first file, with one page that
 * says what was found. The same files dropped again go on in the same folder; what others made is never written
 * over, nothing is asked and nothing opened.
 */
export async function drop(files: readonly string[], context: Context): Promise<ExitCode> {
  const pattern = parsePattern(DEFAULT_PATTERN)
  const folder = await resultsFolder(files)
  const phrases = BATCH_PHRASES[context.language]
  if (pattern === undefined || folder === undefined) throw new UsageError(phrases.noPlace)
  const press = await createPress()
  const results: BatchResult[] = []
  const outcome = await runBatch(
    {
      plan: await planInputs(files, folder),
      names: files,
      folder,
      book: { file: join(folder, BOOK) },
      pattern,
      print: { language: context.language },
      setup: {},
      force: false,
      catalog: false,
      quiet: false,
      press,
      forms: await knownForms([]),
      // Of a large batch, the report has room for those only that need a look.
      onResult: result => {
        if (results.length < SHOWN || isWorthALook(result)) results.push(result)
      },
    },
    context,
  )
  return finish(folder, { outcome, entries: await entriesOf(results, press, context) }, context)
}

function isWorthALook({ findings }: BatchResult): boolean {
  return findings.some(({ severity }) => severity !== 'info')
}

async function entriesOf(
  results: readonly BatchResult[],
  press: Press,
  context: Context,
): Promise<readonly CheckedEntry[]> {
  const shown =
    results.length <= SHOWN
      ? results
      : [...results.filter(isWorthALook), ...results.filter(one => !isWorthALook(one))].slice(0, SHOWN)
  const inOrder = shown.toSorted((a, b) => a.index - b.index)
  const entries: CheckedEntry[] = []
  for (const { item, state, findings, index } of inOrder) {
    const { data, locate = () => ({}) } = item
    const { form } = await press.examine(data, { locate })
    entries.push(entryOf({ ok: state !== 'refused', findings, form }, index, { data, locate }, context))
  }
  return entries
}

interface Ending {
  readonly outcome: BatchOutcome
  readonly entries: readonly CheckedEntry[]
}

async function finish(folder: string, { outcome, entries }: Ending, context: Context): Promise<ExitCode> {
  const { counts, findings, finished, bookPages } = outcome
  const phrases = BATCH_PHRASES[context.language]
  const report = join(folder, REPORT)
  const html = htmlReport(entries, findings, withTotals(outcome, entries, context))
  const fault = await writeWhole(report, html)
  const general = fault ? [...findings, fault] : findings
  tellAll(context, general)
  if (!finished) context.err(phrases.interrupted)
  context.out(phrases.done(folder, counts))
  if (bookPages !== undefined) context.out(phrases.book(join(folder, BOOK), counts, bookPages))
  if (!fault) context.out(phrases.report(report))
  return isDone({ ...outcome, findings: general }) ? EXIT.done : EXIT.refused
}

/** The report's line of totals is of all forms, whether or not it shows them. */
function withTotals(
  { counts, findings }: BatchOutcome,
  entries: readonly CheckedEntry[],
  context: Context,
): Context {
  const { phrases } = context
  const done = counts.printed + counts.kept
  const all: readonly Finding[] = [...findings, ...entries.flatMap(entry => entry.findings)]
  const total = () => phrases.total(done, done + counts.refused, phrases.counted(count(all)))
  return { ...context, phrases: { ...phrases, total } }
}

/**
 * A folder for the results: beside the first file, or in the current folder where nothing can be written there.
 * One that is there already is taken only where the same files were printed into it.
 */
async function resultsFolder(files: readonly string[]): Promise<string | undefined> {
  const key = sha256(inputsKey(files))
  for (const parent of [dirname(resolve(files[0] ?? '.')), resolve('.')]) {
    for (let number = 1; number <= MOST_FOLDERS; number++) {
      const folder = join(parent, number === 1 ? RESULTS : `${RESULTS} (${number})`)
      const made = await makeFolder(folder)
      if (made === 'refused') break
      if (made === 'made' || (await isOurs(folder, key))) return folder
    }
  }
  return undefined
}

/** Makes a folder; one that another program makes at the same moment is its own, not ours. */
async function makeFolder(folder: string): Promise<'made' | 'there' | 'refused'> {
  try {
    await mkdir(folder)
    return 'made'
  } catch {
    return stat(folder).then(
      () => 'there',
      () => 'refused',
    )
  }
}

async function isOurs(folder: string, key: string): Promise<boolean> {
  const record = await readRecord(folder).catch(() => undefined)
  return record?.ok === true && record.value.head?.inputs === key
}
