/** Threads shared by batches, with the built thread. */
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { batchOf, windowOf } from '../../src/batch/create.node.ts'
import { createPool, type Pool } from '../../src/batch/pool.node.ts'
import type { Batch, BatchItem, BatchPrinted } from '../../src/batch/types.ts'
import type { Press } from '../../src/press/types.ts'

const worker = pathToFileURL(resolve('dist/batch/print-thread.node.js'))
const seeds = readdirSync('seeds')
  .filter(name => name.endsWith('.json'))
  .map(name => JSON.parse(readFileSync(`seeds/${name}`, 'utf8')))
const items = (count: number): readonly BatchItem[] =>
  Array.from({ length: count }, (_, i) => ({ data: seeds[i % seeds.length] }))

let pool: Pool
let batch: Batch
beforeAll(async () => {
  pool = await createPool({ jobs: 2, worker })
  batch = batchOf(pool)
})
afterAll(() => batch.close())

async function printed(all: readonly BatchItem[], on = batch): Promise<readonly BatchPrinted[]> {
  const results: BatchPrinted[] = []
  await on.print(all, one => void results.push(one))
  return results
}

describe('threads', () => {
  it('print the bytes that a press prints, in order, for two batches at once', async () => {
    // Built at the same time as the thread.
    const { createPress } = await import(pathToFileURL(resolve('dist/press/create.node.js')).href)
    const press: Press = await createPress()
    const [first, second] = await Promise.all([printed(items(6)), printed(items(3))])
    expect(first.map(one => one.index)).toEqual([0, 1, 2, 3, 4, 5])
    expect(second).toHaveLength(3)
    for (const one of [...first, ...second]) {
      const same = await press.render(seeds[one.index % seeds.length])
      if (!one.ok || !same.ok) throw new Error('refused')
      expect(Buffer.from(one.bytes).equals(same.bytes)).toBe(true)
    }
  })

  it('give findings the places that only the reader knows', async () => {
    const locate = (path: string) => ({ line: path === 'unit' ? 7 : 1 })
    const { unit: _, ...data } = seeds[0]
    const [one] = await printed([{ data, locate, source: 'a.json' }])
    const missing = one?.findings.find(finding => finding.code === 'declaration.missing')
    expect(one?.ok).toBe(false)
    expect(missing?.at).toMatchObject({ file: 'a.json', line: 7, path: 'unit' })
  })

  it('wait for a sink that takes its time, and stop for one that has enough', async () => {
    expect(windowOf(pool)).toBe(32)
    let read = 0
    const source = function* () {
      for (const item of items(200)) {
        read++
        yield item
      }
    }
    const progress: number[] = []
    const stop = new AbortController()
    const run = batch.print(
      source(),
      async ({ index }) => {
        // One more is read before it is known to be too many.
        expect(read - index).toBeLessThanOrEqual(windowOf(pool) + 1)
        if (index === 5) stop.abort(new Error('enough'))
        await new Promise(done => setTimeout(done, 5))
      },
      { signal: stop.signal, onProgress: one => void progress.push(one.printed) },
    )
    await expect(run).rejects.toThrow('enough')
    expect(progress).toEqual([1, 2, 3, 4, 5, 6])
    expect(read).toBeLessThan(40)
  })

  it('refuse options that are wrong for every form as misuse', async () => {
    await expect(batch.print(items(2), () => undefined, { allow: ['rule.sum'] })).rejects.toThrow('rule.sum')
  })

  it.each([1, 2])('lost to one form cost that form alone, whatever they had in hand, with %i', async jobs => {
    const small = await createPool({ jobs, worker, heapMegabytes: 64 })
    try {
      const { indicators, ...rest } = seeds[0]
      const huge = { ...rest, indicators: Array.from({ length: 60_000 }, () => indicators[0]) }
      const all = await printed(items(24).with(11, { data: huge }), batchOf(small))
      const refused = all.filter(one => !one.ok)
      expect(all).toHaveLength(24)
      expect(refused.map(one => [one.index, one.findings.map(({ code }) => code)])).toEqual([
        [11, ['batch.worker-lost']],
      ])
    } finally {
      await small.close()
    }
  })

  it('that are closed print nothing more and leave nobody waiting', async () => {
    const closing = await createPool({ jobs: 1, worker })
    const run = batchOf(closing).print(items(40), () => undefined)
    await closing.close()
    await expect(run).rejects.toThrow('closed')
  })

  it('whose file is not there fail the batch and do not wait for ever', async () => {
    const broken = await createPool({ jobs: 1, worker: new URL('nowhere.js', worker) })
    await expect(batchOf(broken).print(items(1), () => undefined)).rejects.toThrow('thread')
    await broken.close()
  })
})
