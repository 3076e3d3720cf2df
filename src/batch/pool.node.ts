import { availableParallelism } from 'node:os'
import { error } from '../diagnostics/finding.ts'
import { FormError } from '../diagnostics/form-error.ts'
import { LIMITS } from '../geometry/limits.ts'
import type { Printed } from '../press/types.ts'
import type { Answer, Task, ThreadSetup } from './task.ts'
import { ONE, openThreads, PoolFailed, SEVERAL, type Threads } from './threads.node.ts'

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
/** Half of what V8 takes by itself for young objects: a form leaves one megabyte, and takes the same time with it. */
const YOUNG_MEGABYTES = 24
/** How long a thread waits for work before it ends. */
const IDLE_MS = 60_000

/** Creates a pool; threads start when there is something to print. */
export async function createPool(options: PoolOptions = {}): Promise<Pool> {
  const { heapMegabytes, worker, ...press } = options
  const { jobs = Math.min(availableParallelism(), MOST_JOBS), ...setup } = press
  if (!Number.isInteger(jobs) || jobs < 1) throw new FormError(`jobs is a whole number from 1, not ${jobs}`)
  const setting = {
    filename: (worker ?? WORKER).href,
    idleTimeout: IDLE_MS,
    // Else a thread waits for its next forms without ever coming back to its event loop, where memory is let go.
    useAtomics: false,
    workerData: setup,
    resourceLimits: {
      maxOldGenerationSizeMb: heapMegabytes ?? LIMITS.workerHeapMegabytes,
      maxYoungGenerationSizeMb: YOUNG_MEGABYTES,
    },
  }
  const threads = await openThreads({ ...setting, ...SEVERAL, jobs })
  const alone = await openThreads({ ...setting, ...ONE, jobs: 1 })
  return {
    jobs,
    print: task => printOrTell(task, [threads.print, alone.print]),
    close: async () => {
      await Promise.all([threads.close(), alone.close()])
    },
  }
}

/**
 * A thread may be lost to another form, one that it had in hand or one before: each that it was lost with gets a
 * thread to itself before it is blamed.
 */
async function printOrTell(task: Task, attempts: readonly Threads['print'][]): Promise<Printed> {
  let memory = false
  for (const print of attempts) {
    try {
      return printedOf(await print(task))
    } catch (reason) {
      if (reason instanceof FormError || reason instanceof PoolFailed || !(reason instanceof Error))
        throw reason
      memory = 'code' in reason && reason.code === 'ERR_WORKER_OUT_OF_MEMORY'
    }
  }
  return { ok: false, findings: [error('batch.worker-lost', { reason: memory ? 'memory' : 'crash' })] }
}

function printedOf(answer: Answer): Printed {
  if (answer.kind === 'printed') return answer.printed
  if (answer.kind === 'misuse') throw new FormError(answer.message)
  return { ok: false, findings: [error('batch.internal', { message: answer.message })] }
}
