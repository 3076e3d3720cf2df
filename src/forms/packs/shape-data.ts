/** The fields of an edition: what its template implies, with what the pack says of them. */
import { nearestPath } from '../../shape/find.ts'
import type { ArrayShape, Field, ObjectShape, ScalarShape, Shape } from '../../shape/shape.ts'
import type { Faults } from '../../template/faults.ts'
import type { FieldData } from './edition-data.ts'
import type { Written } from './settings.ts'

/** What a path of a pack must lead to. */
export type Fit = 'value' | 'amount' | 'date' | 'list' | 'text'

/** A step of a path: `indicators[]` is the list and its elements. */
interface Step {
  readonly name: string
  readonly each: boolean
}

function stepsOf(path: string): readonly Step[] {
  return path.split('.').map(part => {
    const each = part.endsWith('[]')
    return { name: each ? part.slice(0, -2) : part, each }
  })
}

/** A path without lists, as rules take it. */
export function plainPath(path: string): readonly string[] {
  return path.split('.')
}

/** The shape with labels, types, options and what is required; findings: pack.path-unfit. */
export function describeShape(shape: ObjectShape, fields: readonly FieldData[], faults: Faults): ObjectShape {
  return fields.reduce((described, field) => {
    const changed = change(described, stepsOf(field.path.text), field)
    if (changed?.kind === 'object') return changed
    reportUnfit(field.path, 'value', shape, faults)
    return described
  }, shape)
}

/** The shape with one field described; undefined where there is no such field, or it is of another kind. */
function change(shape: Shape, [step, ...rest]: readonly Step[], data: FieldData): Shape | undefined {
  if (step === undefined) return shape
  if (shape.kind !== 'object') return undefined
  const field = shape.fields.find(({ name }) => name === step.name)
  if (field === undefined || (step.each && field.shape.kind !== 'array')) return undefined
  const changed = changeField(field, step, rest, data)
  if (changed === undefined) return undefined
  return { ...shape, fields: shape.fields.map(one => (one === field ? changed : one)) }
}

function changeField(field: Field, step: Step, rest: readonly Step[], data: FieldData): Field | undefined {
  if (rest.length === 0 && !step.each) return described(field, data)
  const inner = step.each && field.shape.kind === 'array' ? field.shape.element : field.shape
  const changed = rest.length === 0 ? retyped(inner, data) : change(inner, rest, data)
  if (changed === undefined) return undefined
  const array: ArrayShape | undefined = step.each ? { kind: 'array', element: changed } : undefined
  return { ...field, shape: array ?? changed }
}

function described(field: Field, data: FieldData): Field | undefined {
  const shape = retyped(field.shape, data)
  if (shape === undefined) return undefined
  const label = data.label === undefined ? {} : { label: data.label }
  return { ...field, ...label, required: data.required ?? field.required, shape }
}

/** A type and options are for single values. */
function retyped(shape: Shape, { type, options }: FieldData): Shape | undefined {
  if (type === undefined && options === undefined) return shape
  if (shape.kind !== 'scalar') return undefined
  const scalar: ScalarShape = { kind: 'scalar', type: type ?? shape.type }
  const chosen = options ?? (type === undefined ? shape.options : undefined)
  return chosen === undefined ? scalar : { ...scalar, options: chosen }
}

/**
 * The path, if the shape has it and it holds what a rule needs.
 *
 * Findings: pack.path-unfit.
 */
export function fitting(
  written: Written,
  expected: Fit,
  shape: ObjectShape,
  faults: Faults,
): readonly string[] | undefined {
  const found = find(shape, plainPath(written.text))
  if (found !== undefined && fits(found, expected)) return plainPath(written.text)
  reportUnfit(written, expected, shape, faults)
  return undefined
}

/** The elements of a list of objects; undefined where there is no such list, which is reported. */
export function elementsOf(written: Written, shape: ObjectShape, faults: Faults): ObjectShape | undefined {
  const found = find(shape, plainPath(written.text))
  if (found?.kind === 'array' && found.element.kind === 'object') return found.element
  reportUnfit(written, 'list', shape, faults)
  return undefined
}

function find(shape: Shape, path: readonly string[]): Shape | undefined {
  return path.reduce<Shape | undefined>((current, name) => {
    if (current?.kind !== 'object') return undefined
    return current.fields.find(field => field.name === name)?.shape
  }, shape)
}

function fits(shape: Shape, expected: Fit): boolean {
  if (expected === 'list') return shape.kind === 'array'
  if (shape.kind !== 'scalar') return false
  if (expected === 'amount' || expected === 'date') return shape.type === expected
  return expected === 'value' || shape.type === 'text' || shape.type === 'target'
}

function reportUnfit({ text, at }: Written, expected: Fit, shape: ObjectShape, faults: Faults): void {
  faults.add('pack.path-unfit', { path: text, expected, nearest: nearestPath(shape, text) }, at)
}
