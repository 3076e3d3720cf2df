import { createPress } from '../../dist/index.js'

export async function engine(tagged) {
  const press = await createPress()
  const profile = tagged ? 'a3a-ua1' : 'plain'
  return async form => {
    const printed = await press.render(form, { profile })
    if (!printed.ok) throw new Error(JSON.stringify(printed.findings))
    return printed.bytes
  }
}
