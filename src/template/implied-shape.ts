/**
 * The declaration that a template implies: a field for each path, an array for each `[]`, and the type
 * that a path's formats ask for.
 */
import type { PathMeaning } from '../diagnostics/template-codes.ts'
import { formatTemplatePath } from '../shape/path.ts'
import type { ObjectShape, Path, Shape } from '../shape/shape.ts'
import type { Faults } from './faults.ts'
import { FORMATS, type ImpliedType, optionsOf } from './formats.ts'
import { pageName } from './page-names.ts'
import type { Binding } from './types.ts'

/** A path that the template uses, and the line it stands in. */
export interface Use {
  readonly path: Path
  readonly line: number
  readonly column: number
  /** What it holds; undefined for a condition, which asks for nothing. */
  readonly type: ImpliedType | undefined
  /** The options that a format shows: it is one of them, or of those of other uses. */
  readonly options?: readonly string[]
}

/** A binding as a use of its path. */
export function useOf({ path, formats, column }: Binding, line: number): Use {
  const [format] = formats
  const options = format && optionsOf(format)
  const type = (format && FORMATS.get(format.name)?.implies(format.argument)) ?? 'text'
  return { path, line, column, type, ...(options === undefined ? {} : { options }) }
}

/** A field in the making: what is known of it, and where that was said first. */
interface Draft {
  readonly fields: Map<string, Draft>
  meaning: PathMeaning | undefined
  /** Values that formats show, each once; none where it may be anything. */
  readonly options: Set<string>
  /** The element's meaning, if this is a list. */
  element: Draft | undefined
  line: number
}

/**
 * Gathers the uses into a shape. Nothing in it is required: an empty form can be printed. A path used
 * with and without a format has the format's type; one that only a condition names is a boolean.
 *
 * Findings: template.path-conflict, template.page-outside-footer.
 */
export function impliedShape(uses: readonly Use[], faults: Faults): ObjectShape {
  const root = draft('group', 0)
  for (const use of uses) {
    const name = pageName(use.path)
    if (name === undefined) addUse(root, use, faults)
    else faults.add('template.page-outside-footer', { name }, { line: use.line, column: use.column })
  }
  return objectShape(root)
}

function draft(meaning: PathMeaning | undefined, line: number): Draft {
  return { fields: new Map(), meaning, options: new Set(), element: undefined, line }
}

function addUse(root: Draft, use: Use, faults: Faults): void {
  let current = root
  for (const [i, step] of use.path.entries()) {
    const path = use.path.slice(0, i + 1)
    const last = i === use.path.length - 1
    const known = current.fields.get(step.name)
    const field = known ?? draft(undefined, use.line)
    current.fields.set(step.name, field)
    current = field
    if (step.each) {
      if (!agree(field, 'list', { use, path: withoutEach(path) }, faults)) return
      field.element ??= draft(undefined, use.line)
      current = field.element
    }
    if (!last && !agree(current, 'group', { use, path }, faults)) return
  }
  if (use.type !== undefined) agree(current, use.type, { use, path: use.path }, faults)
  for (const option of use.options ?? []) current.options.add(option)
  checkOptions(current, use, faults)
}

/** A path with options is a text, and no amount or date beside. */
function checkOptions(field: Draft, use: Use, faults: Faults): void {
  const { type: meaning } = use
  if (field.options.size === 0 || meaning === undefined) return
  const other = use.options === undefined ? 'text' : (field.meaning ?? 'text')
  const plain = use.options === undefined && meaning === 'text'
  if (plain || other === meaning) return
  const facts = { path: formatTemplatePath(use.path), meaning, other, line: faults.lineOf(field.line) }
  faults.add('template.path-conflict', facts, { line: use.line, column: use.column })
}

function withoutEach(path: Path): Path {
  return path.map((step, i) => (i === path.length - 1 ? { name: step.name, each: false } : step))
}

/** Gives a draft its meaning, or reports that it has another; text gives way to what a format asks for. */
function agree(
  field: Draft,
  meaning: PathMeaning,
  { use, path }: { readonly use: Use; readonly path: Path },
  faults: Faults,
): boolean {
  const scalar = (m: PathMeaning | undefined) => m !== 'list' && m !== 'group'
  const other = field.meaning
  if (other === undefined || (other === 'text' && scalar(meaning))) {
    field.meaning = meaning
    field.line = use.line
    return true
  }
  if (other === meaning || (meaning === 'text' && scalar(other))) return true
  const facts = { path: formatTemplatePath(path), meaning, other, line: faults.lineOf(field.line) }
  faults.add('template.path-conflict', facts, { line: use.line, column: use.column })
  return false
}

function objectShape(group: Draft): ObjectShape {
  const fields = [...group.fields].map(([name, field]) => ({ name, required: false, shape: shapeOf(field) }))
  return { kind: 'object', fields }
}

function shapeOf(field: Draft): Shape {
  switch (field.meaning) {
    case 'list':
      return {
        kind: 'array',
        element: field.element ? shapeOf(field.element) : { kind: 'object', fields: [] },
      }
    case 'group':
      return objectShape(field)
    case 'text':
      return {
        kind: 'scalar',
        type: 'text',
        ...(field.options.size > 0 ? { options: [...field.options] } : {}),
      }
    default:
      return { kind: 'scalar', type: field.meaning ?? 'boolean' }
  }
}
