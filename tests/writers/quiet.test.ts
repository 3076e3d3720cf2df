import { describe, expect, it, vi } from 'vitest'
import { onePage, sampleItems, write } from './samples.ts'

describe('a document that is written', () => {
  it('leaves nothing for a later turn of the event loop, which would keep it until then', async () => {
    await write(onePage(sampleItems())) // modules are loaded
    const calls = vi.spyOn(process, 'nextTick')
    try {
      await write(onePage(sampleItems()))
      expect(calls).not.toHaveBeenCalled()
    } finally {
      calls.mockRestore()
    }
  })
})
