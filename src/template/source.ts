import { LIMITS } from '../geometry/limits.ts'
import type { Faults } from './faults.ts'

/** The two parts of a template: its front matter and, from line `bodyLine` on, the drawn form. */
export interface SourceParts {
  /** Undefined where there is none, which has been reported. */
  readonly frontMatter: string | undefined
  /** Line of the front matter's first line, counted from 1. */
  readonly frontMatterLine: number
  readonly bodyLine: number
}

/** The lines of a text; a byte order mark and the kind of line ends make no difference. */
export function splitLines(source: string): readonly string[] {
  return source.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
}

/**
 * Finds the front matter: the lines between a first line of `---` and the next one.
 *
 * @param before how many lines stand before this source's first one, counted in all line numbers
 *
 * Findings: template.front-matter-missing, template.front-matter-unclosed, template.limit.
 */
export function splitSource(lines: readonly string[], faults: Faults, before = 0): SourceParts {
  const first = before + 1
  if (!isFence(lines[0])) {
    faults.add('template.front-matter-missing', {}, { line: first, column: 1 })
    return { frontMatter: undefined, frontMatterLine: first, bodyLine: first }
  }
  const end = lines.findIndex((line, i) => i > 0 && isFence(line))
  if (end < 0) {
    faults.add('template.front-matter-unclosed', {}, { line: first, column: 1 })
    return { frontMatter: undefined, frontMatterLine: first + 1, bodyLine: lines.length + first }
  }
  const frontMatter = lines.slice(1, end).join('\n')
  const limit = LIMITS.frontMatterLength
  if (frontMatter.length > limit) {
    const facts = { what: 'front-matter', found: frontMatter.length, limit } as const
    faults.add('template.limit', facts, { line: first, column: 1 })
    return { frontMatter: undefined, frontMatterLine: first + 1, bodyLine: end + 1 + first }
  }
  return { frontMatter, frontMatterLine: first + 1, bodyLine: end + 1 + first }
}

function isFence(line: string | undefined): boolean {
  return line !== undefined && /^---[ \t]*$/.test(line)
}
