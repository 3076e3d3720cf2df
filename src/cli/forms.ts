import type { Press } from '../press/types.ts'
import { type Context, EXIT, type ExitCode } from './context.ts'

/** `formpress forms`: each form with its title and editions, one a line. */
export async function listForms(press: Press, context: Context): Promise<ExitCode> {
  const forms = await press.forms()
  if (context.json) context.out(JSON.stringify(forms, null, 2))
  else {
    for (const form of forms) {
      const editions = form.editions.map(e => `${e.edition} (${e.from}–${e.to ?? ''})`).join(', ')
      context.out(`${form.form}  ${form.title}  ${editions}`)
    }
  }
  return EXIT.done
}
