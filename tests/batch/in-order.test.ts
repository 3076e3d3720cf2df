import { describe, expect, it } from 'vitest'
import { inOrder } from '../../src/batch/in-order.ts'

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

async function collect<T>(source: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = []
  for await (const one of source) all.push(one)
  return all
}

describe('work side by side', () => {
  it('hands results on in the order of the source, however long each takes', async () => {
    const work = async (n: number) => {
      await pause((n * 7) % 5)
      return n * 2
    }
    const numbers = Array.from({ length: 40 }, (_, i) => i)
    expect(await collect(inOrder(numbers, work, { limit: 8 }))).toEqual(numbers.map(n => n * 2))
  })

  it('never has more at work, or waiting for a slow consumer, than its limit', async () => {
    let begun = 0
    let taken = 0
    let most = 0
    const work = async (n: number) => {
      most = Math.max(most, ++begun - taken)
      return n
    }
    for await (const _ of inOrder(Array(50).keys(), work, { limit: 4 })) {
      taken++
      await pause(1)
    }
    expect(begun).toBe(50)
    expect(most).toBeLessThanOrEqual(5)
    expect(most).toBeGreaterThan(1)
  })

  it('hands a result on while the source is still silent', async () => {
    const source = async function* () {
      yield 1
      await new Promise(() => undefined)
    }
    for await (const one of inOrder(source(), async n => n, { limit: 4 })) {
      expect(one).toBe(1)
      return
    }
  })

  it('reads no further when its consumer stops', async () => {
    let read = 0
    let closed = false
    const source = async function* () {
      try {
        for (;;) yield ++read
      } finally {
        closed = true
      }
    }
    for await (const _ of inOrder(source(), async n => n, { limit: 3 })) break
    await pause(5)
    expect(read).toBeLessThan(8)
    expect(closed).toBe(true)
  })

  it('ends at once when it is cancelled, whatever is at work', async () => {
    const control = new AbortController()
    const never = () => new Promise<number>(() => undefined)
    const results = collect(inOrder([1, 2, 3], never, { limit: 2, signal: control.signal }))
    setTimeout(() => control.abort(new Error('enough')), 5)
    await expect(results).rejects.toThrow('enough')
  })

  it('throws what a piece of work throws, in its turn', async () => {
    const seen: number[] = []
    const work = async (n: number) => {
      if (n === 3) throw new Error('third')
      return n
    }
    const run = async () => {
      for await (const one of inOrder([1, 2, 3, 4], work, { limit: 4 })) seen.push(one)
    }
    await expect(run()).rejects.toThrow('third')
    expect(seen).toEqual([1, 2])
  })
})
