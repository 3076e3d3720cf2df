/** Pages against pictures that somebody has looked at. `npm run references` renews them. */
import { beforeAll, describe, expect, it } from 'vitest'
import { createPress, type Press } from '../src/index.ts'
import { longSeed, seedFiles, seeds } from './seeds.ts'
import { compareWithReferences } from './support/compare-images.ts'
import { rasterise } from './support/rasterise.ts'

const EDITION = 'shanghai-project-target@2024'
let press: Press

beforeAll(async () => {
  press = await createPress()
})

async function compare(name: string, declaration: unknown): Promise<void> {
  const printed = await press.render(declaration)
  if (!printed.ok) throw new Error(JSON.stringify(printed.findings))
  compareWithReferences({ name, edition: EDITION }, await rasterise(printed.bytes))
}

describe('reference images', () => {
  it('has four seeds', () => expect(seeds).toHaveLength(4))

  for (const [i, seed] of seeds.entries()) {
    it(`of ${seedFiles[i]}`, () => compare(`seed-${i + 1}`, { form: 'shanghai-project-target', ...seed }))
  }

  it('of a form over three pages', () => compare('three-pages', longSeed(57)))
})
