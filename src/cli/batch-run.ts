import { catalogOf } from '../batch/catalog.node.ts'
import { sha256 } from '../batch/files.node.ts'
import { eightDigits } from '../batch/filing.ts'
import { type FolderSummary, printFolder } from '../batch/folder.node.ts'
import type { FolderResult } from '../batch/folder-types.ts'
import type { NamePattern } from '../batch/names.ts'
import { createPool } from '../batch/pool.node.ts'
import { recipeOf } from '../batch/recipe.node.ts'
import type { ThreadSetup } from '../batch/task.ts'
import type { BatchItem, PrintOptions } from '../batch/types.ts'
import { type Finding, refuses } from '../diagnostics/finding.ts'
import type { Press } from '../press/types.ts'
import type { KnownForm } from '../readers/imported.ts'
import { type FolderBook, folderBook, printBook, type WantedBook } from './batch-book.ts'
import { type BatchPlan, inputsKey, readInputs } from './batch-inputs.ts'
import { BATCH_PHRASES, type BatchCounts } from './batch-phrases.ts'
import { createProgress, type Progress } from './batch-progress.ts'
import type { Context } from './context.ts'

/** What is to be printed, and how. */
export interface BatchRun {
  readonly plan: BatchPlan
  /** Files and folders as they were named. */
  readonly names: readonly string[]
  /** Where the forms go; undefined where they go into the book only. */
  readonly folder: string | undefined
  readonly book?: WantedBook | undefined
  readonly pattern: NamePattern
  readonly print: PrintOptions
  readonly setup: ThreadSetup
  readonly jobs?: number | undefined
  readonly force: boolean
  readonly catalog: boolean
  readonly quiet: boolean
  readonly press: Press
  readonly forms: readonly KnownForm[]
  /** Shown among the progress, and told of each form. */
  readonly onResult: (result: BatchResult, progress: Progress) => void
}

/** What became of one form, and where it went or would have gone. */
export interface BatchResult extends Pick<FolderResult, 'state' | 'findings' | 'item'> {
  readonly index: number
  readonly output: string
}

/** What came of it. */
export interface BatchOutcome {
  readonly finished: boolean
  readonly counts: BatchCounts
  /** What is to be said beside the forms. */
  readonly findings: readonly Finding[]
  /** The pages of the book, where there is one. */
  readonly bookPages?: number | undefined
}

/** A run under way: its forms, and how far it is. */
interface Course {
  readonly items: AsyncIterable<BatchItem>
  readonly told: (result: BatchResult, pages: number) => void
}

/** Prints a batch with progress on standard error. */
export async function runBatch(run: BatchRun, context: Context): Promise<BatchOutcome> {
  const progress = createProgress(screenOf(), BATCH_PHRASES[context.language], run.quiet || context.json)
  const counts = { printed: 0, kept: 0, refused: 0, pages: 0 }
  const general: Finding[] = [...run.plan.findings]
  let share = 0
  const items = async function* (): AsyncGenerator<BatchItem> {
    // What a form itself says of its declaration is said when it is printed.
    const forms = run.forms.map(({ check, ...form }): KnownForm => form)
    for await (const input of readInputs(run.plan, forms)) {
      if ('item' in input) {
        share = input.share
        yield input.item
      } else general.push(...input.findings)
    }
  }
  const told = (result: BatchResult, pages: number) => {
    counts[result.state]++
    counts.pages += pages
    run.onResult(result, progress)
    progress.update(counts, share)
  }
  try {
    const course = { items: items(), told }
    const ended =
      run.folder === undefined ? await intoBook(run, course) : await intoFolder(run, run.folder, course)
    return { ...ended, counts, findings: [...general, ...ended.findings] }
  } finally {
    progress.end()
  }
}

type Ended = Omit<BatchOutcome, 'counts'>

/** Prints into a book and nowhere else. */
async function intoBook(run: BatchRun, { items, told }: Course): Promise<Ended> {
  const { book } = run
  if (book === undefined) throw new RangeError('a batch goes into a folder or a book')
  let index = 0
  const { ok, pages, findings } = await printBook(items, book, run, ({ pages: own, ...result }) =>
    told({ ...result, index: ++index, output: book.file }, own),
  )
  return { finished: true, findings, bookPages: ok ? pages : undefined }
}

/** Prints into a folder, and into a book too where one is asked for. */
async function intoFolder(run: BatchRun, folder: string, { items, told }: Course): Promise<Ended> {
  const { pattern, print, force, setup, names, catalog } = run
  const { date } = print
  const book = run.book && folderBook(run.book, folder, run)
  const pool = await createPool({ ...setup, jobs: run.jobs })
  try {
    const options = {
      folder,
      pattern,
      print,
      force,
      recipe: await recipeOf(print, setup, [JSON.stringify(pattern)]),
      inputs: sha256(inputsKey(names)),
      titles: new Map((await run.press.forms()).map(({ form, title }) => [form, title])),
      filingDate: date === undefined ? '' : eightDigits(date.toISOString().slice(0, 10)),
      taken: book?.taken,
      onResult: async ({ state, findings, item, entry }: FolderResult) => {
        const { index, output, printed } = entry
        told({ state, findings, item, index, output }, printed?.pages ?? 0)
        if (state !== 'refused') await book?.add(item)
      },
      extras: async entries => [
        ...(catalog ? await catalogOf(entries, pool, date) : []),
        ...((await book?.finish()) ?? []),
      ],
    } satisfies Parameters<typeof printFolder>[1]
    return endedWith(await printFolder(items, options, pool), book)
  } finally {
    await book?.abandon()
    await pool.close()
  }
}

function endedWith({ finished, findings }: FolderSummary, book: FolderBook | undefined): Ended {
  const written = book?.written()
  return {
    finished,
    findings: [...findings, ...(book?.findings ?? [])],
    bookPages: written?.ok ? written.pages : undefined,
  }
}

/** Whether everything given was printed. */
export function isDone({ finished, counts, findings }: BatchOutcome): boolean {
  return finished && counts.refused === 0 && !refuses(findings)
}

function screenOf() {
  return {
    isTerminal: process.stderr.isTTY === true,
    write: (text: string) => void process.stderr.write(text),
    now: () => performance.now(),
  }
}
