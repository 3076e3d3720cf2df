/**
 * Checks a template against the shape of the form it is for.
 */
import { error, type Finding } from '../diagnostics/finding.ts'
import { fieldOf, nearestPath } from '../shape/find.ts'
import { nearest } from '../shape/nearest.ts'
import { formatTemplatePath } from '../shape/path.ts'
import type { Field, ObjectShape, Path, ScalarShape, ScalarType, Shape } from '../shape/shape.ts'
import { bindingsOf } from './content.ts'
import { boundInFooter } from './footer.ts'
import { FORMATS, optionsOf } from './formats.ts'
import { pageName } from './page-names.ts'
import { type SourceLine, writtenAt } from './source-line.ts'
import type { Binding, Condition, Format, Template } from './types.ts'

/** A line of the template that names paths, and what they are checked against. */
interface Line {
  readonly shape: ObjectShape
  readonly suggest: (path: string) => string | undefined
  readonly lines: readonly SourceLine[]
  readonly line: number
}

/** Unknown paths for which a suggestion is looked up; where there are more, the template is not for this form. */
const MOST_SUGGESTIONS = 100

/**
 * Checks every binding and condition: the path exists, has `[]` where lists are and nowhere else, ends at
 * a value, and its format fits the value's type.
 *
 * @returns findings in the order of the source: template.path-unknown, template.path-is-list,
 *   template.path-no-list, template.path-is-group, template.format-mismatch,
 *   template.option-unknown
 */
export function checkAgainst(
  template: Pick<Template, 'lines' | 'sections' | 'notes' | 'footer'>,
  shape: ObjectShape,
): readonly Finding[] {
  const { lines, sections, notes, footer } = template
  const context = { shape, lines, suggest: suggester(shape) }
  const texts = [...sections.flatMap(section => [...section.captions, ...section.notes]), ...notes]
  const findings = texts.flatMap(({ left, right, line }) =>
    bindingsOf([...left, ...(right ?? [])]).flatMap(binding => checkBinding(binding, { ...context, line })),
  )
  if (footer !== undefined) {
    const { line } = footer
    const suggest = (path: string) => nearest(path, ['page', 'pages']) ?? context.suggest(path)
    const bound = boundInFooter(footer)
    findings.push(...bound.flatMap(binding => checkBinding(binding, { ...context, suggest, line })))
  }
  for (const { slots, attributes, line } of sections.flatMap(section => section.rows)) {
    for (const slot of slots) {
      for (const binding of slot.kind === 'cell' ? bindingsOf(slot.content) : []) {
        findings.push(...checkBinding(binding, { ...context, line }))
      }
    }
    if (attributes.when) findings.push(...checkCondition(attributes.when, { ...context, line }))
  }
  return findings.sort(
    (a, b) => (a.at.line ?? 0) - (b.at.line ?? 0) || (a.at.column ?? 0) - (b.at.column ?? 0),
  )
}

function suggester(shape: ObjectShape): Line['suggest'] {
  const known = new Map<string, string | undefined>()
  return path => {
    if (!known.has(path) && known.size < MOST_SUGGESTIONS) known.set(path, nearestPath(shape, path))
    return known.get(path)
  }
}

function checkCondition({ path, column }: Condition, line: Line): readonly Finding[] {
  const found = resolve(path, line, place(line, column))
  return 'code' in found ? [found] : []
}

function checkBinding({ path, formats, column }: Binding, line: Line): readonly Finding[] {
  // Parsing has told that these stand in footers only, where they are no paths.
  if (pageName(path) !== undefined) return []
  const at = place(line, column)
  const found = resolve(path, line, at)
  if ('code' in found) return [found]
  const text = formatTemplatePath(path)
  if (found.kind === 'array') return [error('template.path-is-list', { path: text }, at)]
  if (found.kind === 'object') {
    const fields = found.fields.map(field => field.name)
    return [error('template.path-is-group', { path: text, fields }, at)]
  }
  const [format] = formats
  const accepts: readonly ScalarType[] | undefined =
    format && FORMATS.get(format.name)?.accepts(format.argument)
  if (format && accepts?.includes(found.type)) return checkOptions(format, found, line)
  if (!format || !accepts) return []
  const facts = { format: format.name, type: found.type, accepts }
  return [error('template.format-mismatch', facts, place(line, format.column))]
}

/** Options that the field cannot be: nothing would ever tick them. */
function checkOptions(format: Format, { options: known }: ScalarShape, line: Line): readonly Finding[] {
  const wrong = known && optionsOf(format)?.find(option => !known.includes(option))
  if (known === undefined || wrong === undefined) return []
  const facts = { option: wrong, known, nearest: nearest(wrong, known) }
  return [error('template.option-unknown', facts, place(line, format.column))]
}

/** The shape at the path, or the finding that says where it goes wrong. */
function resolve(path: Path, { shape, suggest }: Line, at: Finding['at']): Shape | Finding {
  let current: Shape = shape
  for (const [i, step] of path.entries()) {
    const here = formatTemplatePath(path.slice(0, i))
    if (current.kind === 'array') return error('template.path-is-list', { path: here }, at)
    const field: Field | undefined = current.kind === 'object' ? fieldOf(current, step.name) : undefined
    if (field === undefined) {
      const text = formatTemplatePath(path)
      return error('template.path-unknown', { path: text, nearest: suggest(text) }, at)
    }
    current = field.shape
    if (!step.each) continue
    const name = formatTemplatePath([...path.slice(0, i), { name: step.name, each: false }])
    if (current.kind !== 'array') return error('template.path-no-list', { path: name }, at)
    current = current.element
  }
  return current
}

function place({ lines, line }: Line, column: number): Finding['at'] {
  const read = lines[line - 1]
  return read === undefined ? { line, column } : writtenAt(read, column)
}
