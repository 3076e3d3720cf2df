import { placeOf } from '../declaration/parse.ts'
import type { Finding } from '../diagnostics/finding.ts'
import { parsePath } from '../shape/path.ts'
import type { Declared } from './declare.ts'
import type { CheckOptions } from './types.ts'

/**
 * Completes the place of findings that stages know by path only, or not at all: file, line and column, and
 * the clerk's label, the same as a declaration's own findings have.
 */
export function labelled(
  findings: readonly Finding[],
  { declaration, shape }: Declared,
  { locate }: CheckOptions,
): readonly Finding[] {
  if (findings.length === 0) return findings
  const source = { data: declaration.value, locate: locate ?? (() => ({})) }
  return findings.map(finding => {
    const { path = '', line, label } = finding.at
    // A template's findings have a line of the template, a declaration's own are complete.
    if (line !== undefined || label !== undefined) return finding
    const place = placeOf(parsePath(path) ?? [path], { source, form: declaration.form, shape })
    return { ...finding, at: { ...place, ...finding.at } }
  })
}
