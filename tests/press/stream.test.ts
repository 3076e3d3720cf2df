/** A form as a stream: its bytes go out while it grows, and whoever stops reading stops it. */
import { describe, expect, it } from 'vitest'
import { createPress } from '../../src/press/create.node.ts'
import type { FormStream, StreamedForm, StreamOptions } from '../../src/press/types.ts'
import { longSeed, seeds } from '../seeds.ts'

const press = await createPress()

async function read(stream: FormStream) {
  const chunks: Uint8Array[] = []
  for (;;) {
    const next = await stream.next()
    if (next.done === true) return { chunks, ended: next.value }
    chunks.push(next.value)
  }
}

async function streamed(data: unknown, options?: StreamOptions) {
  const { chunks, ended } = await read(press.stream(data, options))
  return { chunks, ended, bytes: Buffer.concat(chunks) }
}

const found = (ended: StreamedForm) => ended.findings.map(({ code }) => code)

describe('a form as a stream', () => {
  it('has the bytes, the findings and the pages of the form as a whole', async () => {
    for (const profile of ['plain', 'a3a-ua1'] as const) {
      for (const data of [...seeds, longSeed(57)]) {
        const whole = await press.render(data, { profile })
        const { bytes, chunks, ended } = await streamed(data, { profile })
        if (!whole.ok || !ended.ok) throw new Error(JSON.stringify(whole.findings))
        expect(bytes.equals(whole.bytes)).toBe(true)
        const { bytes: _, ok, ...rest } = whole
        expect(ended).toEqual({ ...rest, ok })
        expect(chunks).toHaveLength(whole.pages + 1)
      }
    }
  })

  it('gives its pages before its fonts', async () => {
    const stream = press.stream(longSeed(57), { profile: 'plain' })
    const first = await stream.next()
    const start = Buffer.from(first.done === true ? [] : first.value).toString('latin1')
    expect(start).toMatch(/^%PDF-1\.7/)
    expect(start).toContain('/Contents')
    expect(start).not.toContain('/FontFile2')
    await stream.return({ ok: false, findings: [] })
  })

  it('gives no byte where it is refused', async () => {
    const [seed] = seeds
    const refused = await streamed({ ...seed, name: '' })
    expect([refused.chunks.length, refused.ended.ok]).toEqual([0, false])
    expect(found(refused.ended)).toEqual(
      (await press.render({ ...seed, name: '' })).findings.map(f => f.code),
    )
    const strict = await streamed(seed, { strict: true })
    expect([strict.chunks.length, strict.ended.ok]).toEqual([0, false])
  })

  it('is stopped by its signal, before it begins and between its pages', async () => {
    const reason = new Error('enough')
    await expect(streamed(seeds[0], { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    const controller = new AbortController()
    const stream = press.stream(longSeed(57), { signal: controller.signal })
    await stream.next()
    controller.abort(reason)
    await expect(stream.next()).rejects.toBe(reason)
  })

  it('is drawn no further than it is read', async () => {
    const stream = press.stream(longSeed(57))
    expect((await stream.next()).done).toBe(false)
    expect((await stream.return({ ok: false, findings: [] })).done).toBe(true)
    expect((await stream.next()).done).toBe(true)
  })
})
