/** Reads a workbook of any kind that is read, by its content. */
import { error, type Outcome } from '../../../diagnostics/finding.ts'
import { LIMITS } from '../../../geometry/limits.ts'
import type { Workbook } from '../types.ts'
import { fileKindOf } from './file-kind.ts'
import { damaged } from './package.ts'
import type { ReadXls } from './xls.ts'
import { readXlsx } from './xlsx.ts'

/**
 * Reads a workbook. Nothing of it is computed, run or followed, and either all of its visible sheets are
 * read or none is.
 *
 * @param readXls how legacy workbooks are read: in a thread of its own, where files come from strangers
 *
 * Findings: those of `readXlsx` and `readXls`, `file.too-large`, `file.empty`; without places, for the
 * caller knows the file.
 */
export async function readWorkbook(bytes: Uint8Array, readXls: ReadXls): Promise<Outcome<Workbook>> {
  const limit = LIMITS.fileBytes
  if (bytes.length > limit) return refused(error('file.too-large', { bytes: bytes.length, limit }))
  if (bytes.length === 0) return refused(error('file.empty', {}))
  const kind = fileKindOf(bytes)
  if (kind === 'zip') return readXlsx(bytes)
  if (kind === 'compound') return readXls(bytes)
  return refused(kind === 'text' ? damaged('content') : error('sheet.kind-unsupported', { kind }))
}

function refused(finding: ReturnType<typeof error>): Outcome<never> {
  return { ok: false, findings: [finding] }
}
