import type { Finding, Severity } from '../diagnostics/finding.ts'
import { describe, type Language } from '../messages/messages.ts'
import { caretLines } from './caret.ts'
import { type Counts, PHRASES } from './phrases.ts'

/** A finding as `--json` prints it: the value itself, and its text in the language asked for. */
export type ReportedFinding = Finding & { readonly text: string; readonly hint?: string | undefined }

/** Puts findings into words for programs. */
export function reported(findings: readonly Finding[], language: Language): readonly ReportedFinding[] {
  return findings.map(finding => {
    const { text, hint } = describe(finding, language)
    return { ...finding, text, ...(hint === undefined ? {} : { hint }) }
  })
}

/**
 * A finding in a few lines for people: place, severity, text and code, in a template the line with a caret
 * under the place, then the cure.
 *
 *     seeds/a.json:12:5 绩效指标第3行 › 三级指标  错误：不能为空  [declaration.missing]
 *         办法：…
 */
export function tell(finding: Finding, language: Language): string {
  const { severity, text, hint, place } = describe(finding, language)
  const colon = language === 'zh' ? '：' : ': '
  const first = `${place === '' ? '' : `${place}  `}${severity}${colon}${text}  [${finding.code}]`
  const cure = hint === undefined ? [] : [`${PHRASES[language].hint}${colon}${hint}`]
  return [first, ...[...caretLines(finding.at), ...cure].map(line => `    ${line}`)].join('\n')
}

/** Findings in the order in which they are best worked off: by file, line and column, the heavier first. */
export function sorted(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    (a, b) =>
      byText(a.at.file ?? '', b.at.file ?? '') ||
      (a.at.line ?? 0) - (b.at.line ?? 0) ||
      (a.at.column ?? 0) - (b.at.column ?? 0) ||
      WEIGHTS[a.severity] - WEIGHTS[b.severity],
  )
}

const WEIGHTS = { error: 0, warning: 1, info: 2 }

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Counts findings by severity. */
export function count(findings: readonly Finding[]): Counts {
  const of = (severity: Severity) => findings.filter(finding => finding.severity === severity).length
  return { error: of('error'), warning: of('warning'), info: of('info') }
}

/** Counts errors and warnings for a closing line. */
export function tally(findings: readonly Finding[]): { readonly errors: number; readonly warnings: number } {
  return {
    errors: findings.filter(f => f.severity === 'error').length,
    warnings: findings.filter(f => f.severity === 'warning').length,
  }
}
