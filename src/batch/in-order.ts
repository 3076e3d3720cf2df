import { unlessAborted } from '../press/until-aborted.ts'

/** How many elements may be at work at once, and what ends it. */
export interface OrderOptions {
  readonly limit: number
  readonly signal?: AbortSignal | undefined
}

/** What comes first: the next element, or the result that is waited for. */
type Arrival<T> = IteratorResult<T> | 'done'

/**
 * Works on the elements of a source side by side and hands the results on in their order.
 *
 *     source ─► up to `limit` at work, or done and waiting for those before them ─► consumer
 *
 * No more is read of the source while the limit is reached, so a consumer that takes its time slows everything
 * down to its pace, and one that stops ends it.
 *
 * @throws the signal's reason, at once, whatever is still at work
 */
export async function* inOrder<T, R>(
  source: AsyncIterable<T> | Iterable<T>,
  work: (element: T) => Promise<R>,
  { limit, signal }: OrderOptions,
): AsyncGenerator<R> {
  signal?.throwIfAborted()
  const reader = readerOf(source)
  const waiting: Promise<R>[] = []
  let next: Promise<IteratorResult<T>> | undefined = quiet(read(reader))
  try {
    for (;;) {
      const [first] = waiting
      if (next !== undefined && waiting.length < limit) {
        const done = first === undefined ? [] : [completion(first)]
        const event: Arrival<T> = await unlessAborted(Promise.race([next, ...done]), signal)
        if (event !== 'done') {
          next = event.done === true ? undefined : quiet(read(reader))
          if (event.done !== true) waiting.push(quiet(work(event.value)))
          continue
        }
      }
      if (first === undefined) return
      yield await unlessAborted(first, signal)
      waiting.shift()
    }
  } finally {
    // Not waited for: a source that is still reading ends when it has read.
    quiet(Promise.resolve(reader.return?.()))
  }
}

function readerOf<T>(source: AsyncIterable<T> | Iterable<T>): AsyncIterator<T> | Iterator<T> {
  return Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]()
}

async function read<T>(reader: AsyncIterator<T> | Iterator<T>): Promise<IteratorResult<T>> {
  return reader.next()
}

/** A failure is met when its turn comes; until then it is nobody's. */
function quiet<R>(promise: Promise<R>): Promise<R> {
  promise.catch(() => undefined)
  return promise
}

async function completion(first: Promise<unknown>): Promise<'done'> {
  await first.catch(() => undefined)
  return 'done'
}
