import { error, type Finding } from '../diagnostics/finding.ts'
import type { FontProblem } from '../diagnostics/font-codes.ts'

/** Why a font cannot be used. */
export interface Fault {
  readonly table: string
  readonly problem: FontProblem
}

/** Names a fault without ending the reading: parts of a face return their value or a fault. */
export function fault(table: string, problem: FontProblem): Fault {
  return { table, problem }
}

/** Whether a part of a face could not be read. */
export function isFault(value: object): value is Fault {
  return 'problem' in value
}

/** The finding `font.broken` for a fault in a file. */
export function brokenFont(file: string, { table, problem }: Fault): Finding {
  return error('font.broken', { file, table, problem }, { file })
}
