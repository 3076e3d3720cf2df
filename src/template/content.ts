/** Questions that several checks ask of a cell's content. */

import { formatTemplatePath } from '../shape/path.ts'
import type { Path } from '../shape/shape.ts'
import { clip } from './faults.ts'
import type { Binding, Content, Part } from './types.ts'

/** The bindings of a content, in their order. */
export function bindingsOf(content: Content): readonly Binding[] {
  return content.filter(part => part.kind === 'binding')
}

/** How many arrays a path goes through: the repeats it stands in. */
export function levelOf(path: Path): number {
  return path.reduce((level, step) => (step.each ? level + 1 : level), 0)
}

/** The arrays that a path goes through, outermost first: `tasks[]`, `tasks[].items[]`. */
export function arraysOf(path: Path): readonly Path[] {
  return path.flatMap((step, i) => (step.each ? [path.slice(0, i + 1)] : []))
}

/** A content as a finding quotes it: `({year}年度)`. */
export function quote(content: Content): string {
  return clip(content.map(quotePart).join('').replaceAll('\n', ''))
}

function quotePart(part: Part): string {
  if (part.kind === 'text') return part.text
  return part.kind === 'blank' ? '____' : `{${formatTemplatePath(part.path)}}`
}
