import type { FactsByCode } from '../diagnostics/codes.ts'
import { type Code, error, type Finding, type Place } from '../diagnostics/finding.ts'
import { LIMITS } from '../geometry/limits.ts'
import { type SourceLine, writtenAt } from './source-line.ts'

/** A position among the lines that are read; lines and columns count from 1, columns in UTF-16 units. */
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
  /** The number that a line has where it was written, for facts that name one. */
  lineOf(line: number): number
  /** What was collected, by line and column. */
  sorted(): readonly Finding[]
}

/** A text as a finding quotes it: its beginning where it is long. */
export function clip(text: string): string {
  if (text.length <= LONGEST_QUOTATION) return text
  return `${text.slice(0, LONGEST_QUOTATION).replace(/[\uD800-\uDBFF]$/, '')}…`
}

/**
 * A collector for one template, of at most {@link LIMITS} faults.
 *
 * @param file what faults name that stand in no line
 * @param lines the lines that are read, of which each finding carries the one it is about; they may grow
 */
export function collectFaults(file: string | undefined, lines: readonly SourceLine[]): Faults {
  const findings: { readonly finding: Finding; readonly at: At }[] = []
  return {
    add: (code, facts, { line, column }) => {
      if (findings.length >= LIMITS.templateFaults) return
      const read = lines[line - 1]
      const fallback = { ...(file === undefined ? {} : { file }), line, column }
      const written: Place = read === undefined ? fallback : writtenAt(read, column)
      const { source, ...place } = written
      const shown = source === undefined || source.length > LONGEST_SOURCE ? {} : { source }
      findings.push({ finding: error(code, facts, { ...place, ...shown }), at: { line, column } })
    },
    lineOf: line => {
      const read = lines[line - 1]
      return (read && writtenAt(read, 1).line) ?? line
    },
    sorted: () => findings.sort((a, b) => byPosition(a.at, b.at)).map(({ finding }) => finding),
  }
}

function byPosition(a: At, b: At): number {
  return a.line - b.line || a.column - b.column
}
