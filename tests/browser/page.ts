/** Runs in the browser: prints what the server wants printed, and gives the files back to it. */
import { createPress, describe } from '../../src/browser.ts'
import type { Wanted } from './wanted.ts'

async function bytesAt(address: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(address)).arrayBuffer())
}

async function print(): Promise<void> {
  const wanted: Wanted = JSON.parse(new TextDecoder().decode(await bytesAt('/wanted')))
  const fonts = wanted.fonts.map(async ({ role, address }) => ({ role, bytes: await bytesAt(address) }))
  const press = await createPress({ fonts: await Promise.all(fonts), templates: wanted.templates })
  for (const declaration of wanted.declarations) {
    const printed = await press.render(declaration)
    if (!printed.ok) throw new Error(printed.findings.map(one => describe(one, 'en').text).join('; '))
    await fetch('/printed', { method: 'POST', body: printed.bytes.slice() })
  }
}

print().catch(async (reason: unknown) => {
  await fetch('/failed', { method: 'POST', body: String(reason instanceof Error ? reason.stack : reason) })
})
