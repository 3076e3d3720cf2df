import type { Finding } from '../diagnostics/finding.ts'
import { describe, type Language } from '../messages/messages.ts'
import { PHRASES } from './phrases.ts'

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
 * A finding in one or two lines for people: place, severity, text and code, then the cure.
 *
 *     seeds/a.json:12:5 绩效指标第3行 › 三级指标  错误：不能为空  [declaration.missing]
 *         办法：…
 */
export function tell(finding: Finding, language: Language): string {
  const { severity, text, hint, place } = describe(finding, language)
  const colon = language === 'zh' ? '：' : ': '
  const first = `${place === '' ? '' : `${place}  `}${severity}${colon}${text}  [${finding.code}]`
  return hint === undefined ? first : `${first}\n    ${PHRASES[language].hint}${colon}${hint}`
}

/** Counts errors and warnings for a closing line. */
export function tally(findings: readonly Finding[]): { readonly errors: number; readonly warnings: number } {
  return {
    errors: findings.filter(f => f.severity === 'error').length,
    warnings: findings.filter(f => f.severity === 'warning').length,
  }
}
