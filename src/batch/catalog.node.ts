import { FormError } from '../diagnostics/form-error.ts'
import { describe } from '../messages/messages.ts'
import { packagedTemplates } from '../press/resources.node.ts'
import { CATALOG_FORM, CATALOG_NAME, catalogCsv, catalogDeclaration } from './catalog.ts'
import type { Extra, ListedEntry } from './folder-types.ts'
import { packed } from './payload.ts'
import type { Pool } from './pool.node.ts'

/** Names of the files of a list of files. */
export const CATALOG_FILES = { pdf: `${CATALOG_NAME}.pdf`, csv: `${CATALOG_NAME}.csv` } as const

/** Prints the list of a batch's files as a form of its own, and writes it as CSV. */
export async function catalogOf(
  entries: readonly ListedEntry[],
  pool: Pool,
  date: Date | undefined,
): Promise<readonly Extra[]> {
  const template = (await packagedTemplates(CATALOG_FORM)).at(-1)
  const edition = /([^/\\]+)\.md$/.exec(template?.file ?? '')?.[1] ?? ''
  const payload = packed(catalogDeclaration(entries, edition))
  if (template === undefined || 'code' in payload) throw new FormError('the list of files has no template')
  const options = { template: template.text, date }
  const printed = await pool.print({ payload, options })
  if (!printed.ok) {
    const reasons = printed.findings.map(finding => describe(finding, 'en').text)
    throw new FormError(`the list of files cannot be printed: ${reasons.join('; ')}`)
  }
  const csv = new TextEncoder().encode(catalogCsv(entries))
  return [
    { output: CATALOG_FILES.pdf, bytes: printed.bytes },
    { output: CATALOG_FILES.csv, bytes: csv },
  ]
}
