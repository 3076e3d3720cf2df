import { CATALOG_NAME } from './catalog.ts'
import { JOURNAL, MANIFEST } from './manifest.ts'

/** Whether a file is one that batches, checks and imports write beside forms: nothing to print stands in it. */
export function isOwnFile(file: string): boolean {
  const name = /[^/\\]*$/.exec(file)?.[0] ?? ''
  const own = [MANIFEST, JOURNAL, `${CATALOG_NAME}.csv`, REPORT]
  return own.includes(name) || name.endsWith('.findings.json')
}

/** The book of all forms that are printed when files are dropped on the program. */
export const BOOK = '合订本.pdf'

/** The report that is written when files are dropped on the program. */
export const REPORT = '检查结果.html'
