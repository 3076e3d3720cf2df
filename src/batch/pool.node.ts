import { availableParallelism } from 'node:os'
import type { Tinypool } from 'tinypool'
import { error } from '../diagnostics/finding.ts'
import { FormError } from '../diagnostics/form-error.ts'
import { LIMITS } from '../geometry/limits.ts'
import type { Printed } from '../press/types.ts'
import type { Answer, Task, ThreadSetup } from './task.ts'

/** Threads that print forms, each one form at a time. */
export interface Pool {
  /** How many threads there may be. */
  readonly jobs: number
  /**
   * Prints a form when a thread is free.
   *
   * Findings: `batch.worker-lost`, `batch.internal`.
   *
   * @throws FormError for options that are wrong whatever the declaration
   */
  readonly print: (task: Task) => Promise<Printed>
  readonly close: () => Promise<void>
}

/** How many threads there are, how large they may grow, and what their presses are created with. */
export interface PoolOptions extends ThreadSetup {
  /** Threads; by default one a processor, and no more than eight. */
  readonly jobs?: number | undefined
  /** Heap that a thread may take before it is given up, in megabytes. */
  readonly heapMegabytes?: number | undefined
  /** The thread's file. */
  readonly worker?: URL | undefined
}

/** Beside this file, in what is built from the source and in the bundle of the command line. */
const WORKER = new URL('./print-thread.node.js', import.meta.url)

/** Each thread holds its own fonts: more than these are asked for, not assumed. */
const MOST_JOBS = 8
/** How long a thread waits for work before it ends. */
const IDLE_MS = 60_000

/** Creates a pool; threads start when there is something to print. */
export async function createPool(options: PoolOptions = {}): Promise<Pool> {
  const { heapMegabytes, worker, ...press } = options
  const { jobs = Math.min(availableParallelism(), MOST_JOBS), ...setup } = press
  if (!Number.isInteger(jobs) || jobs < 1) throw new FormError(`jobs is a whole number from 1, not ${jobs}`)
  const { Tinypool } = await import('tinypool')
  const threads = new Tinypool({
    filename: (worker ?? WORKER).href,
    minThreads: 0,
    maxThreads: jobs,
    idleTimeout: IDLE_MS,
    // Else a thread waits for its next form without ever coming back to its event loop, where memory is let go.
    useAtomics: false,
    workerData: setup,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes ?? LIMITS.workerHeapMegabytes },
  })
  const run = runner(threads)
  return { jobs, print: task => printOrTell(task, run), close: () => threads.destroy() }
}

/**
 * Runs tasks in threads. Where a thread fails without a task its file cannot be loaded, and no task would ever be
 * answered: then all of them fail.
 */
function runner(threads: Tinypool): (task: Task) => Promise<Answer> {
  const waiting = new Set<(reason: unknown) => void>()
  threads.on('error', (cause: unknown) => {
    for (const reject of waiting) reject(new BrokenPool('a thread failed', { cause }))
  })
  return task =>
    new Promise((resolve, reject) => {
      waiting.add(reject)
      const running: Promise<Answer> = threads.run(task)
      running.then(resolve, reject).finally(() => waiting.delete(reject))
    })
}

class BrokenPool extends Error {
  override readonly name = 'BrokenPool'
}

/** A thread may be lost to what an earlier form left behind: the form gets a second one before it is blamed. */
async function printOrTell(task: Task, run: (task: Task) => Promise<Answer>): Promise<Printed> {
  for (let attempt = 1; ; attempt++) {
    try {
      return printedOf(await run(task))
    } catch (reason) {
      if (reason instanceof FormError || reason instanceof BrokenPool || !isLost(reason)) throw reason
      if (attempt === 1) continue
      const memory = 'code' in reason && reason.code === 'ERR_WORKER_OUT_OF_MEMORY'
      const finding = error('batch.worker-lost', { reason: memory ? 'memory' : 'crash' })
      return { ok: false, findings: [finding] }
    }
  }
}

/** Whether the thread is gone for a reason of its own, and not because the pool was closed. */
function isLost(reason: unknown): reason is Error {
  return reason instanceof Error && reason.message !== 'Terminating worker thread'
}

function printedOf(answer: Answer): Printed {
  if (answer.kind === 'printed') return answer.printed
  if (answer.kind === 'misuse') throw new FormError(answer.message)
  return { ok: false, findings: [error('batch.internal', { message: answer.message })] }
}
