/** What readers of texts hand on: each declaration with its positions. */
import type { Finding } from '../diagnostics/finding.ts'
import type { Source } from './types.ts'

/** What a file holds: the declarations that could be read, and what is wrong with the rest. */
export interface Reading {
  readonly sources: readonly Source[]
  readonly findings: readonly Finding[]
}

/** The declarations of a text's data: a list holds one in each element, anything else is one. */
export function sourcesOf(data: unknown, locate: Source['locate']): readonly Source[] {
  if (!Array.isArray(data)) return [{ data, locate }]
  return data.map((element: unknown, i) => ({
    data: element,
    locate: path => locate(path === '' || path.startsWith('[') ? `[${i}]${path}` : `[${i}].${path}`),
  }))
}
