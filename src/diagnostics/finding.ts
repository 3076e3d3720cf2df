import type { FactsByCode } from './codes.ts'

/** How much a finding weighs: an error refuses, a warning prints and says so, an info is only told. */
export type Severity = 'error' | 'warning' | 'info'

/** Where a finding is: as much of it as is known. Lines and columns count from 1. */
export interface Place {
  readonly file?: string
  readonly line?: number
  readonly column?: number
  /** The line as written, for a caret under `column`. */
  readonly source?: string
  readonly form?: string
  /** Path in the declaration or template: `indicators[2].name`. */
  readonly path?: string
  /** Cell of a sheet (`预算!C7`) or of a template's grid (`r3c5`). */
  readonly cell?: string
  /** The place in a clerk's words: `工伤鉴定 › 绩效指标第3行 › 三级指标`. */
  readonly label?: string
}

/** The closed list of codes; each has its facts in {@link FactsByCode} and its text in `messages`. */
export type Code = keyof FactsByCode

/** One thing worth telling: a value, collected and returned, never thrown or printed by the library. */
export type Finding = {
  readonly [C in Code]: {
    readonly severity: Severity
    readonly code: C
    readonly facts: FactsByCode[C]
    readonly at: Place
  }
}[Code]

/** A finding that refuses: what cannot be printed as it stands. */
export function error<C extends Code>(code: C, facts: FactsByCode[C], at: Place = {}): Finding {
  return finding('error', code, facts, at)
}

/** A finding that lets the form print, and is shown beside it. */
export function warning<C extends Code>(code: C, facts: FactsByCode[C], at: Place = {}): Finding {
  return finding('warning', code, facts, at)
}

/** A finding that is only told: a substitution, a rounding, a shrunk text. */
export function info<C extends Code>(code: C, facts: FactsByCode[C], at: Place = {}): Finding {
  return finding('info', code, facts, at)
}

/** A finding of any severity, for rules whose severity is data. */
export function finding<C extends Code>(
  severity: Severity,
  code: C,
  facts: FactsByCode[C],
  at: Place,
): Finding {
  // The union is indexed by the code, which the compiler cannot follow through a generic parameter.
  return { severity, code, facts, at } as unknown as Finding
}

/** Whether any of the findings refuses. */
export function refuses(findings: readonly Finding[]): boolean {
  return findings.some(f => f.severity === 'error')
}

/** The same finding with more of its place known; what it already says stays. */
export function placed(finding: Finding, at: Place): Finding {
  return { ...finding, at: { ...at, ...finding.at } }
}

/**
 * What a fallible step returns: a value with what there is to say about it, or only the findings.
 * `ok: true` may carry warnings and infos, `ok: false` carries at least one error.
 */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/**
 * An outcome that may know its value although it refuses: `parsed` is what a report or a draft can show of
 * a declaration that reads well and breaks a rule.
 */
export type Checked<T> =
  | { readonly ok: true; readonly value: T; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly parsed?: T; readonly findings: readonly Finding[] }

/** A value with its findings: refused where one of them is an error. */
export function checked<T>(value: T, findings: readonly Finding[]): Checked<T> {
  return refuses(findings) ? { ok: false, parsed: value, findings } : { ok: true, value, findings }
}
