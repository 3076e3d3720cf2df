/** Printed files to take apart, and one press for all of them. */
import { createPress, type RenderOptions } from '../../src/index.ts'
import { seeds } from '../seeds.ts'

export const press = await createPress()

/** The first seed as a declaration. */
export const seed = { form: 'shanghai-project-target', ...seeds[0] }

/** Prints a declaration that must print. */
export async function printed(data: unknown = seed, options: RenderOptions = {}): Promise<Uint8Array> {
  const outcome = await press.render(data, options)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings.slice(0, 3)))
  return outcome.bytes
}
