import type { Finding } from '../diagnostics/finding.ts'
import { labelOf } from '../shape/label.ts'
import { parsePath } from '../shape/path.ts'
import type { Declared } from './declare.ts'
import type { CheckOptions } from './types.ts'

/** Completes the place of findings that stages know by path only: file, line and column, and a clerk's label. */
export function labelled(
  findings: readonly Finding[],
  { declaration, shape }: Declared,
  { locate }: CheckOptions,
): readonly Finding[] {
  return findings.map(finding => {
    const { path } = finding.at
    // A template's findings have a line of the template.
    if (path === undefined || finding.at.line !== undefined) return finding
    const concrete = parsePath(path)
    const label = concrete === undefined ? undefined : labelOf(shape, concrete)
    const place = { form: declaration.form, ...locate?.(path), ...(label === undefined ? {} : { label }) }
    return { ...finding, at: { ...place, ...finding.at } }
  })
}
