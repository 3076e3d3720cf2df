import { catalogOf } from '../batch/catalog.node.ts'
import { sha256 } from '../batch/files.node.ts'
import { eightDigits } from '../batch/filing.ts'
import { printFolder } from '../batch/folder.node.ts'
import type { FolderResult } from '../batch/folder-types.ts'
import type { NamePattern } from '../batch/names.ts'
import { createPool } from '../batch/pool.node.ts'
import { recipeOf } from '../batch/recipe.node.ts'
import type { ThreadSetup } from '../batch/task.ts'
import type { BatchItem, PrintOptions } from '../batch/types.ts'
import { type Finding, refuses } from '../diagnostics/finding.ts'
import type { Press } from '../press/types.ts'
import type { KnownForm } from '../readers/imported.ts'
import { type BatchPlan, inputsKey, readInputs } from './batch-inputs.ts'
import { BATCH_PHRASES, type BatchCounts } from './batch-phrases.ts'
import { createProgress, type Progress } from './batch-progress.ts'
import type { Context } from './context.ts'

/** What is to be printed, and how. */
export interface BatchRun {
  readonly plan: BatchPlan
  /** Files and folders as they were named. */
  readonly names: readonly string[]
  readonly folder: string
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
  readonly onResult: (result: FolderResult, progress: Progress) => void
}

/** What came of it. */
export interface BatchOutcome {
  readonly finished: boolean
  readonly counts: BatchCounts
  /** What is to be said beside the forms. */
  readonly findings: readonly Finding[]
}

/** Prints a batch into a folder with progress on standard error. */
export async function runBatch(run: BatchRun, context: Context): Promise<BatchOutcome> {
  const { folder, pattern, print, force, setup } = run
  const progress = createProgress(screenOf(), BATCH_PHRASES[context.language], run.quiet || context.json)
  const tally = { printed: 0, kept: 0, refused: 0, pages: 0 }
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
  const pool = await createPool({ ...setup, jobs: run.jobs })
  try {
    const { date } = print
    const summary = await printFolder(
      items(),
      {
        folder,
        pattern,
        print,
        force,
        recipe: await recipeOf(print, setup, [JSON.stringify(pattern)]),
        inputs: sha256(inputsKey(run.names)),
        titles: new Map((await run.press.forms()).map(({ form, title }) => [form, title])),
        filingDate: date === undefined ? '' : eightDigits(date.toISOString().slice(0, 10)),
        onResult: result => {
          tally[result.state]++
          tally.pages += result.entry.printed?.pages ?? 0
          run.onResult(result, progress)
          progress.update(tally, share)
        },
        extras: async entries => (run.catalog ? catalogOf(entries, pool, date) : []),
      },
      pool,
    )
    return { finished: summary.finished, counts: tally, findings: [...general, ...summary.findings] }
  } finally {
    progress.end()
    await pool.close()
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
