/** Opens a Word document as a package of parts (ECMA-376 part 2), and nothing of it but its main part. */

import { error, type Outcome } from '../diagnostics/finding.ts'
import type { DocumentProblem } from '../diagnostics/reader-codes.ts'
import { LIMITS } from '../geometry/limits.ts'
import { entryContent, zipEntries } from './sheets/workbook/zip.ts'

/** The main part; the newest editions number it. */
const MAIN_PART = /^word\/document\d*\.xml$/i

/** Whether an archive holds a Word document. */
export function isDocx(bytes: Uint8Array): boolean {
  const entries = zipEntries(bytes)
  return typeof entries !== 'string' && entries.some(({ name }) => MAIN_PART.test(name))
}

/**
 * The XML of a document's text. No more is inflated than the limit and the archive's directory allow.
 *
 * Findings: `reader.document-damaged`.
 */
export function mainPart(bytes: Uint8Array): Outcome<Uint8Array> {
  const entries = zipEntries(bytes)
  if (typeof entries === 'string') return refused('archive')
  const entry = entries.find(({ name }) => MAIN_PART.test(name))
  if (entry === undefined) return refused('no-text')
  if (entry.size > LIMITS.sheetInflatedBytes) return refused('inflates')
  const content = entryContent(bytes, entry)
  return typeof content === 'string' ? refused('archive') : { ok: true, value: content, findings: [] }
}

function refused(problem: DocumentProblem): Outcome<never> {
  return { ok: false, findings: [error('reader.document-damaged', { problem })] }
}
