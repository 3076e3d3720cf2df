import { createPress } from '../../dist/index.js'

export async function engine() {
  const press = await createPress()
  return async form => {
    const printed = await press.render(form)
    if (!printed.ok) throw new Error(JSON.stringify(printed.findings))
    return printed.bytes
  }
}
