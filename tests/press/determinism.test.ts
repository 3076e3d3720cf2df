/** What a press remembers between forms never shows in them. */
import { beforeAll, describe, expect, it } from 'vitest'
import { createPress, type Press } from '../../src/index.ts'
import { type Seed, seeds } from '../seeds.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

async function printed(press: Press, seed: Seed, profile: 'plain' | 'a3a-ua1' = 'plain'): Promise<string> {
  const one = await press.render({ form: 'shanghai-project-target', ...seed }, { profile })
  if (!one.ok) throw new Error(JSON.stringify(one.findings))
  return hex(one.bytes)
}

describe('a form has the same bytes', () => {
  let cold: readonly string[]
  beforeAll(async () => {
    cold = await Promise.all(seeds.map(async seed => printed(await createPress(), seed)))
  })

  it('from a press that has printed nothing, and from one that has printed others in any order', async () => {
    expect(new Set(cold).size).toBe(seeds.length)
    const press = await createPress()
    const order = [...seeds.keys()]
    for (const turn of [order, order.toReversed(), [...order.slice(1), 0]]) {
      for (const i of turn) {
        const seed = seeds[i]
        if (seed) expect((await printed(press, seed)) === cold[i], seed.name).toBe(true)
      }
    }
  })

  it('printed beside others, and after the same form of another profile', async () => {
    const press = await createPress()
    for (const seed of seeds) await printed(press, seed, 'a3a-ua1')
    expect(await Promise.all(seeds.map(seed => printed(press, seed)))).toEqual(cold)
  })
})
