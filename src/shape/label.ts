/** Says in a clerk's words where in a form something is. */
import { fieldOf } from './find.ts'
import { type ConcretePath, formatPath } from './path.ts'
import type { Shape } from './shape.ts'

const SEPARATOR = ' › '

/**
 * The place of a concrete path as the printed form names it:
 *
 *     indicators[2].name  →  绩效指标第3行 › 三级指标
 *
 * Groups without a label of their own are passed over; a field that the shape does not know, or that has
 * no label, is named by its key where it ends the path.
 *
 * @param subject which declaration it is, put in front: `工伤鉴定 › …`
 * @returns undefined without a subject where no field on the way has a label: then the path says more
 */
export function labelOf(shape: Shape, path: ConcretePath, subject?: string): string | undefined {
  const words: string[] = []
  let labelled = false
  let current: Shape | undefined = shape
  for (const [depth, step] of path.entries()) {
    if (typeof step === 'number') {
      words.push(`${words.pop() ?? ''}第${step + 1}行`)
      current = current?.kind === 'array' ? current.element : undefined
      continue
    }
    // Inside a scalar, a target's unit say, the field itself is the place.
    if (current?.kind === 'scalar') break
    const field = current?.kind === 'object' ? fieldOf(current, step) : undefined
    labelled ||= field?.label !== undefined
    if (field?.label !== undefined) words.push(field.label)
    else if (depth === path.length - 1 || field?.shape.kind === 'array') words.push(step)
    current = field?.shape
  }
  if (subject === undefined) return labelled ? words.join(SEPARATOR) : undefined
  if (path.length === 0) return subject
  return [subject, ...(labelled ? words : [formatPath(path)])].join(SEPARATOR)
}
