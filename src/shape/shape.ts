/**
 * A declaration's structure as plain data: what a template is checked against, and what a template
 * without a registered form implies.
 */

/** The kinds of value that a field may hold. `target` is a string or {operator, value, unit}. */
export type ScalarType = 'text' | 'integer' | 'number' | 'amount' | 'date' | 'percent' | 'target' | 'boolean'

export type Shape = ScalarShape | ArrayShape | ObjectShape

export interface ScalarShape {
  readonly kind: 'scalar'
  readonly type: ScalarType
  /** The values allowed, where the field is an enumeration. */
  readonly options?: readonly string[]
}

export interface ArrayShape {
  readonly kind: 'array'
  readonly element: Shape
}

export interface ObjectShape {
  readonly kind: 'object'
  readonly fields: readonly Field[]
}

export interface Field {
  readonly name: string
  /** What the form prints beside it, for findings and forms to fill: `三级指标`. */
  readonly label?: string
  /** A required field may be neither absent nor null. */
  readonly required: boolean
  readonly shape: Shape
}

/** One step of a path: a field's name, and how many times it is indexed (`tasks[]` → 1). */
export interface PathStep {
  readonly name: string
  readonly each: boolean
}

/** A path as a template writes it: `tasks[].items[].name`. */
export type Path = readonly PathStep[]
