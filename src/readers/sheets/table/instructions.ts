/** Sheets that tell how to fill in the others, and what they say of their form. */
import { fold } from '../../fold.ts'
import type { Sheet, Workbook } from '../types.ts'

/** The words before the form's id and edition in the instructions that `formpress sheet` writes. */
export const FORM_MARKS = { zh: '表格代号', en: 'form id' } as const

const MARKS: readonly string[] = Object.values(FORM_MARKS).map(fold)

/** Rows of a sheet in which the mark is looked for. */
const MARK_ROWS = 5

/** What the sheet is called that lists the findings in a marked copy of a workbook. */
export const REPORT_NAMES = { zh: '检查结果', en: 'check results' } as const

const NAMES = /说明|须知|示例|样例|样表|instruction|readme|notes|guide|example/i

/** Why a sheet that may look like a table holds no declarations, as its name or its first rows say. */
export function notData(sheet: Sheet): 'instructions' | 'report' | undefined {
  if (Object.values(REPORT_NAMES).some(name => name === sheet.name)) return 'report'
  return isInstructions(sheet) ? 'instructions' : undefined
}

/** Whether a sheet holds instructions. */
function isInstructions(sheet: Sheet): boolean {
  return NAMES.test(sheet.name ?? '') || markIn(sheet) !== undefined
}

/** The form that a workbook was written for, by the sheet of instructions in it. */
export function statedForm({
  sheets,
}: Workbook): { readonly form: string; readonly edition: string } | undefined {
  return sheets.map(markIn).find(mark => mark !== undefined)
}

function markIn({ rows }: Sheet): { readonly form: string; readonly edition: string } | undefined {
  const row = rows.slice(0, MARK_ROWS).find(({ cells }) => MARKS.includes(fold(cells[0]?.shown ?? '')))
  const form = row?.cells[1]?.shown
  return form === undefined ? undefined : { form, edition: row?.cells[2]?.shown ?? '' }
}
