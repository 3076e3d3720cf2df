import { type Finding, refuses } from '../diagnostics/finding.ts'
import type { CheckedEntry } from './check-entries.ts'
import type { Counts } from './phrases.ts'
import { count } from './report.ts'

/** What has been checked so far. */
export interface CheckTotals {
  readonly all: number
  /** How many of them can be printed. */
  readonly done: number
  readonly counts: Counts
  /** Whether a file could not be read, or anything else beside a declaration refuses. */
  readonly refused: boolean
  /** Everything checked, where it is kept: a report shows all of it, a line of totals needs none. */
  readonly entries: readonly CheckedEntry[]
  readonly general: readonly Finding[]
}

/** Adds up what is checked; keeps it only where it is asked to. */
export interface Totalling {
  readonly add: (entry: CheckedEntry) => void
  readonly note: (general: readonly Finding[]) => void
  readonly totals: () => CheckTotals
}

/** Nothing checked yet. */
export function createTotalling(keep: boolean): Totalling {
  const entries: CheckedEntry[] = []
  const general: Finding[] = []
  const counts = { error: 0, warning: 0, info: 0 }
  let all = 0
  let done = 0
  let refused = false
  const addCounts = (findings: readonly Finding[]) => {
    const { error, warning, info } = count(findings)
    counts.error += error
    counts.warning += warning
    counts.info += info
  }
  return {
    add: entry => {
      all++
      if (entry.ok) done++
      addCounts(entry.findings)
      if (keep) entries.push(entry)
    },
    note: findings => {
      refused ||= refuses(findings)
      addCounts(findings)
      if (keep) general.push(...findings)
    },
    totals: () => ({ all, done, counts: { ...counts }, refused, entries, general }),
  }
}
