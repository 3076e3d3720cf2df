import { inOrder } from './in-order.ts'
import { createPool, type Pool, type PoolOptions } from './pool.node.ts'
import { printItem } from './print-item.ts'
import { SEVERAL } from './threads.node.ts'
import type { Batch, BatchItem, BatchOptions, BatchPrinted, BatchProgress, BatchSink } from './types.ts'

/** What a program may choose of its threads. */
export type BatchSetup = Omit<PoolOptions, 'worker'>

/**
 * Creates threads that print declarations, for a service to share between its requests.
 *
 * @example
 * const batch = await createBatch({ jobs: 2 })
 * const { printed, refused } = await batch.print(declarations, async one => {
 *   if (one.ok) await save(one.bytes)
 * })
 * await batch.close()
 */
export async function createBatch(setup: BatchSetup = {}): Promise<Batch> {
  return batchOf(await createPool(setup))
}

/** A batch with threads that are there already. */
export function batchOf(pool: Pool): Batch {
  return {
    print: (items, sink, options = {}) => printAll(items, sink, { pool, options }),
    close: pool.close,
  }
}

/** How many forms may be at work or wait for their turn: those that threads have in hand, and as many to come. */
export function windowOf({ jobs }: Pool): number {
  return jobs * SEVERAL.handful * SEVERAL.handfuls * 2
}

async function printAll(
  items: AsyncIterable<BatchItem> | Iterable<BatchItem>,
  sink: BatchSink,
  { pool, options }: { readonly pool: Pool; readonly options: BatchOptions },
): Promise<BatchProgress> {
  const { signal, onProgress, ...print } = options
  let progress: BatchProgress = { printed: 0, refused: 0, pages: 0 }
  let index = 0
  const one = async (item: BatchItem): Promise<BatchPrinted> => {
    const place = { index: index++, source: item.source }
    return { ...(await printItem(item, print, pool)), ...place }
  }
  for await (const printed of inOrder(items, one, { limit: windowOf(pool), signal })) {
    signal?.throwIfAborted()
    await sink(printed)
    progress = added(progress, printed)
    onProgress?.(progress)
  }
  signal?.throwIfAborted()
  return progress
}

function added({ printed, refused, pages }: BatchProgress, one: BatchPrinted): BatchProgress {
  return one.ok
    ? { printed: printed + 1, refused, pages: pages + one.pages }
    : { printed, refused: refused + 1, pages }
}
