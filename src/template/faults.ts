import type { FactsByCode } from '../diagnostics/codes.ts'
import { type Code, error, type Finding } from '../diagnostics/finding.ts'
import { LIMITS } from '../geometry/limits.ts'

/** A position in a template's source; lines and columns count from 1, columns in UTF-16 units. */
export interface At {
  readonly line: number
  readonly column: number
}

/** Longer lines are not shown with their faults. */
const LONGEST_SOURCE = 2000

/** Longer texts are not quoted whole. */
const LONGEST_QUOTATION = 60

/** Collects the faults of one template while it is read, so that all of them are told at once. */
export interface Faults {
  add<C extends Code>(code: C, facts: FactsByCode[C], at: At): void
  /** What was collected, by line and column. */
  sorted(): readonly Finding[]
}

/** A text as a finding quotes it: its beginning where it is long. */
export function clip(text: string): string {
  if (text.length <= LONGEST_QUOTATION) return text
  return `${text.slice(0, LONGEST_QUOTATION).replace(/[\uD800-\uDBFF]$/, '')}…`
}

/**
 * A collector for one source, of at most {@link LIMITS} faults.
 *
 * @param lines the source's lines, of which each finding carries the one it is about
 */
export function collectFaults(file: string | undefined, lines: readonly string[]): Faults {
  const findings: Finding[] = []
  return {
    add: (code, facts, { line, column }) => {
      if (findings.length >= LIMITS.templateFaults) return
      const source = lines[line - 1]
      findings.push(
        error(code, facts, {
          ...(file === undefined ? {} : { file }),
          line,
          column,
          ...(source === undefined || source.length > LONGEST_SOURCE ? {} : { source }),
        }),
      )
    },
    sorted: () => [...findings].sort(byPosition),
  }
}

function byPosition(a: Finding, b: Finding): number {
  return (a.at.line ?? 0) - (b.at.line ?? 0) || (a.at.column ?? 0) - (b.at.column ?? 0)
}
