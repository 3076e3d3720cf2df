/** The lock of the editions that ship: `templates/lock.json`. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { BUILT_IN_FORMS } from '../forms/registry.ts'
import { type Locks, sealOf } from './lock.ts'
import { packagedTemplates } from './resources.node.ts'
import { createTemplateLibrary, type TemplateStore } from './templates.ts'

/** Where the lock stands. */
export const LOCK_FILE = new URL('../../templates/lock.json', import.meta.url)

/** The hashes of every edition that ships, by `form@edition`, with SHA-256. */
export async function presentEditions(store: TemplateStore = packagedTemplates): Promise<Locks> {
  const library = createTemplateLibrary(store)
  const editions = await Promise.all(
    BUILT_IN_FORMS.map(async form => {
      const found = await library.editionsOf(form.id)
      return (found.ok ? found.value : []).map(template => {
        const { template: text, schema, rules } = sealOf(template, form)
        const seal = { template: digest(text), schema: digest(schema), rules: digest(rules) }
        return [`${form.id}@${template.edition}`, seal] as const
      })
    }),
  )
  return Object.fromEntries(editions.flat())
}

/** The editions that are locked. */
export async function readLocks(): Promise<Locks> {
  const locks: Locks = JSON.parse(await readFile(LOCK_FILE, 'utf8'))
  return locks
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
