/**
 * Paths into a declaration, as findings and templates write them.
 *
 *     concrete   indicators[2].name      one place: what a finding points at
 *     template   indicators[].name       every element: what a binding names
 *
 * A key that is not a plain name is written as JSON text in brackets, `["a.b"][0]`, so that any key of
 * any input can be written and read back.
 */
import type { Path } from './shape.ts'

/** A path to one place: names of fields and indices of elements, from the declaration's root. */
export type ConcretePath = readonly (string | number)[]

/** Characters that have a meaning in a path, and blanks and controls, which would make it unreadable. */
const PLAIN_NAME = /^[^.[\]"\\\s\u0000-\u001f\u007f]+$/

const STEP_PATTERN = /\[(\d{1,15})\]|\[("(?:[^"\\]|\\.)*")\]|\.?([^.[\]"\\\s\u0000-\u001f\u007f]+)/.source

/** Writes a path: `['indicators', 2, 'name']` as `indicators[2].name`; the root is the empty text. */
export function formatPath(path: ConcretePath): string {
  let text = ''
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`
    else if (!PLAIN_NAME.test(step)) text += `[${JSON.stringify(step)}]`
    else text += text === '' ? step : `.${step}`
  }
  return text
}

/** Reads what {@link formatPath} writes; undefined for any other text. */
export function parsePath(text: string): ConcretePath | undefined {
  const path: (string | number)[] = []
  const steps = new RegExp(STEP_PATTERN, 'y')
  let at = 0
  while (at < text.length) {
    const match = steps.exec(text)
    if (match === null) return undefined
    const step = stepOf(match, at === 0)
    if (step === undefined) return undefined
    path.push(step)
    at = steps.lastIndex
  }
  return path
}

function stepOf(match: RegExpExecArray, first: boolean): string | number | undefined {
  const [whole, index, quoted, name] = match
  if (index !== undefined) return Number(index)
  if (quoted !== undefined) return unquote(quoted)
  // A dot stands between two steps: not before the first one, always before a later name.
  return whole.startsWith('.') === first ? undefined : name
}

function unquote(quoted: string): string | undefined {
  try {
    const value: unknown = JSON.parse(quoted)
    return typeof value === 'string' ? value : undefined
  } catch {
    return undefined
  }
}

/** Writes a template's path: `tasks[].items[].name`. */
export function formatTemplatePath(path: Path): string {
  return path.map(step => (step.each ? `${step.name}[]` : step.name)).join('.')
}
