/** Passes elements from who has them to who asks for them, one at a time: nobody runs ahead of the other. */
export interface HandOver<T> {
  /** Hands an element over; resolves when another is asked for, or when no more are wanted. */
  give(element: T): Promise<void>
  /** No more elements come; `elements` ends, or throws the reason where one is given. */
  end(reason?: Error): void
  readonly elements: AsyncIterable<T>
}

/** Creates a place where elements are handed over, once. */
export function handOver<T>(): HandOver<T> {
  let waiting: { readonly element: T } | undefined
  let ended: { readonly reason: Error | undefined } | undefined
  let closed = false
  let asked = () => {}
  let given = () => {}

  async function* elements(): AsyncGenerator<T> {
    try {
      for (;;) {
        asked()
        if (waiting === undefined && ended === undefined) {
          await new Promise<void>(resolve => {
            given = resolve
          })
        }
        if (ended?.reason !== undefined) throw ended.reason
        if (waiting === undefined) return
        const { element } = waiting
        waiting = undefined
        yield element
      }
    } finally {
      closed = true
      asked()
    }
  }
  return {
    async give(element) {
      if (closed) return
      waiting = { element }
      const taken = new Promise<void>(resolve => {
        asked = resolve
      })
      given()
      await taken
    },
    end(reason) {
      ended = { reason }
      given()
    },
    elements: elements(),
  }
}
