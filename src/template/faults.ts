import type { FactsByCode } from '../diagnostics/codes.ts'
import { type Code, error, type Finding } from '../diagnostics/finding.ts'

/** A position in a template's source; lines and columns count from 1, columns in UTF-16 units. */
export interface At {
  readonly line: number
  readonly column: number
}

/** Collects the faults of one template while it is read, so that all of them are told at once. */
export interface Faults {
  add<C extends Code>(code: C, facts: FactsByCode[C], at: At): void
  /** What was collected, by line and column. */
  sorted(): readonly Finding[]
}

/**
 * A collector for one source.
 *
 * @param lines the source's lines, of which each finding carries the one it is about
 */
export function collectFaults(file: string | undefined, lines: readonly string[]): Faults {
  const findings: Finding[] = []
  return {
    add: (code, facts, { line, column }) => {
      const source = lines[line - 1]
      findings.push(
        error(code, facts, {
          ...(file === undefined ? {} : { file }),
          line,
          column,
          ...(source === undefined ? {} : { source }),
        }),
      )
    },
    sorted: () => [...findings].sort(byPosition),
  }
}

function byPosition(a: Finding, b: Finding): number {
  return (a.at.line ?? 0) - (b.at.line ?? 0) || (a.at.column ?? 0) - (b.at.column ?? 0)
}
