/**
 * Threads and the forms that wait for one. What waits is handed over by the handful: a thread that came back for
 * each form would stand idle until we had seen the last, a tenth of its time.
 *
 *     waiting: e f g h …  ─►  thread 1: a b        at most HANDFUL each, and no more than its share of
 *                             thread 2: c d        what waits, so that few forms are printed side by side
 */
import type { Tinypool } from 'tinypool'
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

/** How many forms a thread is given at once. */
export const HANDFUL = 8

/** Nothing is printed any more: the pool was closed, or its threads do not start. */
export class PoolFailed extends Error {
  override readonly name = 'PoolFailed'
}

/** A form and who waits for it. */
interface Waiting {
  readonly task: Task
  readonly resolve: (answer: Answer) => void
  readonly reject: (reason: unknown) => void
}

/**
 * Hands forms to a pool.
 *
 * @param jobs how many threads the pool has
 */
export function threadsOf(pool: Tinypool, jobs: number): Threads {
  const waiting: Waiting[] = []
  const inHand = new Set<readonly Waiting[]>()
  const handOut = (): void => {
    while (inHand.size < jobs && waiting.length > 0) {
      const handful = waiting.splice(0, Math.min(HANDFUL, Math.ceil(waiting.length / jobs)))
      inHand.add(handful)
      void printHandful(handful)
    }
  }
  const printHandful = async (handful: readonly Waiting[]): Promise<void> => {
    const run: Promise<readonly Answer[]> = pool.run(handful.map(({ task }) => task))
    const [ended] = await Promise.allSettled([run])
    inHand.delete(handful)
    // Before anybody looks at what was printed: the thread is idle until it has more.
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

function settle(handful: readonly Waiting[], ended: PromiseSettledResult<readonly Answer[]>): void {
  for (const [i, { resolve, reject }] of handful.entries()) {
    const answer = ended.status === 'fulfilled' ? ended.value[i] : undefined
    if (answer !== undefined) resolve(answer)
    else reject(ended.status === 'rejected' ? ended.reason : new RangeError('a thread answers each form'))
  }
}
