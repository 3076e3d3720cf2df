import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { mmToMilliPt } from '../../src/geometry/length.ts'
import { createPress } from '../../src/press/create.node.ts'
import { forFiling } from '../../src/press/filing.ts'

const file = readdirSync('seeds').find(name => name.endsWith('.json')) ?? ''
const seed = JSON.parse(readFileSync(`seeds/${file}`, 'utf8'))

it('a form for filing keeps 25 mm for binding, and 18 mm for the stamp above its title', async () => {
  const { form } = await (await createPress()).examine(seed)
  if (form === undefined) throw new Error('refused')
  const filed = forFiling(form)
  expect(filed.page.margin).toEqual({ ...form.page.margin, left: mmToMilliPt(25) })
  const [title, ...rest] = form.blocks
  const [moved, ...others] = filed.blocks
  if (title?.kind !== 'text' || moved?.kind !== 'text') throw new Error('no title')
  expect(moved.style.padding.top - title.style.padding.top).toBe(mmToMilliPt(18))
  expect(others).toEqual(rest)
})

it('a form without a title has that room above its grid', async () => {
  const { form } = await (await createPress()).examine(seed)
  const grid = form?.blocks.find(block => block.kind === 'grid')
  if (form === undefined || grid === undefined) throw new Error('refused')
  const [room, first] = forFiling({ ...form, blocks: [grid] }).blocks
  expect(room?.kind === 'text' && room.text === '' && room.style.padding.top).toBe(mmToMilliPt(18))
  expect(first).toBe(grid)
})

it('a form for filing is printed, and says nothing else than before', async () => {
  const press = await createPress()
  const [plain, filed] = [await press.render(seed), await press.render(seed, { filing: true })]
  expect(filed.ok && plain.ok).toBe(true)
  expect(filed.findings).toEqual(plain.findings)
})
