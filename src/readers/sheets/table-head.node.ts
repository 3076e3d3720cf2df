/** Looks at the top of a CSV file, to tell what its rows are. */
import { createReadStream } from 'node:fs'
import { error, type Outcome } from '../../diagnostics/finding.ts'
import type { KnownForm } from '../imported.ts'
import { csvWorkbook } from './csv/csv-workbook.node.ts'
import { sheetForms } from './table/plan.ts'
import { isUnclear, planFile } from './table/plan-sheets.ts'
import { fileKindOf } from './workbook/file-kind.ts'

/**
 * What the rows of a CSV file are: `list`, the elements of a list whose projects stand elsewhere; `bare`,
 * projects whose lists may stand elsewhere; `whole`, projects with all that they have, or nothing that is
 * known; `other`, no text at all.
 */
export type CsvContent = 'list' | 'bare' | 'whole' | 'other'

/** Bytes of a file's top: the names of its columns are in it, where it has any. */
const TOP = 256 * 1024

/** Tells a CSV file's content by its top. Findings: `file.unreadable`, where it cannot be read. */
export async function csvContent(file: string, forms: readonly KnownForm[]): Promise<Outcome<CsvContent>> {
  const pieces: Uint8Array[] = []
  try {
    const stream = createReadStream(file, { end: TOP - 1 })
    for await (const piece of stream) pieces.push(piece)
  } catch (reason) {
    if (!(reason instanceof Error)) throw reason
    return { ok: false, findings: [error('file.unreadable', { reason: reason.message }, { file })] }
  }
  const top = Buffer.concat(pieces)
  if (fileKindOf(top) !== 'text') return { ok: true, value: 'other', findings: [] }
  return { ok: true, value: await contentOf(top, forms), findings: [] }
}

async function contentOf(top: Uint8Array, forms: readonly KnownForm[]): Promise<CsvContent> {
  // A line that is cut off may be cut inside of a character.
  const end = top.length < TOP ? top.length : top.lastIndexOf(0x0a) + 1
  const read = await csvWorkbook(async function* () {
    yield top.subarray(0, end)
  })
  if (!read.ok) return 'whole'
  const plan = planFile({ file: undefined, workbook: read.value }, sheetForms(forms))
  // Which form's list it is, only the projects tell.
  if (isUnclear(plan)) return 'list'
  const { sheets } = plan
  const [planned] = sheets
  if (planned === undefined) return 'whole'
  const { list, columns, form } = planned.table
  if (list !== undefined) return 'list'
  const isHeld = columns.some(({ meaning }) => 'path' in meaning && meaning.list !== undefined)
  return isHeld || form.lists.length === 0 ? 'whole' : 'bare'
}
