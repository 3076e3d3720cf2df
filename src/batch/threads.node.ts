/**
 * Threads and the forms that wait for one. What waits is handed over by the handful, and a thread has a second one
 * while it prints the first: one that came back for each form stood idle a tenth of its time, until we had seen what it
 * printed.
 *
 *     waiting: i j k l …  ─►  thread 1: a b │ e f      never more at once than a thread's part of what waits, so that
 *                             thread 2: c d │ g h      few forms are printed side by side
 */
import type { TaskQueue, Task as ThreadTask, Tinypool } from 'tinypool'
import type { Answer, Task } from './task.ts'

/** Prints forms in threads. */
export interface Threads {
  /**
   * Prints a form when a thread is free.
   *
   * @throws PoolFailed where no form will be printed any more; else the error that the thread was lost to, with all
   * forms that it had in hand
   */
  readonly print: (task: Task) => Promise<Answer>
  readonly close: () => Promise<void>
}

/** How many forms a thread has in hand. */
export interface Share {
  /** How many it is given at once. */
  readonly handful: number
  /** How many handfuls it has: one that it prints, and those to go on with. */
  readonly handfuls: number
}

/** Enough that no thread is idle. */
export const SEVERAL: Share = { handful: 4, handfuls: 2 }
/** One form, and none to go on with: a thread that is lost was lost to that form. */
export const ONE: Share = { handful: 1, handfuls: 1 }

/** Nothing is printed any more: the pool was closed, or its threads do not start. */
export class PoolFailed extends Error {
  override readonly name = 'PoolFailed'
}

type TinypoolOptions = NonNullable<ConstructorParameters<typeof Tinypool>[0]>

/** How many threads there are, what each has in hand, and what else tinypool is to be created with. */
export interface ThreadsOptions
  extends Share,
    Pick<TinypoolOptions, 'filename' | 'idleTimeout' | 'resourceLimits' | 'useAtomics' | 'workerData'> {
  readonly jobs: number
}

/** A form and who waits for it. */
interface Waiting {
  readonly task: Task
  readonly resolve: (answer: Answer) => void
  readonly reject: (reason: unknown) => void
}

/** Opens threads; they start when there is something to print. */
export async function openThreads({
  jobs,
  handful: most,
  handfuls,
  ...options
}: ThreadsOptions): Promise<Threads> {
  const { Tinypool } = await import('tinypool')
  const taskQueue = new Queue()
  const pool = new Tinypool({
    ...options,
    minThreads: 0,
    maxThreads: jobs,
    concurrentTasksPerWorker: handfuls,
    taskQueue,
  })
  const waiting: Waiting[] = []
  const inHand = new Set<readonly Waiting[]>()
  // Of what is in tinypool's queue a thread is only ever given one: the second handful must pass by it.
  const isWanted = () => inHand.size < jobs || (taskQueue.size === 0 && inHand.size < jobs * handfuls)
  const handOut = (): void => {
    while (waiting.length > 0 && isWanted()) {
      const handful = waiting.splice(0, Math.min(most, Math.ceil(waiting.length / jobs)))
      inHand.add(handful)
      void printHandful(handful)
    }
  }
  const printHandful = async (handful: readonly Waiting[]): Promise<void> => {
    const run: Promise<readonly Answer[]> = pool.run(handful.map(({ task }) => task))
    const [ended] = await Promise.allSettled([run])
    inHand.delete(handful)
    // Before anybody looks at what was printed, that the thread has something to go on with.
    handOut()
    settle(handful, ended)
  }
  const giveUp = (reason: PoolFailed): void => {
    const all = [...inHand, waiting.splice(0)].flat()
    inHand.clear()
    for (const { reject } of all) reject(reason)
  }
  // Where a thread fails without a task its file cannot be loaded, and no task would ever be answered.
  pool.on('error', (cause: unknown) => giveUp(new PoolFailed('a thread failed', { cause })))
  let closed = false
  return {
    print: task =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new PoolFailed('the threads are closed'))
        waiting.push({ task, resolve, reject })
        handOut()
      }),
    close: async () => {
      closed = true
      giveUp(new PoolFailed('the threads are closed'))
      await pool.destroy()
    },
  }
}

/** Tinypool's own does not say how long it is while threads start. */
class Queue implements TaskQueue {
  readonly #tasks: ThreadTask[] = []
  get size(): number {
    return this.#tasks.length
  }
  shift(): ThreadTask | null {
    return this.#tasks.shift() ?? null
  }
  push(task: ThreadTask): void {
    this.#tasks.push(task)
  }
  remove(task: ThreadTask): void {
    const at = this.#tasks.indexOf(task)
    if (at >= 0) this.#tasks.splice(at, 1)
  }
  cancel(): void {
    for (const task of this.#tasks.splice(0)) task.cancel()
  }
}

function settle(handful: readonly Waiting[], ended: PromiseSettledResult<readonly Answer[]>): void {
  for (const [i, { resolve, reject }] of handful.entries()) {
    const answer = ended.status === 'fulfilled' ? ended.value[i] : undefined
    if (answer !== undefined) resolve(answer)
    else reject(ended.status === 'rejected' ? ended.reason : new RangeError('a thread answers each form'))
  }
}
