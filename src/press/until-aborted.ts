/**
 * The elements of a source, until the signal is given: then its reason is thrown at once, also while the source
 * has nothing to say.
 */
export async function* untilAborted<T>(
  source: AsyncIterable<T> | Iterable<T>,
  signal: AbortSignal | undefined,
): AsyncGenerator<T> {
  signal?.throwIfAborted()
  const reader = Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]()
  let ended = false
  try {
    for (;;) {
      const next = await unlessAborted(Promise.resolve(reader.next()), signal)
      ended = next.done === true
      if (next.done === true) return
      yield next.value
    }
  } finally {
    // Not waited for: a source that is still reading ends when it has read.
    if (!ended) Promise.resolve(reader.return?.()).catch(() => undefined)
  }
}

/**
 * A promise, or the signal's reason as soon as it is given. Not `Promise.race`: a signal that is never given
 * would hold on to every result that it was raced with.
 */
export function unlessAborted<R>(promise: Promise<R>, signal: AbortSignal | undefined): Promise<R> {
  if (signal === undefined) return promise
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason)
    if (signal.aborted) return stop()
    signal.addEventListener('abort', stop, { once: true })
    const forget = () => signal.removeEventListener('abort', stop)
    promise.then(resolve, reject).finally(forget)
  })
}
