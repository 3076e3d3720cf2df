/** Short ways to write templates and to read outcomes in tests. */
import type { Finding } from '../../src/diagnostics/finding.ts'
import { parseTemplate } from '../../src/template/parse.ts'
import type { Template } from '../../src/template/types.ts'

/** A template's source: front matter of four lines, so that the first line of `body` is line 5. */
export function source(columns: string, ...body: readonly string[]): string {
  return ['---', 'form: test', `columns: ${columns}`, '---', ...body, ''].join('\n')
}

/** A grid of so many equal columns. */
export function columns(count: number): string {
  return `[${Array.from({ length: count }, () => '1fr').join(', ')}]`
}

/** The template of a source that has no fault. */
export function parsed(text: string): Template {
  const outcome = parseTemplate(text, { file: 'test.md' })
  if (!outcome.ok) throw new Error(`unexpected: ${faultsOf(outcome.findings).join('; ')}`)
  return outcome.value
}

/** The template that a drawn body makes. */
export function drawn(count: number, ...body: readonly string[]): Template {
  return parsed(source(columns(count), ...body))
}

/** The faults of a source as `line:column code`. */
export function faults(text: string): readonly string[] {
  const outcome = parseTemplate(text, { file: 'test.md' })
  return outcome.ok ? [] : faultsOf(outcome.findings)
}

/** Findings as `line:column code`. */
export function faultsOf(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ code, at }) => `${at.line}:${at.column} ${code}`)
}

/** The one finding of a source. */
export function onlyFault(text: string): Finding {
  const outcome = parseTemplate(text, { file: 'test.md' })
  const [finding, ...others] = outcome.findings
  if (outcome.ok || finding === undefined || others.length > 0) {
    throw new Error(`expected one fault, found ${faultsOf(outcome.findings).join('; ') || 'none'}`)
  }
  return finding
}
